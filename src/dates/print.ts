import { shortMonth } from './months.js';
import { timeOfDay } from './time-of-day.js';

/** The names of the seasons, in the order of their EDTF codes 21 to 24. */
export const seasonNames = ['spring', 'summer', 'autumn', 'winter'];

/** Print an EDTF date as people write it: `17 Apr 2020`, `Sep 2020`, `c. 2019`, `2020s`,
 * `17 Apr 2020, 06:30 UTC+06:00`. */
export function printDate(edtf: string): string {
  const [first = '', last] = edtf.split('/');
  if (last === undefined) return printPoint(first);
  if (first === '' || first === '..') return `until ${printPoint(last)}`;
  if (last === '..') return `from ${printPoint(first)}`;
  if (last === '') return `from ${printPoint(first)}, end unknown`;
  return `${printPoint(first)} – ${printPoint(last)}`;
}

/** Print an EDTF date as a part of a sentence: `on 17 Apr 2020`, `in Sep 2020`, `from 22 Jun 2020`. */
export function printWhen(edtf: string): string {
  if (edtf.includes('/')) return printDate(edtf);
  return `${/^\d{4}-\d{2}-\d{2}/.test(edtf) ? 'on' : 'in'} ${printDate(edtf)}`;
}

function printPoint(text: string): string {
  const time = timeOfDay(text);
  if (time !== undefined) {
    const zone = time.zone === '' ? '' : ` UTC${time.zone.replace('Z', '')}`;
    return `${printPrecision(time.day)}, ${time.clock}${zone}`;
  }
  const qualifier = /[?~%]$/.exec(text)?.[0];
  const date = printPrecision(qualifier === undefined ? text : text.slice(0, -1));
  const about = qualifier === '~' || qualifier === '%' ? 'c. ' : '';
  const unsure = qualifier === '?' || qualifier === '%' ? '?' : '';
  return `${about}${date}${unsure}`;
}

function printPrecision(text: string): string {
  const [year = '', month, day] = text.split('-');
  const printedYear = printYear(year);
  if (month === undefined) return printedYear;
  if (month === 'XX')
    return day === undefined ? `${printedYear}, month unknown` : `${printedYear}, month and day unknown`;
  if (Number(month) > 20) return `${seasonNames[Number(month) - 21]} ${printedYear}`;
  const printedMonth = `${shortMonth(month)} ${printedYear}`;
  if (day === undefined) return printedMonth;
  return day === 'XX' ? `${printedMonth}, day unknown` : `${Number(day)} ${printedMonth}`;
}

function printYear(year: string): string {
  if (year.endsWith('XX')) return `${year.replaceAll('X', '0')}–${year.replaceAll('X', '9')}`;
  return year.replace('X', '0s');
}
