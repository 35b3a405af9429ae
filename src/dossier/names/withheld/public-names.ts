import { fold } from '../fold.js';
import { unspaced } from '../scripts.js';
import { wordsOfName } from './name-words.js';
import { asSubstring, mostInPairs, type PersonNames, type Token } from './person-names.js';

/** The names that everyone may see. The words of withheld names that they have identify nobody else. */
export class PublicNames {
  /** The other words of the public names that have a word of a withheld name. */
  readonly #beside = new Map<number, Set<string>>();
  readonly #unspaced: string[] = [];

  constructor(publicNames: readonly string[], names: PersonNames) {
    if (names.isEmpty) return;
    for (const name of publicNames) {
      this.#add(wordsOfName(name).all, names);
      if (unspaced.test(name)) this.#unspaced.push(asSubstring(name));
    }
  }

  /** Whether a public name has a word. */
  has(id: number): boolean {
    return this.#beside.has(id);
  }

  /** Whether a public name in a script without spaces contains a word. */
  containsUnspaced(word: string): boolean {
    return this.#unspaced.some((name) => name.includes(word));
  }

  /** Whether a word is beside another one of a public name, to which it belongs then. */
  isBeside({ words }: Token, neighbours: readonly string[]): boolean {
    return [...words.keys()].some((id) => neighbours.some((word) => this.#beside.get(id)?.has(fold(word)) === true));
  }

  #add(words: readonly string[], names: PersonNames): void {
    for (const word of words) {
      for (const id of names.token(word).words.keys()) {
        const beside = this.#beside.get(id) ?? new Set();
        this.#beside.set(id, beside);
        for (const other of words.slice(0, mostInPairs)) if (other !== word) beside.add(fold(other));
      }
    }
  }
}
