import { remembering } from '../../remembering.js';
import { fold } from './fold.js';
import type { Names } from './spells-withheld.js';

/** A text with more words is a complete sentence, so a name does not continue from it into the next text. */
const mostWords = 3;

/** The most characters of a short text. */
const longestShort = 100;

/** The most answers that are remembered. Each text is asked about again, for the entry after it. */
const mostAnswers = 1_000;

/** More texts of an entry are not searched. Real entries have fewer. */
const mostTexts = 50;

/**
 * Finds names that are split over two texts printed side by side: the title `Ivo` before a note that begins with
 * `Nemo`. One of the two texts is short and contains a word of a name.
 */
export class ReadingOn {
  readonly #words: ReadonlySet<string>;
  readonly #spells: (text: string) => boolean;
  readonly #hasName = remembering((text) => this.#isPart(text), mostAnswers);

  constructor({ people, others }: Names, spells: (text: string) => boolean) {
    this.#words = new Set([...people, ...others].flatMap((name) => fold(name).split(' ')));
    this.#spells = spells;
  }

  /**
   * Whether two texts together spell a name that neither spells alone. At least one of them is in `own`; the other
   * may be in `before`.
   */
  spell(own: readonly string[], before: readonly string[]): boolean {
    const all = [...own.slice(0, mostTexts), ...before.slice(0, mostTexts)];
    if (!all.some((text) => this.#isShort(text))) return false;
    const silent = new Set(all.filter((text) => !this.#spells(text)));
    const isOwn = new Set(own);
    const short = [...silent].filter((text) => this.#isShort(text));
    return short.some((one) =>
      [...silent].some(
        (other) =>
          other !== one &&
          (isOwn.has(one) || isOwn.has(other)) &&
          [`${one} ${begin(other)}`, `${end(other)} ${one}`].some(this.#spells),
      ),
    );
  }

  #isShort(text: string): boolean {
    return text.length <= longestShort && this.#hasName(text);
  }

  /** Whether a text has few words, and one of them is a word of a name. */
  #isPart(text: string): boolean {
    const words = fold(text).split(' ');
    return words.length <= mostWords && words.some((word) => this.#words.has(word));
  }
}

function begin(text: string): string {
  return text.split(/\s+/, mostWords).join(' ');
}

function end(text: string): string {
  return text.slice(-longestShort).split(/\s+/).slice(-mostWords).join(' ');
}
