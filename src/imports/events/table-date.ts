import { isDate, parseDate } from '../../dates/edtf.js';
import { readDate } from '../../dates/read.js';
import { readPrintedDate } from '../../dates/read-printed.js';
import { dayOnly, withTime } from '../../dates/time-of-day.js';
import { readWrittenDate } from '../../dossier/reading/hints/written-date.js';

/** Which number comes first in dates such as `03/04/2020`; undefined if the column does not show it. */
export type SlashOrder = 'day first' | 'month first' | undefined;

const slashes = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/**
 * Find the order of day and month in a column of dates: a number above 12 is a day. A column that shows both
 * orders shows none.
 */
export function slashOrderOf(cells: readonly string[]): SlashOrder {
  const parts = cells.flatMap((cell) => {
    const [, first, second] = slashes.exec(withoutTime(cell)) ?? [];
    return first === undefined ? [] : [[Number(first) > 12, Number(second) > 12] as const];
  });
  const [isDayFirst, isMonthFirst] = [parts.some(([first]) => first), parts.some(([, second]) => second)];
  if (isDayFirst === isMonthFirst) return undefined;
  return isDayFirst ? 'day first' : 'month first';
}

/** A date as people write it in a table, as EDTF; undefined if it is ambiguous or not a date. */
export function dateOf(cell: string, order: SlashOrder): string | undefined {
  const day = dayOf(cell, order);
  if (day === undefined || !hasTime(cell)) return day;
  const [time = ''] = timeAfterDay.exec(cell.trim()) ?? [];
  return withTime(day, time.replace(/^(?:T|,? +)/i, '')) ?? day;
}

function dayOf(cell: string, order: SlashOrder): string | undefined {
  const text = withoutTime(cell);
  const [, first = '', second = '', year] = slashes.exec(text) ?? [];
  if (year !== undefined && order !== undefined) {
    const [day, month] = order === 'day first' ? [first, second] : [second, first];
    return edtfOf(year, month, day);
  }
  return readPrintedDate(text) ?? readWrittenDate(text);
}

/** What to do about a date that cannot be read; undefined if nothing is known about it. */
export function dateHint(cell: string): string | undefined {
  const read = parseDate(withoutTime(cell));
  return 'hint' in read ? read.hint : undefined;
}

/** Whether a cell has a time other than midnight, which spreadsheets write after a day. */
export function hasTime(cell: string): boolean {
  const [time] = (mayHaveTime(cell) && timeAfterDay.exec(cell.trim())) || [];
  return time !== undefined && /[1-9]/.test(time);
}

/** Join a year, a month and a day to an EDTF date. Month and day may be empty. Undefined if there is no such date. */
export function edtfOf(year: string, month = '', day = ''): string | undefined {
  const parts = [year.trim(), month.trim(), day.trim()];
  if (parts[0] === '' || (parts[1] === '' && parts[2] !== '')) return undefined;
  const [own = '', ...rest] = parts.filter((part) => part !== '');
  const edtf = [own.padStart(4, '0'), ...rest.map((part) => part.padStart(2, '0'))].join('-');
  if (isDate(edtf)) return edtf;
  return rest.length === 0 ? readDate(own) : undefined;
}

/**
 * A date and the end of its range, as EDTF; undefined if the end comes before the date. A range has no times of day.
 */
export function rangeOf(date: string, end: string | undefined): string | undefined {
  if (end === undefined || dayOnly(end) === dayOnly(date)) return date;
  const range = `${dayOnly(date)}/${dayOnly(end)}`;
  return isDate(range) ? range : undefined;
}

const timeAfterDay = /(?<=\d)(?:T|,? +)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AP]M)?(?:Z|[+-]\d{2}:?\d{2})?$/i;

/** Most cells have no time, and the pattern of times tries every place in them. */
function mayHaveTime(cell: string): boolean {
  return cell.includes(':');
}

function withoutTime(cell: string): string {
  return mayHaveTime(cell) ? cell.trim().replace(timeAfterDay, '') : cell.trim();
}
