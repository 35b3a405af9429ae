import { posix } from 'node:path';
import { compareNaturally } from '../../dossier/names/natural-order.js';
import { getOrInsert } from '../../get-or-insert.js';
import { CasefileError, exitCodes } from '../../problems/casefile-error.js';
import { errorCode, errorWith } from '../../problems/error-code.js';
import type { FileEntry, Files, FolderAbove } from '../file-access.js';

/** An entry of a folder in a revision. */
export interface TreeEntry {
  readonly name: string;
  readonly id: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/** The objects that the files of a revision are made of. */
interface Objects {
  tree(id: string): Promise<readonly TreeEntry[]>;
  blob(id: string): Promise<Uint8Array>;
}

/** The most entries of all its folders that are listed: a few objects can describe billions of files. */
const mostEntries = 1_000_000;
/** The most folders that a path has, as on a disk. */
const deepest = 1000;

/** The files of a revision, read as those on a disk are. Paths begin at the root of the repository. */
export class RevisionFiles implements Files {
  readonly #objects: Objects;
  readonly #root: string;
  readonly #trees = new Map<string, Promise<readonly TreeEntry[]>>();
  #listed = 0;

  /** `root` is the id of the tree of the commit. */
  constructor(objects: Objects, root: string) {
    this.#objects = objects;
    this.#root = root;
  }

  async read(path: string, maxSize: number): Promise<Uint8Array | null> {
    const { id, kind } = await this.#find(path);
    if (kind === 'folder') throw errorWith('EISDIR');
    if (kind === 'other') throw errorWith('EINVAL');
    const bytes = await this.#objects.blob(id);
    return bytes.length > maxSize ? null : bytes;
  }

  async start(path: string, length: number): Promise<Uint8Array> {
    const bytes = await this.read(path, Number.POSITIVE_INFINITY);
    return (bytes ?? new Uint8Array()).subarray(0, length);
  }

  async list(folder: string): Promise<readonly FileEntry[]> {
    const { id, kind } = await this.#find(folder);
    if (kind !== 'folder') throw errorWith('ENOTDIR');
    const entries = (await this.#tree(id)).map(({ name, kind: own }) => ({ name, kind: own }));
    this.#listed += entries.length;
    if (this.#listed > mostEntries || namesIn(folder).length > deepest)
      throw new CasefileError('a revision of the repository has too many files', {
        exitCode: exitCodes.invalid,
        hint: 'Give the path of a case file: git:REV:PATH.',
      });
    return entries.sort((a, b) => compareNaturally(a.name, b.name));
  }

  async above(folder: string): Promise<readonly FolderAbove[]> {
    const names = namesIn(folder);
    return names.map((_, index) => ({
      folder: names.slice(0, index).join('/') || '.',
      below: names.slice(index).join('/'),
    }));
  }

  async nearest(name: string, folder: string) {
    const names = namesIn(folder);
    for (let length = names.length; length >= 0; length -= 1) {
      const path = posix.join(...names.slice(0, length), name);
      const found = await this.#find(path).catch(notFound);
      if (found?.kind === 'file') return { path, absolute: path };
    }
    return null;
  }

  async readStandardInput(): Promise<Uint8Array | null> {
    throw errorWith('EINVAL');
  }

  /** The id of the content of a file; undefined if there is no such file. */
  async idOf(path: string): Promise<string | undefined> {
    const found = await this.#find(path).catch(notFound);
    return found?.kind === 'file' ? found.id : undefined;
  }

  async #find(path: string): Promise<TreeEntry> {
    let at: TreeEntry = { name: '', id: this.#root, kind: 'folder' };
    for (const name of namesIn(path)) {
      if (at.kind !== 'folder') throw errorWith('ENOTDIR');
      const entry = (await this.#tree(at.id)).find((one) => one.name === name);
      if (entry === undefined) throw errorWith('ENOENT');
      at = entry;
    }
    return at;
  }

  #tree(id: string): Promise<readonly TreeEntry[]> {
    return getOrInsert(this.#trees, id, () => this.#objects.tree(id));
  }
}

function namesIn(path: string): string[] {
  return posix
    .normalize(path)
    .split('/')
    .filter((name) => name !== '' && name !== '.');
}

/** Undefined for a file that is not there. Any other error says that the repository cannot be read. */
function notFound(error: unknown): undefined {
  const code = errorCode(error);
  if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error;
}
