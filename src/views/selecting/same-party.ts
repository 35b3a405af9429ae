import { fold } from '../../dossier/names/fold.js';
import { getOrInsert } from '../../get-or-insert.js';
import { grouped } from '../../grouped.js';

/** A person or an organisation as one case file lists it. */
export interface ListedParty {
  readonly case: string;
  readonly id: string;
  readonly name: string;
  readonly register?: string | undefined;
}

/**
 * Group the parties of several cases that are the same: those with the same register id, or with the same id and name
 * if no register id contradicts. The groups are in the order of their first parties.
 */
export function groupParties<P extends ListedParty>(parties: readonly P[]): [first: P, ...others: P[]][] {
  const registered = new Map<string, Set<string>>();
  for (const party of parties) {
    if (party.register === undefined) continue;
    getOrInsert(registered, likeness(party), () => new Set()).add(party.register);
  }
  const groups = grouped(parties, (party) => {
    const [register = party.register, ...others] =
      party.register === undefined ? (registered.get(likeness(party)) ?? []) : [];
    return register === undefined || others.length > 0 ? `alike ${likeness(party)}` : `register ${register}`;
  });
  return [...groups.values()];
}

function likeness({ id, name }: ListedParty): string {
  return `${id} ${fold(name)}`;
}
