import { fold } from '../dossier/names/fold.js';
import { getOrInsert } from '../get-or-insert.js';

// The next number to try for each stem: without it, a thousand equal names would each count from 2.
const nextNumbers = new WeakMap<Set<string>, Map<string, number>>();

/**
 * Return a free id and add it to `taken`: the stem itself, or the stem with a number (`smith-2`) if the stem is taken.
 */
export function takeId(taken: Set<string>, stem: string): string {
  const numbers = getOrInsert(nextNumbers, taken, () => new Map());
  let id = stem;
  for (let next = numbers.get(stem) ?? 2; taken.has(id); next += 1) {
    id = `${stem}-${next}`;
    numbers.set(stem, next + 1);
  }
  taken.add(id);
  return id;
}

/** Shorten an id to at most 40 characters, at a hyphen if it has one. */
export function shortened(slug: string): string {
  return slug.length <= 40
    ? slug
    : slug
        .slice(0, 41)
        .replace(/-[^-]*$/, '')
        .slice(0, 40);
}

/** The people or the organisations that a file names, each with an id made from its name. */
export class PartyIds {
  readonly entries: Record<string, { name: string }> = {};
  readonly #ids = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #slug: (name: string) => string;
  readonly #fallback: string;

  /** `fallback` is the id of a party from whose name `slug` can make none. */
  constructor(slug: (name: string) => string, fallback: string) {
    this.#slug = slug;
    this.#fallback = fallback;
  }

  /** The id of a party that has this name already. */
  known(name: string): string | undefined {
    return this.#ids.get(keyOf(name));
  }

  /** Add a party. Returns its id. */
  add(name: string): string {
    const id = takeId(this.#taken, this.#slug(name) || this.#fallback);
    this.#ids.set(keyOf(name), id);
    this.entries[id] = { name };
    return id;
  }
}

/** Of a name without letters and digits, the signs are compared. */
function keyOf(name: string): string {
  return fold(name) || name;
}
