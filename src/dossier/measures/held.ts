import { compareDays } from '../../dates/compare.js';
import { dayNumber } from '../../dates/day-number.js';
import type { Day } from '../../dates/edtf.js';
import { grouped } from '../../grouped.js';
import { rememberingEach } from '../../remembering.js';
import { detentionKinds, type MeasureKind } from '../format/vocabulary.js';
import type { Dossier, Measure } from '../model/dossier.js';
import { isStated } from '../model/is-stated.js';
import { type Bounds, MeasureTimes } from './bounds.js';
import { type Days, leastDays, mostDays, type Span } from './count-days.js';
import { peopleWith } from './people.js';

/** Why the days of a measure cannot be counted. */
type Uncounted =
  /** Nothing says when it began. */
  | 'start'
  /** Its dates contradict each other. */
  | 'order'
  /** It may not have ended, and the file does not say when it was last checked. */
  | 'as-of'
  /** It began after the file was last checked. */
  | 'later'
  /** The claim is that it did not happen. */
  | 'denied';

/** A measure that took someone's liberty. */
export interface Held {
  readonly measure: Measure;
  readonly bounds?: Bounds;
  readonly counted?: Counted;
  readonly uncounted?: Uncounted;
}

interface Counted {
  /** The days of the measure alone, the first and the last included. */
  readonly days: Days;
  /** Whether totals of least days include it. A claim that is alleged or disputed counts only in the most days. */
  readonly isSure: boolean;
  /** Whether it surely began, if the claim is true. A measure that was only ordered may not have begun. */
  readonly hasBegun: boolean;
  readonly span: Span;
}

export interface HeldPerson {
  /** Null for a withheld name and for a pseudonym. */
  readonly id: string | null;
  readonly name: string;
  /** In the order of their starts; those without bounds come last. */
  readonly measures: readonly Held[];
}

/** The people of a disclosed dossier who were deprived of their liberty, and its subjects, who come first. */
export function heldPeople(dossier: Dossier): HeldPerson[] {
  const times = new MeasureTimes(dossier);
  const detentions = dossier.measures.filter(({ kind }) => detentionKinds.includes(kind));
  return peopleWith(dossier, detentions).map(({ id, name, claims }) => ({
    id,
    name,
    measures: claims.map((measure) => held(measure, times, dossier, id)).toSorted(byStart),
  }));
}

function held(measure: Measure, times: MeasureTimes, { asOf }: Dossier, person: string | null): Held {
  const timing = times.timing(measure, { person });
  if ('unknown' in timing) return { measure, uncounted: timing.unknown };
  const { bounds } = timing;
  const limit = asOf?.latest ?? undefined;
  if (measure.status === 'denied') return { measure, bounds, uncounted: 'denied' };
  if (bounds.end.latest === null && limit === undefined) return { measure, bounds, uncounted: 'as-of' };
  if (limit !== undefined && bounds.start.earliest > limit) return { measure, bounds, uncounted: 'later' };
  const hasBegun = bounds.start.latest !== null;
  const { start, end } = times.limits(measure);
  const span = { ...spanOf(bounds, limit), startEvent: start?.event, endEvent: end?.event };
  return {
    measure,
    bounds,
    counted: {
      days: { least: hasBegun ? leastDays([span]) : 0, most: mostDays([span]) },
      isSure: hasBegun && isStated(measure),
      hasBegun,
      span,
    },
  };
}

/** The days of a measure, as far as the file knows: up to the day when it was last checked. */
function spanOf({ start, end }: Bounds, limit: Day = ''): Span {
  const upTo = (day: Day | null) => dayNumber(day === null || (limit !== '' && day > limit) ? limit : day);
  return {
    start: [upTo(start.earliest), upTo(start.latest ?? end.latest)],
    end: [upTo(end.earliest), upTo(end.latest)],
  };
}

function byStart({ bounds: one }: Held, { bounds: other }: Held): number {
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
  return compareDays(one.start.earliest, other.start.earliest);
}

/** The days on which a person was held, each day once. Undefined if no measure of the kinds can be counted. */
export function totalDays(
  measures: readonly Held[],
  dossier: Dossier,
  includes: (kind: MeasureKind) => boolean = () => true,
): Days | undefined {
  const all = measures.flatMap(({ measure, counted }) => (counted ? [{ measure, ...counted }] : []));
  const own = all.filter(({ measure }) => includes(measure.kind));
  if (own.length === 0) return undefined;
  const sure = choicesOf(
    [...grouped(all, pointOf).values()].filter((rivals) => isSureOf(rivals, includes)).flat(),
    (one, other) => one.least - other.least,
  ).map((choice) => choice.filter(({ hasBegun }) => hasBegun));
  const parents = parentsIn(dossier);
  const possible = choicesOf(own, (one, other) => other.most - one.most);
  return {
    least: Math.min(...sure.map((choice) => leastDays(spansOf(choice, parents)))),
    most: Math.max(...possible.map((choice) => mostDays(spansOf(choice, parents)))),
  };
}

interface CountedMeasure extends Counted {
  readonly measure: Measure;
}

/** The point that a measure is about, or else the measure: of the measures about one point, at most one is true. */
function pointOf(one: CountedMeasure): unknown {
  return one.measure.about ?? one;
}

/** Whether something about a point is sure. How long it was is in dispute, so the least takes the shortest claim. */
function isSureOf(rivals: readonly CountedMeasure[], includes: (kind: MeasureKind) => boolean): boolean {
  return rivals.every(({ measure }) => includes(measure.kind)) && rivals.some(({ isSure }) => isSure);
}

/** The id of the measure around each measure of a dossier: found once for all its people. */
const parentsIn = rememberingEach(
  ({ measures }: Dossier): ReadonlyMap<string, string | undefined> =>
    new Map(measures.map(({ id, within }) => [id, within])),
);

/** With more choices, the claim that comes first by itself is taken at each point. */
const mostChoices = 200;

/** The choices of one claim at each point in dispute, with all measures that are about no such point. */
function choicesOf(
  measures: readonly CountedMeasure[],
  order: (one: Days, other: Days) => number,
): readonly (readonly CountedMeasure[])[] {
  const claims = [...grouped(measures, pointOf).values()];
  const number = claims.reduce((product, { length }) => Math.min(product * length, mostChoices + 1), 1);
  if (number > mostChoices)
    return [claims.flatMap((rivals) => rivals.toSorted((one, other) => order(one.days, other.days)).slice(0, 1))];
  // Measures about no such point are in every choice. Adding them one by one would take quadratic time.
  const [alone, disputed] = [claims.filter(({ length }) => length === 1), claims.filter(({ length }) => length > 1)];
  return disputed.reduce<readonly (readonly CountedMeasure[])[]>(
    (choices, rivals) => choices.flatMap((choice) => rivals.map((one) => [...choice, one])),
    [alone.flat()],
  );
}

/** The spans of measures, without those that are within another of them. */
function spansOf(measures: readonly CountedMeasure[], parents: ReadonlyMap<string, string | undefined>): Span[] {
  const ids = new Set(measures.map(({ measure }) => measure.id));
  const isPart = ({ id, within }: Measure) => {
    const seen = new Set([id]);
    for (let above = within; above !== undefined && !seen.has(above); above = parents.get(above)) {
      if (ids.has(above)) return true;
      seen.add(above);
    }
    return false;
  };
  return measures.flatMap(({ measure, span }) => (isPart(measure) ? [] : [span]));
}
