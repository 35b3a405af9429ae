import { earlierOf, laterOf, timeBetween } from '../../dates/compare.js';
import type { PartialDate } from '../../dates/edtf.js';
import { detentionKinds, type MeasureKind } from '../format/vocabulary.js';
import type { Dossier, Measure } from '../model/dossier.js';
import { isStated } from '../model/is-stated.js';
import { peopleMeant, subjectsOf } from './people.js';

/** Kinds of measures, besides detention, that end with the life of a person. Property can be taken from the dead. */
const ofLiving: readonly MeasureKind[] = [
  'solitary-confinement',
  'contact-restriction',
  'restricted-liberty',
  'forced-labour',
  'travel-ban',
  'exile',
  'activity-ban',
  'death-sentence',
  'torture-or-ill-treatment',
];

export function endsAtDeath(kind: MeasureKind): boolean {
  return detentionKinds.includes(kind) || ofLiving.includes(kind);
}

/**
 * When the people of a disclosed dossier died, by id: as `died` says, and as the events of their deaths say. If
 * these differ, every day from the first to the last is possible. `latest` is null if only a doubtful claim
 * says that they died.
 */
export function deathsIn({ people, timeline }: Dossier): ReadonlyMap<string, PartialDate> {
  const deaths = new Map<string, PartialDate>();
  const add = (id: string, { edtf, earliest, latest }: PartialDate, isSure: boolean) => {
    const own: PartialDate = { edtf, earliest, latest: isSure ? latest : null };
    const known = deaths.get(id);
    deaths.set(id, known === undefined ? own : either(known, own));
  };
  for (const { id, died } of people.values()) if (died !== undefined) add(id, died, true);
  for (const event of timeline) {
    if (event.kind !== 'death' || event.status === 'denied') continue;
    for (const { id } of peopleMeant(event.people)) if (id !== null) add(id, event.date, isStated(event));
  }
  return deaths;
}

/** A doubtful claim says nothing about the last day beside one that is stated. */
function either(one: PartialDate, other: PartialDate): PartialDate {
  const earliest = one.earliest === null || other.earliest === null ? null : earlierOf(one.earliest, other.earliest);
  const latest =
    one.latest === null || other.latest === null ? (one.latest ?? other.latest) : laterOf(one.latest, other.latest);
  if (earliest === one.earliest && latest === one.latest) return one;
  if (earliest === other.earliest && latest === other.latest) return other;
  return timeBetween(earliest, latest);
}

/** When the last of the people died to whom a measure was done; undefined if one of them may be alive. */
export function deathOfAll(measure: Measure, deaths: ReadonlyMap<string, PartialDate>): PartialDate | undefined {
  const all = subjectsOf(measure).map(({ id }) => deaths.get(id ?? ''));
  return all.reduce((last, one) => {
    if (last === undefined || one === undefined) return undefined;
    return (one.latest ?? '~') > (last.latest ?? '~') ? one : last;
  }, all[0]);
}
