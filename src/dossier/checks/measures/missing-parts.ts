import type { Day } from '../../../dates/edtf.js';
import { getOrInsert } from '../../../get-or-insert.js';
import { joinedRanges, overlapsAny, type Range } from '../../../ranges.js';
import { strictest } from '../../format/vocabulary.js';
import { keyOf, subjectsOf } from '../../measures/people.js';
import type { Dossier, Measure } from '../../model/dossier.js';
import type { Check, Place } from '../check.js';
import { measureDates } from './dates-of.js';

/** Whether the file lists measures or charges. Otherwise nobody expects them. */
function hasDetails({ measures, charges }: Dossier): boolean {
  return measures.length + charges.length > 0;
}

/** What is missing depends on everything that could be it, so a reader needs access to all of that. */
function allOf({ measures, charges, timeline }: Dossier): Place['beside'] {
  return [{ access: strictest([...measures, ...charges, ...timeline].map(({ access }) => access)) }];
}

export const verdictWithoutCharge: Check = {
  code: 'verdict-without-charge',
  check({ dossier, isWhole, report }) {
    if (!isWhole || !hasDetails(dossier)) return;
    const { charges, timeline } = dossier;
    const beside = allOf(dossier) ?? [];
    const decided = new Set(charges.flatMap(({ decisions }) => decisions.map(({ event }) => event)));
    const charged = new Set(charges.flatMap((charge) => subjectsOf(charge).map(keyOf)));
    const isOfAnyone = charges.some(({ people }) => people.length === 0);
    for (const event of timeline) {
      const { id, kind } = event;
      if ((kind !== 'verdict' && kind !== 'sentence') || decided.has(id) || isOfAnyone) continue;
      const people = subjectsOf(event);
      if (people.length === 0 ? charges.length > 0 : people.some((one) => charged.has(keyOf(one)))) continue;
      report(
        { item: event, path: ['kind'], beside },
        `no charge for ${kind} "${id}"`,
        'Add the charge to "charges", with this event under "decisions".',
      );
    }
  },
};

export const releaseWithoutMeasure: Check = {
  code: 'release-without-measure',
  check({ dossier, isWhole, report }) {
    if (!isWhole || !hasDetails(dossier)) return;
    const ending = new Set(dossier.measures.map(({ ends }) => ends));
    const endPoints = new Set(dossier.timeline.flatMap(({ id, about }) => (about && ending.has(id) ? about : [])));
    const endsOf = possibleEnds(dossier);
    const beside = allOf(dossier) ?? [];
    for (const event of dossier.timeline) {
      const { id, kind, date, about = '' } = event;
      if (kind !== 'release' || ending.has(id) || endPoints.has(about)) continue;
      const people = subjectsOf(event);
      const keys = people.length === 0 ? [anyone] : people.map(keyOf);
      const day: Range<Day> = [date.earliest ?? '', date.latest ?? never];
      if (keys.some((key) => overlapsAny(day, endsOf.get(key) ?? []))) continue;
      report(
        { item: event, path: ['kind'], beside },
        `no measure can have ended with release "${id}" (${date.edtf})`,
        'Add the measure to "measures", with this event under "ends".',
      );
    }
  },
};

const anyone = '';
const never = '9999-12-31';

/** The times in which the measures of each person, and of anyone, may have ended. */
function possibleEnds(dossier: Dossier): ReadonlyMap<string, readonly Range<Day>[]> {
  const endsOf = endRanges(dossier);
  const byPerson = new Map<string, Range<Day>[]>();
  for (const measure of dossier.measures) {
    for (const key of [anyone, ...subjectsOf(measure).map(keyOf)]) {
      getOrInsert(byPerson, key, () => []).push(...endsOf(measure));
    }
  }
  return new Map([...byPerson].map(([key, all]) => [key, joinedRanges(all)]));
}

function endRanges(dossier: Dossier): (measure: Measure) => readonly Range<Day>[] {
  const datesOf = measureDates(dossier);
  return (measure) => {
    const { starts, ends } = datesOf(measure);
    const start = starts[0]?.date.earliest ?? '';
    if (measure.to?.edtf === '..') return [[dossier.asOf?.earliest ?? start, never]];
    const given = [measure.to, measure.ends].filter((one) => one !== undefined);
    // A date that is absent or in doubt can be any day.
    if (ends.length === 0 || ends.length < given.length) return [[start, never]];
    return ends.map(({ date }) => [date.earliest ?? start, date.latest ?? never]);
  };
}
