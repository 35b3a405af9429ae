import type { LeftOut } from '../dossier/known-on.js';
import type { Dossier } from '../dossier/model/dossier.js';
import { CasefileError, exitCodes } from '../problems/casefile-error.js';
import type { Problem } from '../problems/problem.js';
import type { CaseChoice } from './case-choice.js';
import type { CaseResult } from './read-case.js';

/** The most unreadable files that are named. */
const fewNames = 3;

/**
 * The case files of a run, one at a time, and the files that were refused. A broken file does not prevent the
 * others from being shown.
 */
export class CaseRun {
  /** The number of files. */
  readonly size: number;
  readonly #results: AsyncIterable<readonly CaseResult[]>;
  readonly #cases: CaseChoice;
  readonly #nameOf: (file: string) => string;
  readonly #refused: CaseResult[] = [];
  /** The names of files that are shown under another name. */
  readonly #paths = new Map<string, string>();
  /** The first file of each case, by its id. */
  readonly #files = new Map<string, string>();
  /** The other files of a case that has several. */
  readonly #others = new Map<string, string[]>();
  #read = 0;
  #leftOut: LeftOut | undefined;

  /** `nameOf` is the name that a message gives a file. */
  constructor(
    results: AsyncIterable<readonly CaseResult[]>,
    size: number,
    cases: CaseChoice,
    nameOf: (file: string) => string = (file) => file,
  ) {
    this.#results = results;
    this.size = size;
    this.#cases = cases;
    this.#nameOf = nameOf;
  }

  async *dossiers(): AsyncGenerator<Dossier> {
    for await (const some of this.#results) {
      for (const result of some) {
        const { file, path, dossier, id = dossier?.id, leftOut } = result;
        this.#read += 1;
        if (file !== path) this.#paths.set(file, path);
        if (id === undefined) this.#refused.push(result);
        else if (!this.#files.has(id)) this.#files.set(id, file);
        else this.#others.set(id, [...(this.#others.get(id) ?? []), file]);
        if (dossier && !this.#cases.keeps(dossier)) continue;
        if (leftOut) this.#leftOut = both(this.#leftOut, leftOut);
        if (dossier) yield dossier;
      }
    }
  }

  /** The number of the current case file, from 0. */
  get fileNumber(): number {
    return this.#read - 1;
  }

  /** Whether ids are printed with their case. */
  get isSeveral(): boolean {
    return this.size > 1;
  }

  /** The number of files that were read, if reading stopped before the last. */
  get stoppedAfter(): number | undefined {
    return this.#read < this.size ? this.#read : undefined;
  }

  /** The number of files that were read, without those that are withheld as a whole, which are never mentioned. */
  get #seen(): number {
    return this.#read - this.withheld;
  }

  /** Whether each of the requested cases was found. */
  get hasCases(): boolean {
    return this.#cases.isMet;
  }

  /** Warnings about the library, for every command. */
  get warnings(): string[] {
    return [...this.#others].map(([id, others]) => {
      const files = [this.#files.get(id) ?? '', ...others];
      return `${files.length} case files have the id "${id}": ${files.map(this.#nameOf).join(', ')}`;
    });
  }

  /** The path of a file, given the name under which it is shown. */
  pathOf(file: string): string {
    return this.#paths.get(file) ?? file;
  }

  /** The files that are not shown, without those that are withheld as a whole. */
  get refused(): { readonly file: string; readonly refusal: 'invalid' | 'discloses' }[] {
    return this.#refused.flatMap(({ file, refusal }) =>
      refusal === 'invalid' || refusal === 'discloses' ? { file, refusal } : [],
    );
  }

  /** The number of files that are withheld as a whole. Like any withheld part, they are skipped. */
  get withheld(): number {
    return this.#refused.filter(({ refusal }) => refusal === 'withheld').length;
  }

  /** The claims that were not known on the day of the reader, if there is one. */
  get leftOut(): LeftOut | undefined {
    return this.#leftOut;
  }

  /** Throw if nothing can be shown: no file can be read, or no requested case exists. */
  async settle(): Promise<void> {
    const { invalid, disclosing } = this.#refusals();
    if (this.#files.size > 0 || this.#refused.length === 0) {
      await this.beside(() => this.#cases.check());
      return;
    }
    if (invalid.length > 0) {
      throw cannotRead(invalid.length === 1 ? 'the case file' : `${invalid.length} case files`, problemsOf(invalid));
    }
    const withheld = disclosing.length > 0 ? disclosing : this.#refused;
    throw new CasefileError('nothing is shown, because that would disclose withheld parts', {
      exitCode: exitCodes.withheld,
      problems: problemsOf(withheld).filter(({ code }) => code.startsWith('withheld')),
    });
  }

  /** Run a step. If it throws, add the files that were refused to the error: they may be the reason. */
  async beside<T>(step: () => T | Promise<T>): Promise<T> {
    try {
      return await step();
    } catch (error) {
      const summary = this.#refusalSummary();
      if (!(error instanceof CasefileError) || summary === '') throw error;
      const hint = [error.hint, `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`].filter(Boolean).join(' ');
      throw new CasefileError(error.message, { exitCode: error.exitCode, hint, problems: error.problems });
    }
  }

  /** Call this after everything was shown: throws if a file was refused. */
  conclude(): void {
    const summary = this.#refusalSummary();
    if (summary === '') return;
    throw new CasefileError(summary, {
      exitCode: this.#refusals().disclosing.length > 0 ? exitCodes.withheld : exitCodes.invalid,
      hint: 'Run "casefile check" for details.',
    });
  }

  /** The refused files, without their problems, which would bury the answer; empty if there are none. */
  #refusalSummary(): string {
    const { invalid, disclosing } = this.#refusals();
    const files = (count: number) => `${count} of ${this.#seen} case files`;
    return [
      ...(invalid.length > 0 ? [`cannot read ${files(invalid.length)}: ${this.#namesOf(invalid)}`] : []),
      ...(disclosing.length > 0
        ? [`cannot show ${files(disclosing.length)} without disclosing withheld parts: ${this.#namesOf(disclosing)}`]
        : []),
    ].join('; ');
  }

  #namesOf(results: readonly CaseResult[]): string {
    const more = results.length - fewNames;
    const named = results.slice(0, fewNames).map(({ file }) => this.#nameOf(file));
    return [...named, ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
  }

  #refusals() {
    const of = (wanted: CaseResult['refusal']) => this.#refused.filter(({ refusal }) => refusal === wanted);
    return { invalid: of('invalid'), disclosing: of('discloses') };
  }
}

/** The error of files that cannot be read. Whoever prints it prints their problems first. */
export function cannotRead(what: string, problems: readonly Problem[]): CasefileError {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const message = `cannot read ${what} (${errors} ${errors === 1 ? 'error' : 'errors'} above)`;
  return new CasefileError(message, { exitCode: exitCodes.invalid, problems });
}

function both(one: LeftOut | undefined, other: LeftOut): LeftOut {
  const { claims, undated } = one ?? { claims: 0, undated: 0 };
  return { ...other, claims: claims + other.claims, undated: undated + other.undated };
}

function problemsOf(results: readonly CaseResult[]): Problem[] {
  // Report the problems of a shared register once.
  return [...new Set(results.flatMap(({ problems }) => problems))];
}
