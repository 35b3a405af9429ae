import type { ImportedText, Loss } from '../imported-text.js';
import type { Range } from './range.js';

/** Collects what of an imported text is not in the draft as it was. Equal messages about one line count once. */
export class Losses {
  readonly #imported: ImportedText;
  readonly #found = new Map<string, Loss>();

  constructor(imported: ImportedText) {
    this.#imported = imported;
  }

  add({ start, end }: Range, what: string, hint: string, isKept = false): void {
    const line = this.#imported.lineOf(start);
    const lastLine = end - 1 > start ? this.#imported.lineOf(end - 1) : line;
    const message = lastLine === line ? what : `${what} (lines ${line} to ${lastLine})`;
    const key = `${line} ${message}`;
    if (this.#found.has(key)) return;
    this.#found.set(key, { ...this.#imported.warning(start, end, what, hint), message, ...(isKept && { isKept }) });
  }

  get all(): Loss[] {
    return [...this.#found.values()];
  }
}
