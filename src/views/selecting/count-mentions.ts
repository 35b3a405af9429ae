import * as v from 'valibot';
import type { Claim, Dossier } from '../../dossier/model/dossier.js';
import { partiesOf } from '../../dossier/model/participants.js';
import { entriesWith, kindsWith, perKind } from '../../dossier/parts/entries-by-kind.js';
import type { PartyKind } from '../../dossier/parts/fields/field.js';
import { getOrInsert } from '../../get-or-insert.js';
import { capital } from '../blocks/prose.js';

/** The kinds of entries that can name a party. */
export const namingKinds = kindsWith('people', 'organizations');

const keys = namingKinds.map(({ plural }) => plural);

/** The number of entries of each kind that name a party. */
export type Mentions = Readonly<Record<(typeof keys)[number], number>>;

/** The schemas of those numbers. `party` is the word for the party. */
export function mentionSchemas(party: string) {
  return perKind(keys, (key) => v.pipe(v.number(), v.description(`${capital(key)} that name the ${party}`)));
}

/** The number of claims that name a party. */
export function claimCount(row: Mentions): string {
  return String(keys.reduce((sum, key) => sum + row[key], 0));
}

export function sumOfMentions(a: Mentions, b: Mentions): Mentions {
  return perKind(keys, (key) => a[key] + b[key]);
}

/**
 * Make a function that counts how often the case file names a party, by its id. `references` is the number of distinct
 * references that the entries that name it cite.
 */
export function mentions(
  dossier: Dossier,
  field: PartyKind,
): (id: string) => Mentions & { readonly references: number } {
  const index = new Map<string, Record<keyof Mentions, number> & { readonly refs: Set<string> }>();
  for (const { plural, item } of entriesWith(dossier, 'people', 'organizations')) {
    const { refs = [] }: Partial<Claim> = item;
    const named = partiesOf(field, item);
    for (const id of new Set(named.map((party) => party.id))) {
      if (id === null) continue;
      const found = getOrInsert(index, id, () => ({ ...perKind(keys, () => 0), refs: new Set<string>() }));
      found[plural] += 1;
      for (const { ref } of refs) found.refs.add(ref);
    }
  }
  return (id) => {
    const { refs, ...counts } = index.get(id) ?? { ...perKind(keys, () => 0), refs: new Set() };
    return { ...counts, references: refs.size };
  };
}
