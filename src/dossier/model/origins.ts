import type { Origin, Reference } from './dossier.js';

/**
 * Whose account a reference repeats, and whose that one repeats, to the first. A circle ends where it would begin again.
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
