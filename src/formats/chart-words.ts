import { dayNumber, dayOf } from '../dates/day-number.js';
import type { Day } from '../dates/edtf.js';
import { printDate } from '../dates/print.js';
import type { Chart, ChartEvent } from '../views/view.js';
import { isUnsure, sureDays } from './axis/sure.js';

/**
 * The date of an event, or the time of a measure, as a person reads it. Of a bar that the drawing breaks, it says the
 * length: `1990 – 2019 (27–30 years)`.
 */
export function dateWords(event: ChartEvent, isBroken = false, print = printDate): string {
  const { date, bar } = event;
  const length = isBroken && bar === undefined ? lengthWords(event) : undefined;
  const words = bar?.words ?? print(date);
  return length === undefined ? words : `${words} (${length})`;
}

/** From as many days on, a length that is not exact is said in years. */
const manyDays = 2 * 366;

/** How long an event lasted, as a range if the dates allow several lengths; undefined if it is not a period with two ends. */
function lengthWords(event: ChartEvent): string | undefined {
  const { date, earliest, latest } = event;
  if (!date.includes('/') || earliest === null || latest === null) return undefined;
  const sure = sureDays({ ...event, date: date.replaceAll(/[?~%]/g, '') });
  const most = daysBetween(earliest, latest);
  const least = sure === null ? 1 : daysBetween(sure.first, sure.last);
  const about = isUnsure(event) ? 'c. ' : '';
  if (least === most) return `${about}${most} ${most === 1 ? 'day' : 'days'}`;
  if (least < manyDays) return `${about}${least}–${most} days`;
  const fewest = sure === null ? 0 : wholeYears(sure.first, sure.last).within;
  return `${about}${fewest}–${wholeYears(earliest, latest).around} years`;
}

/** The whole years that lie within a time, and those that it takes to cover it. */
function wholeYears(first: Day, last: Day): { readonly within: number; readonly around: number } {
  const after = dayOf(dayNumber(last) + 1);
  const years = Number(after.slice(0, 4)) - Number(first.slice(0, 4));
  const [start, end] = [first.slice(4), after.slice(4)];
  return { within: end < start ? years - 1 : years, around: end > start ? years + 1 : years };
}

/** The number of days from one day to another, both included. */
function daysBetween(first: Day, last: Day): number {
  return dayNumber(last) - dayNumber(first) + 1;
}

/** The words for one event of a chart, for several, and for the title of a column. */
export function nouns({ words: [one, many] = ['event', 'events'] }: Chart) {
  return { one, many, title: one.charAt(0).toUpperCase() + one.slice(1) };
}
