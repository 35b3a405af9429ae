import { firstIndex } from '../first-index.js';
import { type Problem, problem } from '../problems/problem.js';
import { EntryLimit } from './entry-limit.js';

/** A part of an imported file that is not in the case file as it was. */
export interface Loss extends Problem {
  /** Its words are in the case file after all, in another place or form. This weighs less than what is lost. */
  readonly isKept?: true;
}

/** The text of an imported file. It turns offsets in the text into warnings with line and column. */
export class ImportedText {
  readonly #text: string;
  readonly #file: string;
  readonly #lineStarts: readonly number[];
  readonly #firstLine: number;
  readonly #limit: EntryLimit;

  /** `firstLine` is the number of lines in the file before the text. */
  constructor(text: string, file: string, firstLine = 0, limit = new EntryLimit(text.length)) {
    this.#firstLine = firstLine;
    this.#limit = limit;
    this.#text = text;
    this.#file = file;
    this.#lineStarts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  }

  /** A text that this file contains, with the number of lines in the file before it. */
  part(text: string, firstLine: number): ImportedText {
    return new ImportedText(text, this.#file, firstLine, this.#limit);
  }

  /**
   * A warning that the text from offset `start` up to `end` was not imported. Its span covers the first line only.
   * The hint says what the user can do.
   */
  warning(start: number, end: number, message: string, hint: string): Problem {
    const line = this.#lineAt(start);
    const from = this.#lineStarts[line] ?? 0;
    const until = (this.#lineStarts[line + 1] ?? this.#text.length + 1) - 1;
    // No pattern: it would search the whole line, which can be as long as the file, for each of its problems.
    const excerpt = this.#text.slice(from, this.#text[until - 1] === '\r' ? until - 1 : until);
    return problem('not-imported', message, {
      file: this.#file,
      span: {
        line: this.#firstLine + line + 1,
        column: start - from + 1,
        ...(end > start && { end: Math.min(end - from, excerpt.length) + 1 }),
      },
      excerpt,
      hint,
    });
  }

  /** Count an entry, or return false and warn once if there are too many. `start` is its offset. */
  admit(start: number): boolean {
    if (this.refuseIfFull(start)) return false;
    this.count();
    return true;
  }

  /** Count an entry that is in the draft. */
  count(): void {
    this.#limit.count();
  }

  /** Return true, and warn once, if there are too many entries to import what begins at an offset. */
  refuseIfFull(start: number): boolean {
    const limit = this.#limit;
    if (limit.hasRoom) return false;
    const message = `the file has too many entries, so only the first ${limit.most} were imported`;
    limit.warning ??= this.warning(start, start, message, 'Split the file, and import its parts one after the other.');
    return true;
  }

  /** The one warning about what had no room. */
  get refused(): readonly Problem[] {
    return this.#limit.warning === undefined ? [] : [this.#limit.warning];
  }

  /** The number of the line in the file that has an offset. */
  lineOf(offset: number): number {
    return this.#firstLine + this.#lineAt(offset) + 1;
  }

  #lineAt(offset: number): number {
    return lastAtMost(this.#lineStarts.length, (at) => this.#lineStarts[at] ?? 0, offset);
  }

  /** A warning that the text from offset `start` up to `end` is in the case file in another place or form. */
  kept(start: number, end: number, message: string, hint: string): Loss {
    return { ...this.warning(start, end, message, hint), isKept: true };
  }
}

/** The index of the last of `count` ascending offsets that is at most `position`, or else of the first. */
export function lastAtMost(count: number, offsetAt: (index: number) => number, position: number): number {
  return Math.max(0, firstIndex(count, (index) => offsetAt(index) > position) - 1);
}
