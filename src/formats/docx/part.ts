import type { Language } from '../../languages/language.js';
import type { CitedCase, Source } from '../../views/view.js';
import type { Chapter } from '../chapters.js';
import type { Direction } from '../direction.js';

/** A chapter of a Word document. */
export interface Part extends Chapter {
  readonly direction: Direction;
  /** The language of the chapter, if it is not that of the document. */
  readonly language: string | undefined;
  /** The language of the words that do not come from a case file. */
  readonly words: Language;
  /** The case of the chapter with its sources, if the view knows them. */
  readonly cited: CitedCase | undefined;
  readonly numbers: Numbers;
}

/** A footnote: the citation that it replaces, and its source. */
export interface Note {
  readonly citation: string;
  readonly source: Source;
  readonly part: Part;
}

/** What is numbered through a whole document. Word requires these numbers, and they are the same in each run. */
export class Numbers {
  readonly notes: Note[] = [];
  readonly #bookmarks = new Map<string, string>();
  #placed = 0;

  /** Add a footnote. Returns its number. */
  note(note: Note): number {
    return this.notes.push(note);
  }

  /** The name of the bookmark at an anchor. Names in Word have 40 characters at most, and no hyphen. */
  bookmark(anchor: string): string {
    const known = this.#bookmarks.get(anchor) ?? `place_${this.#bookmarks.size + 1}`;
    this.#bookmarks.set(anchor, known);
    return known;
  }

  /** The number of the next bookmark that is placed, or of the next picture. */
  next(): number {
    this.#placed += 1;
    return this.#placed;
  }
}
