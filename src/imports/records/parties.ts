import type { WrittenOrganization, WrittenPerson } from '../../dossier/format/schema.js';
import { asData, idIn } from './written.js';

interface Parties {
  readonly people: WrittenPerson;
  readonly organizations: WrittenOrganization;
}

export type PartyKind = keyof Parties;

/** The people and organisations of imported records: those with a record of their own, and those that others mention. */
export class PartyList {
  readonly #described: { readonly [K in PartyKind]: Map<string, Parties[K]> } = {
    people: new Map(),
    organizations: new Map(),
  };
  readonly #mentioned: Readonly<Record<PartyKind, Map<string, string>>> = {
    people: new Map(),
    organizations: new Map(),
  };
  /** The number of links to a name that is withheld. */
  withheld = 0;

  /** Add a party; false if its id is there already. */
  add<K extends PartyKind>(kind: K, id: string, party: Parties[K]): boolean {
    const described = this.#described[kind];
    if (described.has(id)) return false;
    described.set(id, party);
    return true;
  }

  /** The id in a link `{id, name}`; undefined if there is no link, or if the name is withheld. */
  mention(kind: PartyKind, link: unknown): string | undefined {
    const { id, name } = asData(link);
    if (id === null && typeof name === 'string') this.withheld += 1;
    const known = idIn(id);
    const mentioned = this.#mentioned[kind];
    if (known !== undefined && !mentioned.has(known)) {
      mentioned.set(known, typeof name === 'string' && name !== '' ? name : known);
    }
    return known;
  }

  has(kind: PartyKind, id: string): boolean {
    return this.#described[kind].has(id) || this.#mentioned[kind].has(id);
  }

  /** The described parties, then those that are only mentioned, by id. */
  all<K extends PartyKind>(kind: K): Readonly<Record<string, Parties[K] | { name: string }>> {
    const described = this.#described[kind];
    const others = [...this.#mentioned[kind]].filter(([id]) => !described.has(id));
    return Object.fromEntries([...described, ...others.map(([id, name]) => [id, { name }] as const)]);
  }
}
