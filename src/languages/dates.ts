import { timeOfDay } from '../dates/time-of-day.js';
import type { Say } from './say.js';

/** How a date is used: alone, or after a word such as “from” or “c.”, after which the names of months may have other forms. */
type Use = 'alone' | 'after';

const seasons = ['spring', 'summer', 'autumn', 'winter'] as const;
const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** Make a function that prints EDTF dates with the words of a language, as `printDate` does in English. */
export function datePrinter(say: Say): (edtf: string) => string {
  const point = (text: string, use: Use) => printPoint(text, use, say);
  return (edtf) => {
    const [first = '', last] = edtf.split('/');
    if (last === undefined) return point(first, 'alone');
    if (first === '' || first === '..') return say('date.until', { date: point(last, 'after') });
    if (last === '..') return say('date.from', { date: point(first, 'after') });
    if (last === '') return say('date.from-unknown-end', { date: point(first, 'after') });
    return say('date.interval', { first: point(first, 'alone'), last: point(last, 'alone') });
  };
}

function printPoint(text: string, use: Use, say: Say): string {
  const time = timeOfDay(text);
  if (time !== undefined) {
    const date = printPrecision(time.day, use, say);
    const { clock, zone } = time;
    if (zone === '') return say('date.time', { date, clock });
    return say('date.time-zone', { date, clock, zone: `UTC${zone.replace('Z', '')}` });
  }
  const [, date = text, qualifier] = /^(.*)([?~%])$/.exec(text) ?? [];
  if (qualifier === undefined) return printPrecision(date, use, say);
  if (qualifier === '?') return say('date.unsure', { date: printPrecision(date, use, say) });
  return say(qualifier === '~' ? 'date.about' : 'date.about-unsure', { date: printPrecision(date, 'after', say) });
}

function printPrecision(text: string, use: Use, say: Say): string {
  const [digits = '', month, day] = text.split('-');
  const year = printYear(digits, say);
  if (month === undefined) return year;
  if (month === 'XX') return say(day === undefined ? 'date.month-unknown' : 'date.month-and-day-unknown', { year });
  const season = seasons[Number(month) - 21];
  if (season !== undefined) return say(`date.season.${use}.${season}`, { year });
  const number = months[Number(month) - 1] ?? 1;
  if (day !== undefined && day !== 'XX')
    return say('date.day', { day: Number(day), month: say(`month.in-day.${number}`), year });
  const date = say('date.month', { month: say(`month.${use}.${number}`), year });
  return day === undefined ? date : say('date.day-unknown', { date });
}

function printYear(digits: string, say: Say): string {
  if (digits.endsWith('XX'))
    return say('date.interval-years', { first: digits.replaceAll('X', '0'), last: digits.replaceAll('X', '9') });
  if (digits.endsWith('X')) return say('date.decade', { year: digits.replace('X', '0') });
  return say('date.year', { year: digits });
}
