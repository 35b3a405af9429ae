import { daysOfMonth } from './days-of-month.js';
import { monthNames, monthNumber } from './months.js';
import { timeOfDay, withTime } from './time-of-day.js';

/** A calendar day, `YYYY-MM-DD`. Days compare as strings. */
export type Day = string;

/**
 * A date as precise as its author could be: EDTF (ISO 8601-2) levels 0 and 1, years 1000 to 9999.
 * A day can have a time of day. Its bounds stay days.
 * `earliest` and `latest` are its first and last possible day; `null` is an open or unknown end.
 * A qualifier (`?`, `~`, `%`) does not move the bounds: it says that the author is unsure, not by how much.
 */
export interface PartialDate {
  readonly edtf: string;
  readonly earliest: Day | null;
  readonly latest: Day | null;
}

export type DateReading =
  | { readonly date: PartialDate }
  /** `message` completes a sentence that begins with the text; `hint` says how to fix the date. */
  | { readonly message: string; readonly hint: string };

const notADate = 'is not an EDTF date';
const dateForms =
  'Write YYYY, YYYY-MM or YYYY-MM-DD. Add ? to an uncertain date and ~ to an approximate one. Write a period as START/END.';
const point = /^(?:(\d{2}XX|\d{3}X)|(\d{4})(?:-(XX)(?:-XX)?|-(\d{2})(?:-(\d{2}|XX))?)?)[?~%]?$/;
/** What `point` finds in one end of a date; null if that is open or unknown. */
type Point = RegExpExecArray | null;

/** Every day but 29 February. */
const usualDay =
  /^[1-9]\d{3}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)$/;

/** The date that a text is in EDTF; undefined if it is none. */
export function dateOf(text: string): PartialDate | undefined {
  const reading = parseDate(text);
  return 'date' in reading ? reading.date : undefined;
}

/** Whether a text is a date in EDTF. */
export function isDate(text: string): boolean {
  return 'date' in parseDate(text);
}

/**
 * Whether the bounds of a date are certain. With a qualifier, the true day may be outside them, by any number of days.
 */
export function isCertain({ edtf }: Pick<PartialDate, 'edtf'>): boolean {
  return !isQualified(edtf);
}

/** Whether a date in EDTF has a qualifier: `?`, `~` or `%`. */
export function isQualified(edtf: string): boolean {
  return /[?~%]/.test(edtf);
}

/** Read a date in EDTF, level 0 or 1, or a day with a time of day; or else say what is wrong, for a problem. */
export function parseDate(text: string): DateReading {
  // Most dates are days or years.
  if (usualDay.test(text)) return { date: { edtf: text, earliest: text, latest: text } };
  if (/^[1-9]\d{3}$/.test(text)) return { date: { edtf: text, earliest: `${text}-01-01`, latest: `${text}-12-31` } };
  const time = timeOfDay(text);
  if (time === undefined) return parseDays(text);
  const reading = parseDays(time.day);
  return 'date' in reading ? { date: { ...reading.date, edtf: text } } : reading;
}

/** Whether a text is no date and resembles none, so that its hint can only list all forms. */
export function resemblesNoDate(reading: DateReading): boolean {
  return 'message' in reading && reading.message === notADate && reading.hint === dateForms;
}

function parseDays(text: string): DateReading {
  const parts = text.split('/');
  const points = parts.map((part) => point.exec(part));
  if (parts.length > 2 || parts.some((part, index) => part !== '' && part !== '..' && !points[index]) || text === '') {
    return {
      message: notADate,
      // Most callers only ask whether it is a date.
      get hint() {
        return fix(text);
      },
    };
  }
  const impossible = points.map(impossibility).find((reason) => reason !== undefined);
  if (impossible !== undefined) {
    return {
      message: `is not a valid date: ${impossible}`,
      hint: parts.length === 1 ? fixImpossible(text) : dateForms,
    };
  }
  const [first = null, last = first] = points;
  const start = bounds(first);
  const end = last === first ? start : bounds(last);
  if (start === null && end === null) {
    return { message: 'is open at both ends', hint: 'Write a start or an end, or remove the date.' };
  }
  if (start !== null && end !== null && start[0] > end[1]) {
    return { message: 'ends before it begins', hint: 'Swap the two dates.' };
  }
  return { date: { edtf: text, earliest: start?.[0] ?? null, latest: end?.[1] ?? null } };
}

/** Why a date in the right form is impossible. */
function impossibility(written: Point): string | undefined {
  const [, decade, wholeYear, , month, day] = written ?? [];
  const year = decade ?? wholeYear;
  if (year?.startsWith('0')) return 'the year is before 1000';
  if (year === undefined || month === undefined) return undefined;
  const isSeason = day === undefined && month >= '21' && month <= '24';
  if (!isSeason && (month < '01' || month > '12')) return `there is no month ${month}`;
  if (day === undefined || day === 'XX') return undefined;
  const last = lastDay(year, month);
  return day < '01' || day > last ? `${year}-${month} has days 01 to ${last}` : undefined;
}

/** The first and last possible day of a date; null for an open or unknown end. */
function bounds(written: Point): readonly [Day, Day] | null {
  const [, decade, year, , month, day] = written ?? [];
  if (decade !== undefined) return [`${decade.replaceAll('X', '0')}-01-01`, `${decade.replaceAll('X', '9')}-12-31`];
  if (year === undefined) return null;
  if (month === undefined) return [`${year}-01-01`, `${year}-12-31`];
  if (month > '20') return season(year, Number(month));
  if (day === undefined || day === 'XX') return [`${year}-${month}-01`, `${year}-${month}-${lastDay(year, month)}`];
  return [`${year}-${month}-${day}`, `${year}-${month}-${day}`];
}

/**
 * EDTF does not say which months a season has. These are the meteorological seasons of the northern hemisphere; winter
 * continues into the next year.
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
      // Dates end with the year 9999.
      return [`${year}-12-01`, year === '9999' ? '9999-12-31' : `${next}-02-${lastDay(next, '02')}`];
  }
}

function lastDay(year: string, month: string): string {
  if (month === '02') return isLeapYear(Number(year)) ? '29' : '28';
  return ['04', '06', '09', '11'].includes(month) ? '30' : '31';
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/**
 * A hint for the common notations of a date: `17 April 2020`, `April 17, 2020`, `17.04.2020`,
 * `2020-4-7`, a time of day.
 */
function fix(text: string): string {
  const [, day, clock = ''] = /^(\d{4}-\d{2}-\d{2})[T ](\d{1,2}(?::\d{2}|$|[ap]m).*)/i.exec(text) ?? [];
  if (day !== undefined) return `Write ${withTime(day, clock) ?? `${day}T06:30, with the time in 24 hours`}.`;
  if (isOfOtherCalendar(text)) return 'Convert it to the Gregorian calendar, and put the original date in the text.';
  const numbers = text.match(/\d+/g) ?? [];
  const year = numbers.find((number) => number.length === 4);
  const month = monthNumber(/\p{L}{3,}/u.exec(text)?.[0] ?? '');
  const others = numbers.filter((number) => number !== year).map((number) => number.padStart(2, '0'));
  if (/(?!\d)\p{Nd}/u.test(text)) return 'Use the digits 0 to 9.';
  if (/^\d{1,2}([./-])\d{1,2}\1\d{2}$/.test(text)) return 'Write the year with four digits: YYYY-MM-DD.';
  if (year === undefined) return ofSpreadsheet(text) ?? dateForms;
  if (month !== undefined) return inWords(text, year, month, others);
  if (/^\d{4}[-/. 年]\d{1,2}([-/. 月]\d{1,2})?[月日]?$/.test(text)) return suggest([year, ...others]);
  const [, separator] = /^\d{1,2}([./-])\d{1,2}\1\d{4}$/.exec(text) ?? [];
  const [one = '', two = ''] = others;
  if (separator === undefined) return dateForms;
  // With dots the day comes first. Otherwise the order is clear only if one of the two numbers cannot be a month.
  if (separator === '.' || one > '12') return suggest([year, two, one]);
  return two > '12' || one === two ? suggest([year, one, two]) : either(year, one, two);
}

/**
 * A hint for a date as spreadsheets print it: with two digits of the year (`4-Mar-19`, `Mar-19`), or
 * as a number of days.
 */
function ofSpreadsheet(text: string): string | undefined {
  const [, days] = /^([1-7]\d{4})(?:\.\d+)?$/.exec(text) ?? [];
  if (days !== undefined) {
    const date = new Date((Number(days) - spreadsheetDaysTo1970) * 86_400_000).toISOString().slice(0, 10);
    return `${days} is ${date} in a spreadsheet. If that is meant, write ${date}.`;
  }
  const [, day, name = '', year = ''] = /^(?:(\d{1,2})[ -])?(\p{L}{3,})\.?[ -](\d{2})$/u.exec(text) ?? [];
  const month = monthNumber(name);
  if (month === undefined) return undefined;
  const rest = [month, ...(day === undefined ? [] : [day.padStart(2, '0')])];
  const written = ['20', '19'].map((century) => [century + year, ...rest].join('-')).filter(isPossible);
  return written.length === 0 ? undefined : `Write the year with four digits: ${written.join(' or ')}.`;
}

/** Spreadsheets count days from 30 December 1899. */
const spreadsheetDaysTo1970 = 25_569;

/** Marks of the Islamic, Persian, Buddhist, Minguo and Japanese calendars. */
const isOfOtherCalendar = (text: string) =>
  /\b(?:A\.?H\.?|A\.?P\.?|S\.?H\.?|B\.?E\.?|hijri|hijrī|shamsi|jalali|heisei|reiwa|showa|minguo)(?!\p{L})|هـ|ه\.?ش|พ\.ศ|民國|民国|平成|令和|昭和|(?<!\p{Nd})[۱١][۳۴٣٤][۰-۹٠-٩]{2}(?!\p{Nd})/iu.test(
    text,
  );

/** What a plain date in words contains besides the name of its month: numbers, `of`, spaces and punctuation. */
const fillers = /\d+(?:st|nd|rd|th)?|\bof\b|[\s,.-]+/gi;

/**
 * A hint for a date with the name of a month. A date with further words says more than its numbers, so its hint only
 * lists the forms of a date.
 */
function inWords(text: string, year: string, month: string, others: readonly string[]): string {
  const days = daysOfMonth(text);
  if (days) {
    const written = [days.first, days.last].map((day) => [year, month, day.padStart(2, '0')].join('-')).join('/');
    return isDate(written) ? `Write ${written}.` : dateForms;
  }
  const isPlain = /^\p{L}+$/u.test(text.replace(fillers, ''));
  return isPlain && others.length <= 1 ? suggest([year, month, ...others]) : dateForms;
}

/** A hint for an impossible date: say less (`2020-02`), or exchange day and month. */
function fixImpossible(text: string): string {
  const [, , year = '', , month = '', day] = point.exec(text) ?? [];
  if (year < '1000') return dateForms;
  if (day === undefined) return `If the month is unknown, write ${year}.`;
  return month <= '12' ? `If the day is unknown, write ${year}-${month}.` : suggest([year, day, month]);
}

/** A hint with both meanings of a date such as `04/05/2020`, in which either number can be the month. */
function either(year: string, one: string, two: string): string {
  const written = [`${year}-${two}-${one}`, `${year}-${one}-${two}`];
  if (!written.every(isPossible)) return dateForms;
  const named = (day: string, month: string) => `${Number(day)} ${monthNames[Number(month) - 1]}`;
  return `${named(one, two)} or ${named(two, one)}? Write ${written.join(' or ')}.`;
}

function isPossible(text: string): boolean {
  const written = point.exec(text);
  return written !== null && impossibility(written) === undefined;
}

function suggest(parts: readonly string[]): string {
  const written = parts.join('-');
  return isPossible(written) ? `Write ${written}.` : dateForms;
}
