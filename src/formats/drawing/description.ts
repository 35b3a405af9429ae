import type { Chart } from '../../views/view.js';
import { dateWords, nouns } from '../chart-words.js';
import type { Layout, Mark } from './layout-types.js';

/** A short description of a drawing, for readers who do not see it. */
export function describe(chart: Chart): string {
  const { events } = chart;
  const { one, many } = nouns(chart);
  const [first] = events;
  const last = events.at(-1);
  if (first === undefined || last === undefined) return `No ${many}.`;
  if (events.length === 1) return `One ${one}: ${dateWords(first)}, ${first.title}.`;
  return `${events.length} ${many} along a time axis, from “${first.title}” (${dateWords(first)}) to “${last.title}” (${dateWords(last)}).`;
}

/** The legend of a drawing: one text for each kind of mark that occurs in it. */
export function legendOf({ lanes, cuts, unit, most }: Layout): string[] {
  const all = lanes.flatMap((lane) => lane.marks);
  const marks = all.filter(({ core }) => core === undefined);
  const bars = all.filter(({ core }) => core !== undefined);
  const possible: [boolean, string][] = [
    [bars.some(({ core }) => core !== null), 'A full bar is a time in which the person surely was held.'],
    [bars.some(isPossible), 'A dashed bar is a time in which the person possibly was held.'],
    [bars.some(({ goesOn }) => goesOn), 'An arrow means that it may have lasted longer.'],
    [marks.some(({ isDay, isUnsure }) => isDay && !isUnsure), 'A dot is a day.'],
    [marks.some(({ isDay, isUnsure }) => isDay && isUnsure), 'A hollow dot is an uncertain day.'],
    [
      marks.some(({ isDay }) => !isDay),
      'A bar is a period, or a date that is not known to the day. A soft end is not known to the day.',
    ],
    [marks.some(({ isDay, isUnsure }) => !isDay && isUnsure), 'A dashed bar is uncertain.'],
    [marks.some(({ goesOn }) => goesOn), 'An arrow means that the event continues.'],
    [unit !== undefined, `A column counts the events of one kind in one period (${unit}). The highest counts ${most}.`],
    [
      cuts.length > 0,
      `A cut in the axis${all.some(({ breaks }) => breaks.length > 0) ? ' or in a bar' : ''} (//) marks omitted time.`,
    ],
  ];
  return possible.flatMap(([occurs, text]) => (occurs ? [text] : []));
}

/** Whether a part of a bar is possible and not sure. */
function isPossible({ core, from, to }: Mark): boolean {
  return core === null || (core !== undefined && (core.from > from || core.to < to));
}
