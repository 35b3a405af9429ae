import type { Day, PartialDate } from '../../dates/edtf.js';
import type { Language } from '../../languages/language.js';
import type { ChartEvent } from '../../views/view.js';
import { cutWidth, type Solid, stretchesOf, wholeTime } from './cut-gaps.js';
import { labelTicks, type PlacedStretch, type Tick, tickTimes } from './ticks.js';

/** A time axis, measured in columns from its left end. */
export interface Axis {
  readonly width: number;
  /** The columns between which time is left out. */
  readonly cuts: readonly { readonly from: number; readonly to: number }[];
  readonly ticks: readonly Tick[];
}

type Bounds = Pick<PartialDate, 'earliest' | 'latest'>;

/** How to make an axis. */
interface Choice {
  /** The language of the labels. */
  readonly language: Language;
  /** Places something between two columns: a terminal rounds to whole columns, a drawing does not. */
  readonly round?: (column: number) => number;
  /** Times that are never left out. */
  readonly solid?: readonly Solid[];
  /** Whether no time is left out. */
  readonly isEven?: boolean | undefined;
  /** The columns of the mark of an event without a start or an end, which is not to scale. */
  readonly arrow?: number;
}

export type PlacedAxis = Axis & { column(day: Day): number };

/** The axis of a chart. It leaves out no time in which a measure surely was in force. */
export function axisOfChart(events: readonly ChartEvent[], width: number, choice: Omit<Choice, 'solid'>): PlacedAxis {
  const solid = events.flatMap(({ bar }) => bar?.sure ?? []);
  return axisOf(events, width, { ...choice, solid });
}

/**
 * An axis of `width` columns that contains the events. All stretches have the same scale. `column` gives the column of
 * a day. Before the first and after the last day there is room for arrows, so that none has to move from its day.
 */
export function axisOf(events: readonly Bounds[], width: number, choice: Choice): PlacedAxis {
  const { arrow = 1 } = choice;
  const bare = placedAxis(events, width, { before: 0, after: 0 }, choice);
  const before = events.some(({ earliest, latest }) => earliest === null && bare.column(latest ?? '') < arrow - 1);
  const after = events.some(({ earliest, latest }) => latest === null && bare.column(earliest ?? '') > width - arrow);
  const room = { before: before ? arrow - 1 : 0, after: after ? arrow - 1 : 0 };
  return before || after ? placedAxis(events, width, room, choice) : bare;
}

function placedAxis(
  events: readonly Bounds[],
  width: number,
  { before, after }: { readonly before: number; readonly after: number },
  { language, round = Math.round, solid = [], isEven = false }: Choice,
): PlacedAxis {
  const days = [
    ...events.flatMap(({ earliest, latest }) => [earliest, latest].filter((day) => day !== null)),
    ...solid.flatMap(({ first, last }) => [first, last]),
  ];
  const parts = isEven ? wholeTime(days) : stretchesOf(days, width, solid);
  const starts = new Set(events.map(({ earliest }) => earliest && Date.parse(earliest)));
  const total = parts.reduce((sum, { start, end }) => sum + end - start, 0);
  const room = width - before - after - 1 - (parts.length - 1) * cutWidth;
  const columns = (time: number) => (total === 0 ? 0 : (time / total) * room);
  let at = before;
  const placed = parts.map(({ start, end }): PlacedStretch => {
    const from = at;
    const to = from + columns(end - start);
    at = to + cutWidth;
    return { start, end, from, to };
  });
  const column = (time: number) => {
    const part = placed.findLast(({ start }) => start <= time);
    return part === undefined ? before : round(part.from + columns(Math.min(time, part.end) - part.start));
  };
  const cuts = placed.slice(1).map(({ from }, index) => ({ from: round(placed[index]?.to ?? from), to: round(from) }));
  const ticks = placed
    .flatMap((part) => tickTimes(part, starts.has(part.start), language))
    .map((time) => ({ time, column: column(time) }));
  return { width, cuts, ticks: labelTicks(ticks, width, language), column: (day) => column(Date.parse(day)) };
}
