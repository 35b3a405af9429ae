import { isBefore } from '../../../dates/compare.js';
import { isCertain } from '../../../dates/edtf.js';
import { grouped } from '../../../grouped.js';
import { indexById } from '../../../index-by-id.js';
import type { EventKind } from '../../format/vocabulary.js';
import { eventDates } from '../../measures/event-dates.js';
import { accessWith, isSame, subjectsOf } from '../../measures/people.js';
import type { Charge, Dossier, Event, Participant } from '../../model/dossier.js';
import type { Check } from '../check.js';
import { doubtedDates } from '../dates/doubted.js';

export const chargeOfAnother: Check = {
  code: 'charge-of-another',
  check({ dossier, isWhole, report }) {
    // Who is charged may be what could not be read.
    if (!isWhole) return;
    const charges = indexById(dossier.charges);
    for (const measure of dossier.measures) {
      for (const charge of measure.charge.flatMap((id) => charges.get(id) ?? [])) {
        const charged = subjectsOf(charge);
        const isOther = (one: Participant) => one.id !== null && !charged.some((own) => isSame(own, one));
        const other = charged.length === 0 ? undefined : subjectsOf(measure).find(isOther);
        if (other === undefined) continue;
        const access = accessWith(other.id, charge, dossier);
        report(
          { item: measure, path: ['charge'], beside: [{ access }] },
          `charge "${charge.id}" of measure "${measure.id}" does not name person "${other.id}"`,
          'Add the person to the charge, or write a separate measure for those with another charge.',
        );
      }
    }
  },
};

/** Kinds of events by which nobody decides about a charge. */
const undeciding: readonly (string | undefined)[] = [
  'birth',
  'arrest',
  'search',
  'detention',
  'petition',
  'founding',
  'protest',
  'attack',
  'ill-treatment',
  'disappearance',
  'hospital',
  'hunger-strike',
  'escape',
  'burial',
  'award',
] satisfies EventKind[];

export const notADecision: Check = {
  code: 'not-a-decision',
  check({ dossier, report }) {
    const events = grouped(dossier.timeline, ({ id }) => id);
    for (const charge of dossier.charges)
      for (const { event: id, outcome } of charge.decisions) {
        // Two events with one id are a mistake of their own.
        const [event, ...others] = events.get(id) ?? [];
        if (event === undefined || others.length > 0 || !undeciding.includes(event.kind)) continue;
        report(
          { item: charge, path: ['decisions'], beside: [event] },
          `charge "${charge.id}" was ${outcome} by event "${id}", which is of the kind ${event.kind}`,
          'Name the event of the decision, or correct its kind.',
        );
      }
  },
};

export const broughtAfterDecision: Check = {
  code: 'brought-after-decision',
  check({ dossier, report }) {
    const certain = certainEvents(dossier);
    for (const charge of dossier.charges) {
      const brought = certain(charge.brought, charge);
      const decided = charge.decisions.flatMap(({ event }) => certain(event, charge) ?? []);
      const first = decided.find(({ date }) => brought !== undefined && isBefore(date, brought.date));
      if (brought === undefined || first === undefined) continue;
      report(
        { item: charge, path: ['brought'], beside: [brought, first] },
        `charge "${charge.id}" was brought (${brought.date.edtf}, event "${brought.id}") after it was decided (${first.date.edtf}, event "${first.id}")`,
        'Name the event that brought the charge, or correct one of the dates.',
      );
    }
  },
};

/**
 * Make a function that finds an event whose date is certain: sources do not differ on it, and nothing contradicts it.
 */
function certainEvents(dossier: Dossier): (id: string | undefined, charge: Charge) => Event | undefined {
  const { isWrong } = doubtedDates(dossier);
  const events = indexById(dossier.timeline);
  const dateOf = eventDates(dossier.timeline);
  return (id, charge) => {
    const event = events.get(id ?? '');
    const isSure = event !== undefined && isCertain(event.date) && !isWrong(event);
    return isSure && dateOf(id, charge)?.disputed === undefined ? event : undefined;
  };
}
