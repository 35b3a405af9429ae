import { defined } from '../../defined.js';
import type { ChartEvent } from '../../views/view.js';
import { kindsOf } from '../axis/kinds.js';
import type { Axis } from '../axis/scale.js';
import { dateWords } from '../chart-words.js';
import type { BarMark } from './bar.js';
import { axisLines, cutText, lineOf, type Piece } from './chart-line.js';
import { dateCell, eventLines, gap, type Labelled, labelOf, shortestTitle } from './event-lines.js';
import type { ChartOptions } from './measure.js';

/** After this many lines, the axis is repeated, so that it is always in sight. */
const mostLines = 24;
/** Columns between two events on a line. */
const apart = 3;

interface Drawn {
  readonly event: ChartEvent;
  readonly mark: BarMark;
}

/** The columns of a line that something takes. */
interface Taken {
  readonly from: number;
  readonly to: number;
}

/** A line that several events share; `alone` are the lines of an event that leaves no room for others. */
type Row = { readonly pieces: Piece[]; readonly taken: Taken[] } | { readonly alone: readonly string[] };

/**
 * Draw many events along an axis, in one lane for each kind. Events of a lane share a line if their marks, dates and
 * titles leave room for each other.
 */
export function laneLines(drawn: readonly Drawn[], axis: Axis, options: ChartOptions): string[] {
  const lanes = kindsOf(
    drawn.map(({ event }) => event),
    options.language,
  );
  const head = axisLines(axis, 'above', options);
  const lines = [...head];
  let sinceAxis = 0;
  for (const { name, members } of lanes) {
    const rows: Row[] = [];
    const own = members.flatMap(({ number }) => drawn[number - 1] ?? []);
    for (const label of foldedLabels(own, options)) place(label, rows, options);
    const title = cutText(name === '' ? '' : `${name} (${members.length})`, options.width, options);
    const parts = [
      ...(title === '' ? [] : [[options.paint('title', title)]]),
      ...rows.map((row) => linesOf(row, options)),
    ];
    for (const [index, more] of parts.entries()) {
      // A heading is not left alone at the end of a page.
      const needed = more.length + (index === 0 && title !== '' ? 3 : 0);
      if (sinceAxis > 0 && sinceAxis + needed > mostLines) {
        lines.push(...head);
        sinceAxis = 0;
      }
      lines.push(...more);
      sinceAxis += more.length;
    }
  }
  return [...lines, ...axisLines(axis, 'below', options)];
}

/**
 * The labels of a lane. Consecutive events whose dots are in one column share a dot, with their number and their
 * titles, so that a lane has no more lines than it needs.
 */
function foldedLabels(members: readonly Drawn[], options: ChartOptions): Labelled[] {
  const groups: Drawn[][] = [];
  for (const one of members) {
    const last = groups.at(-1);
    const isSame = last?.[0]?.mark.at === one.mark.at && last[0].mark.text === one.mark.text && one.mark.isDot;
    if (last !== undefined && isSame) last.push(one);
    else groups.push([one]);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : foldedLabel(group, labelOf(first.event, first.mark, options), options);
  });
}

function foldedLabel(group: readonly Drawn[], first: Labelled, options: ChartOptions): Labelled {
  if (group.length === 1) return first;
  const dates = [...new Set(group.map(({ event }) => dateWords(event, options.language)))];
  const ends = dates.length === 1 ? dates : [dates[0], dates.at(-1)];
  const titles = [...new Set(group.map(({ event }) => event.title))];
  return { ...first, date: dateCell(`${ends.join(' – ')} (${group.length})`, options), title: titles.join('; ') };
}

/** So many of the last rows are searched for room: in a chart of thousands, all would take quadratic time. */
const searched = 200;

/** Place an event in the first of these rows that has room for it, or in a new one. */
function place(event: Labelled, rows: Row[], options: ChartOptions): void {
  for (const row of rows.slice(-searched)) if ('pieces' in row && placeIn(row, event, options)) return;
  const row = { pieces: [], taken: [] };
  rows.push(placeIn(row, event, options) ? row : { alone: eventLines(event, options) });
}

/** Place an event in a row, with its label after the mark or before it. Returns false if there is no room. */
function placeIn(
  { pieces, taken }: Extract<Row, { readonly pieces: readonly Piece[] }>,
  { mark, date, title: whole, to }: Labelled,
  options: ChartOptions,
): boolean {
  const { measure, width } = options;
  const own = { from: mark.at, to: mark.at + measure.columns(mark.text) };
  const left = Math.max(0, ...taken.map((other) => (other.from < own.from ? other.to + apart : 0)));
  const right = Math.min(width, ...taken.map((other) => (other.from < own.from ? width : other.from - apart)));
  if (left > own.from || own.to > right) return false;
  const lead = measure.columns(date) + gap;
  // If titles were longer, few events would share a line.
  const fifth = Math.floor(width / 5);
  const longest = Math.max(shortestTitle, fifth);
  const needed = lead + Math.min(measure.columns(whole), shortestTitle, Math.max(fifth, shortestTitle / 2));
  const after = right - own.to - 1;
  const before = own.from - 1 - left;
  if (Math.max(after, before) < needed) return false;
  const isAfter = after >= needed;
  const title = cutText(whole, Math.min(longest, (isAfter ? after : before) - lead), options);
  const columns = lead + measure.columns(title);
  const at = isAfter ? own.to + 1 : own.from - 1 - columns;
  pieces.push(
    { at: mark.at, text: mark.text, style: 'strong' },
    { at, text: date, style: 'date' },
    { at: at + lead, text: title, ...defined({ to }) },
  );
  taken.push({ from: Math.min(own.from, at), to: Math.max(own.to, at + columns) });
  return true;
}

function linesOf(row: Row, options: ChartOptions): readonly string[] {
  return 'alone' in row
    ? row.alone
    : [
        lineOf(
          row.pieces.toSorted((a, b) => a.at - b.at),
          options,
        ),
      ];
}
