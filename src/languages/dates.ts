import { timeOfDay } from '../dates/time-of-day.js';
import type { Say } from './say.js';

/**
 * How a date is used in a sentence. Many languages have other words or endings then: `le 17 avril 2020` after
 * “ordered”, `d’avril 2020` after “from”. `alone` is as a label has it; `of` is after “events of”. `first` and `last`
 * are the ends of an interval within one year, which one of them may leave out: `17 квітня – 15 вересня 2020`.
 */
export type DateUse = 'alone' | 'of' | 'from' | 'until' | 'on' | 'between' | 'asOf' | 'first' | 'last';

const seasons = ['spring', 'summer', 'autumn', 'winter'] as const;
const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** Make a function that prints EDTF dates with the words of a language, as `printDate` does in English. */
export function datePrinter(say: Say): (edtf: string, use?: DateUse) => string {
  const point = (text: string, use: DateUse) => printPoint(text, use, say);
  return (edtf, use = 'alone') => {
    const [first = '', last] = edtf.split('/');
    if (last === undefined) return point(first, use);
    if (first === '' || first === '..') return say('date.until', { date: point(last, 'until') });
    if (last === '..') return say('date.from', { date: point(first, 'from') });
    if (last === '') return say('date.from-unknown-end', { date: point(first, 'from') });
    const [start, end] = useOfEnds(first, last);
    return say('date.interval', { use, first: point(first, start), last: point(last, end) });
  };
}

/** How the ends of an interval are used: `first` and `last` if both are in one year and not known to the year only. */
export function useOfEnds(first: string, last: string): readonly [DateUse, DateUse] {
  const hasMonths = [first, last].every((end) => /^\d{4}-\d\d[^/]*$/.test(end));
  return hasMonths && first.slice(0, 4) === last.slice(0, 4) ? ['first', 'last'] : ['alone', 'alone'];
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
  forms: 'alone' | 'after' = ['of', 'from', 'until'].includes(use) ? 'after' : 'alone',
): string {
  const [year = '', month, day] = text.split('-');
  if (month === undefined) return printYear(year, use, say);
  if (month === 'XX')
    return say(day === undefined ? 'date.month-unknown' : 'date.month-and-day-unknown', {
      year: printYear(year, use, say),
    });
  const season = seasons[Number(month) - 21];
  if (season !== undefined) return say(`date.season.${forms}.${season}`, { use, year });
  const number = months[Number(month) - 1] ?? 1;
  if (day !== undefined && day !== 'XX')
    return say('date.day', { use, number, day: Number(day), month: say(`month.in-day.${number}`), year });
  const date = say('date.month', { use, number, month: say(`month.${forms}.${number}`), year });
  return day === undefined ? date : say('date.day-unknown', { date });
}

function printYear(digits: string, use: DateUse, say: Say): string {
  if (digits.endsWith('XX'))
    return say('date.interval-years', { use, first: digits.replaceAll('X', '0'), last: digits.replaceAll('X', '9') });
  if (digits.endsWith('X')) return say('date.decade', { use, year: digits.replace('X', '0') });
  return say('date.year', { use, year: digits });
}
