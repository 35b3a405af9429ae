/** A value as the user wrote it. A comma separates alternatives, unless the value is known as a whole. */
export class AskedValue {
  readonly #whole: string;
  readonly #parts: readonly string[];
  readonly #met = new Set<string>();

  constructor(whole: string) {
    this.#whole = whole;
    this.#parts = whole
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  }

  /** The alternatives that are meant where `isKnown` says what is known, and those of them that are known. */
  meant(isKnown: (value: string) => boolean): {
    readonly values: readonly string[];
    readonly known: readonly string[];
  } {
    const values = isKnown(this.#whole) ? [this.#whole] : this.#parts;
    const known = values.filter(isKnown);
    for (const value of known) this.#met.add(value);
    return { values, known };
  }

  /** The first alternative that was known nowhere so far; undefined if there is none. */
  get unmet(): string | undefined {
    return this.#met.has(this.#whole) ? undefined : this.#parts.find((part) => !this.#met.has(part));
  }
}
