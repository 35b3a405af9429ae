import type { Dossier } from '../model/dossier.js';
import type { Entry, EntryKind, Part } from './part.js';
import { type PartKey, parts } from './registry.js';

/** An entry of a dossier with its kind: the name of the kind tells the type of the entry. */
export type KindedEntry = {
  readonly [K in PartKey]: (typeof parts)[K] extends Part<infer Name, infer Model>
    ? { readonly name: Name; readonly kind: EntryKind; readonly entry: Model }
    : never;
}[PartKey];

export type KindName = KindedEntry['name'];

/** Every entry of a dossier, in the order of the table of parts. */
export function entriesOf(dossier: Dossier): KindedEntry[] {
  return Object.entries<Part>(parts).flatMap(([key, part]) => {
    const entries: Iterable<Entry> = part.entries(dossier[key as PartKey]);
    // Each part of the table makes the entries that its own kind names.
    return Array.from(entries, (entry) => ({ name: part.kind.name, kind: part.kind, entry }) as KindedEntry);
  });
}
