import type { Prose } from '../prose.js';

/** Bold and italic text, whose marks are runs of apostrophes. */
export class Emphasis {
  /** The offsets of the first bold text. */
  #bold: { readonly prose: Prose; readonly start: number; end?: number } | undefined;
  /** The italic text that is open, if any. */
  #italic: { readonly prose: Prose; readonly start: number } | undefined;

  /** The first bold text, which in an article is the name of its subject; empty if there is none. */
  get firstBold(): string {
    const { prose, start, end = start } = this.#bold ?? {};
    return prose?.text.slice(start, end).trim() ?? '';
  }

  /** Write prose apart from the article, whose bold text names nobody. */
  apart(write: () => void): void {
    const bold = this.#bold;
    write();
    this.#bold = bold;
  }

  /** Handle a run of apostrophes: two mean italics, three bold, five both; the others are literal. */
  addMark(length: number, prose: Prose): void {
    const markup = [0, 0, 2, 3, 3][length] ?? 5;
    prose.addWords("'".repeat(length - markup));
    if (markup !== 3) this.#addItalics(prose);
    if (markup < 3) return;
    if (this.#bold === undefined) this.#bold = { prose, start: prose.length };
    else if (this.#bold.prose === prose) this.#bold.end ??= prose.length;
  }

  #addItalics(prose: Prose): void {
    const { prose: opened, start = 0 } = this.#italic ?? {};
    this.#italic = opened === prose ? undefined : { prose, start: prose.length };
    if (opened === prose) prose.endEmphasis(start);
  }
}
