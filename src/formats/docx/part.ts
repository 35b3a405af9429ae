import { getOrInsert } from '../../get-or-insert.js';
import type { Language } from '../../languages/language.js';
import { CasefileError } from '../../problems/casefile-error.js';
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

/**
 * How many runs a document may have: some two hundred pages. docx keeps all of them in memory, a megabyte for each two
 * hundred.
 */
const mostRuns = 20_000;

/** What is numbered through a whole document. Word requires these numbers, and they are the same in each run. */
export class Numbers {
  readonly notes: Note[] = [];
  readonly #bookmarks = new Map<string, string>();
  #placed = 0;
  #runs = 0;

  /** Add a footnote. Returns its number. */
  note(note: Note): number {
    return this.notes.push(note);
  }

  /** Count so many runs more. Throws if a document would be too long. */
  countRuns(number: number): void {
    this.#runs += number;
    if (this.#runs <= mostRuns) return;
    throw new CasefileError('this is too long for a Word document', {
      hint: 'Choose a part of it, for example with --from and --to, or --format html.',
    });
  }

  /** The name of the bookmark at an anchor. Names in Word have 40 characters at most, and no hyphen. */
  bookmark(anchor: string): string {
    return getOrInsert(this.#bookmarks, anchor, () => `place_${this.#bookmarks.size + 1}`);
  }

  /** The number of the next bookmark that is placed, or of the next picture. */
  next(): number {
    this.#placed += 1;
    return this.#placed;
  }
}
