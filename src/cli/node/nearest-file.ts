import { type Stats, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

type Look = (path: string) => Pick<Stats, 'uid' | 'mode'> | undefined;

/** Finds the nearest file of a name in a folder or above it, as far as those are of one hand; its path as the folder's is written. */
export class NearestFile {
  readonly #look: Look;
  readonly #user: number | undefined;
  /** By name and folder: there may be thousands of folders in one. */
  readonly #files = new Map<string, string | null>();
  readonly #repositories = new Map<string, boolean>();

  constructor(look: Look = statsOf, user = process.getuid?.()) {
    this.#look = look;
    this.#user = user;
  }

  of(name: string, folder: string): { readonly path: string; readonly absolute: string } | null {
    const from = resolve(folder);
    const absolute = this.#in(from, name);
    return absolute === null ? null : { path: join(folder, relative(from, absolute)), absolute };
  }

  #in(folder: string, name: string): string | null {
    const path = join(folder, name);
    let file = this.#files.get(path);
    if (file === undefined) {
      file = this.#isOurs(path) ? path : this.#goesOn(folder) ? this.#in(dirname(folder), name) : null;
      this.#files.set(path, file);
    }
    return file;
  }

  /** In a folder that all users share, the file of another one is not ours. */
  #isOurs(path: string): boolean {
    const stats = this.#look(path);
    return stats !== undefined && (!isShared(this.#look(dirname(path))) || stats.uid === this.#user);
  }

  /** A repository goes on up to its root; elsewhere, what is above is of one hand with a folder if they have one owner. */
  #goesOn(folder: string): boolean {
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

  /** Whether a repository begins here: one that another user put here is none. */
  #isRoot(folder: string): boolean {
    const git = this.#look(join(folder, '.git'));
    return git !== undefined && git.uid === this.#look(folder)?.uid;
  }
}

/** Undefined also for what may not be looked at. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** As /tmp is: everyone may write into it, and nobody remove what is another's. */
function isShared(stats: Pick<Stats, 'mode'> | undefined): boolean {
  return ((stats?.mode ?? 0) & 0o1002) === 0o1002;
}
