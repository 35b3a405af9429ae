import { isBefore, overlaps } from '../../../dates/compare.js';
import { dayNumber } from '../../../dates/day-number.js';
import type { Day } from '../../../dates/edtf.js';
import type { Dossier, Measure } from '../../model/dossier.js';
import { isStated } from '../../model/is-stated.js';
import type { Check, Checked } from '../check.js';
import { eventsOf, type MeasureDate, measureDates, shownDate, sureBounds } from './dates-of.js';

export const endBeforeStart: Check = {
  code: 'end-before-start',
  check({ dossier, report }) {
    const datesOf = measureDates(dossier);
    for (const measure of dossier.measures) {
      const { starts, ends } = datesOf(measure);
      const [start] = starts;
      const [end] = ends;
      if (!start || !end || !ends.every((one) => starts.every((other) => isBefore(one.date, other.date)))) continue;
      const began = start.key === 'ordered' ? 'was ordered' : 'begins';
      report(
        { item: measure, path: [end.key], beside: eventsOf([start, end]) },
        `measure "${measure.id}" ends (${shownDate(end)}) before it ${began} (${shownDate(start)})`,
        'Correct one of the two dates.',
      );
    }
  },
};

export const contradictingMeasureDate: Check = {
  code: 'contradicting-measure-date',
  check({ dossier, report }) {
    const datesOf = measureDates(dossier);
    for (const measure of dossier.measures) {
      const { starts, ends } = datesOf(measure);
      contradiction(measure, starts, 'begins', report);
      contradiction(measure, ends, 'ends', report);
      const end = ends.find(({ key }) => key === 'ends');
      if (measure.to?.edtf !== '..' || end?.event === undefined || !isOver(end.date.latest, dossier)) continue;
      report(
        { item: measure, path: ['ends'], beside: [end.event] },
        `measure "${measure.id}" is marked as still in force (to: ..), but has ended (${shownDate(end)})`,
        'Remove "to", or remove "ends".',
      );
    }
  },
};

function contradiction(
  measure: Measure,
  dates: readonly MeasureDate[],
  verb: 'begins' | 'ends',
  report: Checked['report'],
): void {
  const [own, other] = dates;
  if (own === undefined || other?.event === undefined || overlaps(own.date, other.date)) return;
  report(
    { item: measure, path: [other.key], beside: [other.event] },
    `measure "${measure.id}" ${verb} on ${own.date.edtf}, but event "${other.event.id}", which ${verb} it, is dated ${other.date.edtf}`,
    `Correct one of the two dates, or remove "${own.key}" or "${other.key}".`,
  );
}

/** Whether a day was certainly before the file was last checked. */
function isOver(day: Day | null, { asOf }: Dossier): boolean {
  return asOf === undefined || (day !== null && asOf.earliest !== null && day < asOf.earliest);
}

export const longerThanOrdered: Check = {
  code: 'longer-than-ordered',
  check({ dossier, report }) {
    const boundsOf = sureBounds(dossier);
    for (const measure of dossier.measures) {
      const { id, lasts } = measure;
      if (lasts === undefined || !isStated(measure)) continue;
      const { bounds, events } = boundsOf(measure) ?? {};
      const last = bounds?.start.latest ? dayAfter(bounds.start.latest, lasts) : undefined;
      if (!bounds?.start.latest || last === undefined || bounds.end.earliest <= last) continue;
      const days = dayNumber(bounds.end.earliest) - dayNumber(bounds.start.latest) + 1;
      report(
        { item: measure, path: ['lasts'], beside: events ?? [] },
        `measure "${id}" lasted at least ${days} days, which is longer than ordered (${lasts})`,
        'Correct the dates or "lasts". If it did last longer, accept this with a waiver that says why.',
      );
    }
  },
};

/** The last day of a duration that begins on a day, or the day after: an order of 15 days can end on the 16th. */
function dayAfter(start: Day, duration: string): Day | undefined {
  const number = (unit: string) => Number(new RegExp(`(?<!\\d)(\\d+)${unit}`).exec(duration)?.[1] ?? 0);
  const [year = 0, month = 0, day = 0] = start.split('-').map(Number);
  const end = new Date(0);
  end.setUTCFullYear(year + number('Y'), month - 1 + number('M'), day + number('W') * 7 + number('D'));
  // A month that is too short continues in the next one, which is the later of two possible days.
  return end.getUTCFullYear() > 9999 || Number.isNaN(end.getTime()) ? undefined : end.toISOString().slice(0, 10);
}
