import { isDate } from '../../dates/edtf.js';
import { monthNumbers } from '../../dates/month-names.js';
import { readDate } from '../../dates/read.js';
import { longestDate } from '../../dates/to-edtf.js';
import { lookupTable } from '../lookup-table.js';

const seasons = lookupTable({ spring: '21', summer: '22', autumn: '23', fall: '23', winter: '24' });

/** No source is from a later year, so a larger number is of another calendar. */
const lastYear = 2100;

/** Reads one way to write a date; undefined if the text is something else. */
type Notation = (text: string) => string | undefined;

/**
 * Convert a date of publication, as bibliographies write it, to EDTF. Undefined if it is not certain what it means: the
 * first number of a text is not a date.
 */
export function looseDate(written: string): string | undefined {
  const text = plain(written);
  return text === undefined ? undefined : readWith(rangesAndDates, text);
}

/** One end of a range. It is not a range itself, so a text of many ranges is not read again for each of them. */
function endOf(written: string): string | undefined {
  const text = plain(written);
  const edtf = text === undefined ? undefined : readWith(dates, text);
  return edtf?.includes('/') ? undefined : edtf;
}

/** A date without brackets and with plain dashes and spaces; undefined if the text is too long for a date. */
function plain(written: string): string | undefined {
  if (written.length > longestDate) return undefined;
  if (/^\d{4}(?:-\d\d){0,2}$/.test(written)) return written;
  return written
    .replace(/[–—]/g, '-')
    .replace(/^[[(]\s*(.*?)\s*[\])]$/, '$1')
    .replace(/[\s,]*\bA\.?D\.?$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function readWith(notations: readonly Notation[], text: string): string | undefined {
  if (isDate(text)) return isOfKnownYears(text) ? text : undefined;
  for (const read of notations) {
    const edtf = read(text);
    if (edtf !== undefined) return isPlausible(edtf) ? edtf : undefined;
  }
  return undefined;
}

/** Convert the year of a bibliography: `2020-21` is two years there, and not the spring that EDTF makes of it. */
export function looseYear(written: string): string | undefined {
  const [, century = '', first = '', last = ''] = /^\s*(\d\d)(\d\d)\s?[-–—]{1,2}\s?(2[1-4])\s*$/.exec(written) ?? [];
  return last > first ? `${century}${first}/${century}${last}` : looseDate(written);
}

/** Whether a text says that a source has no date: `n.d.`, `????`. */
export function isNoDate(written: string): boolean {
  return /^[[(]?(?:[?\s–-]+|n\.? ?d\.?|no date|undated|unknown|s\. ?[ad]\.|o\. ?j\.)[\])]?$/i.test(written.trim());
}

const firstYear = '[[(] ?(?:orig(?:inally|inal|\\.)?(?: publ(?:ished|\\.))?(?: in)? )?(\\d{4}) ?[\\])]';
const firstAfter = new RegExp(`^(\\d{4}) ?${firstYear}$`, 'i');
const firstBefore = new RegExp(`^${firstYear} ?(\\d{4})$`, 'i');

/** `2003 [1901]`, `[1901] 2003`, `2003 (orig. 1901)`: the year of an edition, and that of the first one. */
export function reissued(written: string): { readonly issued: string; readonly original: string } | undefined {
  const [, after, inBrackets] = firstAfter.exec(written.trim()) ?? [];
  const [, original = inBrackets, issued = after] = firstBefore.exec(written.trim()) ?? [];
  return issued !== undefined && original !== undefined && original < issued ? { issued, original } : undefined;
}

/** `19xx`, `198?`, `[198-]`: some year of a century or decade. `2004 (to appear)` is an uncertain year. */
function unknownDigits(text: string): string | undefined {
  const [, known] = /^(\d{3}[x?*_-]|\d{2}[x?*_-]{2})\??$/i.exec(text) ?? [];
  if (known !== undefined) return known.replace(/\D/g, 'X');
  const [, announced] = /^(\d{4}),? [[(]?(?:to appear|in press|forthcoming)[\])]?$/i.exec(text) ?? [];
  return announced === undefined ? undefined : `${announced}?`;
}

/** `1987-`, `1987-present`: a serial that still appears. */
function openRange(text: string): string | undefined {
  const [, start = '', end] = /^(.*\d)(?:\s?-+|,? to )\s?(date|present|today|now)?$/i.exec(text) ?? [];
  if (end === undefined && !/^\d{4}$/.test(start)) return undefined;
  const edtf = endOf(start);
  return edtf === undefined ? undefined : `${edtf}/..`;
}

/** `First Quarter 1978`, `1995 Q3`: the first and last month. */
function quarter(text: string): string | undefined {
  const { groups = {} } =
    /^(?:(?<y1>\d{4})[ -]?q(?<q1>[1-4])|q(?<q2>[1-4]),? (?<y2>\d{4})|(?<q3>\w+) quarter,? (?:of )?(?<y3>\d{4}))$/i.exec(
      text,
    ) ?? {};
  const number = ordinals.get((groups['q1'] ?? groups['q2'] ?? groups['q3'] ?? '').toLowerCase());
  if (number === undefined) return undefined;
  const year = groups['y1'] ?? groups['y2'] ?? groups['y3'];
  return [3 * number - 2, 3 * number].map((month) => `${year}-${String(month).padStart(2, '0')}`).join('/');
}

const ordinals = lookupTable({
  ...{ '1': 1, '1st': 1, first: 1, '2': 2, '2nd': 2, second: 2 },
  ...{ '3': 3, '3rd': 3, third: 3, '4': 4, '4th': 4, fourth: 4 },
});

/** `30 June-3 July 2001`, `Dec. 1999/Jan. 2000`: two dates with their months, and one year or two. */
function acrossMonths(text: string): string | undefined {
  const [, dates = '', year = ''] = /^(.*?),? (\d{4})$/.exec(text) ?? [];
  const [start = '', end = '', ...others] = dates.split(/\s?[-/]\s?/);
  const hasYear = / \d{4}$/.test(start);
  if (others.length > 0 || ![start, end].every((part) => /\p{L}/u.test(part))) return undefined;
  if (!/\d/.test(start) || !(hasYear || /\d/.test(end))) return undefined;
  const [first, last] = [hasYear ? start : `${start} ${year}`, `${end} ${year}`].map(endOf);
  return first === undefined || last === undefined ? undefined : `${first}/${last}`;
}

function isPlausible(edtf: string): boolean {
  return isDate(edtf) && isOfKnownYears(edtf);
}

function isOfKnownYears(edtf: string): boolean {
  return (edtf.match(/\d{4}/g) ?? []).every((year) => Number(year) <= lastYear);
}

/** `from May 2020`, `2003 - Spring 2004`: an open range, or two dates with spaces around the dash. */
function interval(text: string): string | undefined {
  const [, start, unknown] = /^from (.+?)(, end unknown)?$/i.exec(text) ?? [];
  const ends = start === undefined ? text.split(' - ') : [start];
  if (start === undefined && ends.length !== 2) return undefined;
  const [first, last] = ends.map(endOf);
  if (first === undefined) return undefined;
  if (start !== undefined) return unknown === undefined ? `${first}/..` : `${first}/`;
  return last === undefined ? undefined : `${first}/${last}`;
}

/** `1977 or 1978`: the decade or century that has both, because EDTF's list of alternatives is not in level 1. */
function alternatives(text: string): string | undefined {
  const [, first = '', second = ''] = /^(\d{4})\??(?: or |\s?\|\s?)(\d{4})\??$/i.exec(text) ?? [];
  const length = [3, 2].find((digits) => first !== '' && first.slice(0, digits) === second.slice(0, digits));
  return length === undefined ? undefined : first.slice(0, length).padEnd(4, 'X');
}

const season = '(spring|summer|autumn|fall|winter)';
const inSeason = new RegExp(`^(?:(\\d{4}),? )?${season}(?:\\s?[-/&]\\s?${season})?(?:,? (?:of )?(\\d{4}))?$`, 'i');

/** `Autumn 2003`, `2003 Spring/Summer`. */
function seasonal(text: string): string | undefined {
  const [, before, first = '', second, year = before] = inSeason.exec(text) ?? [];
  const codes = [first, second ?? ''].flatMap((name) => seasons.get(name.toLowerCase()) ?? []);
  if (year === undefined || codes.length === 0 || (before !== undefined && before !== year)) return undefined;
  return codes.map((code) => `${year}-${code}`).join('/');
}

/** `before 1890`, `after May 1890`. */
function bounded(text: string): string | undefined {
  const [, word = '', rest = ''] = /^(before|until|after|since) (.+)$/i.exec(text) ?? [];
  const bound = endOf(rest);
  if (bound === undefined) return undefined;
  return /^(?:before|until)$/i.test(word) ? `../${bound}` : `${bound}/..`;
}

/** `19th century`. */
function century(text: string): string | undefined {
  const [, number] = /^(\d{2})th century$/i.exec(text) ?? [];
  return number === undefined ? undefined : `${Number(number) - 1}XX`;
}

/** `1890?`. */
function unsure(text: string): string | undefined {
  const [, known] = /^(.*\d)\s?\?$/.exec(text) ?? [];
  const date = known === undefined ? undefined : endOf(known);
  return date === undefined ? undefined : unsureOf(date);
}

function unsureOf(date: string): string {
  return /[~%]$/.test(date) ? `${date.slice(0, -1)}%` : `${date.replace(/\?$/, '')}?`;
}

/** `March-April 2003`, `3-5 May 2003`, `Mar. 2003`. */
function months(text: string): string | undefined {
  const [, first = '', second = '', year = ''] =
    /^(\p{L}{3,})\.?\s?(?:-|\/|&|and)\s?(\p{L}{3,})\.?,? (\d{4})$/iu.exec(text) ?? [];
  const range = [first, second].flatMap((name) => monthOf(name) ?? []);
  if (range.length === 2) return range.map((month) => `${year}-${month}`).join('/');
  const [, from = '', to = '', name = '', of1 = ''] =
    /^(\d{1,2})\.?\s?-\s?(\d{1,2})\.? (\p{L}{3,})\.?,? (\d{4})$/u.exec(text) ?? [];
  const [, named = '', early = '', late = '', of2 = ''] =
    /^(\p{L}{3,})\.? (\d{1,2})\s?-\s?(\d{1,2}),? (\d{4})$/u.exec(text) ?? [];
  const month = monthOf(name || named);
  if (month !== undefined) {
    return [from || early, to || late].map((day) => `${of1 || of2}-${month}-${day.padStart(2, '0')}`).join('/');
  }
  const [, day, word = '', of = ''] = /^(?:(\d{1,2})\.? )?(\p{L}{3,})\.?,? (\d{4})$/u.exec(text) ?? [];
  const known = monthOf(word);
  if (known === undefined) return undefined;
  return [of, known, ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
}

/** `1999-2000`, `1999/2000`, `1999-00`. */
function years(text: string): string | undefined {
  const [, first = '', second = ''] = /^(\d{4})\s?[-/]\s?(\d{4}|\d{2})$/.exec(text) ?? [];
  const last = second.length === 2 ? `${first.slice(0, 2)}${second}` : second;
  // `2003-04` is a month; `1999-00` and `1998-99` cannot be.
  const isRange = second.length === 4 || second > '12' || second === '00';
  const end = second === '00' ? `${Number(first.slice(0, 2)) + 1}00` : last;
  return first !== '' && isRange && end > first ? `${first}/${end}` : undefined;
}

function dated(text: string): string | undefined {
  // A time of day is more than a source needs.
  return readDate(text.replace(/^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}\S*$/, '$1'));
}

const monthsByName = monthNumbers();

/** The number of a month, given its whole name or a usual abbreviation. */
function monthOf(name: string): string | undefined {
  return monthsByName.get(name.toLowerCase().replace(/\.$/, ''));
}

const ranges: readonly Notation[] = [openRange, interval, bounded, acrossMonths, quarter, years];
const dates: readonly Notation[] = [
  (text) => reissued(text)?.issued,
  unknownDigits,
  alternatives,
  seasonal,
  unsure,
  century,
  months,
  dated,
];
const rangesAndDates: readonly Notation[] = [...ranges, ...dates];
