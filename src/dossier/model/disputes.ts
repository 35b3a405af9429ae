import { type AnyClaim, claimsOf } from '../parts/entries-by-kind.js';
import type { Claim, Dossier } from './dossier.js';

/** Claims about one point, in the order of the table of parts. */
export interface Dispute {
  readonly id: string;
  /** The point in words: the title that the file gives, or else the words of the id. */
  readonly title: string;
  readonly note?: string;
  /** The line of its entry, or else of the first claim. */
  readonly line: number;
  readonly claims: readonly AnyClaim[];
}

/** The points of a dossier that claims are about, or that have an entry, by id. */
export function disputesOf(dossier: Dossier): ReadonlyMap<string, Dispute> {
  const byPoint = new Map<string, AnyClaim[]>();
  for (const claim of claimsOf(dossier)) {
    if (claim.about === undefined) continue;
    const others = byPoint.get(claim.about);
    if (others) others.push(claim);
    else byPoint.set(claim.about, [claim]);
  }
  for (const id of dossier.disputes.keys()) if (!byPoint.has(id)) byPoint.set(id, []);
  return new Map([...byPoint].map(([id, claims]) => [id, disputeOf(dossier, id, claims)]));
}

/** The words for a point in dispute that has no entry. */
export function pointInWords(id: string): string {
  return id.replaceAll('-', ' ');
}

function disputeOf({ disputes }: Dossier, id: string, claims: readonly AnyClaim[]): Dispute {
  const { title, note, line } = disputes.get(id) ?? {};
  return {
    id,
    title: title ?? pointInWords(id),
    ...(note !== undefined && { note }),
    line: line ?? claims[0]?.line ?? 1,
    claims,
  };
}

/** The claims that state another value. A claim without a value differs from every other. */
export function against(claim: Partial<Claim>, { claims }: Dispute): AnyClaim[] {
  return claims.filter((other) => other !== claim && (claim.stated === undefined || other.stated !== claim.stated));
}
