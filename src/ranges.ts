import { firstIndex } from './first-index.js';

/** From one value to another, both included: lines, numbers of days, or days as texts. */
export type Range<T> = readonly [first: T, last: T];

/** The same ranges in order, joined where they overlap. */
export function joinedRanges<T extends number | string>(ranges: readonly Range<T>[]): readonly Range<T>[] {
  const joined: Range<T>[] = [];
  for (const [first, last] of ranges.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
    const before = joined.at(-1);
    if (before === undefined || first > before[1]) joined.push([first, last]);
    else if (last > before[1]) joined[joined.length - 1] = [before[0], last];
  }
  return joined;
}

/** Whether a range overlaps with one of those that `joinedRanges` returned. */
export function overlapsAny<T extends number | string>([first, last]: Range<T>, joined: readonly Range<T>[]): boolean {
  const next = joined[firstIndex(joined.length, (index) => (joined[index]?.[1] ?? first) >= first)];
  return next !== undefined && next[0] <= last;
}
