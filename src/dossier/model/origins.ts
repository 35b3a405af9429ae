import type { Origin, Reference } from './dossier.js';

/**
 * A key of the account on which a reference rests: that of the first of its origins, or its own. References with one key
 * are one account.
 */
export function accountKey(reference: Reference, byId: ReadonlyMap<string, Reference>): string {
  const first = originsOf(reference, byId).at(-1);
  // A withheld organisation has no id, so it cannot be distinguished from another.
  return first === undefined ? `reference ${reference.id}` : `${first.kind} ${first.id ?? ''}`;
}

/**
 * The chain of origins of a reference: the account that it repeats, the one that this repeats, and so on. A circular chain
 * ends before it repeats.
 */
export function originsOf(reference: Reference, byId: ReadonlyMap<string, Reference>): Origin[] {
  const chain: Origin[] = [];
  const seen = new Set<Reference>();
  for (let at: Reference | undefined = reference; at?.origin && !seen.has(at); ) {
    seen.add(at);
    chain.push(at.origin);
    at = at.origin.kind === 'reference' ? byId.get(at.origin.id) : undefined;
  }
  return chain;
}
