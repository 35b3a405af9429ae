import type { Dossier, Named } from '../model/dossier.js';
import type { NamesOf, PartyKind } from './field.js';
import type { Entry, Part } from './part.js';
import { type PartKey, parts } from './registry.js';

type KindedOf<P> =
  P extends Part<infer Name, infer Model> ? { readonly kind: Name; readonly item: Model; readonly part: Part } : never;

/** An entry with its kind, which tells its type, and its part. */
export type KindedEntry = { readonly [K in PartKey]: KindedOf<(typeof parts)[K]> }[PartKey];

/** Every entry of a dossier, in the order of the table of parts. */
export function entriesOf(dossier: Dossier): KindedEntry[] {
  return partsOf(dossier).flatMap(({ part, items }) =>
    // The items of each part are of the kind that the part names.
    items.map((item) => ({ kind: part.kind.name, item, part }) as KindedEntry),
  );
}

/** Each part with its entries. */
function partsOf(dossier: Dossier): readonly { readonly part: Part; readonly items: readonly Entry[] }[] {
  return Object.entries<Part>(parts).map(([key, part]) => ({
    part,
    items: [...part.entries(dossier[key as PartKey])],
  }));
}

/** The places where someone withheld is named, under a pseudonym: by a subject of the case, or by an entry. */
export function maskedParties(dossier: Dossier, kind: PartyKind): Named[] {
  const masked = kind === 'people' ? dossier.subjects.filter(({ id }) => id === null) : [];
  const collect: NamesOf = (of, named) => {
    if (of === kind && named.id === null) masked.push(named);
    return [];
  };
  for (const { part, item } of entriesOf(dossier)) Array.from(part.entry.texts?.(item, collect) ?? []);
  return masked;
}
