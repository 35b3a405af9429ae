import { discloseProblems } from '../dossier/disclose.js';
import type { RegisterReading } from '../dossier/read-register.js';
import type { Access } from '../dossier/vocabulary.js';
import type { Files } from './files.js';
import { isNoFile, load } from './load.js';

const name = 'parties.yaml';

/** A register, with the bytes that it was read from; null where it could not be. */
export interface RegisterFile extends RegisterReading {
  readonly bytes: Uint8Array | null;
}

/** The registers of a library: of each dossier the one in its folder, or in the nearest folder above that has one. */
export class Registers {
  readonly #files: Files;
  readonly #maxSize: number;
  readonly #access: Access;
  readonly #byFolder = new Map<string, Promise<RegisterFile | null>>();

  constructor(files: Files, maxSize: number, access: Access) {
    this.#files = files;
    this.#maxSize = maxSize;
    this.#access = access;
  }

  /** The register of the dossier at a path; null where there is none. */
  of(path: string): Promise<RegisterFile | null> {
    return this.#in(folderOf(path));
  }

  #in(folder: string): Promise<RegisterFile | null> {
    const known = this.#byFolder.get(folder) ?? this.#find(folder);
    this.#byFolder.set(folder, known);
    return known;
  }

  async #find(folder: string): Promise<RegisterFile | null> {
    const inside = folder === '.' ? '' : `${folder.replace(/\/$/, '')}/`;
    const own = await this.#read(`${inside}${name}`);
    if (own !== null) return own;
    if (/^([A-Za-z]:)?\/?$/.test(folder)) return null;
    if (!/(^|[/\\])\.\.?$/.test(folder)) return this.#in(folderOf(folder));
    // Above the current folder, or one that is named from it, as far as its repository goes.
    for (const { below } of (await this.#files.above(folder)).toReversed()) {
      const found = await this.#read(`${inside}${'../'.repeat(below.split('/').length)}${name}`);
      if (found !== null) return found;
    }
    return null;
  }

  async #read(path: string): Promise<RegisterFile | null> {
    // To look for a file that is missing under other names, as `load` does, takes long in a large folder.
    const isMissing = await this.#files.read(path, this.#maxSize).then(() => false, isNoFile);
    if (isMissing) return null;
    let [register, bytes]: [RegisterFile['register'], RegisterFile['bytes']] = [null, null];
    const reading = await load(path, this.#maxSize, this.#files, path, async (all, file) => {
      const { readRegister } = await import('../dossier/read-register.js');
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
