import { defined } from '../../../defined.js';
import type { WrittenClaimCitation, WrittenFactCitation, WrittenParticipant } from '../../format/schema.js';
import type { Citation, Location, Named, Origin, Participant } from '../../model/entries.js';
import { dataOf, list, listedOf, record } from './containers.js';
import type { Field, LinkedPart, NamedKind, PartyKind } from './field.js';
import { linkIn, linkTo, plain } from './scalars.js';

const searched = { people: 'person', organizations: 'org', places: 'place' } as const;

/** People or organisations that take part in what an entry says, by id, with a role, or under a pseudonym. */
export function participants(kind: PartyKind): Field<readonly Participant[], readonly WrittenParticipant[]> {
  const key = kind === 'people' ? 'person' : 'organization';
  const { disclose } = list<Participant, never>({ disclose: participant(kind), read: () => undefined });
  return {
    disclose,
    read: (written = [], file) =>
      written.flatMap((one): Participant | readonly Participant[] => {
        if (typeof one === 'string') return file[kind].get(one) ?? [];
        const named = 'pseudonym' in one ? { id: null, name: one.pseudonym } : file[kind].get(idIn(one));
        return named ? [{ ...named, ...defined({ role: one.role }) }] : [];
      }),
    links(written, path, found) {
      for (const [index, one] of listedOf(written).entries()) {
        const at = [...path, index];
        if (typeof one === 'string') linkIn(one, at, ['link', [kind]], found);
        else linkIn(dataOf(one)[key], [...at, key], ['link', [kind]], found);
      }
    },
    texts(named, names, found) {
      for (const one of named) {
        for (const name of names(kind, one)) found(searched[kind], name);
        if (one.role !== undefined) found('role', one.role);
      }
    },
  };
}

function idIn(one: Exclude<WrittenParticipant, string | { readonly pseudonym: string }>): string {
  return 'person' in one ? one.person : one.organization;
}

const participantFields = record<Participant, never>({ id: plain(), name: plain(), role: plain() });

/** A withheld participant keeps the role, which the entry states about an unknown person. */
function participant(kind: PartyKind): Field<Participant>['disclose'] {
  return (named, to) => {
    const shown = to.name(kind, named);
    return participantFields.disclose(shown === named ? named : { ...shown, ...defined({ role: named.role }) }, to);
  };
}

/** People or organisations that an entry names, by id. */
export function parties(kind: PartyKind): Field<readonly Named[], readonly string[]> {
  const { disclose } = list(name(kind));
  return {
    disclose,
    read: (written = [], file) => written.flatMap((id) => file[kind].get(id) ?? []),
    links(written, path, found) {
      for (const [index, id] of listedOf(written).entries()) linkIn(id, [...path, index], ['link', [kind]], found);
    },
    texts(named, names, found) {
      for (const one of named) for (const text of names(kind, one)) found(searched[kind], text);
    },
  };
}

/** One person or organisation, by id. */
export function party(kind: PartyKind): Field<Named, string> {
  return {
    ...name(kind),
    links: (written, path, found) => linkIn(written, path, ['link', [kind]], found),
    texts(value, names, found) {
      for (const text of names(kind, value)) found(searched[kind], text);
    },
  };
}

/** The same; null for none. */
export function partyOrNone(kind: PartyKind): Field<Named | null, string> {
  const one = party(kind);
  return {
    ...one,
    disclose: (value, to) => value && (one.disclose(value, to) ?? null),
    read: (...written) => one.read(...written) ?? null,
    texts: (value, names, found) => value && one.texts?.(value, names, found),
  };
}

const locationFields = record<Location, never>({ id: plain(), name: plain() });

/** A place: the id of an entry, or else its name. */
export const location: Field<Location, string> = {
  read: (written, { places }) => (written === undefined ? undefined : (places.get(written) ?? { name: written })),
  disclose(value, to) {
    const { id = null, name: own } = value;
    const named = { id, name: own };
    const shown = to.name('places', named);
    return locationFields.disclose(shown === named ? value : shown, to);
  },
  links: (written, path, found) => linkIn(written, path, ['link', ['places']], found),
  texts({ id = null, name: own }, names, found) {
    for (const text of names('places', { id, name: own })) found(searched.places, text);
  },
};

/** The id of an entry of another part, such as the event that began a measure. */
export function entryId(part: LinkedPart): Field<string, string> {
  return { ...linkTo(part), disclose: (id, to) => (to.sees(part, id) ? id : undefined) };
}

const namedFields = record<Named, never>({ id: plain(), name: plain() });

function name(kind: NamedKind): Field<Named, string> {
  return {
    disclose: (named, to) => namedFields.disclose(to.name(kind, named), to),
    read: (written = '', file) => file[kind].get(written),
  };
}

const keys = list(plain<string>());

const citation = record<Citation, Exclude<WrittenFactCitation, string>>({
  ref: plain(),
  locator: plain(),
  quote: plain('quote'),
  language: plain(),
  translation: plain('quote'),
  for: { ...keys, read: (written) => written },
});

type AnyCitation = WrittenFactCitation | WrittenClaimCitation;

/** The citations of an entry, without references that the reader may not see, and without those under a stand-in. */
export const citations: Field<readonly Citation[], readonly AnyCitation[]> = {
  ...list<Citation, AnyCitation>({
    ...citation,
    disclose: (cited, to) => (to.sees('references', cited.ref) ? citation.disclose(cited, to) : undefined),
    read(written, ...at) {
      if (typeof written === 'string') return { ref: written };
      return written === undefined || 'standIn' in written ? undefined : citation.read(written, ...at);
    },
  }),
  links(written, path, found) {
    for (const [index, cited] of listedOf(written).entries()) {
      const at = [...path, index];
      if (Object.hasOwn(dataOf(cited), 'ref'))
        linkIn(dataOf(cited)['ref'], [...at, 'ref'], ['link', ['references']], found);
      else for (const id of listedOf(cited)) linkIn(id, at, ['link', ['references']], found);
    }
  },
};

type OriginOf<Kind> = Extract<Origin, { readonly kind: Kind }>;
const originOrganization = record<OriginOf<'organization'>, never>({ kind: plain(), id: plain(), name: plain() });
const originReference = record<OriginOf<'reference'>, never>({ kind: plain(), id: plain() });

/** The origin of a reference, whose account it repeats: another reference, or an organisation. */
export const origin: Field<Origin, string> = {
  links: (written, path, found) => linkIn(written, path, ['link', ['references', 'organizations']], found),
  disclose(value, to) {
    if (value.kind === 'reference')
      return to.sees('references', value.id) ? originReference.disclose(value, to) : undefined;
    const shown = to.name('organizations', value);
    return originOrganization.disclose(shown === value ? value : { ...value, ...shown }, to);
  },
  read(written, { organizations, references }) {
    if (written === undefined) return undefined;
    const organization = organizations.get(written);
    if (references.has(written)) return organization ? undefined : { kind: 'reference', id: written };
    return organization && { kind: 'organization', ...organization };
  },
};
