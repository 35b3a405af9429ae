import { getOrInsert } from '../../get-or-insert.js';
import { grouped } from '../../grouped.js';
import type { Claim, Dossier } from '../model/dossier.js';
import { type AnyClaim, claimsOf } from './entries-by-kind.js';

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
  const claims = claimsOf(dossier).filter(({ about }) => about !== undefined);
  const byPoint = grouped(claims, ({ about = '' }) => about);
  const ids = new Set([...byPoint.keys(), ...dossier.disputes.keys()]);
  return new Map(Array.from(ids, (id) => [id, disputeOf(dossier, id, byPoint.get(id) ?? [])]));
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

/** The first claims that contradict a claim, and the number of further ones. */
export interface Against {
  readonly claims: readonly AnyClaim[];
  readonly more: number;
}

/** With thousands of claims about one point, complete lists would grow with the square of their number. */
const mostAgainst = 20;

/** Make a function that finds the claims that contradict a claim. A claim without a value contradicts every other. */
export function againstIn({ claims }: Dispute): (claim: Partial<Claim>) => Against {
  const counts = new Map<string | undefined, number>();
  for (const { stated } of claims) counts.set(stated, (counts.get(stated) ?? 0) + 1);
  const found = new Map<string, Against>();
  const first = (differs: (other: AnyClaim) => boolean, count: number): Against => {
    const others: AnyClaim[] = [];
    for (const other of claims) {
      if (others.length === Math.min(count, mostAgainst)) break;
      if (differs(other)) others.push(other);
    }
    return { claims: others, more: count - others.length };
  };
  return (claim) => {
    const { stated } = claim;
    if (stated === undefined) return first((other) => other !== claim, claims.length - 1);
    return getOrInsert(found, stated, () =>
      first((other) => other.stated !== stated, claims.length - (counts.get(stated) ?? 0)),
    );
  };
}
