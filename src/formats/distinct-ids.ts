import { getOrInsert } from '../get-or-insert.js';

/** Makes an id that nothing has taken: the id itself, or the id with a full stop and a number. */
export function distinctId(id: string, taken: Set<string>): string {
  let candidate = id;
  for (let number = 2; taken.has(candidate); number += 1) candidate = `${id}.${number}`;
  taken.add(candidate);
  return candidate;
}

/**
 * Gives each case an id of its own, because two files may have the same: `same`, `same.2`. An id of a case file never
 * contains a full stop. `owner` distinguishes the cases: the file or the object of a case.
 */
export function distinctCases(): (id: string, owner: unknown) => string {
  const taken = new Set<string>();
  const byId = new Map<string, Map<unknown, string>>();
  return (id, owner) => {
    const known = getOrInsert(byId, id, () => new Map());
    return getOrInsert(known, owner, () => distinctId(id, taken));
  };
}
