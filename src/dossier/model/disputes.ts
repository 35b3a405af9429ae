import { claimsOf } from '../parts/entries-by-kind.js';
import type { Claim, Dossier, Event, Statement } from './dossier.js';

/** Claims about one thing, in the order of the file: statements, then events. */
export interface Dispute {
  readonly id: string;
  readonly claims: readonly (Statement | Event)[];
}

/** The claims of a dossier that say what they are about, by the id of the thing. */
export function disputesOf(dossier: Dossier): ReadonlyMap<string, Dispute> {
  const byThing = new Map<string, (Statement | Event)[]>();
  for (const claim of claimsOf(dossier)) {
    if (claim.about === undefined) continue;
    const others = byThing.get(claim.about);
    if (others) others.push(claim);
    else byThing.set(claim.about, [claim]);
  }
  return new Map([...byThing].map(([id, found]) => [id, { id, claims: found }]));
}

/** The claims that state another value. A claim without a value differs from every other. */
export function against(claim: Partial<Claim>, { claims }: Dispute): (Statement | Event)[] {
  return claims.filter((other) => other !== claim && (claim.stated === undefined || other.stated !== claim.stated));
}
