import type { Problem } from '../problems/problem.js';

/**
 * A file may have this many entries, and one more for each `lengthPerEntry` characters. A table of 5,000 events may
 * have a person and a source for each.
 */
const few = 20_000;
/** A record of a bibliography has twice as many characters or more. */
const lengthPerEntry = 100;

/** Bounds the number of entries that one import makes: each takes time and memory, however short it is in the file. */
export class EntryLimit {
  /** The warning about the first entry beyond the limit; undefined if there is none. */
  warning: Problem | undefined;
  readonly #length: number;
  #count = 0;

  /** `length` is that of the imported file, in characters. */
  constructor(length: number) {
    this.#length = length;
  }

  /** The most entries, of all kinds together. */
  get most(): number {
    return few + Math.floor(this.#length / lengthPerEntry);
  }

  /** Whether there is room for another entry. */
  get hasRoom(): boolean {
    return this.#count < this.most;
  }

  count(): void {
    this.#count += 1;
  }
}
