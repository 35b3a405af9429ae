import { parse } from '@edtf-ts/core';

/** A calendar day, `YYYY-MM-DD`. Days compare as strings. */
export type Day = string;

/**
 * A date as precise as its author could be: EDTF (ISO 8601-2) levels 0 and 1, years 1000 to 9999, no time of day.
 * `earliest` and `latest` are the days it cannot lie outside; `null` is an open or unknown end.
 * A qualifier (`?`, `~`, `%`) does not move the bounds: it says how sure the author is, not how far off.
 */
export interface PartialDate {
  readonly edtf: string;
  readonly earliest: Day | null;
  readonly latest: Day | null;
}

export type DateReading =
  | { readonly date: PartialDate }
  /** `message` completes "…: "; `hint` says how to mend it. */
  | { readonly message: string; readonly hint: string };

const forms = 'Write YYYY, YYYY-MM or YYYY-MM-DD, with ? or ~ behind it when unsure, or START/END.';
const point = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?[?~%]?$/;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

export function parseDate(text: string): DateReading {
  const parts = text.split('/');
  if (parts.some((part) => part !== '' && part !== '..' && !point.test(part))) {
    return { message: 'it is not an EDTF date', hint: mend(text) };
  }
  const read = parse(text, 1);
  if (!read.success) {
    const reason = read.errors[0]?.message ?? 'it is not an EDTF date';
    return { message: reason.charAt(0).toLowerCase() + reason.slice(1), hint: forms };
  }
  const [first = '', last = first] = parts;
  const earliest = bounds(first)?.[0] ?? null;
  const latest = bounds(last)?.[1] ?? null;
  if (earliest === null && latest === null) {
    return { message: 'it is open at both ends, which says nothing', hint: 'Leave the date out.' };
  }
  if (first.startsWith('0') || last.startsWith('0')) {
    return { message: 'its year is before 1000', hint: 'Years 1000 to 9999 can be written.' };
  }
  return { date: { edtf: text, earliest, latest } };
}

/** The day a date cannot lie before and the day it cannot lie after; null for an open or unknown end. */
function bounds(text: string): readonly [Day, Day] | null {
  const [, year, month, day] = point.exec(text) ?? [];
  if (year === undefined) return null;
  const [firstYear, lastYear] = [year.replaceAll('X', '0'), year.replaceAll('X', '9')];
  if (month === undefined || month === 'XX') return [`${firstYear}-01-01`, `${lastYear}-12-31`];
  if (Number(month) > 20) return season(firstYear, Number(month));
  if (day === undefined || day === 'XX') {
    return [`${firstYear}-${month}-01`, `${lastYear}-${month}-${lastDay(lastYear, month)}`];
  }
  return [`${firstYear}-${month}-${day}`, `${lastYear}-${month}-${day}`];
}

/**
 * Seasons name no months in EDTF. These bounds are the northern hemisphere's meteorological seasons, winter running
 * into the next year.
 */
function season(year: string, code: number): readonly [Day, Day] {
  const next = String(Number(year) + 1);
  switch (code) {
    case 21:
      return [`${year}-03-01`, `${year}-05-31`];
    case 22:
      return [`${year}-06-01`, `${year}-08-31`];
    case 23:
      return [`${year}-09-01`, `${year}-11-30`];
    default:
      return [`${year}-12-01`, `${next}-02-${lastDay(next, '02')}`];
  }
}

function lastDay(year: string, month: string): string {
  return String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate());
}

/** A hint for the ways people write dates: `17 April 2020`, `April 17, 2020`, `17.04.2020`, `2020-4-7`, a time of day. */
function mend(text: string): string {
  const timed = /^(\d{4}-\d{2}-\d{2})T/.exec(text);
  if (timed) return `Write ${timed[1]}, and the time of day in the text.`;
  const numbers = text.match(/\d+/g) ?? [];
  const year = numbers.find((number) => number.length === 4);
  const word = /\p{L}{3,}/u.exec(text)?.[0].slice(0, 3).toLowerCase();
  const others = numbers.filter((number) => number !== year).map((number) => number.padStart(2, '0'));
  if (year === undefined) return forms;
  if (word !== undefined && months.includes(word)) {
    const month = String(months.indexOf(word) + 1).padStart(2, '0');
    return suggest([year, month, ...others.slice(0, 1)]);
  }
  if (word === undefined && text.startsWith(year) && others.length > 0 && others.length < 3) {
    return suggest([year, ...others]);
  }
  return forms;
}

function suggest(parts: readonly string[]): string {
  const written = parts.join('-');
  return parse(written, 1).success ? `Write ${written}.` : forms;
}
