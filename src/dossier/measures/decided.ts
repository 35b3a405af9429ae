import { compareDates, isBefore } from '../../dates/compare.js';
import type { Outcome } from '../format/vocabulary.js';
import type { Charge, Decision, Dossier, Event } from '../model/dossier.js';
import { isStated } from '../model/is-stated.js';
import type { Time } from './in-force.js';

/** A decision with the event by which it was made. */
export interface Decided {
  readonly outcome: Outcome;
  readonly sentence?: string;
  readonly event: Event;
}

/** What was decided about a charge by a time. */
export interface ChargeState {
  /** The event by which it was brought; absent if it may have been brought later. */
  readonly brought?: Event;
  /** What was surely decided before the time or on its first day, in order; empty if the charge is pending. */
  readonly decided: readonly Decided[];
  /** What may have been decided by the last day of the time. */
  readonly possible: readonly Decided[];
}

/** What was decided about a charge of a disclosed dossier by a time. Undefined if it was surely brought later. */
export function chargeAt(charge: Charge, { timeline }: Dossier, time: Time): ChargeState | undefined {
  const eventOf = (id: string | undefined) => timeline.find((event) => event.id === id);
  const brought = eventOf(charge.brought);
  if (charge.status === 'denied' || (brought && isBefore(time, brought.date))) return undefined;
  const decided = (decision: Decision): Decided[] => {
    const event = eventOf(decision.event);
    return event === undefined ? [] : [{ ...decision, event }];
  };
  const all = charge.decisions.flatMap(decided).toSorted((a, b) => compareDates(a.event.date, b.event.date));
  return {
    ...(brought && { brought }),
    decided: all.filter(({ event }) => isPast(event, time)),
    possible: all.filter(({ event }) => !isPast(event, time) && mayBePast(event, time)),
  };
}

/** Whether an event surely happened before a time, or on its first day. */
function isPast(event: Event, { earliest }: Time): boolean {
  const { latest } = event.date;
  return isStated(event) && latest !== null && latest <= earliest;
}

/** Whether an event may have happened by the last day of a time. */
export function mayBePast({ date, status }: Event, time: Time): boolean {
  return status !== 'denied' && !isBefore(time, date);
}
