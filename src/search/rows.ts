import type { Dossier } from '../dossier/model/dossier.js';
import { fold, spellings } from '../dossier/names/fold.js';
import type { FieldText, NamesOf, PartyKind } from '../dossier/parts/fields/field.js';
import { entriesOf, type KindedEntry, maskedParties } from '../dossier/parts/kinds.js';

/** One possible search result, with the texts that are searched. */
export type Row = { readonly id: string; readonly fields: readonly FieldText[] } & (
  | { readonly kind: 'case' }
  | KindedEntry
);

/**
 * The rows of a dossier, in an order that depends only on the dossier: the case itself, which is not a result, then its
 * entries in the order of the table of parts, each part in the order of the file.
 */
export function rowsOf(dossier: Dossier): Row[] {
  const names = namesIn(dossier);
  return [
    {
      kind: 'case',
      id: dossier.id,
      fields: [
        ['case', dossier.id],
        ['case', dossier.title],
      ],
    },
    ...entriesOf(dossier).map(
      (entry): Row => ({
        ...entry,
        id: entry.item.id,
        fields: [...(entry.part.entry.texts?.(entry.item, names) ?? [])],
      }),
    ),
  ];
}

/** Make a function that returns all spellings of a party that may be shown. */
function namesIn(dossier: Dossier): NamesOf {
  return (kind, { id, name }) => {
    const party = id === null ? undefined : dossier[kind].get(id);
    return party === undefined ? [name] : spellings(party);
  };
}

/** The folded values with which `--person` and `--org` find a party of this case file. */
export function partiesOf(dossier: Dossier): {
  readonly person: ReadonlySet<string>;
  readonly org: ReadonlySet<string>;
} {
  const keys = (kind: PartyKind) => {
    const own = [...dossier[kind].values()].flatMap((party) => [party.id, ...spellings(party)]);
    return new Set([...own, ...maskedParties(dossier, kind).map(({ name }) => name)].map(fold));
  };
  return { person: keys('people'), org: keys('organizations') };
}
