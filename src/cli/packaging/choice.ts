import type { Dossier, Reference, SavedFile } from '../../dossier/model/dossier.js';

import { CasefileError } from '../../problems/casefile-error.js';
import { didYouMean } from '../../problems/suggest.js';

/** Copies that an option names, each by its path, or by the id or number of its reference. */
export class CopyChoice {
  readonly #option: string;
  readonly #words: readonly string[];

  constructor(option: string, words: readonly string[] = []) {
    this.#option = option;
    this.#words = words;
  }

  has(reference: Reference, copy: SavedFile): boolean {
    return this.#words.some((word) => namesOf(reference, copy).includes(word));
  }

  /** Throws if a word names no copy of a dossier. The dossier must be one that the reader may see. */
  check({ references }: Dossier): void {
    const known = references.flatMap((one) => one.files.flatMap((copy) => namesOf(one, copy)));
    for (const word of this.#words) {
      if (known.includes(word)) continue;
      const hint = didYouMean(word, known) ?? 'Give the path of a copy, or the id or number of its reference.';
      throw new CasefileError(`${this.#option} names no copy: "${word}"`, { hint });
    }
  }
}

function namesOf({ id, number }: Reference, { path }: SavedFile): string[] {
  return [path, id, String(number)];
}

/** A dossier without the copies that are left out. */
export function withoutCopies(dossier: Dossier, choice: CopyChoice): Dossier {
  const references = dossier.references.map((reference) => ({
    ...reference,
    files: reference.files.filter((copy) => !choice.has(reference, copy)),
  }));
  return { ...dossier, references };
}
