import { overlaps } from '../../dates/compare.js';
import type { Dossier, Event, Measure, Named } from '../model/dossier.js';
import type { Bounds } from './bounds.js';
import { arrestedIn, isArrest, isSame } from './people.js';

/** The arrests and detentions of a person that none of some measures refers to, and that fall into none of them. */
export function uncoveredArrests(
  person: Named,
  measures: readonly { readonly measure: Measure; readonly bounds?: Bounds }[],
  { timeline }: Dossier,
): Event[] {
  const isCovered = (event: Event) =>
    measures.some(
      ({ measure, bounds }) =>
        [measure.begins, measure.ends, measure.ordered, ...measure.reviewed].includes(event.id) ||
        (bounds && overlaps(event.date, { earliest: bounds.start.earliest, latest: bounds.end.latest })),
    );
  return timeline.filter(
    (event) => isArrest(event.kind) && arrestedIn(event.people).some((one) => isSame(one, person)) && !isCovered(event),
  );
}
