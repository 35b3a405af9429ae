import { compareDates, isBefore } from '../../dates/compare.js';
import { indexById } from '../../index-by-id.js';
import type { Outcome } from '../format/vocabulary.js';
import type { Charge, Dossier, Event } from '../model/dossier.js';
import { isStated } from '../model/is-stated.js';
import { eventDates } from './event-dates.js';
import type { Time } from './in-force.js';

/** A decision with the event by which it was made. */
export interface Decided {
  readonly outcome: Outcome;
  readonly sentence?: string;
  readonly event: Event;
}

/** What was decided about a charge by the end of a time. */
export interface ChargeState {
  /** The event that brought it, and whether that surely happened by then; absent if the file does not say. */
  readonly brought?: { readonly event: Event; readonly surely: boolean };
  /** What was surely decided, in order; empty if the charge is pending. */
  readonly decided: readonly Decided[];
  /** What else may have been decided. */
  readonly possible: readonly Decided[];
}

/** The events of a disclosed dossier by id, and the dates that a claim about a point must assume for them. */
export interface DatedEvents {
  readonly events: ReadonlyMap<string, Event>;
  readonly dateOf: ReturnType<typeof eventDates>;
}

/** Index the events of a disclosed dossier. */
export function datedEvents({ timeline }: Dossier): DatedEvents {
  return { events: indexById(timeline), dateOf: eventDates(timeline) };
}

/** What was decided about a charge by the end of a time. Undefined if it was surely brought later. */
export function chargeAt(charge: Charge, { events, dateOf }: DatedEvents, time: Time): ChargeState | undefined {
  const happened = (id: string | undefined) => {
    const event = events.get(id ?? '');
    if (event === undefined) return undefined;
    const { date } = dateOf(id, charge) ?? event;
    return { event, date, by: happenedBy({ ...event, date }, time) };
  };
  const brought = happened(charge.brought);
  if (charge.status === 'denied' || (brought && isBefore(time, brought.date))) return undefined;
  const decided = (by: 'surely' | 'possibly') =>
    charge.decisions
      .flatMap((decision): Decided[] => {
        const found = happened(decision.event);
        return found?.by === by ? [{ ...decision, event: found.event }] : [];
      })
      .toSorted((a, b) => compareDates(a.event.date, b.event.date));
  return {
    ...(brought && { brought: { event: brought.event, surely: brought.by === 'surely' } }),
    decided: decided('surely'),
    possible: decided('possibly'),
  };
}

/** Whether an event happened by the last day of a time: surely or possibly. Undefined if it did not. */
export function happenedBy(
  { date, status }: Pick<Event, 'date' | 'status'>,
  time: Time,
): 'surely' | 'possibly' | undefined {
  if (status === 'denied' || isBefore(time, date)) return undefined;
  return isStated({ status }) && date.latest !== null && date.latest <= time.latest ? 'surely' : 'possibly';
}
