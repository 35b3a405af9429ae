import { overlaps } from '../../dates/compare.js';
import type { Dossier, Event, Measure, Named } from '../model/dossier.js';
import type { Bounds } from './bounds.js';
import { arrestedIn, isArrest, isSame } from './people.js';

export interface TimedMeasure {
  readonly measure: Measure;
  readonly bounds?: Bounds;
}

/** Whether a measure refers to an event, or may have been in force when it happened. */
export function covers({ measure, bounds }: TimedMeasure, event: Event): boolean {
  if ([measure.begins, measure.ends, measure.ordered, ...measure.reviewed].includes(event.id)) return true;
  return bounds !== undefined && overlaps(event.date, { earliest: bounds.start.earliest, latest: bounds.end.latest });
}

/** The arrests and detentions of a person that none of some measures refers to, and that fall into none of them. */
export function uncoveredArrests(person: Named, measures: readonly TimedMeasure[], { timeline }: Dossier): Event[] {
  return timeline.filter(
    (event) =>
      isArrest(event.kind) &&
      arrestedIn(event.people).some((one) => isSame(one, person)) &&
      !measures.some((one) => covers(one, event)),
  );
}
