import { type Problem, problem } from '../problems/problem.js';

/** A foreign text and its name: tells by offsets what of it was not imported. */
export class ImportedText {
  readonly #text: string;
  readonly #file: string;
  /** Offsets where lines begin. */
  readonly #starts: readonly number[];

  constructor(text: string, file: string) {
    this.#text = text;
    this.#file = file;
    this.#starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  }

  /**
   * A warning for what stands from `start` up to `end`, of which no more than the first line is marked. The hint says what
   * whoever imports it can do.
   */
  unread(start: number, end: number, message: string, hint: string): Problem {
    const line = this.#lineAt(start);
    const from = this.#starts[line] ?? 0;
    const excerpt = this.#text.slice(from, (this.#starts[line + 1] ?? this.#text.length + 1) - 1).replace(/\r$/, '');
    return problem('not-imported', message, {
      file: this.#file,
      span: {
        line: line + 1,
        column: start - from + 1,
        ...(end > start && { end: Math.min(end - from, excerpt.length) + 1 }),
      },
      excerpt,
      hint,
    });
  }

  /** The index of the line that an offset lies on. */
  #lineAt(offset: number): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
