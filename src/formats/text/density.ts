import type { Day } from '../../dates/edtf.js';
import type { ChartEvent } from '../../views/blocks/view.js';
import { type Calendar, calendarOf } from '../axis/scale.js';
import { textLines, widest } from './lines.js';
import type { TextOptions } from './measure.js';
import { axisLines, cutText, laidOut, type Piece } from './pieces.js';

const barHeight = 6;
const eighths = ['', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** Draws a count; nothing is an empty text. */
type Draw = (count: number) => string;

/** How many events there were when: bars over an axis for all of them, and under it a lane for each kind. */
export function densityLines(events: readonly ChartEvent[], options: TextOptions): string[] {
  const { width, measure, ascii = false } = options;
  const days = events.flatMap(dayOf);
  const lanes = lanesOf(events).map(({ kind, days: own }) => ({ name: cutText(kind, width / 4, options), days: own }));
  const numbers = String(days.length).length;
  const indent = widest(['all', ...lanes.map(({ name }) => name)], measure) + 1 + numbers + 1;
  const calendar = calendarOf(days, width - indent);
  const row = (counts: ReadonlyMap<number, number>, draw: Draw, label: readonly Piece[] = []) =>
    laidOut([...label, ...cellsOf(counts, calendar, draw, indent)], options);
  const label = (name: string, count: number): Piece[] => [
    { at: 0, text: name },
    { at: indent - 1 - String(count).length, text: String(count), style: 'muted' },
  ];

  const all = countIn(calendar, days);
  const most = highest([all]);
  const bars = Array.from({ length: barHeight }, (_, index) => {
    const level = barHeight - 1 - index;
    const draw: Draw = ascii
      ? (count) => (Math.max(1, Math.round((count / most) * barHeight)) > level ? '#' : '')
      : (count) => part((count / most) * barHeight, level);
    return row(all, draw, level === 0 ? label('all', days.length) : []);
  });
  const counted = lanes.map(({ name, days: own }) => ({ name, total: own.length, counts: countIn(calendar, own) }));
  const mostOfKind = highest(counted.map(({ counts }) => counts));
  const drawLane: Draw = ascii ? (count) => (count > 9 ? '+' : String(count)) : (count) => part(count / mostOfKind, 0);
  const exact = events.every(({ earliest, latest }) => earliest === latest);
  const caption = [
    `One column is ${/^\d/.test(calendar.unit) ? '' : 'a '}${calendar.unit}, and the highest ${most} of ${days.length} events.`,
    ...(exact ? [] : ['What has no exact day is counted where it begins.']),
  ].join(' ');
  return [
    ...bars,
    ...axisLines(calendar, 'below', options, indent),
    ...counted.map(({ name, total, counts }) => row(counts, drawLane, label(name, total))),
    ...textLines([caption], width, options, 'muted'),
  ];
}

/** Where an event is counted: where it may begin, or end if that is all that is known. */
function dayOf({ earliest, latest }: ChartEvent): Day[] {
  const day = earliest ?? latest;
  return day === null ? [] : [day];
}

/** The days of each kind, the most frequent first; none where no event has a kind. */
function lanesOf(events: readonly ChartEvent[]): { readonly kind: string; readonly days: readonly Day[] }[] {
  if (events.every(({ kind }) => kind === undefined)) return [];
  const kinds = [...new Set(events.map(({ kind = 'no kind' }) => kind))];
  return kinds
    .map((kind) => ({ kind, days: events.filter((event) => (event.kind ?? 'no kind') === kind).flatMap(dayOf) }))
    .sort((a, b) => b.days.length - a.days.length || (a.kind < b.kind ? -1 : 1));
}

/** How many of the days lie in the bucket at each column. */
function countIn(calendar: Calendar, days: readonly Day[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const column of days.map((day) => calendar.column(day))) counts.set(column, (counts.get(column) ?? 0) + 1);
  return counts;
}

function highest(counts: readonly ReadonlyMap<number, number>[]): number {
  return counts.flatMap((each) => [...each.values()]).reduce((most, count) => Math.max(most, count), 1);
}

/** What is drawn for each bucket that holds anything, as wide as it is; wide ones have a column between them. */
function cellsOf(
  counts: ReadonlyMap<number, number>,
  { columns }: Calendar,
  draw: (count: number) => string,
  indent: number,
): Piece[] {
  return [...counts]
    .map(
      ([column, count]): Piece => ({
        at: indent + column,
        text: draw(count).repeat(columns > 2 ? columns - 1 : columns),
        style: 'strong',
      }),
    )
    .filter(({ text }) => text !== '')
    .sort((a, b) => a.at - b.at);
}

/** What a bar so many rows high fills of the row above so many; of the lowest always something. */
function part(height: number, level: number): string {
  const filled = Math.max(1, Math.round(height * 8)) - level * 8;
  return eighths[Math.min(8, Math.max(0, filled))] ?? '';
}
