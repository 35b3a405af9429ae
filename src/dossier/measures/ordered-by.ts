import { grouped } from '../../grouped.js';
import type { Charge, Claim, Dossier, Event, Measure, Named } from '../model/dossier.js';
import { eachOnce } from './people.js';

/** Who ordered a measure, and the other claims that say so. */
export interface Orderer {
  readonly by: readonly Deciding[];
  /** Empty if the measure itself says so. */
  readonly claims: readonly Claim[];
}

interface Deciding extends Named {
  readonly kind: 'organization' | 'person';
}

/**
 * Make a function that finds who ordered a measure: its `authority`, or else the court or the judge of the event that ordered
 * it, or else the court of the charge of which this event convicted someone. The dossier is disclosed, so what is withheld
 * says nothing.
 */
export function orderers(dossier: Dossier): (measure: Measure) => Orderer | undefined {
  const events = new Map(dossier.timeline.map((event) => [event.id, event]));
  const convictions = grouped(dossier.charges.filter(isConvictedOnce), convictionOf);
  return ({ authority, ordered, charge }) => {
    if (authority) return { by: organizations([authority]), claims: [] };
    const event = events.get(ordered ?? '');
    if (event === undefined || event.status === 'denied') return undefined;
    const by = decidingIn(event, dossier);
    if (by.length > 0) return { by, claims: [event] };
    const charges = convictions.get(event.id) ?? [];
    return courtOf(charge.length === 0 ? charges : charges.filter(({ id }) => charge.includes(id)));
  };
}

/** The courts of an event, or else its judges. A court without a role counts if no other organisation can be that court. */
function decidingIn({ people, organizations: taking }: Event, { organizations: all }: Dossier): readonly Deciding[] {
  const courts = taking.filter(({ role }) => role === 'court');
  if (courts.length > 0) return organizations(courts);
  const isCourt = ({ id }: Named) => all.get(id ?? '')?.kind === 'court';
  // A withheld organisation may be a court.
  const possible = taking.filter((one) => one.role === undefined && (one.id === null || isCourt(one)));
  if (possible.length > 0) return possible.length === 1 ? organizations(possible.filter(isCourt)) : [];
  const judges = eachOnce(people.filter(({ role }) => role === 'judge'));
  return judges.map(({ id, name }) => ({ kind: 'person', id, name }));
}

function organizations(named: readonly Named[]): readonly Deciding[] {
  return eachOnce(named).map(({ id, name }) => ({ kind: 'organization', id, name }));
}

/** Whether one event convicted of a charge. A second conviction can be by another court. */
function isConvictedOnce({ status, decisions }: Charge): boolean {
  return status !== 'denied' && decisions.filter(({ outcome }) => outcome === 'convicted').length === 1;
}

function convictionOf({ decisions }: Charge): string | undefined {
  return decisions.find(({ outcome }) => outcome === 'convicted')?.event;
}

/** The court of some charges, if it is the same for all. */
function courtOf(charges: readonly Charge[]): Orderer | undefined {
  const [court, ...others] = new Map(charges.map((charge) => [charge.court?.id, charge.court])).values();
  return court === undefined || others.length > 0 ? undefined : { by: organizations([court]), claims: charges };
}
