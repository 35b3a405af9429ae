import { isDate } from './edtf.js';
import { monthNumber } from './months.js';
import { printDate, seasonNames } from './print.js';

/**
 * The EDTF date that `printDate` prints as this text; undefined if there is none. `until 1999` is read as a date with
 * an open start, although a date with an unknown start is printed in the same way.
 */
export function readPrintedDate(text: string): string | undefined {
  // A table has thousands of such dates, which are printed in words.
  if (/^\d{4}-\d\d(?:-\d\d)?$/.test(text)) return undefined;
  const edtf = rangeOf(text);
  return edtf !== undefined && isDate(edtf) && printDate(edtf) === text ? edtf : undefined;
}

function rangeOf(text: string): string | undefined {
  const [, until] = /^until (.+)$/.exec(text) ?? [];
  if (until !== undefined) return joined('..', pointOf(until));
  const [, from, isUnknown] = /^from (.+?)(, end unknown)?$/.exec(text) ?? [];
  if (from !== undefined) return joined(pointOf(from), isUnknown === undefined ? '..' : '');
  const [first = '', last] = text.split(' – ');
  return last === undefined ? pointOf(first) : joined(pointOf(first), pointOf(last));
}

function joined(start: string | undefined, end: string | undefined): string | undefined {
  return start === undefined || end === undefined ? undefined : `${start}/${end}`;
}

function pointOf(text: string): string | undefined {
  const [, day, clock, utc, offset] = /^(.*\d{4}), (\d\d:\d\d(?::\d\d)?)( UTC([+-]\d\d:\d\d)?)?$/.exec(text) ?? [];
  if (day !== undefined) return `${precisionOf(day)}T${clock}${offset ?? (utc === undefined ? '' : 'Z')}`;
  const [, about, words = '', unsure] = /^(c\. )?(.*?)(\?)?$/.exec(text) ?? [];
  const qualifier = about === undefined ? (unsure ?? '') : unsure === undefined ? '~' : '%';
  const date = precisionOf(words);
  return date === undefined ? undefined : `${date}${qualifier}`;
}

function precisionOf(text: string): string | undefined {
  const [date = '', missing] = text.split(/, (?=month|day)/);
  const unknown = missing?.startsWith('month') ? '-XX' : '';
  const unknownDay = missing?.endsWith('day unknown') ? '-XX' : '';
  const [, day, name, year] = /^(?:(\d\d?) )?(?:(\p{L}+) )?(\d{4})$/u.exec(date) ?? [];
  if (year === undefined) return date.replace(/^(\d{3})0s$/, '$1X').replace(/^(\d\d)00–\d\d99$/, '$1XX');
  const season = seasonNames.indexOf(name ?? '');
  const month = season === -1 ? monthNumber(name ?? '-') : String(21 + season);
  const parts = [year, ...(month === undefined ? [] : [month]), ...(day === undefined ? [] : [day.padStart(2, '0')])];
  return `${parts.join('-')}${unknown}${unknownDay}`;
}
