import type { Day } from '../../dates/edtf.js';

/** A span of time without a cut, in milliseconds since 1970. If start and end are equal, it is a single day. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Columns that a cut takes on the axis. */
export const cutWidth = 5;

/** A time that is never left out: the days on which a measure surely was in force. */
export interface Solid {
  readonly first: Day;
  readonly last: Day;
}

/**
 * Divide the time between the first and last day into stretches. A gap between two days is left out if it takes at
 * least an eighth of the remaining time and is three times as long as the other gaps on average, and is in no solid
 * time. `width` is in columns.
 */
export function stretchesOf(days: readonly Day[], width: number, solid: readonly Solid[] = []): Stretch[] {
  const times = timesOf(days);
  const gaps = times.slice(1).map((time, index) => ({ index, length: time - (times[index] ?? time) }));
  const kept = solid.map(({ first, last }) => ({ from: Date.parse(first), to: Date.parse(last) }));
  const isEmpty = ({ index, length }: { index: number; length: number }) => {
    const start = times[index] ?? 0;
    return kept.every(({ from, to }) => start + length <= from || to <= start);
  };
  const cut = new Set<number>();
  let rest = gaps.reduce((sum, { length }) => sum + length, 0);
  const longest = gaps.filter(isEmpty).sort((a, b) => b.length - a.length);
  for (const { index, length } of longest.slice(0, Math.floor(width / 12))) {
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

/** All time between the first and last day as one stretch; none without days. */
export function wholeTime(days: readonly Day[]): Stretch[] {
  const times = timesOf(days);
  const [start] = times;
  const end = times.at(-1);
  return start === undefined || end === undefined ? [] : [{ start, end }];
}

function timesOf(days: readonly Day[]): number[] {
  return [...new Set(days)].sort().map((day) => Date.parse(day));
}
