import { compareDays } from '../../dates/compare.js';
import type { Day } from '../../dates/edtf.js';
import { rememberingEach } from '../../remembering.js';
import type { Dossier, Event, Measure, Named } from '../model/dossier.js';
import type { Bounds } from './bounds.js';
import { arrestedIn, eventsByPerson, isArrest } from './people.js';

export interface TimedMeasure {
  readonly measure: Measure;
  readonly bounds?: Bounds;
}

/** The events that a measure refers to, or at which one may have been in force. */
export function coveredBy(measures: readonly TimedMeasure[], events: readonly Event[]): ReadonlySet<Event> {
  const named = new Set(
    measures.flatMap(({ measure }) => [measure.begins, measure.ends, measure.ordered, ...measure.reviewed]),
  );
  const times = measures
    .flatMap(({ bounds }) => bounds ?? [])
    .toSorted((one, other) => compareDays(one.start.earliest, other.start.earliest));
  const lastDay = ({ date }: Event) => date.latest ?? after;
  const covered = new Set<Event>();
  // The last possible day of the measures that may have begun by the end of the event.
  let [begun, end] = [0, ''];
  for (const event of events.toSorted((one, other) => compareDays(lastDay(one), lastDay(other)))) {
    for (let next = times[begun]; next && next.start.earliest <= lastDay(event); next = times[begun]) {
      if ((next.end.latest ?? after) > end) end = next.end.latest ?? after;
      begun += 1;
    }
    if (named.has(event.id) || (begun > 0 && (event.date.earliest ?? '') <= end)) covered.add(event);
  }
  return covered;
}

/** Later than any day. */
const after: Day = '9999-99-99';

/** The arrests of a person in a dossier. Computed once for all people. */
const arrestsIn = rememberingEach(({ timeline }: Dossier) =>
  eventsByPerson(timeline, ({ kind, people }) => (isArrest(kind) ? arrestedIn(people) : [])),
);

/** The arrests and detentions of a person that no measure refers to and that no measure covers. */
export function uncoveredArrests(person: Named, measures: readonly TimedMeasure[], dossier: Dossier): Event[] {
  const arrests = arrestsIn(dossier)(person);
  const covered = coveredBy(measures, arrests);
  return arrests.filter((event) => !covered.has(event));
}
