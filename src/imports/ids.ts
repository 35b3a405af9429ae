/** The number that each stem got last, so that a thousand of one name do not each count from 2. */
const counts = new WeakMap<Set<string>, Map<string, number>>();

/** An id that no other has, with a number where the stem alone is taken. Takes it. */
export function takeId(taken: Set<string>, stem: string): string {
  const counted = counts.get(taken) ?? new Map<string, number>();
  counts.set(taken, counted);
  let id = stem;
  for (let next = counted.get(stem) ?? 2; taken.has(id); next += 1) {
    id = `${stem}-${next}`;
    counted.set(stem, next + 1);
  }
  taken.add(id);
  return id;
}
