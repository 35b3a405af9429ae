import type { Day } from '../../dates/edtf.js';
import type { Chart, ChartEvent } from '../../views/view.js';
import { type Calendar, calendarOf } from '../axis/calendar.js';
import { axisLines, cutText, lineOf, type Piece } from './chart-line.js';
import { textLines, widthOfLines } from './lines.js';
import type { ChartOptions } from './measure.js';

const barHeight = 6;
const eighths = ['', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** Draws a count as a text; empty for nothing. */
type Draw = (count: number) => string;

/** Draw how many events there were at each time: bars above an axis for all of them, and below it one lane per kind. */
export function densityLines({ events, isEven }: Chart, options: ChartOptions): string[] {
  const { width, measure, language, ascii = false } = options;
  const { say } = language;
  const days = events.flatMap(dayOf);
  const whole = say('chart.all');
  const lanes = lanesOf(events, say('chart.no-kind')).map(({ kind, days: own }) => ({
    name: cutText(kind, width / 4, options),
    days: own,
  }));
  const numbers = String(days.length).length;
  const indent = widthOfLines([whole, ...lanes.map(({ name }) => name)], measure) + 1 + numbers + 1;
  const calendar = calendarOf(days, width - indent, language, isEven);
  const row = (counts: ReadonlyMap<number, number>, draw: Draw, label: readonly Piece[]) =>
    lineOf([...label, ...cellsOf(counts, calendar, draw, indent)], options);
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
      : (count) => barCharacter((count / most) * barHeight, level);
    return row(all, draw, level === 0 ? label(whole, days.length) : []);
  });
  const counted = lanes.map(({ name, days: own }) => ({ name, total: own.length, counts: countIn(calendar, own) }));
  const mostOfKind = highest(counted.map(({ counts }) => counts));
  const drawLane: Draw = ascii
    ? (count) => (count > 9 ? '+' : String(count))
    : (count) => barCharacter(count / mostOfKind, 0);
  const exact = events.every(({ earliest, latest }) => earliest === latest);
  const caption = [
    say('chart.density', { unit: calendar.unit, most, n: days.length }),
    ...(exact ? [] : [say('chart.density-start')]),
  ].join(' ');
  return [
    ...bars,
    ...axisLines(calendar, 'below', options, indent),
    ...counted.map(({ name, total, counts }) => row(counts, drawLane, label(name, total))),
    ...textLines([caption], width, options, 'muted'),
  ];
}

/** The day on which an event is counted: its earliest possible day, or its latest if only that is known. */
function dayOf({ earliest, latest }: ChartEvent): Day[] {
  const day = earliest ?? latest;
  return day === null ? [] : [day];
}

/** The days of each kind of event, the most frequent kind first; empty if no event has a kind. */
function lanesOf(
  events: readonly ChartEvent[],
  none: string,
): { readonly kind: string; readonly days: readonly Day[] }[] {
  if (events.every(({ kind }) => kind === undefined)) return [];
  const kinds = [...new Set(events.map(({ kind = none }) => kind))];
  return kinds
    .map((kind) => ({ kind, days: events.filter((event) => (event.kind ?? none) === kind).flatMap(dayOf) }))
    .sort((a, b) => b.days.length - a.days.length || (a.kind < b.kind ? -1 : 1));
}

/** Count the days in each bucket. The keys are the columns of the buckets. */
function countIn(calendar: Calendar, days: readonly Day[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const column of days.map((day) => calendar.column(day))) counts.set(column, (counts.get(column) ?? 0) + 1);
  return counts;
}

function highest(counts: readonly ReadonlyMap<number, number>[]): number {
  return counts.flatMap((each) => [...each.values()]).reduce((most, count) => Math.max(most, count), 1);
}

/** Draw each bucket that is not empty, in its full width. Wide buckets leave an empty column between them. */
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

/** The character that a bar shows in one row. `height` is in rows; `level` counts rows from 0 at the bottom. */
function barCharacter(height: number, level: number): string {
  const filled = Math.max(1, Math.round(height * 8)) - level * 8;
  return eighths[Math.min(8, Math.max(0, filled))] ?? '';
}
