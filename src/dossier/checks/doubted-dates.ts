import { isBefore } from '../../dates/compare.js';
import type { Dossier, Event } from '../model/dossier.js';
import { misplacedEvents } from './misplaced.js';

/** The events of a timeline whose dates are probably wrong, so that each mistake is reported once. */
export interface DoubtedDates {
  /** The events later than `asOf`. */
  readonly late: readonly Event[];
  /** Whether `asOf` is probably wrong, and not the dates of the events that are later. */
  readonly isAsOfWrong: boolean;
  /** The events out of order, each with one that contradicts its position. */
  readonly misplaced: ReadonlyMap<Event, Event>;
  /** Whether a date is reported at its event, so that what follows from it need not be reported. */
  isReported(event: Event): boolean;
}

const known = new WeakMap<Dossier, DoubtedDates>();

/** Find the events whose dates are probably wrong. Several checks of a dossier ask for them. */
export function doubtedDates(dossier: Dossier): DoubtedDates {
  const doubted = known.get(dossier) ?? find(dossier);
  known.set(dossier, doubted);
  return doubted;
}

function find({ asOf, timeline }: Dossier): DoubtedDates {
  const late = asOf === undefined ? [] : timeline.filter(({ date }) => isBefore(asOf, date));
  const all = misplacedEvents(timeline);
  if (late.length === 0) return { late, isAsOfWrong: false, misplaced: all, isReported: (event) => all.has(event) };
  const wrong = new Set(late);
  const others = misplacedEvents(timeline.filter((event) => !wrong.has(event)));
  // The explanation with fewer mistakes: that the events are wrong, or that `asOf` is.
  return late.length + others.size <= 1 + all.size
    ? { late, isAsOfWrong: false, misplaced: others, isReported: (event) => wrong.has(event) || others.has(event) }
    : { late, isAsOfWrong: true, misplaced: all, isReported: (event) => all.has(event) };
}
