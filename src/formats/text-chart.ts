import { printDate } from '../dates/print-date.js';
import type { ChartEvent, Style } from '../views/view.js';
import { type Axis, axisOf } from './chart-axis.js';
import type { TextOptions } from './measure.js';
import { textLines } from './text-lines.js';

/** A title that would be cut to less than this beside its mark stands beneath it. */
const shortestTitle = 24;

/** Between a date and its title. */
const gap = '  ';

const unicodeGlyphs = {
  day: '●',
  within: '○',
  start: '├',
  end: '┤',
  span: '─',
  from: '▶',
  until: '◀',
  axis: '─',
  tick: '┴',
  cut: '╱╱',
  ellipsis: '…',
};
const asciiGlyphs: Glyphs = {
  day: '*',
  within: 'o',
  start: '[',
  end: ']',
  span: '-',
  from: '>',
  until: '<',
  axis: '-',
  tick: '+',
  cut: '//',
  ellipsis: '...',
};
type Glyphs = Readonly<Record<keyof typeof unicodeGlyphs, string>>;

/** A text at a column of a line. */
interface Piece {
  readonly at: number;
  readonly text: string;
  readonly style?: Style;
}

/** Events along an axis of time, each on a line of its own. */
export function chartLines(events: readonly ChartEvent[], options: TextOptions): string[] {
  const glyphs = options.ascii ? asciiGlyphs : unicodeGlyphs;
  const days = events.flatMap(({ earliest, latest }) => [earliest, latest].filter((day) => day !== null));
  const axis = axisOf(days, options.width);
  return [...axisLines(axis, glyphs, options), ...events.flatMap((event) => eventLines(event, axis, glyphs, options))];
}

function axisLines({ width, cuts, ticks }: Axis, glyphs: Glyphs, options: TextOptions): string[] {
  const line = Array.from({ length: width }, () => glyphs.axis);
  for (const { column } of ticks) line[column] = glyphs.tick;
  for (const { from, to } of cuts) {
    const at = Math.ceil((from + to - glyphs.cut.length) / 2);
    [...glyphs.cut].forEach((glyph, index) => {
      line[at + index] = glyph;
    });
  }
  return [
    laidOut(
      ticks.map(({ column, label }): Piece => ({ at: column, text: label, style: 'date' })),
      options,
    ),
    options.paint('muted', line.join('')),
  ];
}

/** Date and title beside the mark: behind it where they fit there, else before it, else the title beneath. */
function eventLines(event: ChartEvent, axis: Axis, glyphs: Glyphs, options: TextOptions): string[] {
  const { measure } = options;
  const { width } = axis;
  const mark = markOf(event, axis, glyphs);
  const date = asciiOnly(printDate(event.date), options);
  const title = event.title.replaceAll(/\s+/g, ' ').trim();
  const before = mark.at - 1;
  const behind = mark.at + mark.text.length + 1;
  const dateColumns = measure.columns(date);
  const lead = dateColumns + gap.length;
  const wanted = lead + measure.columns(title);
  const most = Math.max(before, width - behind);
  if (wanted <= most || most - lead >= shortestTitle) {
    const isBehind = wanted <= width - behind || (wanted > before && width - behind >= before);
    const shown = cut(title, most - lead, glyphs, options);
    const at = isBehind ? behind : before - lead - measure.columns(shown);
    const label: Piece[] = [
      { at, text: date, style: 'date' },
      { at: at + lead, text: shown },
    ];
    return [laidOut(isBehind ? [mark, ...label] : [...label, mark], options)];
  }
  const beside = [behind, before - dateColumns].find((at) => at >= 0 && (at < mark.at || at + dateColumns <= width));
  const room = beside === undefined ? width - lead : width;
  const shown = cut(title, room, glyphs, options);
  const under = Math.max(0, Math.min(mark.at, room - measure.columns(shown)));
  const dated = (at: number): Piece => ({ at, text: date, style: 'date' });
  if (beside === undefined) {
    return [laidOut([mark], options), laidOut([dated(under), { at: under + lead, text: shown }], options)];
  }
  return [
    laidOut(beside < mark.at ? [dated(beside), mark] : [mark, dated(beside)], options),
    laidOut([{ at: under, text: shown }], options),
  ];
}

/** A day is a dot, a longer time a bar from end to end, and a time without an end an arrow. */
function markOf({ earliest, latest }: ChartEvent, axis: Axis, glyphs: Glyphs): Piece {
  const from = axis.column(earliest ?? latest ?? '');
  const to = axis.column(latest ?? earliest ?? '');
  const style = 'strong';
  if (latest === null && earliest !== null) {
    const at = Math.min(from, axis.width - 3);
    return { at, text: glyphs.start + glyphs.span + glyphs.from, style };
  }
  if (earliest === null) {
    const at = Math.max(0, to - 2);
    return { at, text: glyphs.until + glyphs.span + glyphs.end, style };
  }
  if (earliest === latest) return { at: from, text: glyphs.day, style };
  if (from === to) return { at: from, text: glyphs.within, style };
  return { at: from, text: glyphs.start + glyphs.span.repeat(to - from - 1) + glyphs.end, style };
}

function laidOut(pieces: readonly Piece[], { measure, paint }: TextOptions): string {
  let line = '';
  let column = 0;
  for (const { at, text, style } of pieces) {
    line += ' '.repeat(Math.max(0, at - column)) + (style === undefined ? text : paint(style, text));
    column = Math.max(at, column) + measure.columns(text);
  }
  return line.trimEnd();
}

/** The text on one line, with an ellipsis for what does not fit. */
function cut(text: string, width: number, { ellipsis }: Glyphs, options: TextOptions): string {
  if (options.measure.columns(text) <= width) return text;
  // Without a space to break at, the line is as full as it can be.
  const unbroken = text.replaceAll(' ', '\u00a0');
  const [first = ''] = textLines([unbroken], Math.max(1, width - ellipsis.length), options);
  return first.replaceAll('\u00a0', ' ').trimEnd() + ellipsis;
}

function asciiOnly(text: string, { ascii = false }: TextOptions): string {
  return ascii ? text.replaceAll('–', '-') : text;
}
