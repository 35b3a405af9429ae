import { grouped } from '../../grouped.js';

interface Part {
  readonly id: string;
  readonly within?: string | undefined;
}

/** An entry with the number of entries around it. */
export interface Nested<T> {
  readonly record: T;
  readonly depth: number;
}

/** The deepest level that is shown. Real case files have a few levels. */
const deepest = 20;

/** Entries, each followed by the entries within it, one level deeper. */
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
  // Entries that are within each other in a circle are within no other entry.
  for (const entry of entries) take(entry);
  return found;
}
