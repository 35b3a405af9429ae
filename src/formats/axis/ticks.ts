import { utcTicks } from 'd3-time';
import type { Language } from '../../languages/language.js';
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
 * The times in a stretch that get a label: starts of days, weeks, months or years, as many as fit. If none fits, the
 * start of the stretch, provided that an event begins there.
 */
export function tickTimes(
  { start, end, from, to }: PlacedStretch,
  hasEventAtStart: boolean,
  language: Language,
): number[] {
  const count = Math.round((to - from) / columnsATick);
  const inside = count === 0 ? [] : utcTicks(new Date(start), new Date(end), count).map((date) => date.getTime());
  const days = inside.filter((time) => time % dayLength === 0);
  return days.length > 0 || !hasEventAtStart ? evenlySpaced(days, (to - from) / (end - start), language) : [start];
}

/**
 * Every time, every second, every third and so on: the smallest step at which all labels fit. The start of a year is
 * always among them. `scale` is in columns per millisecond.
 */
function evenlySpaced(times: readonly number[], scale: number, language: Language): number[] {
  const iso = times.map((time) => new Date(time).toISOString());
  const first = Math.max(
    0,
    iso.findIndex((day) => day.slice(5, 10) === '01-01'),
  );
  const length = (index: number) => labelColumns(labelOf(iso[index] ?? '', iso[index]?.slice(0, 4) ?? '', language));
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
  language: Language,
): Tick[] {
  const found: Tick[] = [];
  let firstFree = 0;
  let shownYear = '';
  for (const { time, column } of ticks) {
    const iso = new Date(time).toISOString();
    const label = labelOf(iso, shownYear, language);
    const columns = labelColumns(label);
    if (column < firstFree || column + columns > width) continue;
    found.push({ column, label });
    firstFree = column + columns + 1;
    shownYear = iso.slice(0, 4);
  }
  return found;
}

/** The columns of a label. It consists of digits and of the names of months: a Chinese character has two columns. */
export function labelColumns(label: string): number {
  return label.replaceAll(/[\u1100-\uffff]/g, '..').length;
}

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** The label of a day: `2020`, `Mar 2020`, `17 Apr`. The year is omitted if the label before shows it. */
function labelOf(iso: string, shownYear: string, { say }: Language): string {
  const year = iso.slice(0, 4);
  const [number, day] = [Number(iso.slice(5, 7)), Number(iso.slice(8, 10))];
  if (number === 1 && day === 1) return say('axis.year', { year });
  const month = say(`axis.months.${months[number - 1] ?? 1}`);
  if (year === shownYear) return day === 1 ? month : say('axis.day-in-year', { day, month });
  return day === 1 ? say('axis.month', { month, year }) : say('axis.day', { day, month, year });
}
