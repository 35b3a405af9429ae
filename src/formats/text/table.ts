import Table from 'cli-table3';
import type { Block, Text } from '../../views/view.js';
import { textLines, widthOfLines } from './lines.js';
import type { Measure, TextOptions } from './measure.js';
import { plain } from './plain.js';

type TableBlock = Extract<Block, { kind: 'table' }>;

const gap = '  ';
/** A column is never narrower than this, nor than its longest word. */
const narrowestColumn = 8;

/**
 * Lay out a borderless table that fits the width, without cutting text. If it cannot fit, list each row as lines
 * of `Title: value`.
 */
export function tableLines(table: TableBlock, options: TextOptions): string[] {
  if (table.columns.length === 0) return [];
  const head = table.columns.map(({ title }): Text => [{ text: title, style: 'strong' }]);
  const rows = [head, ...table.rows.map((row) => head.map((_, index) => row[index] ?? []))];
  const cells = rows.map((row) => row.map((text) => cell(text, Number.POSITIVE_INFINITY, options)));
  const natural = head.map((_, index) => cells.reduce((most, row) => Math.max(most, row[index]?.width ?? 0), 1));
  const floors = head.map((_, index) =>
    rows.reduce((most, row) => Math.max(most, longestWord(row[index] ?? [], options.measure)), narrowestColumn),
  );
  const widths = fittingWidths(natural, floors, options.width - gap.length * (natural.length - 1));
  if (widths === undefined) return listLines(table, options);
  const wrapped = cells.map((row) =>
    row.map(({ text, width, lines }, index) => {
      const available = widths[index] ?? width;
      return width <= available ? lines : cell(text, available, options).lines;
    }),
  );
  return layOutRows(
    wrapped,
    table.columns.map(({ align = 'left' }) => align),
    options.measure,
  );
}

interface Cell {
  readonly text: Text;
  readonly lines: readonly string[];
  readonly width: number;
}

function cell(text: Text, width: number, options: TextOptions): Cell {
  const lines = textLines(text, width, options);
  return { text, lines, width: widthOfLines(lines, options.measure) };
}

/**
 * Shrink the widest column, again and again, until all fit. No column goes below its floor; undefined if they cannot
 * fit.
 */
function fittingWidths(
  natural: readonly number[],
  floors: readonly number[],
  available: number,
): readonly number[] | undefined {
  const widths = [...natural];
  let excess = widths.reduce((sum, width) => sum + width, 0) - available;
  while (excess > 0) {
    const spare = widths.map((width, index) => (width > (floors[index] ?? 0) ? width : 0));
    const most = Math.max(...spare);
    if (most === 0) return undefined;
    widths[spare.indexOf(most)] = most - 1;
    excess -= 1;
  }
  return widths;
}

function longestWord(text: Text, measure: Measure): number {
  const words = plain(text).split(/\s+/);
  return words.reduce((most, word) => Math.max(most, measure.columns(word)), 0);
}

// The time that cli-table3 takes grows with the square of the number of rows, so it gets them in parts.
const linesAtOnce = 100;

/**
 * Lay out the lines of all cells. cli-table3 mis-measures emoji and styled text, so it gets placeholders of the right
 * width, one row for each line. The text then replaces the placeholders.
 */
function layOutRows(
  rows: readonly (readonly (readonly string[])[])[],
  aligns: ('left' | 'right')[],
  measure: Measure,
): string[] {
  const widths = aligns.map((_, column) =>
    rows.reduce((most, row) => Math.max(most, 1, widthOfLines(row[column] ?? [], measure)), 0),
  );
  const lines = rows.flatMap((row) => {
    const height = Math.max(...row.map((cells) => cells.length));
    return Array.from({ length: height }, (_, index) => row.map((cells) => cells[index] ?? ''));
  });
  const rowsOfPlaceholders = lines.map((line) => line.map((text) => placeholder(text, measure)));
  const layouts = layoutsOf(rowsOfPlaceholders, aligns, widths);
  return lines.flatMap((line, index) => {
    const texts = line.filter((text) => text !== '')[Symbol.iterator]();
    const layout = layouts.get(keyOf(rowsOfPlaceholders[index] ?? []));
    // A blank line would look like the end of the table.
    return layout === undefined ? [] : [layout.replace(/x+/g, () => texts.next().value ?? '').trimEnd()];
  });
}

function keyOf(placeholders: readonly string[]): string {
  return placeholders.join('|');
}

/** The layout of each line of placeholders, by its key. Of thousands of lines, many are alike. */
function layoutsOf(
  lines: readonly (readonly string[])[],
  aligns: ('left' | 'right')[],
  widths: number[],
): ReadonlyMap<string, string> {
  const distinct = new Map(lines.filter((line) => line.some((text) => text !== '')).map((line) => [keyOf(line), line]));
  const keys = [...distinct.keys()];
  const all = [...distinct.values()];
  const parts = Array.from({ length: Math.ceil(all.length / linesAtOnce) }, (_, index) =>
    all.slice(index * linesAtOnce, (index + 1) * linesAtOnce),
  );
  const laidOut = parts.flatMap((part) => layOutPart(part, aligns, widths));
  return new Map(keys.map((key, index) => [key, laidOut[index] ?? '']));
}

function layOutPart(lines: readonly (readonly string[])[], aligns: ('left' | 'right')[], widths: number[]): string[] {
  const layout = new Table({
    colWidths: widths,
    chars: borderless,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colAligns: aligns,
  });
  for (const line of lines) layout.push([...line]);
  return layout
    .toString()
    .split('\n')
    .filter((line) => line.trim() !== '');
}

function placeholder(line: string, measure: Measure): string {
  return line === '' ? '' : 'x'.repeat(Math.max(1, measure.columns(line)));
}

/** List each row as lines of `Title: value`, without empty cells. */
function listLines({ columns, rows }: TableBlock, options: TextOptions): string[] {
  const listed = rows.map((row) =>
    columns.flatMap(({ title }, column) => {
      const text = row[column] ?? [];
      if (plain(text).trim() === '') return [];
      return textLines([{ text: `${title}:`, style: 'strong' }, ' ', ...text], options.width, options);
    }),
  );
  return listed.filter((lines) => lines.length > 0).flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

const borderless = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: gap,
};
