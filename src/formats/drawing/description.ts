import { printDate } from '../../dates/print.js';
import type { ChartEvent } from '../../views/view.js';
import type { Layout } from './layout-types.js';

/** A short description of a drawing, for readers who do not see it. */
export function describe(events: readonly ChartEvent[]): string {
  const [first] = events;
  const last = events.at(-1);
  if (first === undefined || last === undefined) return 'No events.';
  if (events.length === 1) return `One event: ${printDate(first.date)}, ${first.title}.`;
  return `${events.length} events along an axis of time, from “${first.title}” (${printDate(first.date)}) to “${last.title}” (${printDate(last.date)}).`;
}

/** The legend of a drawing: one sentence for each sort of mark that occurs in it. */
export function legendOf({ lanes, cuts, unit, most }: Layout): string[] {
  const marks = lanes.flatMap((lane) => lane.marks);
  const possible: [boolean, string][] = [
    [marks.some(({ isDay, isUnsure }) => isDay && !isUnsure), 'A dot is a day.'],
    [marks.some(({ isDay, isUnsure }) => isDay && isUnsure), 'A hollow dot is a day that is not certain.'],
    [
      marks.some(({ isDay }) => !isDay),
      'A bar is a longer time, or one less well known; its ends are soft where they are not known to the day.',
    ],
    [marks.some(({ isDay, isUnsure }) => !isDay && isUnsure), 'A dashed bar is not certain.'],
    [marks.some(({ goesOn }) => goesOn), 'An arrow means that it goes on.'],
    [
      unit !== undefined,
      `A column has the events of one kind in one part of the time (${unit}): the highest has ${most}.`,
    ],
    [cuts.length > 0, 'Where the axis is cut (//), time is left out.'],
  ];
  return possible.flatMap(([occurs, text]) => (occurs ? [text] : []));
}
