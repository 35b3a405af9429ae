import { dayNumber, dayOf } from '../dates/day-number.js';
import { type Day, isQualified } from '../dates/edtf.js';
import type { Language } from '../languages/language.js';
import type { Chart, ChartEvent } from '../views/view.js';
import { sureDays } from './axis/sure.js';

/** What a chart shows, as its title. */
export function titleOfChart({ of }: Pick<Chart, 'of'>, { say }: Language): string {
  return say(of === 'events' ? 'report.timeline' : 'custody.chart');
}

/**
 * The date of an event, or the time of a measure, as a person reads it. Of a bar that the drawing breaks, it says the
 * length: `1990 – 2019 (27–30 years)`.
 */
export function dateWords(event: ChartEvent, language: Language, isBroken = false): string {
  const { date, bar } = event;
  const words = bar?.words ?? language.date(date);
  const length = isBroken && bar === undefined ? lengthWords(event, language) : undefined;
  return length === undefined ? words : language.say('chart.lasting', { date: words, length });
}

/** From as many days on, a length that is not exact is said in years. */
const manyDays = 2 * 366;

/**
 * How long an event lasted, as a range if the dates allow several lengths; undefined if it is not a
 * period with two ends.
 */
function lengthWords(event: ChartEvent, { say }: Language): string | undefined {
  const { date, earliest, latest } = event;
  if (!date.includes('/') || earliest === null || latest === null) return undefined;
  const sure = sureDays({ ...event, date: date.replaceAll(/[?~%]/g, '') });
  const most = daysBetween(earliest, latest);
  const least = sure === null ? 1 : daysBetween(sure.first, sure.last);
  const years = () => ({
    least: sure === null ? 0 : wholeYears(sure.first, sure.last).within,
    most: wholeYears(earliest, latest).around,
  });
  const length =
    least === most
      ? say('duration.days', { n: most })
      : least < manyDays
        ? say('duration.days-between', { least, most })
        : say('duration.years-between', years());
  return isQualified(event.date) ? say('duration.about', { length }) : length;
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
