import { timeOfDay } from '../dates/time-of-day.js';
import type { Say } from './say.js';

/**
 * How a date is used in a sentence. Many languages have other words or endings then: `le 17 avril 2020` after “ordered”,
 * `d’avril 2020` after “from”. `alone` is as a label has it; `of` is after “from” or “events of”.
 */
export type DateUse = 'alone' | 'of' | 'until' | 'on' | 'between' | 'asOf';

const seasons = ['spring', 'summer', 'autumn', 'winter'] as const;
const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** Make a function that prints EDTF dates with the words of a language, as `printDate` does in English. */
export function datePrinter(say: Say): (edtf: string, use?: DateUse) => string {
  const point = (text: string, use: DateUse) => printPoint(text, use, say);
  return (edtf, use = 'alone') => {
    const [first = '', last] = edtf.split('/');
    if (last === undefined) return point(first, use);
    if (first === '' || first === '..') return say('date.until', { date: point(last, 'until') });
    if (last === '..') return say('date.from', { date: point(first, 'of') });
    if (last === '') return say('date.from-unknown-end', { date: point(first, 'of') });
    return say('date.interval', { use, first: point(first, 'alone'), last: point(last, 'alone') });
  };
}

function printPoint(text: string, use: DateUse, say: Say): string {
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
  return say(qualifier === '~' ? 'date.about' : 'date.about-unsure', { date: printPrecision(date, use, say, 'after') });
}

function printPrecision(
  text: string,
  use: DateUse,
  say: Say,
  forms: 'alone' | 'after' = use === 'of' || use === 'until' ? 'after' : 'alone',
): string {
  const [digits = '', month, day] = text.split('-');
  const year = printYear(digits, month === undefined || month === 'XX' ? use : 'alone', say);
  if (month === undefined) return year;
  if (month === 'XX') return say(day === undefined ? 'date.month-unknown' : 'date.month-and-day-unknown', { year });
  const season = seasons[Number(month) - 21];
  if (season !== undefined) return say(`date.season.${forms}.${season}`, { use, year });
  const number = months[Number(month) - 1] ?? 1;
  if (day !== undefined && day !== 'XX')
    return say('date.day', { use, day: Number(day), month: say(`month.in-day.${number}`), year });
  const date = say('date.month', { use, number, month: say(`month.${forms}.${number}`), year });
  return day === undefined ? date : say('date.day-unknown', { date });
}

function printYear(digits: string, use: DateUse, say: Say): string {
  if (digits.endsWith('XX'))
    return say('date.interval-years', { use, first: digits.replaceAll('X', '0'), last: digits.replaceAll('X', '9') });
  if (digits.endsWith('X')) return say('date.decade', { use, year: digits.replace('X', '0') });
  return say('date.year', { use, year: digits });
}
