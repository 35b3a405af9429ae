import { firstIndex } from '../../first-index.js';

/** The lines of a text. Converts an offset to a line and a column, both counted from 1. */
export class Lines {
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#text = text;
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#starts = starts;
  }

  positionAt(offset: number): { readonly line: number; readonly column: number } {
    const line = firstIndex(this.#starts.length, (index) => (this.#starts[index] ?? 0) > offset);
    return { line, column: offset - this.startOf(line) + 1 };
  }

  lineAt(offset: number): number {
    return this.positionAt(offset).line;
  }

  /**
   * The last line of what begins and ends at two offsets. A block ends after its line break. Some lists that end with a
   * comment end even later, after the indentation of what follows.
   */
  lastLineOf(start: number, end: number): number {
    const last = this.lineAt(Math.max(start, end - 1));
    return /^[ \t]+$/.test(this.#text.slice(Math.max(start, this.startOf(last)), end)) ? last - 1 : last;
  }

  /** The offset at which a line begins; for a line after the last, the length of the text. */
  startOf(line: number): number {
    return this.#starts[line - 1] ?? this.#text.length;
  }

  /** A line without its line break. */
  textOf(line: number): string {
    const next = this.#starts[line];
    if (next === undefined) return this.#text.slice(this.startOf(line));
    // A regular expression would search the whole line, which can be as long as the file.
    return this.#text.slice(this.startOf(line), this.#text[next - 2] === '\r' ? next - 2 : next - 1);
  }

  get count(): number {
    return this.#starts.length;
  }

  /** Every line, split at the line feeds. */
  get all(): readonly string[] {
    return this.#text.split('\n');
  }
}
