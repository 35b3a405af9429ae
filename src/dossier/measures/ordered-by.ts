import { grouped } from '../../grouped.js';
import { indexById } from '../../index-by-id.js';
import type { Charge, Claim, Dossier, Event, Measure, Named } from '../model/dossier.js';
import { eachOnce, isSame, subjectsOf } from './people.js';

/** Who ordered a measure, and the other claims that say so; both empty if nobody is known to have ordered it. */
export interface Orderer {
  readonly by: readonly Deciding[];
  /** Empty if the measure itself says so. */
  readonly claims: readonly Claim[];
}

const nobody: Orderer = { by: [], claims: [] };

interface Deciding extends Named {
  readonly kind: 'organization' | 'person';
}

/**
 * Make a function that finds who ordered a measure: its `authority`, or else the court or the judge of the event that
 * ordered it, or else the court of the charge on which this event convicted the person. The dossier is disclosed, so
 * nothing comes from what is withheld.
 */
export function orderers(dossier: Dossier): (measure: Measure) => Orderer {
  const events = indexById(dossier.timeline);
  const convictions = grouped(dossier.charges.filter(isConvictedOnce), convictionOf);
  return (measure) => {
    const { authority, ordered } = measure;
    if (authority) return { by: organizations([authority]), claims: [] };
    const event = events.get(ordered ?? '');
    if (event === undefined || event.status === 'denied') return nobody;
    const by = decidingIn(event, dossier);
    if (by.length > 0) return { by, claims: [event] };
    return courtOf((convictions.get(event.id) ?? []).filter((charge) => isFor(measure, charge)));
  };
}

/** Whether a measure can be the punishment for a charge: it names the charge, or else a person whom both concern. */
function isFor(measure: Measure, charge: Charge): boolean {
  if (measure.charge.length > 0) return measure.charge.includes(charge.id);
  const charged = subjectsOf(charge);
  return subjectsOf(measure).some((one) => charged.some((other) => isSame(one, other)));
}

/**
 * The courts of an event, or else its judges. A court without a role counts if no other organisation can be that court.
 */
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

/** Whether one event convicted someone on a charge. A second conviction can be by another court. */
function isConvictedOnce({ status, decisions }: Charge): boolean {
  return status !== 'denied' && decisions.filter(({ outcome }) => outcome === 'convicted').length === 1;
}

function convictionOf({ decisions }: Charge): string | undefined {
  return decisions.find(({ outcome }) => outcome === 'convicted')?.event;
}

/** The court of some charges, if it is the same for all. Two withheld courts may differ. */
function courtOf(charges: readonly Charge[]): Orderer {
  const [court, ...others] = new Map(charges.map((charge) => [charge.court?.id ?? charge, charge.court])).values();
  return court === undefined || others.length > 0 ? nobody : { by: organizations([court]), claims: charges };
}
