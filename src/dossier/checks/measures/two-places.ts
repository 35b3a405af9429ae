import { getOrInsert } from '../../../get-or-insert.js';
import { indexById } from '../../../index-by-id.js';
import { quotable } from '../../../problems/problem.js';
import { type Access, detentionKinds, strictest } from '../../format/vocabulary.js';
import { measuresAround } from '../../measures/around.js';
import { subjectsOf } from '../../measures/people.js';
import type { Dossier, Location, Measure } from '../../model/dossier.js';
import { isStated } from '../../model/is-stated.js';
import { fold } from '../../names/fold.js';
import { spellings } from '../../names/spellings.js';
import type { Check } from '../check.js';
import { sureBounds } from './dates-of.js';

/** A time in which someone certainly was held in a place. */
interface Stay {
  readonly measure: Measure;
  readonly place: Location;
  /** The id or the name of the place, to compare it. */
  readonly key: string;
  readonly first: string;
  readonly last: string;
  /** The access that is needed to see everything from which this follows. */
  readonly access: Access;
}

export const twoPlaces: Check = {
  code: 'two-places',
  check({ dossier, report }) {
    const isExempt = exemption(dossier);
    const told = new Set<Measure>();
    for (const [id, stays] of staysByPerson(dossier)) {
      const access = dossier.people.get(id)?.access ?? 'public';
      for (const [stay, other] of conflicts(stays, isExempt)) {
        if (told.has(stay.measure)) continue;
        told.add(stay.measure);
        report(
          { item: stay.measure, path: ['place'], beside: [stay, other, { access }] },
          `person "${id}" was in two places at the same time: measure "${quotable(other.measure.id)}" overlaps measure "${stay.measure.id}"`,
          'Correct a date or a place. If one measure is a part of the other, add "within". If sources differ, give both the same "about".',
        );
      }
    }
  },
};

function staysByPerson(dossier: Dossier): ReadonlyMap<string, readonly Stay[]> {
  const boundsOf = sureBounds(dossier);
  const byPerson = new Map<string, Stay[]>();
  for (const measure of dossier.measures) {
    const { kind, place } = measure;
    if (!detentionKinds.includes(kind) || place === undefined || !isStated(measure)) continue;
    const { bounds, events = [] } = boundsOf(measure) ?? {};
    const [first, last] = [bounds?.start.latest ?? '', bounds?.end.earliest ?? ''];
    if (first === '' || first >= last) continue;
    const { access = 'public' } = dossier.places.get(place.id ?? '') ?? {};
    const key = place.id ?? `name ${fold(place.name)}`;
    const needed = strictest([measure.access, access, ...events.map((event) => event.access)]);
    for (const { id } of subjectsOf(measure)) {
      if (id === null) continue;
      getOrInsert(byPerson, id, () => []).push({ measure, place, key, first, last, access: needed });
    }
  }
  return byPerson;
}

/** The most comparisons of stays for one person, far more than any case needs. They take about a second. */
const mostComparisons = 1_000_000;

/**
 * Pairs of stays in different places that share more than one day. The one that ends later is the first of its pair, so
 * that a wrong end is reported once.
 */
function conflicts(stays: readonly Stay[], isExempt: (one: Stay, other: Stay) => boolean): [Stay, Stay][] {
  const found: [Stay, Stay][] = [];
  let comparisons = 0;
  // In the order of their ends, each with the number of those up to the last one in another place.
  const accepted: { readonly stay: Stay; readonly others: number }[] = [];
  const byEnd = stays.toSorted((one, other) => (one.last < other.last ? -1 : one.last > other.last ? 1 : 0));
  for (const stay of byEnd) {
    const isHere = (one: Stay | undefined) => one?.key === stay.key;
    let conflict: Stay | undefined;
    for (
      let at = accepted.length;
      at > 0 && conflict === undefined && comparisons < mostComparisons;
      comparisons += 1
    ) {
      const last = accepted[at - 1];
      if (last === undefined || last.stay.last <= stay.first) break;
      if (!isHere(last.stay) && !isExempt(stay, last.stay)) conflict = last.stay;
      at = isHere(last.stay) ? last.others : at - 1;
    }
    const before = accepted.at(-1);
    if (conflict !== undefined) found.push([stay, conflict]);
    else accepted.push({ stay, others: isHere(before?.stay) ? (before?.others ?? 0) : accepted.length });
  }
  return found;
}

/** The kinds of places that contain others. */
const areas: readonly (string | undefined)[] = ['street', 'town', 'region', 'country'];

/**
 * Make a function that tells whether two stays may both be true: one is a part of the other, or their
 * places may be one.
 */
function exemption({ measures, places }: Dossier): (one: Stay, other: Stay) => boolean {
  const byId = indexById(measures);
  const isWithin = (measure: Measure, other: Measure) =>
    measure === other || measuresAround(measure, byId).includes(other);
  const namesOf = ({ id, name }: Location) => {
    const entry = places.get(id ?? '');
    return (entry ? spellings(entry) : [name]).map((spelling) => ` ${fold(spelling)} `);
  };
  const isArea = ({ id }: Location) => areas.includes(places.get(id ?? '')?.kind);
  const mayBeOne = (one: Location, other: Location) => {
    if (isArea(one) || isArea(other)) return true;
    const others = namesOf(other);
    return namesOf(one).some((name) => others.some((also) => name.includes(also) || also.includes(name)));
  };
  return (one, other) => {
    const { about } = one.measure;
    return (
      (about !== undefined && about === other.measure.about) ||
      isWithin(one.measure, other.measure) ||
      isWithin(other.measure, one.measure) ||
      mayBeOne(one.place, other.place)
    );
  };
}
