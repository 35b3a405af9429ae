import type { Dossier } from '../dossier/model/dossier.js';
import { spellings } from '../dossier/names/spellings.js';
import { entriesOf, type KindedEntry } from '../dossier/parts/entries-by-kind.js';
import type { FieldText, NamedKind, NamesOf, PartyKind } from '../dossier/parts/fields/field.js';

/** One possible search result, with the texts that are searched. */
export type Row = { readonly id: string; readonly fields: readonly FieldText[] } & (
  | { readonly kind: 'case' }
  | KindedEntry
);

/** The rows of a dossier, and the words with which an option finds its people and organisations. */
interface Searchable {
  readonly rows: readonly Row[];
  /** The ids and spellings that `--person` and `--org` accept. */
  readonly person: readonly string[];
  readonly org: readonly string[];
}

/**
 * The rows of a dossier, in an order that depends only on the dossier: the case itself, which is not a result, then its
 * entries in the order of the table of parts, each part in the order of the file.
 */
export function rowsOf(dossier: Dossier): readonly Row[] {
  return searchable(dossier).rows;
}

/** The rows of a dossier, with its parties. One walk through the texts gives both, because it is slow. */
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
  const rows = entriesOf(dossier).map((entry): Row => {
    const fields: FieldText[] = [];
    entry.part.entry.texts?.(entry.item, names, (...text) => fields.push(text));
    return { ...entry, id: entry.item.id, fields };
  });
  const { id, title } = dossier;
  const partiesOf = (kind: PartyKind) => [
    ...[...dossier[kind].values()].flatMap((party) => [party.id, ...spellings(party)]),
    ...masked[kind],
  ];
  return {
    rows: [
      {
        kind: 'case',
        id,
        fields: [
          ['case', id],
          ['case', title],
        ],
      },
      ...rows,
    ],
    person: partiesOf('people'),
    org: partiesOf('organizations'),
  };
}
