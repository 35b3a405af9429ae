import { getOrInsert } from '../../get-or-insert.js';
import { takeId } from '../ids.js';

/** The ids that a case file has, by kind. */
export type TakenIds = Map<string, Set<string>>;

export function takenOf(taken: TakenIds, kind = ''): Set<string> {
  return getOrInsert(taken, kind, () => new Set());
}

/** The ids that the entries of one draft have in the case file. */
export class DraftIds {
  readonly #taken: TakenIds;
  readonly #ids = new Map<string, string>();
  #areNew = false;

  constructor(taken: TakenIds) {
    this.#taken = taken;
  }

  /** Gives an entry an id that the case file does not have. Returns it. */
  assign(kind: string | undefined, id: string): string {
    return this.rename(kind, id, takeId(takenOf(this.#taken, kind), id));
  }

  rename(kind = '', id: string, as: string): string {
    this.#ids.set(`${kind} ${id}`, as);
    this.#areNew ||= as !== id;
    return as;
  }

  of(kind: string, id: string | undefined): string | undefined {
    return this.#ids.get(`${kind} ${id}`);
  }

  /** The new ids by kind and id: `people ada`. */
  get all(): ReadonlyMap<string, string> {
    return this.#ids;
  }

  /** Whether one of them differs from the id in the draft. */
  get areNew(): boolean {
    return this.#areNew;
  }
}
