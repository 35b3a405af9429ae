import { discloseProblems } from '../dossier/disclose.js';
import type { RegisterReading } from '../dossier/read-register.js';
import type { Access } from '../dossier/vocabulary.js';
import type { Files } from './files.js';
import { load } from './load.js';

const name = 'parties.yaml';

/** The registers of a library: of each dossier the one in its folder, or in the nearest folder above that has one. */
export class Registers {
  readonly #files: Files;
  readonly #maxSize: number;
  readonly #access: Access;
  readonly #byFolder = new Map<string, Promise<RegisterReading | null>>();

  constructor(files: Files, maxSize: number, access: Access) {
    this.#files = files;
    this.#maxSize = maxSize;
    this.#access = access;
  }

  /** The register of the dossier at a path; null where there is none. */
  of(path: string): Promise<RegisterReading | null> {
    return this.#in(folderOf(path));
  }

  #in(folder: string): Promise<RegisterReading | null> {
    const known = this.#byFolder.get(folder) ?? this.#find(folder);
    this.#byFolder.set(folder, known);
    return known;
  }

  async #find(folder: string): Promise<RegisterReading | null> {
    const own = await this.#read(folder === '.' ? name : `${folder === '/' ? '' : folder}/${name}`);
    if (own !== null) return own;
    if (folder === '/') return null;
    if (folder !== '.') return this.#in(folderOf(folder));
    // Above the current folder, as far as its repository goes.
    for (const { below } of (await this.#files.above('.')).toReversed()) {
      const found = await this.#read(`${'../'.repeat(below.split('/').length)}${name}`);
      if (found !== null) return found;
    }
    return null;
  }

  async #read(path: string): Promise<RegisterReading | null> {
    let found: RegisterReading['register'] = null;
    const { problems } = await load(path, this.#maxSize, this.#files, path, async (bytes, file) => {
      const { readRegister } = await import('../dossier/read-register.js');
      const reading = readRegister(bytes, file);
      found = reading.register;
      return { dossier: null, problems: reading.problems };
    });
    if (problems.some(({ code }) => code === 'file-missing')) return null;
    return { register: found, problems: discloseProblems(problems, this.#access) };
  }
}

function folderOf(path: string): string {
  const [, folder = '.'] = /^(.*)[/\\][^/\\]+[/\\]*$/.exec(path) ?? [];
  return folder === '' ? '/' : folder;
}
