import type { PartialDate } from '../../dates/edtf.js';
import { eachOnce } from '../measures/people.js';
import type { Participant } from '../model/dossier.js';

/** Whether the bounds of a date are certain. With `?`, `~` or `%`, the true day may be outside them, by any number of days. */
export function isCertain({ edtf }: PartialDate): boolean {
  return !/[?~%]/.test(edtf);
}

/** The only people who can be meant by an event such as a death: the victims, or else the only person without a role. */
export function peopleMeant(people: readonly Participant[]): readonly Participant[] {
  const victims = eachOnce(people.filter(({ role }) => role === 'victim'));
  const others = eachOnce(people.filter(({ role }) => role === undefined));
  return victims.length > 0 ? victims : others.length === 1 ? others : [];
}
