import { allStatements, type Dossier } from '../../dossier/model/dossier.js';

export interface Mentions {
  readonly statements: number;
  readonly events: number;
  /** The number of distinct references that those statements and events cite. */
  readonly references: number;
}

/** Make a function that counts how often the case file names a party, by its id. */
export function mentions(dossier: Dossier, field: 'people' | 'organizations'): (id: string) => Mentions {
  const index = new Map<string, { statements: number; events: number; refs: Set<string> }>();
  const add = (kind: 'statements' | 'events', claims: Dossier['timeline'] | ReturnType<typeof allStatements>) => {
    for (const claim of claims) {
      for (const id of new Set(claim[field].map((named) => named.id))) {
        if (id === null) continue;
        const found = index.get(id) ?? { statements: 0, events: 0, refs: new Set() };
        found[kind] += 1;
        for (const { ref } of claim.refs) found.refs.add(ref);
        index.set(id, found);
      }
    }
  };
  add('statements', allStatements(dossier));
  add('events', dossier.timeline);
  return (id) => {
    const found = index.get(id);
    return { statements: found?.statements ?? 0, events: found?.events ?? 0, references: found?.refs.size ?? 0 };
  };
}
