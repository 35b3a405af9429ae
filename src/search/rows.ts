import type { Dossier } from '../dossier/model/dossier.js';
import { spellings } from '../dossier/names/spellings.js';
import { entriesOf, type KindedEntry } from '../dossier/parts/entries-by-kind.js';
import type { FieldText, FoundText, NamedKind, NamesOf, PartyKind } from '../dossier/parts/fields/field.js';

/** One possible search result, with the texts that are searched. */
export type Row = { readonly id: string; readonly fields: readonly FieldText[] } & (
  | { readonly kind: 'case' }
  | KindedEntry
);

/** What is searched in a dossier. */
interface Searchable {
  readonly entries: readonly KindedEntry[];
  /** Calls `found` with each text of an entry. */
  textsOf(entry: KindedEntry, found: FoundText): void;
  /** The ids and spellings that `--person` or `--org` accepts. Known only after the texts of all entries were read. */
  partiesOf(kind: PartyKind): readonly string[];
}

/**
 * The rows of a dossier, in an order that depends only on the dossier: the case itself, which is not a result, then its
 * entries in the order of the table of parts, each part in the order of the file.
 */
export function rowsOf(dossier: Dossier): readonly Row[] {
  const { entries, textsOf } = searchable(dossier);
  const fieldsOf = (read: (found: FoundText) => void): FieldText[] => {
    const fields: FieldText[] = [];
    read((...text) => fields.push(text));
    return fields;
  };
  return [
    { kind: 'case', id: dossier.id, fields: fieldsOf((found) => textsOfCase(dossier, found)) },
    ...entries.map((entry) => ({ ...entry, id: entry.item.id, fields: fieldsOf((found) => textsOf(entry, found)) })),
  ];
}

/** Calls `found` with each text of the case itself. */
export function textsOfCase({ id, title }: Dossier, found: FoundText): void {
  found('case', id);
  found('case', title);
}

/** What is searched in a dossier. One walk through the texts gives both texts and parties, because it is slow. */
export function searchable(dossier: Dossier): Searchable {
  // A party that is withheld has no entry, and is named where others refer to it.
  const masked: Record<NamedKind, string[]> = {
    people: dossier.subjects.flatMap(({ id, name }) => (id === null ? [name] : [])),
    organizations: [],
    places: [],
  };
  const names: NamesOf = (kind, { id, name }) => {
    if (id === null) masked[kind].push(name);
    const party = id === null ? undefined : dossier[kind].get(id);
    return party === undefined ? [name] : spellings(party);
  };
  return {
    entries: entriesOf(dossier),
    textsOf: ({ part, item }, found) => part.entry.texts?.(item, names, found),
    partiesOf: (kind) => [
      ...[...dossier[kind].values()].flatMap((party) => [party.id, ...spellings(party)]),
      ...masked[kind],
    ],
  };
}
