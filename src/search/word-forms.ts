import { getOrInsert } from '../get-or-insert.js';
import type { Query } from './query.js';
import { languageOfWord, type Stem, stemmers } from './stemmers.js';

/** Too many other words begin like a shorter word. */
const shortest = 3;

/** The other forms of a word: `arrested` and `arrests` of `arrest`. */
export interface OtherForms {
  /** Every form begins with one of these. */
  readonly beginnings: readonly string[];
  includes(word: string): boolean;
}

/** The other forms of the words of a query, by the rules of each language. */
export class WordForms {
  /** Forms by language and word. */
  readonly #forms = new Map<string, Map<string, OtherForms>>();

  /** Loads what a query needs in case files of some languages. A language is the first subtag of a BCP 47 tag. */
  static async load({ wanted, unwanted }: Query, languages: Iterable<string>): Promise<WordForms> {
    const all = new WordForms();
    const words = [...wanted, ...unwanted].filter(({ isExact }) => !isExact).flatMap(({ terms }) => terms);
    for (const language of languages) {
      for (const word of words) await all.#add(word, language);
    }
    return all;
  }

  async #add(word: string, language: string): Promise<void> {
    const spoken = word.length < shortest ? undefined : languageOfWord(word, language);
    const stemmer = spoken === undefined ? undefined : stemmers[spoken];
    if (stemmer === undefined) return;
    const { load, restore = (folded) => folded, before = [] } = stemmer;
    const { stemmer: stem } = await load();
    const own = getOrInsert(this.#forms, language, () => new Map());
    own.set(
      word,
      formsOf(word, (folded) => stem(restore(folded)), before),
    );
  }

  of(word: string, language: string): OtherForms | undefined {
    return this.#forms.get(language)?.get(word);
  }

  /** Whether a word is another form of this one in any of the languages. */
  areForms(word: string, other: string): boolean {
    return [...this.#forms.values()].some((forms) => forms.get(word)?.includes(other));
  }
}

function formsOf(word: string, stem: Stem, before: readonly string[]): OtherForms {
  const own = stem(word);
  const beginning = beginningOf(word, own);
  const known = new Map([[word, false]]);
  return {
    beginnings: ['', ...before].map((joined) => joined + beginning),
    includes(other) {
      return getOrInsert(known, other, () => stem(other) === own);
    },
  };
}

/**
 * The beginning that all forms of a word share. The last letter of a stem may differ from all forms: that of `city` is
 * `citi`.
 */
function beginningOf(word: string, stem: string): string {
  let length = stem.length;
  while (length > 0 && !word.includes(stem.slice(0, length))) length -= 1;
  return stem.slice(0, Math.max(2, length - 1));
}
