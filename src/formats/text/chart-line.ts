import type { Run } from '../../views/view.js';
import type { Axis } from '../axis/scale.js';
import { painted, textLines } from './lines.js';
import type { TextOptions } from './measure.js';

const unicodeGlyphs = {
  day: '●',
  within: '○',
  start: '├',
  end: '┤',
  span: '─',
  possible: '┄',
  from: '▶',
  until: '◀',
  axis: '─',
  tickUp: '┴',
  tickDown: '┬',
  cut: '╱╱',
  ellipsis: '…',
};

export type Glyphs = Readonly<Record<keyof typeof unicodeGlyphs, string>>;

const asciiGlyphs: Glyphs = {
  day: '*',
  within: 'o',
  start: '[',
  end: ']',
  span: '-',
  possible: '.',
  from: '>',
  until: '<',
  axis: '-',
  tickUp: '+',
  tickDown: '+',
  cut: '//',
  ellipsis: '...',
};

export function glyphsFor({ ascii = false }: Pick<TextOptions, 'ascii'>): Glyphs {
  return ascii ? asciiGlyphs : unicodeGlyphs;
}

/** A text that starts at a column of a line. */
export interface Piece extends Run {
  readonly at: number;
}

/** Write pieces, ordered by column, as one line. */
export function lineOf(pieces: readonly Piece[], options: TextOptions): string {
  let line = '';
  let column = 0;
  for (const { at, ...run } of pieces) {
    line += ' '.repeat(Math.max(0, at - column)) + painted(run, run.text, options);
    column = Math.max(at, column) + options.measure.columns(run.text);
  }
  return line.trimEnd();
}

/** Wrap a text to lines of `width` columns. */
export function wrapText(text: string, width: number, options: TextOptions): string[] {
  return textLines([text], width, options).map(isolated);
}

/** Cut a text to one line of `width` columns, with an ellipsis if it was cut. */
export function cutText(text: string, width: number, options: TextOptions): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (options.measure.columns(line) <= width) return isolated(line);
  const { ellipsis } = glyphsFor(options);
  // No-break spaces make `textLines` break anywhere, so that the line is as full as possible.
  const unbroken = line.replaceAll(' ', '\u00a0');
  const [first = ''] = textLines([unbroken], Math.max(1, width - ellipsis.length), options);
  return isolated(first.replaceAll('\u00a0', ' ').trimEnd() + ellipsis);
}

/** Hebrew, Arabic and the other scripts written from right to left. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Isolate a right-to-left text, so that it does not reorder the rest of its line. */
function isolated(text: string): string {
  return rightToLeft.test(text) ? `\u2068${text}\u2069` : text;
}

/** The two lines of an axis: the axis itself and its labels, above or below it. `indent` is in columns. */
export function axisLines(axis: Axis, side: 'above' | 'below', options: TextOptions, indent = 0): string[] {
  const glyphs = glyphsFor(options);
  const line = Array.from({ length: axis.width }, () => glyphs.axis);
  for (const { column } of axis.ticks) line[column] = side === 'above' ? glyphs.tickUp : glyphs.tickDown;
  for (const cut of axis.cuts) markCut(line, cut, glyphs);
  const labels = axis.ticks.map(({ column, label }): Piece => ({ at: indent + column, text: label, style: 'date' }));
  const lines = [lineOf(labels, options), lineOf([{ at: indent, text: line.join(''), style: 'muted' }], options)];
  return side === 'above' ? lines : lines.toReversed();
}

/**
 * Write the sign for omitted time over the middle of a cut. `offset` is the column of the first character of the line.
 */
export function markCut(line: string[], { from, to }: Axis['cuts'][number], { cut }: Glyphs, offset = 0): void {
  const at = Math.ceil((from + to - cut.length) / 2) - offset;
  for (const [index, glyph] of [...cut].entries()) line[at + index] = glyph;
}
