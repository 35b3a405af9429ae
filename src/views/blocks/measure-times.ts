import { printDate } from '../../dates/print.js';
import { dayOnly } from '../../dates/time-of-day.js';
import type { MeasureTimes } from '../../dossier/measures/bounds.js';
import type { Days } from '../../dossier/measures/count-days.js';
import type { Dossier, Measure } from '../../dossier/model/dossier.js';
import { count } from './prose.js';

/** The time of a measure as a person reads it: `1 Feb 2016 – 9 Feb 2016`, `20 Nov 2017 – in force on 31 Mar 2019`. */
export function printPeriod(measure: Measure, times: MeasureTimes, dossier: Dossier): string {
  const period = periodOf(measure, times, dossier);
  return times.isDisputed(measure) ? `${period} (sources differ)` : period;
}

function periodOf(measure: Measure, times: MeasureTimes, { asOf }: Dossier): string {
  const { from, to } = times.dates(measure);
  if (from === undefined && to === undefined) {
    const ordered = times.ordered(measure);
    return ordered === undefined ? 'date unknown' : `ordered ${printDay(ordered.edtf)}`;
  }
  if (from !== undefined && to !== undefined && from.edtf === to.edtf) return printDay(from.edtf);
  const start = from === undefined ? 'start unknown' : printDay(from.edtf);
  const stillInForce = asOf === undefined ? 'still in force' : `in force on ${printDay(asOf.edtf)}`;
  const end = to === undefined ? 'end unknown' : to.edtf === '..' ? stillInForce : printDay(to.edtf);
  return `${start} – ${end}`;
}

/** Numbers of days as a person reads them: `9 days`, `0–30 days`. */
export function printDays({ least, most }: Days): string {
  return least === most ? count(least, 'day') : `${least}–${most} days`;
}

const units = { Y: 'year', M: 'month', W: 'week', D: 'day' } as const;

/** An ISO 8601 duration in words: `3 years`, `1 year and 6 months`. Its longest unit is the day. */
export function printDuration(iso: string): string {
  const parts = [...iso.matchAll(/(\d+)([YMWD])/g)].map(([, number, unit]) =>
    count(Number(number), units[unit as keyof typeof units]),
  );
  return parts.join(', ').replace(/, ([^,]+)$/, ' and $1');
}

/** The day on which a measure began or ended. A measure lasts days, so it has no times of day. */
export function printDay(edtf: string): string {
  const [first = '', last = ''] = edtf.split('/');
  // The time between is not that of the measure: it began, or ended, on one day of it.
  return isInterval(edtf) ? `between ${printDate(first)} and ${printDate(last)}` : printDate(dayOnly(edtf));
}

/** Whether a date has two ends. */
export function isInterval(edtf: string): boolean {
  const ends = edtf.split('/');
  return ends.length === 2 && !ends.some((end) => end === '' || end === '..');
}
