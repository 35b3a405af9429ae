import { defined } from '../../defined.js';
import { idPattern } from '../../dossier/format/vocabulary.js';
import { grouped } from '../../grouped.js';
import { ImportedText } from '../imported-text.js';
import type { Importer } from '../importer.js';
import type { MappedKey } from '../mapped-keys.js';
import { type Cells, type Column, cellsOf, columnsOf } from './columns.js';
import { EventDraft } from './draft.js';
import { delimiterOf, type Row, rowsOf } from './table.js';
import { hasTime, type SlashOrder, slashOrderOf } from './table-date.js';
import { eventOf } from './table-event.js';

/**
 * Imports events from a spreadsheet that was saved as CSV or TSV: one row for each event, under the
 * names of the columns.
 */
export const csv: Importer = {
  takesMapping: true,
  detects(text) {
    const [header = ''] = /^[^\r\n]*/.exec(text.trimStart()) ?? [];
    const names = header.split(delimiterOf(text)).map((name) => name.replaceAll('"', ''));
    const keys = new Set(columnsOf(names, new Map()).map(({ key }) => key));
    return keys.has('title') && (keys.has('date') || keys.has('year'));
  },
  async read(text, file, mapping = new Map()) {
    const draft = new EventDraft(new ImportedText(text, file));
    const [header, ...rows] = tableOf(text, draft);
    if (header === undefined) return draft.finish();
    const columns = columnsOf(header.cells, mapping);
    if (!isTimeline(columns, mapping, header, draft)) return draft.finish();
    const usual = usualWidth(rows, header);
    const fitting = rows.filter((row) => fits(row, header, usual, delimiterOf(text), draft));
    const table = fitting.map((row): [Row, Cells] => [row, cellsOf(row.cells, columns)]);
    const order = slashOrderOf(table.flatMap(([, cells]) => [cells.get('date') ?? '', cells.get('end') ?? '']));
    const titles = table.filter(([, cells]) => isTitle(cells));
    for (const entry of table) if (!isTitle(entry[1])) addEvent(entry, order, draft);
    warnUnused(columns, table, header, draft);
    const [, title] = titles[0] ?? [];
    const [id, other] = new Set(table.flatMap(([, cells]) => cells.get('case') ?? []));
    const isOneCase = id !== undefined && other === undefined && idPattern.test(id);
    const words = defined({ title: title?.get('title'), summary: title?.get('text') });
    return draft.finish({ ...words, ...(isOneCase && { id }) });
  },
};

/** The rows of a table. If a quotation mark never closes, the rows are read again without quotes. */
function tableOf(text: string, draft: EventDraft): Row[] {
  const rows = rowsOf(text);
  if (rows !== null) return rows;
  const message = 'a quotation mark is never closed, so all quotation marks were read as text';
  draft.warn(0, 0, message, 'Export the table again from your spreadsheet program.');
  return rowsOf(text, false) ?? [];
}

/** Whether a table has what events need. Warns if it does not, or if a column of `--map` is missing. */
function isTimeline(
  columns: readonly Column[],
  mapping: ReadonlyMap<MappedKey, string>,
  { start, end }: Row,
  draft: EventDraft,
): boolean {
  const keys = new Set(columns.map(({ key }) => key));
  const names = columns.map(({ name }) => name).join(', ');
  for (const [key, name] of mapping) {
    if (!keys.has(key)) draft.warn(start, end, `no column "${name}"`, `The columns are: ${names}.`);
  }
  if (!keys.has('date') && !keys.has('year')) {
    const hint = `Name the columns with --map date=COLUMN,title=COLUMN. The columns are: ${names}.`;
    draft.warn(start, end, 'no column of dates', hint);
    return false;
  }
  return [...mapping.keys()].every((key) => keys.has(key));
}

const delimiterNames: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' };

/**
 * The number of cells of most rows, if that is more than the headings: some programs end each row with a delimiter. Of
 * two numbers that are as common, it is the smaller one.
 */
function usualWidth(rows: readonly Row[], { cells }: Row): number {
  const counts = [...grouped(rows, (row) => row.cells.length)].map(([width, own]) => ({ width, count: own.length }));
  const [most] = counts.toSorted((a, b) => b.count - a.count || a.width - b.width);
  return Math.max(cells.length, most?.width ?? 0);
}

/**
 * Whether a row has no text without a heading, and no more cells than usual. Warns if it has: one of its texts may have
 * been divided, and then the cells after it are under the wrong headings, also if the last one is empty.
 */
function fits({ cells, starts, end }: Row, header: Row, usual: number, delimiter: string, draft: EventDraft): boolean {
  const headings = header.cells.length;
  const width = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  const extra = starts[headings];
  if ((width <= headings && cells.length <= usual) || extra === undefined) return true;
  const message = `the row has ${Math.max(width, cells.length)} cells, but there are headings for only ${headings}, so it was not imported`;
  const name = delimiterNames[delimiter] ?? 'delimiter';
  const otherwise = width > headings ? 'give the extra cell a heading' : `remove the ${name} at the end of the row`;
  draft.warn(extra, end, message, `Put a cell that contains a ${name} in quotation marks, or ${otherwise}.`);
  return false;
}

/** A row with the title of a TimelineJS timeline, which has no date. */
function isTitle(cells: Cells): boolean {
  return cells.get('kind')?.toLowerCase() === 'title' && cells.has('title');
}

function addEvent([row, cells]: [Row, Cells], order: SlashOrder, draft: EventDraft): void {
  const { event, lost } = eventOf(cells, order);
  draft.add({ ...event, start: row.start, end: row.end });
  if (lost !== undefined) draft.warn(row.start, row.end, lost, 'Correct the end in the case file.');
}

/** Warn once for each column that holds something and was not imported, and once if times of day were not. */
function warnUnused(
  columns: readonly Column[],
  table: readonly (readonly [Row, Cells])[],
  { start, end }: Row,
  draft: EventDraft,
): void {
  const given = new Set<number>();
  for (const [{ cells }] of table) {
    for (const [index, cell] of cells.entries()) {
      if (columns[index]?.key === undefined && cell.trim() !== '') given.add(index);
    }
  }
  for (const [index, { name, key }] of columns.entries()) {
    if (key !== undefined || !given.has(index)) continue;
    const hint = 'If it matters, say what it is with --map, for example --map place=COLUMN.';
    draft.warn(start, end, `the column "${name}" was not imported`, hint);
  }
  if (table.some(([, cells]) => cells.has('refs'))) {
    const hint = 'Import the output of casefile records --json instead, or correct the titles in the case file.';
    draft.warn(start, end, 'the column "refs" has only ids, so they became the titles of the references', hint);
  }
  // A date keeps its time, but a range has none.
  const timed = table.filter(([, cells]) => hasTime(cells.get('end') ?? '')).length;
  if (timed > 0)
    draft.warn(
      start,
      end,
      timed === 1 ? 'one time of day was not imported' : `${timed} times of day were not imported`,
      'If they matter, add them to the text.',
    );
}
