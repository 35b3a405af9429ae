import { isBefore } from '../../dates/compare.js';
import type { Day, PartialDate } from '../../dates/edtf.js';
import type { Dossier, Measure } from '../model/dossier.js';
import { isStated } from '../model/is-stated.js';
import { MeasureTimes, type Timing } from './bounds.js';
import { grouped } from './grouped.js';

/** A day, or all days from the first to the last. */
export interface Time {
  readonly earliest: Day;
  readonly latest: Day;
}

/**
 * Whether a measure was in force at a time: surely, on each of its days; possibly, on some of them or perhaps on none.
 * `undetermined` is the reason why nobody can tell: nothing says when it began, or its dates contradict each other.
 */
export type Force =
  | { readonly inForce: 'surely' | 'possibly' }
  | { readonly undetermined: Extract<Timing, { unknown: unknown }>['unknown'] };

/** Says which measures of a disclosed dossier were in force at a time. */
export class MeasuresInForce {
  readonly #times: MeasureTimes;
  /** The measures about each point, without those that are denied. */
  readonly #byPoint: ReadonlyMap<string | undefined, readonly Measure[]>;
  /** Whether each point is sure, by the date of death that limits its measures. */
  readonly #surePoints = new Map<string, Map<string | undefined, boolean>>();
  readonly #asOf: PartialDate | undefined;
  readonly #time: Time;

  constructor(dossier: Dossier, time: Time) {
    this.#times = new MeasureTimes(dossier);
    const claimed = dossier.measures.filter(({ status }) => status !== 'denied');
    this.#byPoint = grouped(claimed, ({ about }) => about);
    this.#asOf = dossier.asOf;
    this.#time = time;
  }

  /** Undefined for a measure that was not in force. `died` limits a measure whose end is unknown. */
  of(measure: Measure, died?: PartialDate): Force | undefined {
    if (measure.status === 'denied') return undefined;
    const timing = this.#times.timing(measure, died);
    if ('unknown' in timing) {
      return this.#isElsewhere(measure, timing.unknown, died) ? undefined : { undetermined: timing.unknown };
    }
    const { start, end } = timing.bounds;
    const { earliest, latest } = this.#time;
    if (start.earliest > latest || (end.latest !== null && end.latest < earliest)) return undefined;
    const isSure = isStated(measure) && this.#areSure(measure, died);
    return { inForce: isSure ? 'surely' : 'possibly' };
  }

  /** Whether the dates of a measure without bounds are enough to say that it was not in force. */
  #isElsewhere(measure: Measure, unknown: 'start' | 'order', died: PartialDate | undefined): boolean {
    const { start, end = died } = this.#times.limits(measure);
    const known = [start, end].filter((date) => date !== undefined);
    if (known.length === 0) return false;
    const isOver = known.every((date) => isBefore(date, this.#time));
    return isOver || (unknown === 'order' && known.every((date) => isBefore(this.#time, date)));
  }

  /** Whether all measures about the same point surely were in force on each day: at most one of them is true. */
  #areSure(measure: Measure, died: PartialDate | undefined): boolean {
    const { about } = measure;
    if (about === undefined) return this.#coversTime(measure, died);
    const known = this.#surePoints.get(about) ?? new Map<string | undefined, boolean>();
    this.#surePoints.set(about, known);
    const rivals = this.#byPoint.get(about) ?? [];
    const isSure = known.get(died?.edtf) ?? rivals.every((one) => this.#coversTime(one, died));
    known.set(died?.edtf, isSure);
    return isSure;
  }

  /** Whether a measure surely was in force on each day. Nothing after the day when the file was last checked is sure. */
  #coversTime(measure: Measure, died: PartialDate | undefined): boolean {
    const timing = this.#times.timing(measure, died);
    // Its dates say nothing against the others about its point.
    if ('unknown' in timing) return true;
    const { start, end } = timing.bounds;
    const { earliest, latest } = this.#time;
    const isKnown = this.#asOf === undefined || !isBefore(this.#asOf, { earliest: latest, latest });
    return isKnown && start.latest !== null && start.latest <= earliest && end.earliest >= latest;
  }
}
