import type { Day } from '../../dates/edtf.js';

/** A span of time without a cut, in milliseconds since 1970. If start and end are equal, it is a single day. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Columns that a cut takes on the axis. */
export const cutWidth = 5;

/**
 * Divide the time between the first and last day into stretches. A gap between two days is left out if it takes at least
 * an eighth of the remaining time and is three times as long as the other gaps on average. `width` is in columns.
 */
export function stretchesOf(days: readonly Day[], width: number): Stretch[] {
  const times = [...new Set(days)].sort().map((day) => Date.parse(day));
  const gaps = times.slice(1).map((time, index) => ({ index, length: time - (times[index] ?? time) }));
  const cut = new Set<number>();
  let rest = gaps.reduce((sum, { length }) => sum + length, 0);
  for (const { index, length } of gaps.toSorted((a, b) => b.length - a.length).slice(0, Math.floor(width / 12))) {
    const others = gaps.length - cut.size - 1;
    if (others === 0 || length < rest / 8 || length < (3 * (rest - length)) / others) break;
    cut.add(index);
    rest -= length;
  }
  const found: Stretch[] = [];
  for (const [index, time] of times.entries()) {
    const last = found.at(-1);
    if (last === undefined || cut.has(index - 1)) found.push({ start: time, end: time });
    else found[found.length - 1] = { start: last.start, end: time };
  }
  return found;
}
