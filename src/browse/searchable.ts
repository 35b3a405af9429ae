import { fold } from '../dossier/names/fold.js';
import { remembering, rememberingEach } from '../remembering.js';
import { type Row, textOf } from './row.js';

/** The texts of the rows of a page, ready for a search. */
export class Searchable {
  readonly texts: readonly string[];
  /** The text contains every word of its row, and may contain others. */
  readonly #rough: readonly string[];
  readonly #folded: (string | undefined)[] = [];

  constructor(rows: readonly Row[]) {
    this.texts = rows.map(textOf);
    this.#rough = rough(this.texts.join('\n')).split('\n');
  }

  /**
   * Whether a row may contain a folded word. This is a quick test: folding all rows of a large page would delay a key.
   */
  canHave(row: number, word: string): boolean {
    return this.#rough[row]?.includes(word) === true;
  }

  folded(row: number): string {
    this.#folded[row] ??= fold(this.texts[row] ?? '');
    return this.#folded[row];
  }
}

/** A text in lower case with all non-ASCII words folded. Each word is folded only once. */
function rough(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything outside ASCII
  return text.toLowerCase().replace(/[^\u0000-\u007f]+/g, remembering(fold));
}

/** The texts of the rows of a page, prepared at the first search on it. */
export const searchable = rememberingEach((rows: readonly Row[]) => new Searchable(rows));
