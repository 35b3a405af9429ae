import { nameTest } from '../../dossier/disclose.js';
import type { Reading } from '../../dossier/reading/read-result.js';
import type { RegisterFile } from '../registers.js';
import { readJson, writeJson } from './cached-json.js';
import type { Stamps } from './file-stamp.js';
import type { CacheFolder } from './folder.js';
import type { CacheHost } from './host.js';
import { sumOf } from './public-dossier.js';

/** What each file was like when nothing was found in it, by its absolute path. */
type States = Readonly<Record<string, string>>;

const name = 'flawless.json';
/** The most files that are remembered. The oldest are forgotten: a check of one file reads the whole list. */
const most = 10_000;

/**
 * Remembers the case files in which `check` found nothing. It need not examine them again until they or their register
 * change.
 */
export class FlawlessFiles {
  readonly #cache: CacheFolder;
  readonly #resolve: CacheHost['resolve'];
  readonly #paths: readonly string[];
  readonly #stamps: Stamps;
  readonly #states: Map<string, string>;
  #isNew = false;

  private constructor({ cache, resolve }: CacheHost, paths: readonly string[], stamps: Stamps) {
    this.#cache = cache;
    this.#resolve = resolve;
    this.#paths = paths;
    this.#stamps = stamps;
    this.#states = new Map(Object.entries(readJson<States>(cache, name) ?? {}));
  }

  /** Call it before the files are read: a file that changes later must not count as unchanged. */
  static async open(host: CacheHost, paths: readonly string[]): Promise<FlawlessFiles> {
    return new FlawlessFiles(host, paths, await host.stamps(paths));
  }

  /** Whether nothing was found in a file that is shown under a name and has this register, as all of them are now. */
  async has(fileNumber: number, file: string, register: RegisterFile): Promise<boolean> {
    const known = this.#states.get(this.#key(fileNumber));
    return known !== undefined && known === (await this.#stateOf(fileNumber, file, register));
  }

  /**
   * Remembers a file if it has no problem, and no saved copies: those can change when the case file does not. A path
   * that spells a withheld name is not stored. Such a file may also have to be shown under another name.
   */
  async add(fileNumber: number, file: string, register: RegisterFile, { dossier, problems }: Reading): Promise<void> {
    if (problems.length > 0 || dossier === null || dossier.references.some(({ files }) => files.length > 0)) return;
    const state = await this.#stateOf(fileNumber, file, register);
    if (state === undefined) return;
    const key = this.#key(fileNumber);
    if ([key, file].some(await nameTest({ dossier }, 'public', register.state))) return;
    this.#states.delete(key);
    this.#states.set(key, state);
    this.#isNew = true;
  }

  save(): void {
    if (this.#isNew) writeJson(this.#cache, name, Object.fromEntries([...this.#states].slice(-most)) satisfies States);
  }

  #key(fileNumber: number): string {
    return this.#resolve(this.#paths[fileNumber] ?? '');
  }

  /**
   * Undefined for standard input, if the file could change without a new stamp, or if its register has problems: some
   * may be its own.
   */
  async #stateOf(fileNumber: number, file: string, register: RegisterFile): Promise<string | undefined> {
    const stamp = this.#stamps.get(fileNumber);
    if (this.#paths[fileNumber] === '-' || !stamp?.settled || register.problems.length > 0) return undefined;
    const { size, mtimeMs, ctimeMs, ino } = stamp;
    return JSON.stringify([file, size, mtimeMs, ctimeMs, ino, register.bytes && (await sumOf(register))]);
  }
}
