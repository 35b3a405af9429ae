import { isBefore } from '../../../dates/compare.js';
import { rememberingEach } from '../../../remembering.js';
import type { Dossier, Event } from '../../model/dossier.js';
import { misplacedEvents } from '../misplaced.js';
import { otherYear } from './calendars.js';

/** The events of a timeline whose dates are probably wrong, so that each mistake is reported once. */
export interface DoubtedDates {
  /** The events later than `asOf`. */
  readonly late: readonly Event[];
  /** Whether `asOf` is probably wrong, and not the dates of the events that are later. */
  readonly isAsOfWrong: boolean;
  /** The events out of order, each with one or two that contradict its position. */
  readonly misplaced: ReadonlyMap<Event, readonly Event[]>;
  /** Whether a date is reported at its event. */
  isReported(event: Event): boolean;
  /** Whether the date of this event is wrong, and not that of another. Problems that follow from it need no report. */
  isWrong(event: Event): boolean;
}

/** Find the events whose dates are probably wrong. Several checks of a dossier ask for them. */
export const doubtedDates = rememberingEach(({ asOf, timeline: all }: Dossier): DoubtedDates => {
  const isOfOtherCalendar = ({ date }: Event) => otherYear(date) !== undefined;
  const timeline = all.filter((event) => !isOfOtherCalendar(event));
  const late = asOf === undefined ? [] : timeline.filter(({ date }) => isBefore(asOf, date));
  const first = misplacedEvents(timeline);
  const wrong = new Set(late);
  const others = late.length === 0 ? first : misplacedEvents(timeline.filter((event) => !wrong.has(event)));
  // The explanation with fewer mistakes: that the events are wrong, or that `asOf` is.
  const isAsOfWrong = late.length + others.size > 1 + first.size;
  const misplaced = isAsOfWrong ? first : others;
  const isLate = (event: Event) => !isAsOfWrong && wrong.has(event);
  return {
    late,
    isAsOfWrong,
    misplaced,
    isReported: (event) => isOfOtherCalendar(event) || isLate(event) || misplaced.has(event),
    isWrong: (event) => isOfOtherCalendar(event) || isLate(event) || (misplaced.get(event)?.length ?? 0) > 1,
  };
});
