import { daysOfMonth } from './days-of-month.js';
import { isDate } from './edtf.js';
import { monthNumber } from './months.js';

const month =
  '(?<m>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const day = '(?<d>\\d{1,2})(?:st|nd|rd|th)?';
const year = '(?<y>\\d{4})';

/** The notations of a date, with groups for year (y), month (m) and day (d). */
const notations: readonly RegExp[] = [
  new RegExp(`^${day}(?: of)?[ -]${month},?[ -]${year}$`, 'i'),
  new RegExp(`^${month} ${day},? ${year}$`, 'i'),
  new RegExp(`^${month},?[ -]${year}$`, 'i'),
  new RegExp(`^${year},? ${month}(?: ${day})?$`, 'i'),
  /^(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})$/,
  /^(?<y>\d{4})(?<mark>[/.])(?<m>\d{1,2})\k<mark>(?<d>\d{1,2})$/,
  /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$/,
  /^(?<y>\d{4})-(?<m>\d)$/,
  /^(?<y>\d{4})[/.](?<m>\d{1,2})$/,
  /^(?<m>\d{1,2})[/.-](?<y>\d{4})$/,
  // With dots the day comes first. With slashes the order is clear only if one of the two numbers cannot be a month.
  /^(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4})$/,
  /^(?<d>1[3-9]|2\d|3[01])[/-](?<m>\d{1,2})[/-](?<y>\d{4})$/,
  /^(?<m>\d{1,2})[/-](?<d>1[3-9]|2\d|3[01])[/-](?<y>\d{4})$/,
  /^(?<decade>\d{3})0s$/,
];

/** A range of two dates, with a dash or a word between them. Between years, the dash needs no spaces. */
const interval = /^(?:(\d{4})[-–—](\d{4})|(?:from )?(.+?)(?: [-–—] |[–—]| to )(.+))$/i;

/** No date is longer. In a longer text, the patterns of dates would be compared with every part of it. */
export const longestDate = 100;

/**
 * Rewrites a date from another notation as EDTF: `17 April 2020`, `Apr. 2020`, `17.4.2020`, `2020-4-7`, `circa 1990`,
 * `1990s`, `March 2020 – May 2020`. Undefined if the text is ambiguous (`04/05/2020`), is not a date, or says more than
 * EDTF can.
 */
export function fixDate(text: string): string | undefined {
  if (text.length > longestDate || !/\d\d/.test(text)) return undefined;
  const days = daysOfMonth(text.trim());
  if (days) return fixDate([days.first, days.last].map((day) => `${day} ${days.month} ${days.year}`).join(' to '));
  const [, year, last, from = year, to = last] = interval.exec(text.trim()) ?? [];
  if (from !== undefined && to !== undefined) {
    const ends = [from, to].map((end) => (isDate(end) ? end : fixDate(end)));
    const fixed = ends.join('/');
    return ends.every((end) => end !== undefined && !end.includes('/')) && isDate(fixed) ? fixed : undefined;
  }
  const [, about, rest = ''] =
    /^(circa |ca?\. ?|about |around |approximately |approx\. ?|~)?(.*)$/i.exec(text.trim()) ?? [];
  const exact = isDate(rest) ? rest : inAnotherNotation(rest);
  if (exact === undefined || exact === text) return undefined;
  const fixed = about === undefined ? exact : `${exact}~`;
  return isDate(fixed) ? fixed : undefined;
}

function inAnotherNotation(text: string): string | undefined {
  for (const notation of notations) {
    const parts = notation.exec(text)?.groups;
    if (parts === undefined) continue;
    const { decade, y, m, d } = parts;
    return decade === undefined
      ? [y, m, d]
          .flatMap((part) => part ?? [])
          .map(number)
          .join('-')
      : `${decade}X`;
  }
  return undefined;
}

function number(part: string): string {
  return monthNumber(part) ?? part.padStart(2, '0');
}
