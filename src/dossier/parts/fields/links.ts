import type { WrittenCitation } from '../../format/schema.js';
import type { Citation, Named, Origin } from '../../model/entries.js';
import { dataOf, list, listedOf, record } from './containers.js';
import type { Field, PartyKind } from './field.js';
import { linkIn, plain } from './scalars.js';

const searched = { people: 'person', organizations: 'org' } as const;

/** People or organisations that an entry names, by id. */
export function parties(kind: PartyKind): Field<readonly Named[], readonly string[]> {
  const { disclose } = list(party(kind));
  return {
    disclose,
    read: (written = [], file) => written.flatMap((id) => file[kind].get(id) ?? []),
    links(written, path, found) {
      for (const [index, id] of listedOf(written).entries()) linkIn(id, [...path, index], ['link', [kind]], found);
    },
    texts(named, names, found) {
      for (const one of named) for (const name of names(kind, one)) found(searched[kind], name);
    },
  };
}

/** One person or organisation, by id; null for none. */
export function partyOrNone(kind: PartyKind): Field<Named | null, string> {
  const one = party(kind);
  return {
    links: (written, path, found) => linkIn(written, path, ['link', [kind]], found),
    disclose: (value, to) => value && (one.disclose(value, to) ?? null),
    read: (written, file) => (written === undefined ? null : (file[kind].get(written) ?? null)),
    texts(value, names, found) {
      if (value) for (const name of names(kind, value)) found(searched[kind], name);
    },
  };
}

const namedFields = record<Named, never>({ id: plain(), name: plain() });

function party(kind: PartyKind): Field<Named, string> {
  return {
    disclose: (named, to) => namedFields.disclose(to.party(kind, named), to),
    read: (written = '', file) => file[kind].get(written),
  };
}

const citation = record<Citation, Exclude<WrittenCitation, string>>({
  ref: plain(),
  locator: plain(),
  quote: plain('quote'),
  language: plain(),
  translation: plain('quote'),
});

/** The citations of an entry, without references that the reader may not see. */
export const citations: Field<readonly Citation[], readonly WrittenCitation[]> = {
  ...list<Citation, WrittenCitation>({
    ...citation,
    disclose: (cited, to) => (to.seesReference(cited.ref) ? citation.disclose(cited, to) : undefined),
    read: (written, ...at) => (typeof written === 'string' ? { ref: written } : citation.read(written, ...at)),
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
    if (value.kind === 'reference') return to.seesReference(value.id) ? originReference.disclose(value, to) : undefined;
    const shown = to.party('organizations', value);
    return originOrganization.disclose(shown === value ? value : { ...value, ...shown }, to);
  },
  read(written, { organizations, references }) {
    if (written === undefined) return undefined;
    const organization = organizations.get(written);
    if (references.has(written)) return organization ? undefined : { kind: 'reference', id: written };
    return organization && { kind: 'organization', ...organization };
  },
};
