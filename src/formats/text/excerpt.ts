import type { Excerpt } from '../../views/view.js';
import type { RenderOptions } from '../format.js';
import type { Measure, TextOptions } from './measure.js';

/** A grapheme: one or more code points that a terminal shows as one character. */
interface Cluster {
  readonly text: string;
  readonly columns: number;
  readonly marked: boolean;
}

/** Gives an empty or invisible mark one caret, at the position where something is missing. */
const emptyMark: Cluster = { text: '', columns: 1, marked: true };

/**
 * Show a line of a file with its number, and carets under the marked part. A long line wraps; each row
 * has its own carets.
 */
export function excerptLines(excerpt: Excerpt, options: TextOptions): string[] {
  const number = `${excerpt.line} | `;
  const margin = `${' '.repeat(number.length - 2)}| `;
  const clusters = (text: string, isMarked: boolean) => clustersOf(text, isMarked, options.measure);
  const marked = clusters(excerpt.marked, true);
  if (!marked.some(hasCaret)) marked.push(emptyMark);
  const all = [...clusters(excerpt.before, false), ...marked, ...clusters(excerpt.after, false)];
  return rowsOf(all, options.width - number.length).flatMap((row, index) => {
    const start = options.paint('muted', index === 0 ? number : margin);
    const line = (start + row.map(({ text }) => text).join('')).trimEnd();
    return row.some(hasCaret) ? [line, options.paint('muted', margin) + carets(row, options)] : [line];
  });
}

function hasCaret({ marked, columns }: Cluster): boolean {
  return marked && columns > 0;
}

function clustersOf(text: string, marked: boolean, measure: Measure): Cluster[] {
  // Show tabs and line breaks as one space, so that the carets are in the right columns.
  const characters = measure.characters(text.replace(/[\t\n]/g, ' '));
  return characters.map((character) => ({ text: character, columns: measure.columns(character), marked }));
}

function rowsOf(all: readonly Cluster[], width: number): Cluster[][] {
  const rows: Cluster[][] = [];
  let room = 0;
  for (const cluster of all) {
    const row = cluster.columns <= room ? rows.at(-1) : undefined;
    if (row === undefined) {
      rows.push([cluster]);
      room = width;
    } else row.push(cluster);
    room -= cluster.columns;
  }
  return rows;
}

function carets(row: readonly Cluster[], options: RenderOptions): string {
  const first = row.findIndex(hasCaret);
  const before = row.slice(0, first).reduce((sum, { columns }) => sum + columns, 0);
  const under = row.filter(({ marked }) => marked).reduce((sum, { columns }) => sum + columns, 0);
  return ' '.repeat(before) + options.paint('error', '^'.repeat(under));
}
