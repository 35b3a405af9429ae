import { discloseProblems } from '../dossier/disclose.js';
import type { Access } from '../dossier/format/vocabulary.js';
import type { RegisterReading } from '../dossier/reading/register.js';
import type { Files } from './files.js';
import { load } from './load.js';

const name = 'parties.yaml';

/** A register, with the bytes that it was read from; null where it could not be. */
export interface RegisterFile extends RegisterReading {
  readonly bytes: Uint8Array | null;
}

/** The registers of a library: of each dossier the one in its folder, or the nearest above that is of one hand with it. */
export class Registers {
  readonly #files: Files;
  readonly #maxSize: number;
  readonly #access: Access;
  readonly #byFolder = new Map<string, Promise<RegisterFile | null>>();
  readonly #byPath = new Map<string, Promise<RegisterFile>>();

  constructor(files: Files, maxSize: number, access: Access) {
    this.#files = files;
    this.#maxSize = maxSize;
    this.#access = access;
  }

  /** The register of the dossier at a path; null where there is none. */
  of(path: string): Promise<RegisterFile | null> {
    const folder = folderOf(path);
    const known = this.#byFolder.get(folder) ?? this.#find(folder);
    this.#byFolder.set(folder, known);
    return known;
  }

  async #find(folder: string): Promise<RegisterFile | null> {
    const found = await this.#files.nearest(name, folder);
    if (found === null) return null;
    const known = this.#byPath.get(found.absolute) ?? this.#read(found.path);
    this.#byPath.set(found.absolute, known);
    return known;
  }

  async #read(path: string): Promise<RegisterFile> {
    let [register, bytes]: [RegisterFile['register'], RegisterFile['bytes']] = [null, null];
    const reading = await load(path, this.#maxSize, this.#files, path, async (all, file) => {
      const { readRegister } = await import('../dossier/reading/register.js');
      const { register: read, ...rest } = readRegister(all, file);
      [register, bytes] = [read, all];
      return { dossier: null, ...rest };
    });
    return { register, bytes, problems: await discloseProblems(reading, this.#access, null) };
  }
}

function folderOf(path: string): string {
  const [, folder = '.'] = /^(.*)[/\\][^/\\]+[/\\]*$/.exec(path) ?? [];
  return folder === '' ? '/' : folder;
}
