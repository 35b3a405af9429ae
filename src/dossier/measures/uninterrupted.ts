import { compareDays } from '../../dates/compare.js';
import { dayNumber } from '../../dates/day-number.js';
import { detentionKinds } from '../format/vocabulary.js';
import type { Measure } from '../model/dossier.js';
import { isStated } from '../model/is-stated.js';
import type { Bounds, MeasureTimes, Whose } from './bounds.js';

/**
 * The first of the detentions of a person that led to each detention without a day at liberty between them. A detention
 * follows another if the event that ended that one began it, or if it surely began on the day after at the latest. What
 * is alleged or in dispute interrupts them.
 */
export function firstDetentions(
  measures: readonly Measure[],
  times: MeasureTimes,
  of: Whose,
): ReadonlyMap<Measure, Measure> {
  const firsts = new Map<Measure, Measure>();
  const endedBy = new Map<string, SureDetention>();
  let lasting: { readonly first: SureDetention; readonly until: number } | undefined;
  for (const detention of sureDetentions(measures, times, of)) {
    const { measure, bounds } = detention;
    const { start, end } = times.limits(measure);
    const before = endedBy.get(start?.event ?? '');
    const isJoined = lasting !== undefined && dayNumber(bounds.start.latest) <= lasting.until + 1;
    const first = before ?? (isJoined ? lasting?.first : undefined) ?? detention;
    // What may have begun earlier than the first one may itself be the first.
    const isEarlier = compareDays(first.bounds.start.earliest, bounds.start.earliest) <= 0;
    firsts.set(measure, isEarlier ? first.measure : measure);
    if (end?.event !== undefined) endedBy.set(end.event, first);
    const until = dayNumber(bounds.end.earliest);
    if (lasting === undefined || until >= lasting.until) lasting = { first, until };
  }
  return firsts;
}

interface SureDetention {
  readonly measure: Measure;
  readonly bounds: Bounds & { readonly start: { readonly latest: string } };
}

/** The detentions that surely began, in the order of the days by which they surely had. */
function sureDetentions(measures: readonly Measure[], times: MeasureTimes, of: Whose): SureDetention[] {
  return measures
    .flatMap((measure): SureDetention[] => {
      if (!detentionKinds.includes(measure.kind) || !isStated(measure) || measure.about) return [];
      const timing = times.timing(measure, of);
      if (!('bounds' in timing)) return [];
      const { start, end } = timing.bounds;
      return start.latest === null ? [] : [{ measure, bounds: { start: { ...start, latest: start.latest }, end } }];
    })
    .toSorted(
      ({ bounds: { start: one } }, { bounds: { start: other } }) =>
        compareDays(one.latest, other.latest) || compareDays(one.earliest, other.earliest),
    );
}
