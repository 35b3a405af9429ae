import { withoutWithheld } from '../../dossier/disclose.js';
import type { Fixed } from '../../dossier/editing/fix.js';
import type { Reading } from '../../dossier/reading/read-result.js';
import type { FlawlessFiles } from '../../library/cache/flawless-files.js';
import { CaseChoice } from '../../library/case-choice.js';
import { CrossCheck } from '../../library/cross-check.js';
import type { FileContent } from '../../library/read-file.js';
import type { RegisterFile } from '../../library/registers.js';
import { compareProblems, type Problem } from '../../problems/problem.js';
import type { Workspace } from '../workspace.js';
import { checkFile, checkParsed, problemsOfRegister } from './check-file.js';

/** The problems of the checked files and of the registers of their libraries. */
export class FoundProblems {
  readonly #workspace: Workspace;
  readonly #paths: readonly string[];
  readonly #flawless: FlawlessFiles | null;
  readonly #choice: CaseChoice;
  readonly #across = new CrossCheck();
  /** Whether there is only one file, without another to compare it with or to choose instead. */
  readonly #isAlone: boolean;
  /** The problems of each register, as they are and as they are shown. */
  readonly #ofRegisters = new Map<Problem, Problem>();
  readonly #inFiles: Problem[] = [];

  constructor(workspace: Workspace, paths: readonly string[], flawless: FlawlessFiles | null) {
    this.#workspace = workspace;
    this.#paths = paths;
    this.#flawless = flawless;
    this.#isAlone = paths.length === 1 && workspace.cases.length === 0;
    this.#choice = new CaseChoice(workspace.cases);
  }

  /** Check a file that was read, or one that was parsed to be fixed. */
  async add(fileNumber: number, source: FileContent | Fixed): Promise<void> {
    const workspace = this.#workspace;
    const path = this.#paths[fileNumber] ?? '';
    const register = await workspace.registers.of(path);
    const reading = await ('parsed' in source
      ? checkParsed(workspace, source.parsed, path, register)
      : this.#check(fileNumber, path, source, register));
    const { dossier, problems } = reading;
    // The comparison with other files prints nothing of this one: its problems are disclosed below.
    const shown = dossier === null || this.#isAlone ? null : withoutWithheld(dossier, workspace.access);
    const across = shown ? this.#across.add(shown) : [];
    const beside = across.length > 0 ? await this.#disclosed(across, reading, source, path, register) : [];
    // It is unknown to which case an unreadable file belongs.
    if (shown === null || this.#choice.keeps(shown))
      for (const one of [...problems, ...beside].sort(compareProblems)) this.#inFiles.push(one);
    const ofRegister = await problemsOfRegister(workspace, register, reading);
    for (const [index, one] of register.problems.entries()) {
      const own = ofRegister[index] ?? one;
      if (own !== one || !this.#ofRegisters.has(one)) this.#ofRegisters.set(one, own);
    }
  }

  /** The problems of a file that was read. One in which nothing was found before is not examined again. */
  async #check(fileNumber: number, path: string, content: FileContent, register: RegisterFile): Promise<Reading> {
    const file = this.#workspace.fileOf(path);
    if (content.kind === 'bytes' && (await this.#flawless?.has(fileNumber, file, register))) {
      if (this.#isAlone) return { dossier: null, problems: [] };
      const { read } = await import('../../dossier/read.js');
      return { dossier: (await read(content.bytes, file)).dossier, problems: [] };
    }
    const reading = await checkFile(this.#workspace, content, path, register);
    await this.#flawless?.add(fileNumber, file, register, reading);
    return reading;
  }

  /** The problems of a file with others, as this reader may see them. */
  async #disclosed(
    problems: readonly Problem[],
    reading: Reading,
    source: FileContent | Fixed,
    path: string,
    register: RegisterFile,
  ): Promise<readonly Problem[]> {
    // Nobody has looked for what is withheld in a file that was not examined.
    const isExamined = 'parsed' in source || reading.withheld !== undefined;
    const whole = isExamined ? reading : await checkFile(this.#workspace, source, path, register);
    return this.#workspace.disclosed({ ...whole, problems });
  }

  /** All problems, each once. Throws if a requested case does not exist. */
  list(): readonly Problem[] {
    this.#choice.check();
    return [...this.#ofRegisters.values(), ...this.#inFiles];
  }
}
