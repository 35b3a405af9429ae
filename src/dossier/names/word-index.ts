import { append } from './substrings.js';
import { exactly, type WordForm, wordForm } from './word-form.js';

/** A word of a name, as a number. */
export type WordId = number;

interface Entry {
  readonly id: WordId;
  readonly form: WordForm;
}

/** The words of names, looked up by the words of a text; the time for one does not grow with the number of names. */
export class WordIndex {
  readonly #ids = new Map<string, WordId>();
  readonly #byStem = new Map<string, Entry[]>();
  /** The UTF-16 units that stems begin with, and the most letters that such a word takes before its stem. */
  readonly #before = new Map<number, number>();
  #longestBefore = 0;
  /** The longest ending of any of the words, in UTF-16 units. */
  #after = 0;
  #longestStem = 0;

  get isEmpty(): boolean {
    return this.#ids.size === 0;
  }

  /** The number of a folded word, in all its forms. */
  word(word: string): WordId {
    return this.#ids.get(word) ?? this.#add(word, wordForm(word));
  }

  /** The number of a letter that abbreviates a word. */
  initial(letter: string): WordId {
    const key = `${letter}.`;
    return this.#ids.get(key) ?? this.#add(key, exactly(letter));
  }

  /**
   * The words of names that a word of a text may be. The value is false if digits follow, because then only the last
   * word of a name may be meant.
   */
  find(token: string): ReadonlyMap<WordId, boolean> {
    const found = new Map<WordId, boolean>();
    const figures = figuresIn(token);
    for (let start = 0; start <= this.#longestBefore && start < token.length; start += 1) {
      if (figures[0] !== undefined && figures[0] < start) break;
      if ((this.#before.get(token.charCodeAt(start)) ?? -1) < start) continue;
      let from = start + 1;
      for (const end of [...figures, token.length]) {
        if (end - this.#after > start + this.#longestStem) break;
        this.#findEnding(token, start, Math.max(from, end - this.#after), end, found);
        from = end + 1;
      }
    }
    return found;
  }

  /** Find the words that begin at `start` and end at `end`, with a stem that ends at `least` or later. */
  #findEnding(token: string, start: number, least: number, end: number, found: Map<WordId, boolean>): void {
    const isWhole = end === token.length;
    for (let stemEnd = end; stemEnd >= least; stemEnd -= 1) {
      const entries = this.#byStem.get(token.slice(start, stemEnd));
      if (entries === undefined) continue;
      for (const { id, form } of entries) {
        if (start > form.before || end - stemEnd > form.after || !(isWhole || form.takesFigures)) continue;
        found.set(id, isWhole || found.get(id) === true);
      }
    }
  }

  #add(key: string, form: WordForm): WordId {
    const id = this.#ids.size;
    this.#ids.set(key, id);
    for (const stem of form.stems) {
      append(this.#byStem, stem, { id, form });
      this.#longestStem = Math.max(this.#longestStem, stem.length);
      const first = stem.charCodeAt(0);
      this.#before.set(first, Math.max(this.#before.get(first) ?? 0, form.before));
    }
    this.#longestBefore = Math.max(this.#longestBefore, form.before);
    this.#after = Math.max(this.#after, form.after);
    return id;
  }
}

/** The places of the figures in a folded word. */
function figuresIn(word: string): number[] {
  if (/^[a-zа-я\u0620-\u064a\u4e00-\u9fff]*$/.test(word)) return [];
  // V8 takes longer to compile the figures of all scripts.
  const figure = /^[a-z0-9а-я\u0620-\u064a\u4e00-\u9fff]*$/.test(word) ? /[0-9]/g : /\p{N}/gu;
  return Array.from(word.matchAll(figure), ({ index }) => index);
}
