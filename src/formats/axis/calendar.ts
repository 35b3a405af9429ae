import { type TimeInterval, utcDay, utcMonday, utcMonth, utcYear } from 'd3-time';
import type { Day } from '../../dates/edtf.js';
import type { Language } from '../../languages/language.js';
import { cutWidth, type Stretch, stretchesOf, wholeTime } from './cut-gaps.js';
import type { Axis } from './scale.js';
import { dayLength, labelTicks, type PlacedStretch, tickTimes } from './ticks.js';

/** A unit of the calendar in which events are counted. */
interface Unit {
  /** How many of what it is: three months. */
  readonly n: number;
  readonly of: 'days' | 'weeks' | 'months' | 'years';
  readonly interval: TimeInterval;
  /** The greatest number of days that it can have. */
  readonly days: number;
}

/** The units, from the shortest to the longest. */
const units: readonly Unit[] = [
  { n: 1, of: 'days', interval: utcDay, days: 1 },
  { n: 1, of: 'weeks', interval: utcMonday, days: 7 },
  ...[1, 2, 3, 6].map((n) => ({ n, of: 'months' as const, interval: every(utcMonth, n), days: 31 * n })),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((n) => ({
    n,
    of: 'years' as const,
    interval: every(utcYear, n),
    days: 366 * n,
  })),
];

function every(unit: typeof utcMonth, step: number): TimeInterval {
  return unit.every(step) ?? unit;
}

/** An axis divided into equal buckets, such as months, in which events are counted. */
export interface Calendar extends Axis {
  /** The unit of a bucket in words: `1 month`, `2 years`. */
  readonly unit: string;
  /** The width of a bucket, in columns. */
  readonly columns: number;
  /** The first column of the bucket that contains the day. */
  column(day: Day): number;
}

/** An axis of at most `width` columns that contains the days, divided into the shortest units that fit. */
export function calendarOf(days: readonly Day[], width: number, language: Language, isEven = false): Calendar {
  const parts = isEven ? wholeTime(days) : stretchesOf(days, width);
  const total = parts.reduce((sum, { start, end }) => sum + end - start, 0) / dayLength;
  for (const unit of units) {
    const cells = total / unit.days > width ? [] : cellsOf(parts, unit.interval);
    const cuts = cells.filter((cell) => cell === null).length;
    const columns = Math.floor((width - cuts * cutWidth) / (cells.length - cuts));
    if (cells.length > 0 && columns > 0) return buildCalendar(parts, cells, unit, columns, language);
  }
  throw new RangeError('no days, or too little width');
}

/** The start of each bucket, in milliseconds, with null for each cut. */
function cellsOf(parts: readonly Stretch[], interval: TimeInterval): (number | null)[] {
  const cells: (number | null)[] = [];
  let next = 0;
  for (const { start, end } of parts) {
    const starts = interval.range(interval.floor(new Date(start)), new Date(end + 1)).map((date) => date.getTime());
    const fresh = starts.filter((time) => cells.length === 0 || time >= next);
    if (cells.length > 0 && fresh[0] !== undefined && fresh[0] > next) cells.push(null);
    cells.push(...fresh);
    next = interval.offset(interval.floor(new Date(end)), 1).getTime();
  }
  return cells;
}

function buildCalendar(
  parts: readonly Stretch[],
  cells: readonly (number | null)[],
  { n, of, interval }: Unit,
  columns: number,
  language: Language,
): Calendar {
  const cuts: { from: number; to: number }[] = [];
  const columnOf = new Map<number, number>();
  let at = 0;
  for (const cell of cells) {
    if (cell === null) cuts.push({ from: at - 1, to: at + cutWidth });
    else columnOf.set(cell, at);
    at += cell === null ? cutWidth : columns;
  }
  const bucketOf = (time: number) => interval.floor(new Date(time)).getTime();
  const column = (time: number) => columnOf.get(bucketOf(time)) ?? 0;
  const ticks = parts
    .map((part): PlacedStretch => ({ ...part, from: column(part.start), to: column(part.end) + columns }))
    .flatMap((part) => tickTimes(part, true, language))
    .map((time) => Math.max(bucketOf(time), cells[0] ?? time))
    .map((time) => ({ time, column: column(time) }));
  return {
    width: at,
    cuts,
    ticks: labelTicks(ticks, at, language),
    unit: language.say(`duration.${of}`, { n }),
    columns,
    column: (day) => column(Date.parse(day)),
  };
}
