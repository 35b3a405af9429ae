import { isBefore } from '../../../dates/compare.js';
import { isCertain } from '../../../dates/edtf.js';
import { endsAtDeath } from '../../measures/deaths.js';
import { subjectsOf } from '../../measures/people.js';
import { isStated } from '../../model/is-stated.js';
import type { Check } from '../check.js';
import { doubtedDates } from '../dates/doubted.js';
import { statedDeaths } from '../dates/lives.js';
import { eventsOf, measureDates, shownDate } from './dates-of.js';

export const measureAfterDeath: Check = {
  code: 'measure-after-death',
  check(checked) {
    const { dossier, report } = checked;
    const deaths = statedDeaths(checked);
    if (deaths.size === 0) return;
    const datesOf = measureDates(dossier);
    for (const measure of dossier.measures) {
      const { id, kind, to } = measure;
      // The file may date a disappearance until the remains are found; its days are counted only until the death.
      if (!endsAtDeath(kind) || kind === 'enforced-disappearance' || !isStated(measure)) continue;
      const people = subjectsOf(measure);
      const dead = people.flatMap((person) => deaths.get(person.id ?? '') ?? []);
      const last = dead.toSorted((one, other) => ((one.latest ?? '') < (other.latest ?? '') ? 1 : -1))[0];
      if (last === undefined || dead.length < people.length) continue;
      const day = { earliest: null, latest: last.latest };
      const { ends } = datesOf(measure);
      const end = ends.every(({ date }) => isBefore(day, date)) ? ends[0] : undefined;
      const isOpen = to?.edtf === '..' && ends.length === 0;
      if (end === undefined && !isOpen) continue;
      const whose = people.length === 1 ? `person "${people[0]?.id}"` : 'its people';
      const when = end === undefined ? 'is still in force (to: ..)' : `ends (${shownDate(end)})`;
      report(
        { item: measure, path: [end?.key ?? 'to'], beside: [...dead, ...eventsOf(ends)] },
        `measure "${id}" ${when} after the death of ${whose} (${last.date.edtf})`,
        'End it on the day of the death: write the event of the death under "ends", or correct one of the dates.',
      );
    }
  },
};

export const measureAfterAsOf: Check = {
  code: 'measure-after-as-of',
  check({ dossier, report }) {
    const { asOf } = dossier;
    if (asOf === undefined || !isCertain(asOf) || doubtedDates(dossier).isAsOfWrong) return;
    for (const measure of dossier.measures) {
      const { id, from } = measure;
      if (from === undefined || !isCertain(from) || !isBefore(asOf, from)) continue;
      report(
        { item: measure, path: ['from'] },
        `measure "${id}" begins (${from.edtf}) after asOf (${asOf.edtf})`,
        'Correct the date, or check the file again and update asOf.',
      );
    }
  },
};

export const orderedAfterEnd: Check = {
  code: 'ordered-after-end',
  check({ dossier, report }) {
    const datesOf = measureDates(dossier);
    for (const measure of dossier.measures) {
      const { begins: _, from: __, ...ordered } = measure;
      const [order] = datesOf(ordered).starts;
      const { starts, ends } = datesOf(measure);
      const [end] = ends;
      // Without a start of its own, `end-before-start` reports it.
      if (starts.some(({ key }) => key === 'ordered') || order?.event === undefined || end === undefined) continue;
      if (!ends.every(({ date }) => isBefore(date, order.date))) continue;
      report(
        { item: measure, path: ['ordered'], beside: eventsOf([order, ...ends]) },
        `measure "${measure.id}" ended (${shownDate(end)}) before it was ordered (${shownDate(order)})`,
        'Name the event that ordered it under "ordered", or correct one of the dates.',
      );
    }
  },
};
