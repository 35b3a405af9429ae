import { utcTicks } from 'd3-time';
import type { Day } from '../dates/partial-date.js';

const dayLength = 86_400_000;
/** Columns that a cut takes. */
const cutWidth = 4;
const columnsATick = 8;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Time that is drawn to scale, in milliseconds; one day alone where both are the same. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Axis {
  readonly width: number;
  column(day: Day): number;
  /** The columns between which time is left out. */
  readonly cuts: readonly { readonly from: number; readonly to: number }[];
  readonly ticks: readonly { readonly column: number; readonly label: string }[];
}

/**
 * The time that the days take, cut where nothing happens for so long that the rest would be squeezed: a gap of at least
 * an eighth of what is left, and three times as long as the others are on average. At most `most` cuts, the longest gaps.
 */
function stretches(days: readonly Day[], most: number): Stretch[] {
  const times = [...new Set(days)].sort().map((day) => Date.parse(day));
  const gaps = times.slice(1).map((time, index) => ({ index, length: time - (times[index] ?? time) }));
  const cut = new Set<number>();
  let rest = gaps.reduce((sum, { length }) => sum + length, 0);
  for (const { index, length } of gaps.toSorted((a, b) => b.length - a.length).slice(0, most)) {
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

/** An axis of so many columns through the days, each stretch of it to the same scale. */
export function axisOf(days: readonly Day[], width: number): Axis {
  const parts = stretches(days, Math.floor(width / 12));
  const total = parts.reduce((sum, { start, end }) => sum + end - start, 0);
  const room = width - 1 - (parts.length - 1) * cutWidth;
  const columns = (time: number) => (total === 0 ? 0 : (time / total) * room);
  let at = 0;
  const placed = parts.map(({ start, end }) => {
    const from = at;
    const to = from + columns(end - start);
    at = to + cutWidth;
    return { start, end, from, to };
  });
  const columnOf = (time: number) => {
    const part = placed.findLast(({ start }) => start <= time);
    return part === undefined ? 0 : Math.round(part.from + columns(Math.min(time, part.end) - part.start));
  };
  const cuts = placed.slice(1).map(({ from }, index) => ({
    from: Math.round(placed[index]?.to ?? 0),
    to: Math.round(from),
  }));
  return {
    width,
    cuts,
    ticks: labelled(placed.flatMap(ticksOf), columnOf, width),
    column: (day) => columnOf(Date.parse(day)),
  };
}

/** Beginnings of days, months or years, as far as there is room for their labels; else where the stretch begins. */
function ticksOf({ start, end, from, to }: Stretch & { readonly from: number; readonly to: number }): Tick[] {
  const count = Math.floor((to - from) / columnsATick);
  const inside = count === 0 ? [] : utcTicks(new Date(start), new Date(end), count).map((date) => date.getTime());
  const days = inside.filter((time) => time % dayLength === 0);
  return days.length > 0 ? days.map((time) => ({ time })) : [{ time: start }];
}

interface Tick {
  readonly time: number;
}

function labelled(ticks: readonly Tick[], columnOf: (time: number) => number, width: number): Axis['ticks'] {
  const found: { column: number; label: string }[] = [];
  let free = 0;
  let year = '';
  for (const { time } of ticks) {
    const iso = new Date(time).toISOString();
    const label = labelOf(iso, year);
    const column = columnOf(time);
    if (column < free || column + label.length > width) continue;
    found.push({ column, label });
    free = column + label.length + 1;
    year = iso.slice(0, 4);
  }
  return found;
}

/** As much of a date as the label before it leaves to say. */
function labelOf(iso: string, shownYear: string): string {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  if (month === '01' && day === '01') return year;
  const name = months[Number(month) - 1] ?? '';
  const words = day === '01' ? name : `${Number(day)} ${name}`;
  return year === shownYear ? words : `${words} ${year}`;
}
