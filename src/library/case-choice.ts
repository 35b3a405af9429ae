import { AskedValue } from '../asked-value.js';
import type { Dossier } from '../dossier/model/dossier.js';
import { fold } from '../dossier/names/fold.js';
import { CasefileError } from '../problems/casefile-error.js';
import { didYouMean } from '../problems/suggest.js';

/** The requested cases, by id or title; all if none is named. A comma separates values, except inside a title. */
export class CaseChoice {
  readonly #asked: readonly AskedValue[];
  readonly #known = new Set<string>();

  constructor(asked: readonly string[]) {
    this.#asked = asked.map((whole) => new AskedValue(whole));
  }

  keeps({ id, title }: Pick<Dossier, 'id' | 'title'>): boolean {
    if (this.#asked.length === 0) return true;
    this.#known.add(id).add(title);
    const isCase = (value: string) => value === id || fold(value) === fold(title);
    return this.#asked.flatMap((asked) => asked.meant(isCase).known).length > 0;
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
    return this.#asked.flatMap(({ unmet }) => unmet ?? [])[0];
  }
}
