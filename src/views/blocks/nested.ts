interface Part {
  readonly id: string;
  readonly within?: string | undefined;
}

/** An entry with the number of entries around it. */
export interface Nested<T> {
  readonly record: T;
  readonly depth: number;
}

/** Entries with those within them after them, one level deeper. */
export function nested<T extends Part>(entries: readonly T[]): Nested<T>[] {
  const rest = new Set(entries);
  const take = (record: T, depth: number): Nested<T>[] => {
    if (!rest.delete(record)) return [];
    const parts = entries.filter(({ within }) => within === record.id);
    return [{ record, depth }, ...parts.flatMap((part) => take(part, depth + 1))];
  };
  const isPart = ({ within }: T) => entries.some(({ id }) => id === within);
  // An entry that is within itself by a circle is in no other one.
  return [...entries.filter((one) => !isPart(one)), ...entries].flatMap((record) => take(record, 0));
}
