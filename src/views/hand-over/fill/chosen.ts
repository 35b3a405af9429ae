import { isBefore } from '../../../dates/compare.js';
import { detentionKinds } from '../../../dossier/format/vocabulary.js';
import { measuresAround } from '../../../dossier/measures/around.js';
import { MeasureTimes } from '../../../dossier/measures/bounds.js';
import { isArrest, keyOf, subjectsOf } from '../../../dossier/measures/people.js';
import { coveredBy, type TimedMeasure } from '../../../dossier/measures/uncovered.js';
import type { Dossier, Event, Measure, Named } from '../../../dossier/model/dossier.js';
import { grouped } from '../../../grouped.js';
import { indexById } from '../../../index-by-id.js';

/** The ids of the entries that answer questions about some detentions, and not about the others in a case file. */
export interface Chosen {
  hasMeasure(id: string): boolean;
  hasCharge(id: string): boolean;
  hasEvent(id: string): boolean;
}

const everything: Chosen = { hasMeasure: () => true, hasCharge: () => true, hasEvent: () => true };

/** What answers if only these measures are asked about. Without measures, everything does. */
export function chosenBy(ids: readonly string[], dossier: Dossier): Chosen {
  if (ids.length === 0) return everything;
  const byId = indexById(dossier.measures);
  const left = dossier.measures.filter((measure) => !isAskedFor(measure, ids, byId));
  const asked = dossier.measures.filter(({ id }) => ids.includes(id));
  const charges = chargesOf(dossier.measures.filter((measure) => isWithin(measure, ids, byId)));
  const others = chargesOf(dossier.measures.filter((measure) => !isWithin(measure, ids, byId)));
  const times = new MeasureTimes(dossier);
  const timed = asked.map((measure) => {
    const timing = times.timing(measure);
    return { measure, ...('bounds' in timing && timing) };
  });
  const covered = coveredBy(timed, dossier.timeline);
  const leftMeasures = new Set(left.map(({ id }) => id));
  const links = referringTo(dossier.measures);
  const isOther = (event: Event) => {
    if (isArrest(event.kind)) return !covered.has(event);
    const own = links.get(event.id);
    return own?.every(({ id }) => leftMeasures.has(id)) ?? isLaterWarrant(event, timed);
  };
  const leftEvents = new Set(dossier.timeline.filter(isOther).map(({ id }) => id));
  return {
    hasMeasure: (id) => !leftMeasures.has(id),
    // If none is named, it can be each one that no other measure names.
    hasCharge: (id) => charges.has(id) || (charges.size === 0 && !others.has(id)),
    hasEvent: (id) => !leftEvents.has(id),
  };
}

function chargesOf(measures: readonly Measure[]): ReadonlySet<string> {
  return new Set(measures.flatMap(({ charge }) => charge));
}

/** The subjects whom some measures concern; all subjects if there are no measures. */
export function subjectsChosen(ids: readonly string[], { subjects, measures }: Dossier): readonly Named[] {
  if (ids.length === 0) return subjects;
  const people = measures.filter(({ id }) => ids.includes(id)).flatMap(subjectsOf);
  // Of two withheld people nobody can tell whether they are one. Such a subject is left in, with blanks.
  const concerned = new Set(people.map(keyOf));
  return subjects.filter((subject) => concerned.has(keyOf(subject)));
}

/** Each event that begins, ends or orders measures, with these. */
function referringTo(measures: readonly Measure[]) {
  const links = measures.flatMap(({ id, begins, ends, ordered }) =>
    [begins, ends, ordered].map((event) => ({ event, id })),
  );
  return grouped(links, ({ event }) => event);
}

/** Whether a warrant is later than all measures that are asked for. */
function isLaterWarrant(event: Event, timed: readonly TimedMeasure[]): boolean {
  if (!event.tags.includes('warrant')) return false;
  return timed.every(({ bounds }) => bounds && isBefore({ ...bounds.end, earliest: null }, event.date));
}

/** A measure and those around it. */
function withAround(measure: Measure, byId: ReadonlyMap<string, Measure>): readonly Measure[] {
  return [measure, ...measuresAround(measure, byId)];
}

/** Whether a measure is one of those asked for, or within one. */
function isWithin(measure: Measure, ids: readonly string[], byId: ReadonlyMap<string, Measure>): boolean {
  return withAround(measure, byId).some(({ id }) => ids.includes(id));
}

/** Whether a measure is one of those asked for or within one, or neither is nor is within another detention. */
function isAskedFor(measure: Measure, ids: readonly string[], byId: ReadonlyMap<string, Measure>): boolean {
  const isDetention = ({ kind }: Measure) => detentionKinds.includes(kind);
  return isWithin(measure, ids, byId) || !withAround(measure, byId).some(isDetention);
}
