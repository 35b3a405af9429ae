import { discloseProblems } from '../dossier/disclose.js';
import type { Access } from '../dossier/format/vocabulary.js';
import { absentRegister, isRegistered, unknownRegister } from '../dossier/model/register.js';
import type { RegisterReading } from '../dossier/reading/other-files/register.js';
import type { Reading } from '../dossier/reading/read-result.js';
import { getOrInsert } from '../get-or-insert.js';
import { problem } from '../problems/problem.js';
import type { Files } from './file-access.js';
import { leadsOut } from './leads-out.js';
import { readFile } from './read-file.js';

const name = 'parties.yaml';

/** A register, with the bytes that it was read from; null if there are none. */
export interface RegisterFile extends RegisterReading {
  readonly bytes: Uint8Array | null;
}

/** The last register without problems that was read from each path, in any version. */
export type ReadRegisters = Map<string, RegisterFile>;

/** The result for a case file without a register. */
const noRegister: RegisterFile = { state: absentRegister, bytes: null, problems: [] };

/** The registers of a library. A case file has the one in its folder, or the nearest above it with the same owner. */
export class Registers {
  readonly #files: Files;
  readonly #maxSize: number;
  readonly #access: Access;
  readonly #nameOf: (path: string) => string | undefined;
  readonly #earlier: ReadRegisters;
  readonly #byFolder = new Map<string, Promise<RegisterFile>>();
  readonly #byPath = new Map<string, Promise<RegisterFile>>();

  /**
   * `nameOf` is the name under which a path is shown; undefined for the path itself. `earlier` are the registers of
   * another version: one that has not changed is the same object.
   */
  constructor(
    files: Files,
    maxSize: number,
    access: Access,
    nameOf: (path: string) => string | undefined = () => undefined,
    earlier: ReadRegisters = new Map(),
  ) {
    this.#earlier = earlier;
    this.#files = files;
    this.#maxSize = maxSize;
    this.#access = access;
    this.#nameOf = nameOf;
  }

  /** The register of the case file at a path. */
  of(path: string): Promise<RegisterFile> {
    const folder = folderOf(path);
    return getOrInsert(this.#byFolder, folder, () => this.#find(folder));
  }

  /** The register to which the case file at a path refers. */
  for(path: string, reading: Pick<Reading, 'dossier' | 'withheld'>): Promise<RegisterFile> {
    const { dossier } = reading;
    const refers = dossier
      ? isRegistered(dossier)
      : reading.withheld?.some(({ registered }) => registered !== undefined);
    return refers ? this.of(path) : Promise.resolve(noRegister);
  }

  /** The paths where the register of the case file at a path is, or where one could be added. */
  async pathsFor(path: string): Promise<string[]> {
    const folder = folderOf(path);
    const found = await this.#files.nearest(name, folder);
    const own = folder === '.' ? name : `${folder === '/' ? '' : folder}/${name}`;
    return found === null || found.path === own ? [own] : [found.path, own];
  }

  async #find(folder: string): Promise<RegisterFile> {
    const found = await this.#files.nearest(name, folder);
    if (found === null) return noRegister;
    return getOrInsert(this.#byPath, found.absolute, () => this.#read(found.path));
  }

  async #read(path: string): Promise<RegisterFile> {
    const file = this.#nameOf(path) ?? path;
    if (await leadsOut(path, folderOf(path), this.#files)) {
      const hint = 'Replace the link by the file.';
      const link = problem('file-unreadable', 'the file is a link to a file in another folder', { file, hint });
      return { state: unknownRegister, bytes: null, problems: [link] };
    }
    const content = await readFile(path, { files: this.#files, maxSize: this.#maxSize }, file);
    if (content.kind === 'unreadable') return { state: unknownRegister, bytes: null, problems: [content.problem] };
    const { readRegister } = await import('../dossier/reading/other-files/register.js');
    const { bytes } = content;
    const earlier = this.#earlier.get(path);
    if (earlier?.bytes && Buffer.compare(earlier.bytes, bytes) === 0) return earlier;
    const reading = readRegister(bytes, file);
    if (reading.problems.length === 0) this.#earlier.set(path, { ...reading, bytes });
    return { ...reading, bytes, problems: await discloseProblems(reading, this.#access, absentRegister) };
  }
}

function folderOf(path: string): string {
  const [, folder = '.'] = /^(.*)[/\\][^/\\]+[/\\]*$/.exec(path) ?? [];
  return folder === '' ? '/' : folder;
}
