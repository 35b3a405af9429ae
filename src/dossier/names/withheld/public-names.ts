import { getOrInsert } from '../../../get-or-insert.js';
import { fold } from '../fold.js';
import { unspaced } from '../scripts.js';
import { allWordsOf } from './name-words.js';
import { asSubstring, type PersonNames } from './person-names.js';
import { ordinary, type Token } from './token.js';
import { mostInPairs } from './word-pairs.js';

interface Known {
  /** The other words of the public names that have a word of a withheld name. */
  readonly beside: ReadonlyMap<number, ReadonlySet<string>>;
  /** The names in scripts without spaces. */
  readonly unspaced: readonly string[];
}

/** The names that everyone may see. The words of withheld names that they have identify nobody else. */
export class PublicNames {
  readonly #publicNames: readonly string[];
  readonly #names: PersonNames;
  #known: Known | undefined;

  constructor(publicNames: readonly string[], names: PersonNames) {
    this.#publicNames = publicNames;
    this.#names = names;
  }

  /** Whether a public name has a word. */
  has(id: number): boolean {
    return this.#found.beside.has(id);
  }

  /** Whether a public name in a script without spaces contains a word. */
  containsUnspaced(word: string): boolean {
    return this.#found.unspaced.some((name) => name.includes(word));
  }

  /** Whether a word is beside another one of a public name, to which it belongs then. */
  isBeside({ words }: Token, neighbours: readonly string[]): boolean {
    return [...words.keys()].some((id) =>
      neighbours.some((word) => this.#found.beside.get(id)?.has(fold(word)) === true),
    );
  }

  /** Most texts have no word of a withheld name, so nobody asks for these. */
  get #found(): Known {
    this.#known ??= this.#find();
    return this.#known;
  }

  #find(): Known {
    const beside = new Map<number, Set<string>>();
    for (const name of new Set(this.#publicNames)) {
      const all = allWordsOf(name);
      const tokens = all.map((word) => this.#names.token(word));
      const spellsName = tokens.some((one, index) => this.#names.isPair(one, tokens[index + 1] ?? ordinary, true));
      for (const [index, word] of all.entries()) {
        for (const id of tokens[index]?.words.keys() ?? []) {
          const others = getOrInsert(beside, id, () => new Set());
          // Words of `Friends of Ivo Nemo` are not those of another name.
          if (spellsName) continue;
          for (const other of all.slice(0, mostInPairs)) if (other !== word) others.add(fold(other));
        }
      }
    }
    return { beside, unspaced: this.#publicNames.filter((name) => unspaced.test(name)).map(asSubstring) };
  }
}
