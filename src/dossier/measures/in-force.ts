import { isBefore } from '../../dates/compare.js';
import type { Day, PartialDate } from '../../dates/edtf.js';
import { getOrInsert } from '../../get-or-insert.js';
import { grouped } from '../../grouped.js';
import type { Dossier, Measure } from '../model/dossier.js';
import { isStated } from '../model/is-stated.js';
import { MeasureTimes, type Timing, type Whose } from './bounds.js';

/** A day, or all days from the first to the last. */
export interface Time {
  readonly earliest: Day;
  readonly latest: Day;
}

/** Days before and after all others. */
const [firstDay, lastDay]: readonly [Day, Day] = ['0000-01-01', '9999-12-31'];

function isFine({ kind }: Measure): boolean {
  return kind === 'fine';
}

/** How sure it is that a measure was in force. */
export const forces = ['surely', 'in-part', 'possibly'] as const;

/**
 * Whether a measure was in force at a time: surely, on each of its days; in part, surely on at least one of them;
 * possibly, perhaps on none. A fine is in force from the day when it was ordered, also after it was paid.
 * `undetermined` is the reason why nobody can tell: nothing says when it began, or its dates contradict each other.
 */
export type Force =
  | { readonly inForce: (typeof forces)[number] }
  | { readonly undetermined: Extract<Timing, { unknown: unknown }>['unknown'] };

/** Says which measures of a disclosed dossier were in force at a time. */
export class MeasuresInForce {
  readonly #times: MeasureTimes;
  /** The measures about each point, without those that are denied. */
  readonly #byPoint: ReadonlyMap<string | undefined, readonly Measure[]>;
  /** What is sure about each point in dispute, by the person, whose death limits its measures. */
  readonly #points = new Map<string, Map<string | null | undefined, Sure>>();
  readonly #asOf: PartialDate | undefined;
  readonly #time: Time;

  constructor(dossier: Dossier, time: Time) {
    this.#times = new MeasureTimes(dossier);
    const claimed = dossier.measures.filter(({ status }) => status !== 'denied');
    this.#byPoint = grouped(claimed, ({ about }) => about);
    this.#asOf = dossier.asOf;
    this.#time = time;
  }

  /** Whether a measure was in force for a person; undefined if it was not. */
  of(measure: Measure, of?: Whose): Force | undefined {
    if (measure.status === 'denied') return undefined;
    const timing = this.#timing(measure, of);
    if ('unknown' in timing) {
      return this.#isElsewhere(measure, timing.unknown, of) ? undefined : { undetermined: timing.unknown };
    }
    const { start, end } = timing.bounds;
    const { earliest, latest } = this.#time;
    if (start.earliest > latest || (end.latest !== null && end.latest < earliest)) return undefined;
    const sure = isStated(measure) ? this.#sureOf(measure, of) : nothing;
    return { inForce: sure.always ? 'surely' : sure.once ? 'in-part' : 'possibly' };
  }

  /** The bounds of a measure. The bounds of a fine begin with the order and have no end: it can only be paid. */
  #timing(measure: Measure, of: Whose | undefined): Timing {
    const timing = this.#times.timing(measure, of);
    if (!isFine(measure) || ('unknown' in timing && timing.unknown === 'order')) return timing;
    const { start, end } = this.#times.limits(measure);
    const ordered = start ?? this.#times.ordered(measure);
    const paid = end?.edtf === '..' ? undefined : end;
    if (ordered === undefined && paid === undefined) return { unknown: 'start' };
    const { earliest, latest } = ordered ?? { earliest: null, latest: paid?.latest ?? null };
    return {
      bounds: { start: { earliest: earliest ?? firstDay, latest }, end: { earliest: lastDay, latest: null } },
    };
  }

  /** Whether the dates of a measure without bounds are enough to say that it was not in force. */
  #isElsewhere(measure: Measure, unknown: 'start' | 'order', of: Whose | undefined): boolean {
    const { from: start, to: end = this.#times.death(measure, of) } = this.#times.dates(measure, of);
    const known = [start, end].filter((date) => date !== undefined);
    if (known.length === 0) return false;
    const isOver = known.every((date) => isBefore(date, this.#time));
    return isOver || (unknown === 'order' && known.every((date) => isBefore(this.#time, date)));
  }

  /** What is sure about the point of a measure. At most one of the measures about a point is true. */
  #sureOf(measure: Measure, of: Whose | undefined): Sure {
    const { about } = measure;
    if (about === undefined) return this.#sureAlone(measure, of);
    const known = getOrInsert(this.#points, about, () => new Map());
    return getOrInsert(known, of?.person, () =>
      allSure((this.#byPoint.get(about) ?? []).map((one) => this.#sureAlone(one, of))),
    );
  }

  /** What is sure by the dates of a measure alone. Nothing is sure after the day when the file was last checked. */
  #sureAlone(measure: Measure, of: Whose | undefined): Sure {
    const timing = this.#timing(measure, of);
    // Its dates say nothing against the others about its point.
    if ('unknown' in timing) return { always: true, once: true };
    const { start, end } = timing.bounds;
    const { earliest, latest } = this.#time;
    // An order does not end, so a later check is not needed.
    const checked = (isFine(measure) ? undefined : this.#asOf?.latest) ?? latest;
    const known = checked < latest ? checked : latest;
    if (start.latest === null || end.earliest < earliest) return nothing;
    return {
      always: known === latest && start.latest <= earliest && end.earliest >= latest,
      once: start.latest <= known && known >= earliest,
    };
  }
}

/** Whether a measure surely was in force on each day of a time (`always`), and on at least one (`once`). */
interface Sure {
  readonly always: boolean;
  readonly once: boolean;
}

const nothing: Sure = { always: false, once: false };

function allSure(all: readonly Sure[]): Sure {
  return { always: all.every(({ always }) => always), once: all.every(({ once }) => once) };
}
