import { grouped } from '../../dossier/measures/grouped.js';

interface Part {
  readonly id: string;
  readonly within?: string | undefined;
}

/** An entry with the number of entries around it. */
export interface Nested<T> {
  readonly record: T;
  readonly depth: number;
}

/** A case file has a few entries within each other. Deeper ones are shown as deep as this. */
const deepest = 20;

/** Entries with those within them after them, one level deeper. */
export function nested<T extends Part>(entries: readonly T[]): Nested<T>[] {
  const rest = new Set(entries);
  const parts = grouped(entries, ({ within }) => within);
  const ids = new Set<string | undefined>(entries.map(({ id }) => id));
  const found: Nested<T>[] = [];
  const take = (outermost: T) => {
    const open: Nested<T>[] = [{ record: outermost, depth: 0 }];
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      if (!rest.delete(one.record)) continue;
      found.push(one);
      const depth = Math.min(one.depth + 1, deepest);
      const inner = parts.get(one.record.id) ?? [];
      for (const record of inner.toReversed()) open.push({ record, depth });
    }
  };
  for (const entry of entries) if (!ids.has(entry.within)) take(entry);
  // An entry that is within itself by a circle is in no other one.
  for (const entry of entries) take(entry);
  return found;
}
