import { compareDates, isBefore } from '../../../dates/compare.js';
import type { Time } from '../../../dossier/measures/in-force.js';
import { eventsByPerson } from '../../../dossier/measures/people.js';
import type { Dossier, Event, Named } from '../../../dossier/model/dossier.js';

/**
 * The most events that name nobody, on each side of the time. They are shown for every person, so without a limit the
 * output would grow with the square of the file.
 */
const mostUnnamed = 50;

/** The events of a disclosed dossier that may be the last before a time, during it, or the next after it. */
export class NearbyEvents {
  readonly #last: Time;
  readonly #order: ReadonlyMap<Event, number>;
  readonly #eventsOf: (person: Named) => readonly Event[];
  /** Events that name nobody, near the time. */
  readonly #unnamed: readonly Event[];

  constructor({ timeline }: Dossier, { latest }: Time) {
    this.#last = { earliest: latest, latest };
    const claimed = timeline.filter(({ status }) => status !== 'denied').toSorted(byDate);
    this.#order = new Map(claimed.map((event, index) => [event, index]));
    this.#eventsOf = eventsByPerson(claimed, ({ people }) => people);
    const unnamed = claimed.filter(({ people }) => people.length === 0);
    const past = unnamed.filter((event) => this.isOver(event));
    const next = unnamed.filter((event) => this.isLater(event));
    const isOfDate = (as: Event | undefined) => (event: Event) => as !== undefined && byDate(as, event) === 0;
    this.#unnamed = [
      ...past.filter(isOfDate(past.at(-1))).slice(-mostUnnamed),
      ...unnamed.filter((event) => !this.isOver(event) && !this.isLater(event)).slice(0, mostUnnamed),
      ...next.filter(isOfDate(next[0])).slice(0, mostUnnamed),
    ];
  }

  /** Whether an event happened by the end of the time. */
  isOver({ date }: Event): boolean {
    return date.latest !== null && date.latest <= this.#last.latest;
  }

  /** Whether an event happened after the time. */
  isLater({ date }: Event): boolean {
    return isBefore(this.#last, date);
  }

  /** The events that name a person, and those near the time that name nobody, in order. */
  of(person: Named): readonly Event[] {
    const own = this.#eventsOf(person);
    const positionOf = (event: Event) => this.#order.get(event) ?? 0;
    return [...own, ...this.#unnamed].sort((one, other) => positionOf(one) - positionOf(other));
  }
}

function byDate(one: Event, other: Event): number {
  return compareDates(one.date, other.date);
}
