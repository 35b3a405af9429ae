import type { PartKey } from '../../dossier/parts/registry.js';
import { getOrInsert } from '../../get-or-insert.js';

interface Entries {
  readonly described: Map<string, object>;
  readonly mentioned: Map<string, object>;
}

/** The entries of imported records by id: those with a record of their own, and those that other records mention. */
export class EntryList {
  readonly #parts = new Map<PartKey, Entries>();
  readonly #admit: () => boolean;

  /** `admit` counts an entry, and returns false if there are too many. */
  constructor(admit: () => boolean) {
    this.#admit = admit;
  }

  /** Add an entry that has a record; false if its id is there already. */
  add(part: PartKey, id: string, entry: object): boolean {
    const { described } = this.#of(part);
    if (described.has(id)) return false;
    described.set(id, entry);
    return true;
  }

  /**
   * Add what a link says about the entry to which it leads. An earlier link or a record takes precedence. Returns false
   * if there is no room for it.
   */
  mention(part: PartKey, id: string, entry: object): boolean {
    if (this.has(part, id)) return true;
    if (!this.#admit()) return false;
    this.#of(part).mentioned.set(id, entry);
    return true;
  }

  has(part: PartKey, id: string): boolean {
    const { described, mentioned } = this.#of(part);
    return described.has(id) || mentioned.has(id);
  }

  /** Whether all entries have records of their own. */
  isDescribed(part: PartKey): boolean {
    const { described, mentioned } = this.#of(part);
    return [...mentioned.keys()].every((id) => described.has(id));
  }

  /** The described entries, then those that are only mentioned. */
  all(part: PartKey): ReadonlyMap<string, object> {
    const { described, mentioned } = this.#of(part);
    return new Map([...described, ...[...mentioned].filter(([id]) => !described.has(id))]);
  }

  #of(part: PartKey): Entries {
    return getOrInsert(this.#parts, part, () => ({ described: new Map(), mentioned: new Map() }));
  }
}
