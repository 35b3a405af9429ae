import type { Citation } from '../../model/entries.js';
import type { KnownRule } from './field.js';

/**
 * Entries without a date of their own. They were known if something known names them, which `known-on.ts` finds out.
 */
export function knownKeys<Model>(keys: readonly (keyof Model)[]): KnownRule<Model> {
  const all = new Set<PropertyKey>(keys);
  return { is: () => true, has: (_, key) => all.has(key) };
}

/** The keys by which other entries name a person or an organisation. */
export const namedBy = ['id', 'name', 'names', 'refs', 'register', 'access', 'line'] as const;

/** People or organisations. Of `facts`, those were known that a known source supports. */
export function knownFacts<Model extends { readonly refs: readonly Citation[] }>(
  keys: readonly (keyof Model)[],
  facts: readonly string[],
): KnownRule<Model> {
  const { is, has } = knownKeys(keys);
  return {
    is,
    has: (party, key, to) =>
      has(party, key, to) ||
      (facts.includes(key) &&
        party.refs.some(({ ref, for: supports }) => to.sees('references', ref) && (supports?.includes(key) ?? true))),
  };
}
