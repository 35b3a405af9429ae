import type { Dossier, Reference, SavedFile } from '../../dossier/model/dossier.js';
import { CasefileError } from '../../problems/casefile-error.js';
import { didYouMean } from '../../problems/suggest.js';

/** Copies that an option or argument names, each by its path, or by the id or number of its reference. */
export class CopyChoice {
  readonly #option: string;
  readonly #words: readonly string[];

  constructor(option: string, words: readonly string[] = []) {
    this.#option = option;
    this.#words = words;
  }

  /** Whether nothing is named. */
  get isEmpty(): boolean {
    return this.#words.length === 0;
  }

  has(reference: Reference, copy: SavedFile): boolean {
    return this.#words.some((word) => namesOf(reference, copy).includes(word));
  }

  /** Throws if a word names no copy of these references. The reader must be allowed to see them. */
  check(references: readonly Pick<Reference, 'id' | 'number' | 'files'>[]): void {
    const known = references.flatMap((one) => one.files.flatMap((copy) => namesOf(one, copy)));
    for (const word of this.#words) {
      if (known.includes(word)) continue;
      const hint = didYouMean(word, known) ?? 'Give the path of a copy, or the id or number of its reference.';
      throw new CasefileError(`${this.#option} names no copy: "${word}"`, { hint });
    }
  }
}

function namesOf({ id, number }: Pick<Reference, 'id' | 'number'>, { path }: SavedFile): string[] {
  return [path, id, String(number)];
}

/** A dossier without the copies that are left out. */
export function withoutCopies(dossier: Dossier, choice: CopyChoice): Dossier {
  return { ...dossier, references: withCopies(dossier, (...copy) => !choice.has(...copy)) };
}

/** The references of a dossier with the copies that are chosen; with all copies if none is named. */
export function chosenCopies(dossier: Dossier, choice: CopyChoice): readonly Reference[] {
  return choice.isEmpty ? dossier.references : withCopies(dossier, (...copy) => choice.has(...copy));
}

function withCopies({ references }: Dossier, isKept: CopyChoice['has']): readonly Reference[] {
  return references.map((reference) => ({
    ...reference,
    files: reference.files.filter((copy) => isKept(reference, copy)),
  }));
}
