import { fold } from '../../dossier/names/fold.js';

/** A person or an organisation as one case file lists it. */
export interface ListedParty {
  readonly case: string;
  readonly id: string;
  readonly name: string;
  readonly register?: string | undefined;
}

/**
 * Group the parties of several cases that are the same: those with the same register id, or with the same id and name if
 * no register id contradicts. The groups are in the order of their first parties.
 */
export function groupParties<P extends ListedParty>(parties: readonly P[]): [first: P, ...others: P[]][] {
  const registered = new Map<string, Set<string>>();
  for (const party of parties) {
    if (party.register === undefined) continue;
    const known = registered.get(likeness(party)) ?? new Set();
    registered.set(likeness(party), known.add(party.register));
  }
  const groups = new Map<string, [P, ...P[]]>();
  for (const party of parties) {
    const [register = party.register, ...others] =
      party.register === undefined ? (registered.get(likeness(party)) ?? []) : [];
    const key = register === undefined || others.length > 0 ? `alike ${likeness(party)}` : `register ${register}`;
    const group = groups.get(key);
    if (group) group.push(party);
    else groups.set(key, [party]);
  }
  return [...groups.values()];
}

function likeness({ id, name }: ListedParty): string {
  return `${id} ${fold(name)}`;
}
