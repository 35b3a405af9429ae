import type { Dossier } from '../dossier/model/dossier.js';
import { fold } from '../dossier/names/fold.js';
import { CasefileError } from '../problems/casefile-error.js';
import { didYouMean } from '../problems/suggest.js';

/** The requested cases, by id or title; all if none is named. A comma separates values, except inside a title. */
export class CaseChoice {
  readonly #asked: readonly { readonly whole: string; readonly parts: readonly string[] }[];
  readonly #met = new Set<string>();
  readonly #known = new Set<string>();

  constructor(asked: readonly string[]) {
    this.#asked = asked.map((whole) => ({
      whole,
      parts: whole
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    }));
  }

  keeps({ id, title }: Pick<Dossier, 'id' | 'title'>): boolean {
    if (this.#asked.length === 0) return true;
    this.#known.add(id).add(title);
    const meant = this.#asked
      .flatMap(({ whole, parts }) => [whole, ...parts])
      .filter((value) => value === id || fold(value) === fold(title));
    for (const value of meant) this.#met.add(value);
    return meant.length > 0;
  }

  /** Whether each value matched a case. */
  get isMet(): boolean {
    return this.#unmet() === undefined;
  }

  /** Throw if a value matched no case. */
  check(): void {
    const unmet = this.#unmet();
    if (unmet === undefined) return;
    const known = [...this.#known];
    const ids =
      known.length > 24 ? 'Run "casefile list" to see all cases.' : `Ids and titles of cases: ${known.join(', ')}.`;
    throw new CasefileError(`unknown case "${unmet}"`, { hint: didYouMean(unmet, known, fold) ?? ids });
  }

  #unmet(): string | undefined {
    return this.#asked
      .filter(({ whole }) => !this.#met.has(whole))
      .flatMap(({ parts }) => parts)
      .find((part) => !this.#met.has(part));
  }
}
