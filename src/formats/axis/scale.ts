import type { Day, PartialDate } from '../../dates/edtf.js';
import type { ChartEvent } from '../../views/view.js';
import { cutWidth, type Solid, stretchesOf } from './cut-gaps.js';
import { labelTicks, type PlacedStretch, type Tick, tickTimes } from './ticks.js';

/** A time axis, measured in columns from its left end. */
export interface Axis {
  readonly width: number;
  /** The columns between which time is left out. */
  readonly cuts: readonly { readonly from: number; readonly to: number }[];
  readonly ticks: readonly Tick[];
}

type Bounds = Pick<PartialDate, 'earliest' | 'latest'>;

/** The axis of a chart. It leaves out no time in which a measure surely was in force. */
export function axisOfChart(
  events: readonly ChartEvent[],
  width: number,
  round?: (column: number) => number,
): ReturnType<typeof axisOf> {
  const solid = events.flatMap(({ bar }) => bar?.sure ?? []);
  return axisOf(events, width, round, solid);
}

/**
 * An axis of `width` columns that contains the events. All stretches have the same scale. `column` gives the column of a
 * day. `round` places something between two columns: a terminal rounds to whole columns, a drawing does not.
 */
export function axisOf(
  events: readonly Bounds[],
  width: number,
  round: (column: number) => number = Math.round,
  solid: readonly Solid[] = [],
): Axis & { column(day: Day): number } {
  const parts = stretchesOf(
    [
      ...events.flatMap(({ earliest, latest }) => [earliest, latest].filter((day) => day !== null)),
      ...solid.flatMap(({ first, last }) => [first, last]),
    ],
    width,
    solid,
  );
  const starts = new Set(events.map(({ earliest }) => earliest && Date.parse(earliest)));
  const total = parts.reduce((sum, { start, end }) => sum + end - start, 0);
  const room = width - 1 - (parts.length - 1) * cutWidth;
  const columns = (time: number) => (total === 0 ? 0 : (time / total) * room);
  let at = 0;
  const placed = parts.map(({ start, end }): PlacedStretch => {
    const from = at;
    const to = from + columns(end - start);
    at = to + cutWidth;
    return { start, end, from, to };
  });
  const column = (time: number) => {
    const part = placed.findLast(({ start }) => start <= time);
    return part === undefined ? 0 : round(part.from + columns(Math.min(time, part.end) - part.start));
  };
  const cuts = placed.slice(1).map(({ from }) => ({ from: round(from - cutWidth), to: round(from) }));
  const ticks = placed
    .flatMap((part) => tickTimes(part, starts.has(part.start)))
    .map((time) => ({ time, column: column(time) }));
  return { width, cuts, ticks: labelTicks(ticks, width), column: (day) => column(Date.parse(day)) };
}
