import { isAscii } from './fold.js';

/** The number of characters of a string that are looked up first: few strings begin alike. */
const beginning = 8;

/** Finds many strings anywhere in a text in one pass over the text. */
export class Substrings<Owner> {
  readonly #owners = new Map<string, Owner[]>();
  /** The lengths of the strings with a beginning, by the beginning. */
  readonly #lengths = new Map<string, number[]>();
  /** The lengths of the beginnings with a first character, by its UTF-16 unit; a short string is its own beginning. */
  readonly #sizes = new Map<number, number[]>();
  #beginsInAscii = false;
  /** Whether all strings begin with a usual Chinese character. */
  #areHan = true;

  add(text: string, owner: Owner): void {
    if (text === '') return;
    const start = text.slice(0, beginning);
    append(this.#owners, text, owner);
    append(this.#lengths, start, text.length);
    append(this.#sizes, text.charCodeAt(0), start.length);
    this.#beginsInAscii ||= text.charCodeAt(0) < 0x80;
    this.#areHan &&= /^[\u3400-\u9fff]/.test(text);
  }

  get isEmpty(): boolean {
    return this.#sizes.size === 0;
  }

  /**
   * Whether a text may hold one of the strings when it is folded. In ASCII, a text stays in ASCII, and only signs of
   * East Asia become Chinese characters.
   */
  mayOccurIn(text: string): boolean {
    if (this.isEmpty || this.#beginsInAscii) return !this.isEmpty;
    return this.#areHan ? /[\u2e80-\uffff]/.test(text) : !isAscii(text);
  }

  /** Adds the owners of all strings that a text holds. */
  find(text: string, found: Set<Owner>): void {
    for (let at = 0; at < text.length; at += 1) {
      // Most characters begin none of the strings.
      this.#sizes.get(text.charCodeAt(at))?.forEach((size) => {
        this.#lengths.get(text.slice(at, at + size))?.forEach((length) => {
          for (const owner of this.#owners.get(text.slice(at, at + length)) ?? []) found.add(owner);
        });
      });
    }
  }
}

/**
 * Adds a value to the list that a map has at a key. A long list may have it twice: thousands of people
 * can have one name.
 */
export function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else if (known.at(-1) !== value && (known.length > searched || !known.includes(value))) known.push(value);
}

/** More than a list of lengths has: none is above 500. */
const searched = 1000;
