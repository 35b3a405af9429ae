import { printDate } from '../../dates/print.js';
import type { ChartEvent } from '../../views/view.js';
import type { Layout } from './layout-types.js';

/** A short description of a drawing, for readers who do not see it. */
export function describe(events: readonly ChartEvent[]): string {
  const [first] = events;
  const last = events.at(-1);
  if (first === undefined || last === undefined) return 'No events.';
  if (events.length === 1) return `One event: ${printDate(first.date)}, ${first.title}.`;
  return `${events.length} events along a time axis, from “${first.title}” (${printDate(first.date)}) to “${last.title}” (${printDate(last.date)}).`;
}

/** The legend of a drawing: one text for each kind of mark that occurs in it. */
export function legendOf({ lanes, cuts, unit, most }: Layout): string[] {
  const marks = lanes.flatMap((lane) => lane.marks);
  const possible: [boolean, string][] = [
    [marks.some(({ isDay, isUnsure }) => isDay && !isUnsure), 'A dot is a day.'],
    [marks.some(({ isDay, isUnsure }) => isDay && isUnsure), 'A hollow dot is an uncertain day.'],
    [
      marks.some(({ isDay }) => !isDay),
      'A bar is a period, or a date that is not known to the day. A soft end is not known to the day.',
    ],
    [marks.some(({ isDay, isUnsure }) => !isDay && isUnsure), 'A dashed bar is uncertain.'],
    [marks.some(({ goesOn }) => goesOn), 'An arrow means that the event continues.'],
    [unit !== undefined, `A column counts the events of one kind in one period (${unit}). The highest counts ${most}.`],
    [cuts.length > 0, 'A cut in the axis (//) marks omitted time.'],
  ];
  return possible.flatMap(([occurs, text]) => (occurs ? [text] : []));
}
