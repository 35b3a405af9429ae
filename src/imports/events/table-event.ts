import { parseDate } from '../../dates/edtf.js';
import { readDate } from '../../dates/read.js';
import { readPrintedDate } from '../../dates/read-printed.js';
import { isWebAddress } from '../../dossier/format/web-address.js';
import type { Cells, ColumnKey } from './columns.js';
import type { ImportedEvent, ImportedSource } from './draft.js';
import { linkedSource } from './linked-source.js';
import { dateHint, dateOf, edtfOf, rangeOf, type SlashOrder } from './table-date.js';

/** The event in a row of a table. `lost` says what of its date was not imported. */
interface RowEvent {
  readonly event: Omit<ImportedEvent, 'start' | 'end'>;
  readonly lost: string | undefined;
}

/** The event in the cells of a row. `order` is that of day and month in dates with slashes. */
export function eventOf(cells: Cells, order: SlashOrder): RowEvent {
  const [title = cells.get('text'), text] = [cells.get('title'), cells.get('text')];
  const { date, lost } = rangeIn(cells, order);
  const { date: exact, note } = shownDate(cells.get('shown'), date);
  const [kind, ...labels] = linesOf(cells.get('kind'));
  const event = {
    id: cells.get('id'),
    date: exact,
    dateHint: exact === undefined ? dateHint(cells.get('date') ?? '') : undefined,
    title: title?.replace(/\s+/g, ' '),
    text: text === title ? undefined : text,
    kind,
    tags: [...labels, ...linesOf(cells.get('tags'))],
    place: cells.get('place'),
    people: linesOf(cells.get('people')),
    organizations: linesOf(cells.get('organizations')),
    status: cells.get('status'),
    about: cells.get('about'),
    note: [cells.get('note'), note].filter((part) => part !== undefined).join('\n') || undefined,
    sources: sourcesOf(cells),
  };
  return { event, lost: lost === undefined ? undefined : `${lost} of "${event.title ?? ''}" was not imported` };
}

/** The dates from which and to which an event lasts, as one. */
function rangeIn(cells: Cells, order: SlashOrder): { readonly date: string | undefined; readonly lost?: string } {
  const date = dateIn(cells, order, ['date', 'year', 'month', 'day']);
  const end = dateIn(cells, order, ['end', 'endYear', 'endMonth', 'endDay']);
  const range = date === undefined || end === undefined ? undefined : rangeOf(date, end);
  const written = cells.get('end') ?? cells.get('endYear');
  if (written === undefined || date === undefined || range !== undefined) return { date: range ?? date };
  return { date, lost: `the end "${written}"` };
}

type DateKeys = readonly [whole: ColumnKey, year: ColumnKey, month: ColumnKey, day: ColumnKey];

function dateIn(cells: Cells, order: SlashOrder, [whole, year, month, day]: DateKeys): string | undefined {
  const text = cells.get(whole);
  if (text !== undefined) return dateOf(text, order);
  return edtfOf(cells.get(year) ?? '', cells.get(month), cells.get(day));
}

/**
 * The date in words that TimelineJS shows in place of a date. If it means the same days, it may say more: that the date
 * is approximate, or a season. Otherwise it becomes part of the note.
 */
export function shownDate(
  shown: string | undefined,
  date: string | undefined,
): { readonly date: string | undefined; readonly note?: string } {
  if (shown === undefined || date === undefined) return { date };
  const words = readPrintedDate(shown) ?? readDate(shown);
  if (words === undefined) return { date, note: `Date as shown: ${shown}` };
  return isAlike(words, date) ? { date: words } : { date, note: `Date as shown: ${shown}` };
}

/** Whether two dates mean the same days. An open end means the day that is known. */
function isAlike(a: string, b: string): boolean {
  const [first, second] = [a, b].map((date) => {
    const read = parseDate(date);
    if (!('date' in read)) return [];
    const { earliest, latest } = read.date;
    return earliest === null || latest === null ? [earliest ?? latest] : [earliest, latest];
  });
  return first?.[0] === second?.[0] && (first?.length === 1 || first?.[1] === second?.[1]);
}

/** The items of a cell: on lines of their own, or separated by semicolons. */
function linesOf(cell = ''): string[] {
  return cell
    .split(/[;\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function sourcesOf(cells: Cells): ImportedSource[] {
  const [caption, credit] = [cells.get('caption'), cells.get('credit')];
  const written = cells.get('source');
  // The ids of references, which say nothing else of them.
  const ids = linesOf(cells.get('refs')).map((id) => ({ title: id }));
  if (written === undefined) return ids;
  const addresses = written.split(/[;\s]+/).filter((part) => part !== '');
  const texts = addresses.every(isWebAddress) ? addresses : linesOf(written);
  return [...ids, ...texts.map((text) => linkedSource(text, texts.length === 1 ? caption : undefined, credit))];
}
