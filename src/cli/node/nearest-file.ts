import { constants, type Stats, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

type Look = (path: string) => Pick<Stats, 'uid' | 'mode'> | undefined;

/**
 * Finds the nearest file with a given name in a folder or above it. The search stops at folders of another owner, so
 * that casefile never reads a file that a stranger put there.
 */
export class NearestFile {
  readonly #look: Look;
  readonly #user: number | undefined;
  /** Results by path: a library may have thousands of folders below one. */
  readonly #files = new Map<string, string | null>();
  readonly #repositories = new Map<string, boolean>();

  constructor(look: Look = statsOf, user = process.getuid?.()) {
    this.#look = look;
    this.#user = user;
  }

  /** `path` is relative or absolute, like `folder`. Returns null if there is no such file. */
  of(name: string, folder: string): { readonly path: string; readonly absolute: string } | null {
    const from = resolve(folder);
    const absolute = this.#in(from, name);
    return absolute === null ? null : { path: join(folder, relative(from, absolute)), absolute };
  }

  #in(folder: string, name: string): string | null {
    const path = join(folder, name);
    let file = this.#files.get(path);
    if (file === undefined) {
      file = this.#isOurs(path) ? path : this.#continues(folder) ? this.#in(dirname(folder), name) : null;
      this.#files.set(path, file);
    }
    return file;
  }

  /**
   * Whether a file may be used. A pipe or device may not: opening it could wait for ever. In a folder that all users
   * share, a file must belong to this user.
   */
  #isOurs(path: string): boolean {
    const stats = this.#look(path);
    return stats !== undefined && isFile(stats) && (!isShared(this.#look(dirname(path))) || stats.uid === this.#user);
  }

  /**
   * Whether to continue in the folder above: up to the root of a repository, or else while the owner stays the same.
   */
  #continues(folder: string): boolean {
    const above = dirname(folder);
    if (above === folder || this.#isRoot(folder)) return false;
    if (this.#isInRepository(above)) return true;
    const stats = this.#look(above);
    return stats !== undefined && !isShared(stats) && stats.uid === this.#look(folder)?.uid;
  }

  #isInRepository(folder: string): boolean {
    let is = this.#repositories.get(folder);
    if (is === undefined) {
      is = this.#isRoot(folder) || (dirname(folder) !== folder && this.#isInRepository(dirname(folder)));
      this.#repositories.set(folder, is);
    }
    return is;
  }

  /** Whether a folder is the root of a repository. A `.git` of another owner does not count. */
  #isRoot(folder: string): boolean {
    const git = this.#look(join(folder, '.git'));
    return git !== undefined && git.uid === this.#look(folder)?.uid;
  }
}

/** Undefined if the file is missing or may not be accessed. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function isFile({ mode }: Pick<Stats, 'mode'>): boolean {
  return (mode & constants.S_IFMT) === constants.S_IFREG;
}

/** Whether a folder is like /tmp: everyone may write to it, but only owners may remove their files. */
function isShared(stats: Pick<Stats, 'mode'> | undefined): boolean {
  return ((stats?.mode ?? 0) & 0o1002) === 0o1002;
}
