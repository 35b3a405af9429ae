import { isBefore } from '../../../dates/compare.js';
import { indexById } from '../../../index-by-id.js';
import { measuresAround } from '../../measures/around.js';
import { accessWith, isSame, subjectsOf } from '../../measures/people.js';
import type { Check } from '../check.js';
import { circles } from '../circles.js';
import { eventsOf, type MeasureDate, measureDates, shownDate } from './dates-of.js';

export const withinCircle: Check = {
  code: 'within-circle',
  check({ dossier: { measures }, report }) {
    const byId = indexById(measures);
    for (const circle of circles(measures, ({ within }) => byId.get(within ?? ''))) {
      report(
        { item: circle[0], path: ['within'], beside: circle },
        `the measures are within each other: ${circle.map(({ id }) => id).join(' → ')}`,
        'Remove "within" from the measure that contains the others.',
      );
    }
  },
};

export const outsideParent: Check = {
  code: 'outside-parent',
  check({ dossier, report }) {
    const datesOf = measureDates(dossier);
    const byId = indexById(dossier.measures);
    for (const measure of dossier.measures) {
      const own = datesOf(measure);
      for (const parent of measuresAround(measure, byId)) {
        const around = datesOf(parent);
        const found =
          outside(own.starts, around.starts, isBefore, 'begins', 'before that one begins') ??
          outside(own.ends, around.ends, isAfter, 'ends', 'after that one ends') ??
          outside(own.starts, around.ends, isAfter, 'begins', 'after that one ends') ??
          outside(own.ends, around.starts, isBefore, 'ends', 'before that one begins');
        if (found === undefined) continue;
        report(
          { item: measure, path: ['within'], beside: [parent, ...eventsOf(found.dates)] },
          `measure "${measure.id}" is within "${parent.id}", but ${found.message}`,
          'Correct one of the two dates, or remove "within".',
        );
        break;
      }
    }
  },
};

export const partOfAnother: Check = {
  code: 'part-of-another',
  check({ dossier, isWhole, report }) {
    // The people of the other measure may be in a part that could not be read.
    if (!isWhole) return;
    const byId = indexById(dossier.measures);
    for (const measure of dossier.measures) {
      const around = byId.get(measure.within ?? '');
      if (around === undefined) continue;
      const [held, own] = [subjectsOf(around), subjectsOf(measure)];
      const other = own.find(({ id }) => id !== null);
      if (other === undefined || own.some((one) => one.id === null || held.some((of) => isSame(of, one)))) continue;
      const access = accessWith(other.id, around, dossier);
      report(
        { item: measure, path: ['within'], beside: [{ access }] },
        `measure "${measure.id}" is within "${around.id}", which is not a measure of person "${other.id}"`,
        'Name a measure of that person, or remove "within".',
      );
    }
  },
};

type Order = typeof isBefore;

const isAfter: Order = (one, other) => isBefore(other, one);

/** Whether dates of a measure lie outside those of the measure around it: each of the one against each of the other. */
function outside(
  own: readonly MeasureDate[],
  around: readonly MeasureDate[],
  isOutside: Order,
  verb: string,
  where: string,
): { readonly message: string; readonly dates: readonly MeasureDate[] } | undefined {
  const [one] = own;
  const [other] = around;
  if (!one || !other || !own.every((date) => around.every((limit) => isOutside(date.date, limit.date))))
    return undefined;
  return { message: `${verb} (${shownDate(one)}) ${where} (${shownDate(other)})`, dates: [one, other] };
}
