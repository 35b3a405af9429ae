import type { PartialDate } from '../../dates/edtf.js';
import { dayOnly } from '../../dates/time-of-day.js';
import { defined } from '../../defined.js';
import { MeasureTimes, type Whose } from '../../dossier/measures/bounds.js';
import type { Days } from '../../dossier/measures/count-days.js';
import type { Dossier, Measure } from '../../dossier/model/dossier.js';
import { indexById } from '../../index-by-id.js';
import { type DateUse, useOfEnds } from '../../languages/dates.js';
import { english } from '../../languages/english.js';
import type { Language } from '../../languages/language.js';
import type { MessageId } from '../../languages/say.js';
import { enumerated } from './prose.js';

/** The time of a measure as a person reads it: `1 Feb 2016 – 9 Feb 2016`, `20 Nov 2017 – in force on 31 Mar 2019`. */
export function printPeriod(
  measure: Measure,
  times: MeasureTimes,
  dossier: Dossier,
  { language = english, of }: { readonly language?: Language; readonly of?: Whose } = {},
): string {
  const period = periodOf(measure, { times, dossier, language, ...defined({ of }) });
  return times.isDisputed(measure) ? language.say('period.disputed', { period }) : period;
}

/** Make a function that prints the period of a measure by its id, in a language. Records have it in English. */
export function periodPrinter(
  dossier: Dossier,
  language: Language,
): (record: { readonly id: string; readonly period: string }, of?: Whose) => string {
  if (language === english) return ({ period }) => period;
  const measures = indexById(dossier.measures);
  const times = new MeasureTimes(dossier);
  return ({ id, period }, of) => {
    const measure = measures.get(id);
    return measure === undefined ? period : printPeriod(measure, times, dossier, { language, ...defined({ of }) });
  };
}

interface Printing {
  readonly times: MeasureTimes;
  readonly dossier: Dossier;
  readonly language: Language;
  /** The person whose measure it is; absent for all its people. */
  readonly of?: Whose;
}

function periodOf(measure: Measure, printing: Printing): string {
  const { times, dossier, language, of } = printing;
  const { say } = language;
  const day = (date: PartialDate, use: DateUse = 'alone') => printDay(date.edtf, language, use);
  const { from, to } = times.dates(measure, of);
  const ordered = times.ordered(measure);
  if (measure.kind === 'fine') return printFine(from ?? ordered, to, dossier, language);
  if (from === undefined && ordered !== undefined) {
    const start = say('period.ordered', { date: day(ordered, 'on') });
    if (to === undefined) return start;
    const end = to.edtf === '..' ? stillInForce(dossier, language) : say('period.ended', { date: day(to, 'on') });
    return [start, end].join(say('list.comma'));
  }
  if (from === undefined && to === undefined) {
    const around = times.around(measure).findLast((one) => hasDates(one, times));
    if (around === undefined) return say('period.unknown');
    return say('period.within', { period: periodOf(around, printing) });
  }
  if (from !== undefined && to !== undefined && from.edtf === to.edtf) return day(from);
  const [start, end] = useOfEnds(from?.edtf ?? '', to?.edtf ?? '');
  const first = from === undefined ? say('period.start-unknown') : day(from, start);
  const last =
    to === undefined ? say('period.end-unknown') : to.edtf === '..' ? stillInForce(dossier, language) : day(to, end);
  return say('date.interval', { use: 'alone', first, last });
}

function hasDates(measure: Measure, times: MeasureTimes): boolean {
  const { from, to } = times.dates(measure);
  return (from ?? to ?? times.ordered(measure)) !== undefined;
}

function stillInForce({ asOf }: Dossier, language: Language): string {
  if (asOf === undefined) return language.say('period.in-force');
  return language.say('period.in-force-on', { date: printDay(asOf.edtf, language, 'asOf') });
}

/** When a fine was ordered and paid: `ordered 20 Nov 2017, paid Feb 2018`. */
function printFine(
  ordered: PartialDate | undefined,
  paid: PartialDate | undefined,
  { asOf }: Dossier,
  language: Language,
): string {
  const { say } = language;
  const day = (date: PartialDate, use: DateUse = 'on') => ({ date: printDay(date.edtf, language, use) });
  const open = asOf === undefined ? say('period.not-paid') : say('period.not-paid-on', day(asOf, 'asOf'));
  const known = [
    ordered && say('period.ordered', day(ordered)),
    paid && (paid.edtf === '..' ? open : say('period.paid', day(paid))),
  ].filter((one) => one !== undefined);
  return known.length === 0 ? say('period.unknown') : known.join(say('list.comma'));
}

/** Numbers of days as a person reads them: `9 days`, `0–30 days`. */
export function printDays({ least, most }: Days, { say }: Language): string {
  return least === most ? say('duration.days', { n: least }) : say('duration.days-between', { least, most });
}

const units = {
  Y: 'duration.years',
  M: 'duration.months',
  W: 'duration.weeks',
  D: 'duration.days',
} as const satisfies Record<string, MessageId>;

/** An ISO 8601 duration in words: `3 years`, `1 year and 6 months`. Its longest unit is the day. */
export function printDuration(iso: string, language = english): string {
  return enumerated(
    [...iso.matchAll(/(?<!\d)(\d+)([YMWD])/g)].map(([, number, unit]) =>
      language.say(units[unit as keyof typeof units], { n: Number(number) }),
    ),
    language,
  );
}

/** The day on which a measure began or ended. A measure lasts days, so it has no times of day. */
export function printDay(edtf: string, { say, date } = english, use: DateUse = 'alone'): string {
  const [first = '', last = ''] = edtf.split('/');
  // The time between is not that of the measure: it began, or ended, on one day of it.
  return isInterval(edtf)
    ? say('date.between', { first: date(first, 'between'), last: date(last, 'between') })
    : date(dayOnly(edtf), use);
}

/** Whether a date has two ends. */
export function isInterval(edtf: string): boolean {
  const ends = edtf.split('/');
  return ends.length === 2 && !ends.some((end) => end === '' || end === '..');
}
