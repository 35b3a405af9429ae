import { earlierOf, laterOf, overlaps } from '../../dates/compare.js';
import { type Day, dateOf, type PartialDate } from '../../dates/edtf.js';
import { defined } from '../../defined.js';
import { grouped } from '../../grouped.js';
import { indexById } from '../../index-by-id.js';
import type { Dossier, Measure } from '../model/dossier.js';
import { isStated } from '../model/is-stated.js';
import { measuresAround } from './around.js';
import { deathOfAll, deathsIn, endsAtDeath } from './deaths.js';
import { eventDates } from './event-dates.js';

/**
 * When a measure was in force. It surely was from `start.latest` to `end.earliest`, and possibly from
 * `start.earliest` to `end.latest`. A `start.latest` of null means that it may not have begun, and an `end.latest` of
 * null that it may not have ended.
 */
export interface Bounds {
  readonly start: { readonly earliest: Day; readonly latest: Day | null };
  readonly end: { readonly earliest: Day; readonly latest: Day | null };
}

/**
 * The bounds of a measure, or the reason why it has none: nothing says when it began, or its dates
 * contradict each other.
 */
export type Timing = { readonly bounds: Bounds } | { readonly unknown: 'start' | 'order' };

/** The dates of a measure: its own, or if it has none, those of the events that began and ended it. */
export interface MeasureDates {
  readonly from?: PartialDate;
  readonly to?: PartialDate;
}

/** The days on which a measure can have begun, or ended, and the event that is the same point in time. */
export interface Limit extends Pick<PartialDate, 'edtf' | 'earliest' | 'latest'> {
  readonly event?: string;
}

/** The person whom a measure affected; null for someone without an entry. */
export interface Whose {
  readonly person: string | null;
}

/** The latest day by which a measure had begun, and the day until which it lasted at least. */
interface Parts {
  readonly begun: Day | null;
  readonly lasted: Day | null;
}

/** Finds the bounds of the measures of one dossier, which is disclosed: a withheld event gives no date. */
export class MeasureTimes {
  readonly #dossier: Dossier;
  readonly #eventDate: ReturnType<typeof eventDates>;
  readonly #deaths: ReadonlyMap<string, PartialDate>;
  readonly #measures: ReadonlyMap<string, Measure>;
  /** The measures within each measure, of those that are stated as facts. */
  readonly #parts: ReadonlyMap<string | undefined, readonly Measure[]>;
  /** The results of `#partsOf`, because thousands of measures may ask for the same one. */
  readonly #saidByParts = new Map<string, Parts>();

  constructor(dossier: Dossier) {
    this.#dossier = dossier;
    this.#eventDate = eventDates(dossier.timeline);
    this.#deaths = deathsIn(dossier);
    this.#measures = indexById(dossier.measures);
    this.#parts = grouped(dossier.measures.filter(isStated), ({ within }) => within);
  }

  /** The dates to show. A measure that would go on after the death ends with it. */
  dates(measure: Measure, of?: Whose): MeasureDates {
    const given = this.#eventDates(measure);
    const to = measure.to ?? given.to;
    const died = this.death(measure, of);
    return defined({
      from: measure.from ?? given.from,
      to: to && died?.latest && isCut(to, died) ? died : to,
    });
  }

  /** When a measure began and ended, as its own dates and those of its events say together. */
  limits(measure: Measure): { readonly start?: Limit; readonly end?: Limit } {
    const { begins, ends } = measure;
    const { from, to, isWhole } = this.#eventDates(measure);
    const [startEvent, endEvent] = isWhole ? [] : [begins, ends].map((id) => this.#eventDate(id, measure)?.key);
    return defined({ start: limit(measure.from, from, startEvent), end: limit(measure.to, to, endEvent) });
  }

  #eventDates(measure: Measure): MeasureDates & { readonly isWhole: boolean } {
    const { begins, ends } = measure;
    const start = this.#eventDate(begins, measure);
    // One event that lasted as long as the measure gives both its dates.
    if (begins === ends && start && start.disputed === undefined && start.date.edtf.includes('/'))
      return { ...endsOf(start.date), isWhole: true };
    return { ...defined({ from: start?.date, to: this.#eventDate(ends, measure)?.date }), isWhole: false };
  }

  /** Whether events give different dates for when a measure began or ended, and nothing else does. */
  isDisputed(measure: Measure): boolean {
    const { from, to, begins, ends } = measure;
    const isOf = (event: string | undefined) => this.#eventDate(event, measure)?.disputed !== undefined;
    return (from === undefined && isOf(begins)) || (to === undefined && isOf(ends));
  }

  /** The date of the event that ordered a measure. */
  ordered(measure: Measure): PartialDate | undefined {
    return this.#eventDate(measure.ordered, measure)?.date;
  }

  /** The bounds of a measure for a person, or else for all its people: it ends with their lives at the latest. */
  timing(measure: Measure, of?: Whose): Timing {
    let parent: Bounds | undefined;
    for (const one of this.around(measure)) {
      const timing = this.#within(one, parent, this.death(one, of));
      parent = 'bounds' in timing ? timing.bounds : undefined;
    }
    return this.#within(measure, parent, this.death(measure, of));
  }

  /** The death that ends a measure: of the person to whom it was done, or else of the last of its people. */
  death(measure: Measure, of: Whose | undefined): PartialDate | undefined {
    if (!endsAtDeath(measure.kind)) return undefined;
    return of === undefined ? deathOfAll(measure, this.#deaths) : this.#deaths.get(of.person ?? '');
  }

  /** The measures around a measure, the outermost first. A circle, or a longer chain, is cut. */
  around(measure: Measure): readonly Measure[] {
    return measuresAround(measure, this.#measures).toReversed();
  }

  #within(measure: Measure, parent: Bounds | undefined, died: PartialDate | undefined): Timing {
    const { start: from, end: to } = this.limits(measure);
    const start = from?.earliest ?? this.ordered(measure)?.earliest ?? parent?.start.earliest;
    if (start === undefined || start === null) return { unknown: 'start' };
    const end = this.#end(to, start, died);
    const first = laterOf(start, parent?.start.earliest ?? start);
    const last = earliest(end.latest, parent?.end.latest ?? null);
    const parts = this.#partsOf(measure, first, last);
    const begun = earliest(this.#begunBy(to, first), parts.begun);
    // Something must say that it began: a measure that was only ordered may not have, even if its
    // person has died since.
    const hasBegun = from !== undefined || begun !== null || (to !== undefined && to.edtf !== '..');
    const startLatest = hasBegun ? earliest(earliest(from?.latest ?? null, begun), last) : null;
    const endEarliest = laterOf(laterOf(end.earliest, first), parts.lasted ?? first);
    if (isAfter(first, last) || isAfter(first, startLatest) || isAfter(endEarliest, last)) return { unknown: 'order' };
    return {
      bounds: { start: { earliest: first, latest: startLatest }, end: { earliest: endEarliest, latest: last } },
    };
  }

  /** The first and last possible day of the end. A measure without an end may have lasted a day only. */
  #end(to: Limit | undefined, start: Day, died: PartialDate | undefined): Bounds['end'] {
    if (to === undefined) return { earliest: start, latest: died?.latest ?? null };
    const known = to.edtf === '..' ? (this.#dossier.asOf?.earliest ?? start) : (to.earliest ?? start);
    if (died === undefined) return { earliest: known, latest: to.latest };
    const last = earliest(to.latest, died.latest);
    return { earliest: isCut(to, died) ? (earliest(known, died.earliest) ?? start) : known, latest: last };
  }

  /** What is still in force has begun by the day when the file was last checked. */
  #begunBy(to: Limit | undefined, first: Day): Day | null {
    const checked = to?.edtf === '..' ? (this.#dossier.asOf?.latest ?? null) : null;
    return isAfter(first, checked) ? null : checked;
  }

  /**
   * The bounds that the measures within a measure set: the day by which it had begun, and the day
   * until which it lasted.
   */
  #partsOf({ id }: Measure, first: Day, last: Day | null): Parts {
    const key = `${id} ${first} ${last}`;
    const known = this.#saidByParts.get(key);
    if (known !== undefined) return known;
    let begun: Day | null = null;
    let lasted: Day | null = null;
    for (const part of this.#parts.get(id) ?? []) {
      const { start: from, end: to } = this.limits(part);
      const stop = to?.edtf === '..' ? undefined : to;
      const [start, end] = [(from ?? stop)?.latest ?? null, (stop ?? from)?.earliest ?? null];
      if (start !== null && start >= first && !isAfter(start, last)) begun = earliest(begun, start);
      if (end !== null && end >= first && !isAfter(end, last)) lasted = lasted === null ? end : laterOf(lasted, end);
    }
    this.#saidByParts.set(key, { begun, lasted });
    return { begun, lasted };
  }
}

/** Whether a measure with this end would go on after a death: it is still in force, or surely ended later. */
function isCut(to: Pick<PartialDate, 'edtf' | 'earliest'>, { latest: died }: PartialDate): boolean {
  return to.edtf === '..' || (to.earliest !== null && isAfter(to.earliest, died));
}

/**
 * The days that a date of a measure and the date of an event allow together. If they contradict each
 * other, its own is right.
 */
function limit(
  own: PartialDate | undefined,
  given: PartialDate | undefined,
  event: string | undefined,
): Limit | undefined {
  if (given === undefined) return own;
  if (own === undefined) return { ...given, ...defined({ event }) };
  if (own.edtf === '..' || !overlaps(own, given)) return own;
  const first =
    own.earliest === null || given.earliest === null
      ? (own.earliest ?? given.earliest)
      : laterOf(own.earliest, given.earliest);
  return { edtf: own.edtf, earliest: first, latest: earliest(own.latest, given.latest), ...defined({ event }) };
}

/** The two dates of a period; one that is open or unknown is absent, but for `..` at the end. */
function endsOf({ edtf }: PartialDate): MeasureDates {
  const [first = '', last = ''] = edtf.split('/');
  const to = last === '..' ? { edtf: '..', earliest: null, latest: null } : dateOf(last);
  return defined({ from: dateOf(first), to });
}

/** The earlier of two days; null is an unknown day, later than all. */
function earliest(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other;
  return earlierOf(one, other);
}

function isAfter(one: Day, other: Day | null): boolean {
  return other !== null && one > other;
}
