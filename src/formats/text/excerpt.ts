import stringWidth from 'string-width';
import type { Excerpt } from '../../views/blocks/view.js';
import type { RenderOptions } from '../format.js';

interface Cluster {
  readonly text: string;
  readonly columns: number;
  readonly marked: boolean;
}

const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** A mark without width is a place: the caret stands where something is missing or cannot be seen. */
const place: Cluster = { text: '', columns: 1, marked: true };

/** The numbered line with carets under what is meant; a long line goes on in further rows, each with its own carets. */
export function excerptLines(excerpt: Excerpt, options: RenderOptions): string[] {
  const number = `${excerpt.line} | `;
  const margin = `${' '.repeat(number.length - 2)}| `;
  const marked = clustersOf(excerpt.marked, true);
  if (!marked.some(hasCaret)) marked.push(place);
  const all = [...clustersOf(excerpt.before, false), ...marked, ...clustersOf(excerpt.after, false)];
  return rowsOf(all, options.width - number.length).flatMap((row, index) => {
    const start = options.paint('muted', index === 0 ? number : margin);
    const line = (start + row.map(({ text }) => text).join('')).trimEnd();
    return row.some(hasCaret) ? [line, options.paint('muted', margin) + carets(row, options)] : [line];
  });
}

function hasCaret({ marked, columns }: Cluster): boolean {
  return marked && columns > 0;
}

function clustersOf(text: string, marked: boolean): Cluster[] {
  // Tabs and newlines take one column, so that the carets know where they stand.
  return Array.from(clusters.segment(text.replace(/[\t\n]/g, ' ')), ({ segment }) => ({
    text: segment,
    columns: stringWidth(segment),
    marked,
  }));
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
