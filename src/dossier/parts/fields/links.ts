import { defined } from '../../../defined.js';
import type {
  WrittenClaimCitation,
  WrittenDossier,
  WrittenFactCitation,
  WrittenParticipant,
} from '../../format/schema.js';
import { type Role, withheldName } from '../../format/vocabulary.js';
import type { Citation, Location, Named, Origin, Participant } from '../../model/entries.js';
import { asData } from '../../yaml/path.js';
import { list, listedOf, record } from './containers.js';
import type { Field, LinkedPart, NamedKind, PartyKind } from './field.js';
import { linkIn, linkTo, plain } from './scalars.js';

const searched = { people: 'person', organizations: 'org', places: 'place' } as const;

type Pseudonymous = Extract<WrittenParticipant, { readonly pseudonym: string }>;

/**
 * The people or organisations that take part in a claim, by id, with a role, or under a pseudonym. `inRole` is the key
 * for the id of a participant with a role.
 */
export function participants<InRole extends Exclude<WrittenParticipant, string | Pseudonymous>>(
  kind: PartyKind,
  inRole: (id: string, role: Role) => InRole,
): Field<readonly Participant[], (string | InRole | Pseudonymous)[]> {
  const key = kind === 'people' ? 'person' : 'organization';
  const { disclose } = list<Participant, never>({
    disclose: participant(kind),
    read: () => undefined,
    write: () => undefined,
  });
  return {
    disclose,
    read: (written = [], file) =>
      written.flatMap((one): Participant | readonly Participant[] => {
        if (typeof one === 'string') return file[kind].get(one) ?? [];
        const named = 'pseudonym' in one ? { id: null, name: one.pseudonym } : file[kind].get(idIn(one));
        return named ? [{ ...named, ...defined({ role: one.role }) }] : [];
      }),
    write: (named) =>
      named.length === 0
        ? undefined
        : named.map(({ id, name: pseudonym, role }) => {
            if (id === null) return { pseudonym, ...defined({ role }) };
            return role === undefined ? id : inRole(id, role);
          }),
    links(written, path, found) {
      for (const [index, one] of listedOf(written).entries()) {
        const at = [...path, index];
        if (typeof one === 'string') linkIn(one, at, ['link', [kind]], found);
        else linkIn(asData(one)[key], [...at, key], ['link', [kind]], found);
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

function idIn(one: Exclude<WrittenParticipant, string | Pseudonymous>): string {
  return 'person' in one ? one.person : one.organization;
}

const participantFields = record<Participant, Participant>({ id: plain(), name: plain(), role: plain() });

/** A withheld participant keeps the role, which the entry states about an unknown person. */
function participant(kind: PartyKind): Field<Participant>['disclose'] {
  return (named, to) => {
    const shown = to.name(kind, named);
    return participantFields.disclose(shown === named ? named : { ...shown, ...defined({ role: named.role }) }, to);
  };
}

/** The people that a case is about, by id or under a pseudonym. */
export const subjects: Field<readonly Named[], WrittenDossier['subjects']> = {
  disclose: list(name('people')).disclose,
  read: (written = [], file) =>
    written.flatMap((one) =>
      typeof one === 'string' ? (file.people.get(one) ?? []) : { id: null, name: one.pseudonym },
    ),
  write: (named) => named.map(({ id, name: pseudonym }) => id ?? { pseudonym }),
  links(written, path, found) {
    for (const [index, id] of listedOf(written).entries()) linkIn(id, [...path, index], ['link', ['people']], found);
  },
};

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

const organization = party('organizations');

/** One organisation, by id; null if none is named. */
export const organizationOrNone: Field<Named | null, string> = {
  ...organization,
  disclose: (value, to) => value && (organization.disclose(value, to) ?? null),
  read: (...written) => organization.read(...written) ?? null,
  write: (value) => value?.id ?? (value ? withheldName : undefined),
  texts: (value, names, found) => value && organization.texts?.(value, names, found),
};

const locationFields = record<Location, Location>({ id: plain(), name: plain() });

/** A place: the id of an entry, or else its name. */
export const location: Field<Location, string> = {
  read(written, { places }) {
    if (written === withheldName) return { id: null, name: written };
    return written === undefined ? undefined : (places.get(written) ?? { name: written });
  },
  write: ({ id, name: own }) => id ?? own,
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

const namedFields = record<Named, Named>({ id: plain(), name: plain() });

function name(kind: NamedKind): Field<Named, string> {
  return {
    disclose: (named, to) => namedFields.disclose(to.name(kind, named), to),
    read: (written = '', file) => (written === withheldName ? { id: null, name: written } : file[kind].get(written)),
    write: ({ id }) => id ?? withheldName,
  };
}

const keys: Field<readonly string[], readonly string[]> = list(plain<string>());

/** A citation as a map. */
type WrittenMap = { readonly [K in keyof Citation]: Citation[K] | undefined } & Pick<Citation, 'ref'>;

const citation = record<Citation, WrittenMap>({
  ref: plain(),
  locator: plain(),
  quote: plain('quote'),
  language: plain(),
  translation: plain('quote'),
  for: { ...keys, read: (written) => written },
});

type AnyCitation = WrittenFactCitation | WrittenClaimCitation;

/** The citations of an entry, without references that the reader may not see, and without those under a stand-in. */
export function citations<Written extends AnyCitation>(): Field<readonly Citation[], Written[]> {
  return {
    ...list<Citation, Written>({
      disclose: (cited, to) => (to.sees('references', cited.ref) ? citation.disclose(cited, to) : undefined),
      // The citation was read from the same kind of entry.
      write: (cited) => (Object.keys(cited).length === 1 ? cited.ref : citation.write(cited)) as Written,
      read(written, ...at) {
        const whole: AnyCitation | undefined = written;
        if (typeof whole === 'string') return { ref: whole };
        return whole === undefined || 'standIn' in whole ? undefined : citation.read(whole, ...at);
      },
      texts: (...cited) => citation.texts?.(...cited),
    }),
    links(written, path, found) {
      for (const [index, cited] of listedOf(written).entries()) {
        const at = [...path, index];
        if (Object.hasOwn(asData(cited), 'ref'))
          linkIn(asData(cited)['ref'], [...at, 'ref'], ['link', ['references']], found);
        else for (const id of listedOf(cited)) linkIn(id, at, ['link', ['references']], found);
      }
    },
  };
}

type OriginOf<Kind> = Extract<Origin, { readonly kind: Kind }>;
const originOrganization = record<OriginOf<'organization'>, OriginOf<'organization'>>({
  kind: plain(),
  id: plain(),
  name: plain(),
});
const originReference = record<OriginOf<'reference'>, OriginOf<'reference'>>({ kind: plain(), id: plain() });

/** The origin of a reference, whose account it repeats: another reference, or an organisation. */
export const origin: Field<Origin, string> = {
  write: ({ id }) => id ?? withheldName,
  links: (written, path, found) => linkIn(written, path, ['link', ['references', 'organizations']], found),
  disclose(value, to) {
    if (value.kind === 'reference')
      return to.sees('references', value.id) ? originReference.disclose(value, to) : undefined;
    const shown = to.name('organizations', value);
    return originOrganization.disclose(shown === value ? value : { ...value, ...shown }, to);
  },
  read(written, { organizations, references }) {
    if (written === undefined) return undefined;
    if (written === withheldName) return { kind: 'organization', id: null, name: written };
    const organization = organizations.get(written);
    if (references.has(written)) return organization ? undefined : { kind: 'reference', id: written };
    return organization && { kind: 'organization', ...organization };
  },
};
