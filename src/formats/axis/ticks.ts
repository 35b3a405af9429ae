import { utcTicks } from 'd3-time';
import { shortMonth } from '../../dates/months.js';
import type { Stretch } from './cut-gaps.js';

/** A label on the axis, at the column where it starts. */
export interface Tick {
  readonly column: number;
  readonly label: string;
}

/** A stretch with its first and last column. */
export interface PlacedStretch extends Stretch {
  readonly from: number;
  readonly to: number;
}

export const dayLength = 86_400_000;
const columnsATick = 9;

/**
 * The times in a stretch that get a label: starts of days, weeks, months or years, as many as fit. If none fits, the start
 * of the stretch, provided that an event begins there.
 */
export function tickTimes({ start, end, from, to }: PlacedStretch, hasEventAtStart: boolean): number[] {
  const count = Math.round((to - from) / columnsATick);
  const inside = count === 0 ? [] : utcTicks(new Date(start), new Date(end), count).map((date) => date.getTime());
  const days = inside.filter((time) => time % dayLength === 0);
  return days.length > 0 || !hasEventAtStart ? evenlySpaced(days, (to - from) / (end - start)) : [start];
}

/**
 * Every time, every second, every third and so on: the smallest step at which all labels fit. The start of a year is
 * always among them. `scale` is in columns per millisecond.
 */
function evenlySpaced(times: readonly number[], scale: number): number[] {
  const iso = times.map((time) => new Date(time).toISOString());
  const first = Math.max(
    0,
    iso.findIndex((day) => day.slice(5, 10) === '01-01'),
  );
  const length = (index: number) => labelOf(iso[index] ?? '', iso[index]?.slice(0, 4) ?? '').length;
  for (let step = 1; ; step += 1) {
    const indexes = [...times.keys()].filter((index) => (index - first) % step === 0);
    const fits = indexes.every((index, at) => {
      const next = times[indexes[at + 1] ?? -1];
      // The label and a space, plus a margin for rounding errors in fractional columns.
      return next === undefined || (next - (times[index] ?? next)) * scale > length(index) + 1.001;
    });
    if (fits) return indexes.flatMap((index) => times[index] ?? []);
  }
}

/** Label the times, and leave out labels that would overlap or exceed the width. */
export function labelTicks(
  ticks: readonly { readonly time: number; readonly column: number }[],
  width: number,
): Tick[] {
  const found: Tick[] = [];
  let firstFree = 0;
  let shownYear = '';
  for (const { time, column } of ticks) {
    const iso = new Date(time).toISOString();
    const label = labelOf(iso, shownYear);
    if (column < firstFree || column + label.length > width) continue;
    found.push({ column, label });
    firstFree = column + label.length + 1;
    shownYear = iso.slice(0, 4);
  }
  return found;
}

/** The label of a day: `2020`, `Mar 2020`, `17 Apr`. The year is omitted if the label before shows it. */
function labelOf(iso: string, shownYear: string): string {
  const year = iso.slice(0, 4);
  const [month, day] = [Number(iso.slice(5, 7)), Number(iso.slice(8, 10))];
  if (month === 1 && day === 1) return year;
  const name = shortMonth(month);
  const words = day === 1 ? name : `${day} ${name}`;
  return year === shownYear ? words : `${words} ${year}`;
}
