import type { Style } from '../views/view.js';

/** A piece of a row in one style. It may belong to a run that leads somewhere, or to which links lead. */
export interface Piece {
  readonly text: string;
  readonly style?: Style;
  /** The index of its run in the page. */
  readonly run?: number;
}

export type Row = readonly Piece[];

/** The mark of a style or of a run: an escape sequence, which has no width. Texts of a page contain none. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: marks are escape sequences
const mark = /\u001b\]8;;([^\u0007]*)\u0007/;
const close = '\u001b]8;;\u0007';

export function styled(style: Style, text: string): string {
  return text === '' ? '' : `\u001b]8;;${style}\u0007${text}${close}`;
}

export function ofRun(index: number, text: string): string {
  return text === '' ? '' : `\u001b]8;;#${index}\u0007${text}${close}`;
}

/** Read a line with marks. A tab, which would move the cursor, becomes a space. */
export function rowOf(line: string): Row {
  const pieces: Piece[] = [];
  const open: string[] = [];
  // `split` with a group returns texts and marks in turn.
  for (const [index, part] of line.replaceAll('\t', ' ').split(mark).entries()) {
    if (index % 2 === 1) {
      if (part === '') open.pop();
      else open.push(part);
    } else if (part !== '') pieces.push(pieceOf(part, open));
  }
  return pieces;
}

function pieceOf(text: string, open: readonly string[]): Piece {
  const style = open.findLast((name) => !name.startsWith('#')) as Style | undefined;
  const run = open.findLast((name) => name.startsWith('#'));
  return { text, ...(style && { style }), ...(run !== undefined && { run: Number(run.slice(1)) }) };
}

export function textOf(row: Row): string {
  return row.map(({ text }) => text).join('');
}
