import { type TimeInterval, utcDay, utcMonday, utcMonth, utcTicks, utcYear } from 'd3-time';
import type { Day, PartialDate } from '../../dates/edtf.js';
import { shortMonth } from '../../dates/months.js';

const dayLength = 86_400_000;
/** Columns that a cut takes. */
const cutWidth = 5;
const columnsATick = 9;

export interface Axis {
  readonly width: number;
  /** The columns between which time is left out. */
  readonly cuts: readonly { readonly from: number; readonly to: number }[];
  readonly ticks: readonly Tick[];
}

export interface Tick {
  readonly column: number;
  readonly label: string;
}

type Bounds = Pick<PartialDate, 'earliest' | 'latest'>;

/** Time that is drawn to scale, in milliseconds; one day alone where both are the same. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A stretch and its columns. */
interface Placed extends Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * An axis of so many columns through the events, each stretch of it to the same scale, and the column of a day. `place`
 * says where between two columns something may stand: in a terminal, nowhere.
 */
export function axisOf(
  events: readonly Bounds[],
  width: number,
  place: (column: number) => number = Math.round,
): Axis & { column(day: Day): number } {
  const parts = stretches(
    events.flatMap(({ earliest, latest }) => [earliest, latest].filter((day) => day !== null)),
    width,
  );
  const beginnings = new Set(events.map(({ earliest }) => earliest && Date.parse(earliest)));
  const total = parts.reduce((sum, { start, end }) => sum + end - start, 0);
  const room = width - 1 - (parts.length - 1) * cutWidth;
  const columns = (time: number) => (total === 0 ? 0 : (time / total) * room);
  let at = 0;
  const placed = parts.map(({ start, end }): Placed => {
    const from = at;
    const to = from + columns(end - start);
    at = to + cutWidth;
    return { start, end, from, to };
  });
  const column = (time: number) => {
    const part = placed.findLast(({ start }) => start <= time);
    return part === undefined ? 0 : place(part.from + columns(Math.min(time, part.end) - part.start));
  };
  const cuts = placed.slice(1).map(({ from }) => ({ from: place(from - cutWidth), to: place(from) }));
  const ticks = placed
    .flatMap((part) => tickTimes(part, beginnings.has(part.start)))
    .map((time) => ({ time, column: column(time) }));
  return { width, cuts, ticks: labelled(ticks, width), column: (day) => column(Date.parse(day)) };
}

interface Unit {
  readonly name: string;
  readonly interval: TimeInterval;
  /** The most that it can be. */
  readonly days: number;
}

/** What events are counted by, finest first. */
const units: readonly Unit[] = [
  { name: 'day', interval: utcDay, days: 1 },
  { name: 'week', interval: utcMonday, days: 7 },
  { name: 'month', interval: utcMonth, days: 31 },
  ...[2, 3, 6].map((step) => ({ name: `${step} months`, interval: every(utcMonth, step), days: 31 * step })),
  { name: 'year', interval: utcYear, days: 366 },
  ...[2, 5, 10, 20, 50, 100, 200, 500, 1000].map((step) => ({
    name: `${step} years`,
    interval: every(utcYear, step),
    days: 366 * step,
  })),
];

function every(unit: typeof utcMonth, step: number): TimeInterval {
  return unit.every(step) ?? unit;
}

export interface Calendar extends Axis {
  /** What a bucket is: `month`, `2 years`. */
  readonly unit: string;
  /** The columns that a bucket takes. */
  readonly columns: number;
  /** The first column of the bucket that holds the day. */
  column(day: Day): number;
}

/** An axis of at most so many columns through the days, in the shortest units of the calendar for which there is room. */
export function calendarOf(days: readonly Day[], width: number): Calendar {
  const parts = stretches(days, width);
  const total = parts.reduce((sum, { start, end }) => sum + end - start, 0) / dayLength;
  for (const unit of units) {
    const cells = total / unit.days > width ? [] : cellsOf(parts, unit.interval);
    const cuts = cells.filter((cell) => cell === null).length;
    const columns = Math.floor((width - cuts * cutWidth) / (cells.length - cuts));
    if (cells.length > 0 && columns > 0) return calendar(parts, cells, unit, columns);
  }
  throw new RangeError('no time, or more than there is room for');
}

/** The beginnings of all buckets, with null between two where time is left out. */
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

function calendar(
  parts: readonly Stretch[],
  cells: readonly (number | null)[],
  { name, interval }: Unit,
  columns: number,
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
    .map((part): Placed => ({ ...part, from: column(part.start), to: column(part.end) + columns }))
    .flatMap((part) => tickTimes(part, true))
    .map((time) => Math.max(bucketOf(time), cells[0] ?? time))
    .map((time) => ({ time, column: column(time) }));
  return {
    width: at,
    cuts,
    ticks: labelled(ticks, at),
    unit: name,
    columns,
    column: (day) => column(Date.parse(day)),
  };
}

/**
 * The time that the days take, cut where nothing happens for so long that the rest would be squeezed: a gap of at least
 * an eighth of what is left, and three times as long as the others are on average.
 */
function stretches(days: readonly Day[], width: number): Stretch[] {
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

/** Beginnings of days, weeks, months or years, as far as there is room for their labels; else where the stretch begins, if something does. */
function tickTimes({ start, end, from, to }: Placed, begins: boolean): number[] {
  const count = Math.round((to - from) / columnsATick);
  const inside = count === 0 ? [] : utcTicks(new Date(start), new Date(end), count).map((date) => date.getTime());
  const days = inside.filter((time) => time % dayLength === 0);
  return days.length > 0 || !begins ? evenly(days, (to - from) / (end - start)) : [start];
}

/** Every one of the times, every second or every third, a year's beginning among them, so that none is left out for want of room between others. */
function evenly(times: readonly number[], scale: number): number[] {
  const iso = times.map((time) => new Date(time).toISOString());
  const first = Math.max(
    0,
    iso.findIndex((day) => day.slice(5, 10) === '01-01'),
  );
  const length = (index: number) => labelOf(iso[index] ?? '', iso[index]?.slice(0, 4) ?? '').length;
  for (let step = 1; ; step += 1) {
    const kept = [...times.keys()].filter((index) => (index - first) % step === 0);
    const fits = kept.every((index, at) => {
      const next = times[kept[at + 1] ?? -1];
      // A hair more than the label and a space: columns are sums of fractions.
      return next === undefined || (next - (times[index] ?? next)) * scale > length(index) + 1.001;
    });
    if (fits) return kept.flatMap((index) => times[index] ?? []);
  }
}

function labelled(ticks: readonly { readonly time: number; readonly column: number }[], width: number): Tick[] {
  const found: Tick[] = [];
  let free = 0;
  let year = '';
  for (const { time, column } of ticks) {
    const iso = new Date(time).toISOString();
    const label = labelOf(iso, year);
    if (column < free || column + label.length > width) continue;
    found.push({ column, label });
    free = column + label.length + 1;
    year = iso.slice(0, 4);
  }
  return found;
}

/** As much of a date as the label before it leaves to say. */
function labelOf(iso: string, shownYear: string): string {
  const year = iso.slice(0, 4);
  const [month, day] = [Number(iso.slice(5, 7)), Number(iso.slice(8, 10))];
  if (month === 1 && day === 1) return year;
  const name = shortMonth(month);
  const words = day === 1 ? name : `${day} ${name}`;
  return year === shownYear ? words : `${words} ${year}`;
}
