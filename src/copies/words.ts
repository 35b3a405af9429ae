import { unspacedScripts } from '../dossier/names/scripts.js';
import { compared } from './compared.js';

/** The words and signs of a text, in order. */
export interface Words {
  /** A number for each word: equal words of all texts that share a dictionary have the same. */
  readonly ids: Int32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const letters = `(?:(?![${unspacedScripts}])[\\p{L}\\p{M}\\p{N}])`;
/** A word, perhaps divided at the end of a line; a character of a script without spaces; or another sign. */
const pattern = new RegExp(
  `${letters}+(?:(?:['\\u2019\\u00ad]|[\\u00ad\\u2010-]\\s{0,9}\\n\\s{0,9})${letters}+)*|[^\\s]`,
  'gu',
);

/** Numbers words, so that equal ones can be found fast. */
export class Dictionary {
  /**
   * Numbers by words as they are compared, and by words as they are written: -1 for a sign that makes no difference.
   */
  readonly #ids = new Map<string, number>();
  readonly #known = new Map<string, number>();

  /** Divide a text into words. Signs that make no difference are left out. */
  words(text: string): Words {
    const ids: number[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    for (const { 0: word, index } of text.matchAll(pattern)) {
      const id = this.#idOf(word);
      if (id < 0) continue;
      ids.push(id);
      starts.push(index);
      ends.push(index + word.length);
    }
    return { ids: Int32Array.from(ids), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
  }

  #idOf(word: string): number {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    const { key } = compared(word);
    const id = key === '' ? -1 : (this.#ids.get(key) ?? this.#ids.size);
    if (id >= 0) this.#ids.set(key, id);
    this.#known.set(word, id);
    return id;
  }
}
