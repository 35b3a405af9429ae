import type { Origin, Reference } from './dossier.js';

/**
 * The chain of origins of a reference: the account that it repeats, the one that this repeats, and so on. A circular
 * chain ends before it repeats.
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
