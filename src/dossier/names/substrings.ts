/** So much of a string is looked up first: few strings begin alike. */
const beginning = 8;

/** Finds many strings anywhere in a text in one pass over the text. */
export class Substrings<Owner> {
  readonly #owners = new Map<string, Owner[]>();
  /** The lengths of the strings that begin alike, by their beginning. */
  readonly #lengths = new Map<string, Set<number>>();
  /** The lengths of the beginnings: shorter strings are their own. */
  readonly #sizes = new Set<number>();

  add(text: string, owner: Owner): void {
    if (text === '') return;
    const start = text.slice(0, beginning);
    append(this.#owners, text, owner);
    this.#lengths.set(start, (this.#lengths.get(start) ?? new Set()).add(text.length));
    this.#sizes.add(start.length);
  }

  get isEmpty(): boolean {
    return this.#sizes.size === 0;
  }

  /** Adds the owners of all strings that a text holds. */
  find(text: string, found: Set<Owner>): void {
    for (const size of this.#sizes) {
      for (let at = 0; at + size <= text.length; at += 1) {
        for (const length of this.#lengths.get(text.slice(at, at + size)) ?? []) {
          for (const owner of this.#owners.get(text.slice(at, at + length)) ?? []) found.add(owner);
        }
      }
    }
  }
}

/** Adds a value to the list that a map has at a key. */
export function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else if (!known.includes(value)) known.push(value);
}
