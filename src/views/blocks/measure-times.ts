import type { PartialDate } from '../../dates/edtf.js';
import { printDate } from '../../dates/print.js';
import { dayOnly } from '../../dates/time-of-day.js';
import type { MeasureTimes } from '../../dossier/measures/bounds.js';
import type { Days } from '../../dossier/measures/count-days.js';
import type { Dossier, Measure } from '../../dossier/model/dossier.js';
import { count, enumerated } from './prose.js';

/** The time of a measure as a person reads it: `1 Feb 2016 – 9 Feb 2016`, `20 Nov 2017 – in force on 31 Mar 2019`. */
export function printPeriod(measure: Measure, times: MeasureTimes, dossier: Dossier): string {
  const period = periodOf(measure, times, dossier);
  return times.isDisputed(measure) ? `${period} (sources differ)` : period;
}

function periodOf(measure: Measure, times: MeasureTimes, dossier: Dossier): string {
  const { from, to } = times.dates(measure);
  const ordered = times.ordered(measure);
  if (measure.kind === 'fine') return printFine(from ?? ordered, to, dossier);
  if (from === undefined && ordered !== undefined) {
    const end = to === undefined ? undefined : to.edtf === '..' ? stillInForce(dossier) : `ended ${printDay(to.edtf)}`;
    return [`ordered ${printDay(ordered.edtf)}`, ...(end === undefined ? [] : [end])].join(', ');
  }
  if (from === undefined && to === undefined) {
    const around = times.around(measure).findLast((one) => hasDates(one, times));
    return around === undefined ? 'date unknown' : `within ${periodOf(around, times, dossier)}`;
  }
  if (from !== undefined && to !== undefined && from.edtf === to.edtf) return printDay(from.edtf);
  const start = from === undefined ? 'start unknown' : printDay(from.edtf);
  const end = to === undefined ? 'end unknown' : to.edtf === '..' ? stillInForce(dossier) : printDay(to.edtf);
  return `${start} – ${end}`;
}

function hasDates(measure: Measure, times: MeasureTimes): boolean {
  const { from, to } = times.dates(measure);
  return (from ?? to ?? times.ordered(measure)) !== undefined;
}

function stillInForce({ asOf }: Dossier): string {
  return asOf === undefined ? 'still in force' : `in force on ${printDay(asOf.edtf)}`;
}

/** When a fine was ordered and paid: `ordered 20 Nov 2017, paid Feb 2018`. */
function printFine(ordered: PartialDate | undefined, paid: PartialDate | undefined, { asOf }: Dossier): string {
  const open = asOf === undefined ? 'not paid' : `not paid on ${printDay(asOf.edtf)}`;
  const known = [
    ordered && `ordered ${printDay(ordered.edtf)}`,
    paid && (paid.edtf === '..' ? open : `paid ${printDay(paid.edtf)}`),
  ].filter((one) => one !== undefined);
  return known.length === 0 ? 'date unknown' : known.join(', ');
}

/** Numbers of days as a person reads them: `9 days`, `0–30 days`. */
export function printDays({ least, most }: Days): string {
  return least === most ? count(least, 'day') : `${least}–${most} days`;
}

const units = { Y: 'year', M: 'month', W: 'week', D: 'day' } as const;

/** An ISO 8601 duration in words: `3 years`, `1 year and 6 months`. Its longest unit is the day. */
export function printDuration(iso: string): string {
  return enumerated(
    [...iso.matchAll(/(?<!\d)(\d+)([YMWD])/g)].map(([, number, unit]) =>
      count(Number(number), units[unit as keyof typeof units]),
    ),
  );
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
