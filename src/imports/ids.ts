// The next number to try for each stem: without it, a thousand equal names would each count from 2.
const nextNumbers = new WeakMap<Set<string>, Map<string, number>>();

/** Return a free id and add it to `taken`: the stem itself, or the stem with a number (`smith-2`) if the stem is taken. */
export function takeId(taken: Set<string>, stem: string): string {
  const numbers = nextNumbers.get(taken) ?? new Map<string, number>();
  nextNumbers.set(taken, numbers);
  let id = stem;
  for (let next = numbers.get(stem) ?? 2; taken.has(id); next += 1) {
    id = `${stem}-${next}`;
    numbers.set(stem, next + 1);
  }
  taken.add(id);
  return id;
}

/** Shorten an id to at most 40 characters, at a hyphen if it has one. */
export function shortened(slug: string): string {
  return slug.length <= 40
    ? slug
    : slug
        .slice(0, 41)
        .replace(/-[^-]*$/, '')
        .slice(0, 40);
}
