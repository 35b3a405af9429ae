import { getOrInsert } from '../../get-or-insert.js';
import type { Commit, Repository } from './repository.js';

/** A file in a commit. */
export interface FileVersion {
  /** The id of its content. */
  readonly blob: string;
  /** A commit that has it. */
  readonly commit: Commit;
}

/** A commit that changed a file. */
interface FileChange {
  readonly commit: Commit;
  /** The file after the commit; null if it was removed. */
  readonly after: FileVersion | null;
  /** The file in each parent; null if a parent has none. Never empty. */
  readonly before: readonly (FileVersion | null)[];
}

export interface FileHistory {
  /** The commits that changed the file, the newest first. */
  readonly changes: readonly FileChange[];
  /** The commit at which the history of a shallow clone ends; absent if all of it is there. */
  readonly end?: string;
}

/**
 * The commits that changed a file, as `git log -- PATH` finds them: of a merge that took the file from one parent, only
 * the history of that parent counts. A file that was renamed begins with its new name. `path` begins at the root of the
 * repository.
 */
export async function historyOf(repository: Repository, path: string): Promise<FileHistory> {
  const walk = new Walk(repository, path.split('/'));
  const changes: FileChange[] = [];
  let end: string | undefined;
  for (let commit: Commit | undefined = await walk.begin(); commit; commit = walk.next()) {
    const after = await walk.fileIn(commit);
    if (repository.shallow.has(commit.id)) {
      if (after !== null) end ??= commit.id;
      continue;
    }
    const before: (FileVersion | null)[] = [];
    for (const id of commit.parents) before.push(await walk.fileIn(await walk.commit(id)));
    const same = before.findIndex((one) => one?.blob === after?.blob);
    const [unchanged] = same === -1 ? [] : commit.parents.slice(same);
    if (unchanged !== undefined) {
      await walk.add(unchanged);
      continue;
    }
    if (after !== null || before.length > 0)
      changes.push({ commit, after, before: before.length === 0 ? [null] : before });
    for (const id of commit.parents) await walk.add(id);
  }
  return { changes, ...(end !== undefined && { end }) };
}

/** The commits that are still to be visited, and what was read of others. */
class Walk {
  readonly #repository: Repository;
  readonly #names: readonly string[];
  readonly #commits = new Map<string, Promise<Commit>>();
  /** The file in a folder, by the id of the folder and the number of names before it. */
  readonly #files = new Map<string, Promise<string | null>>();
  readonly #seen = new Set<string>();
  readonly #waiting: Commit[] = [];

  constructor(repository: Repository, names: readonly string[]) {
    this.#repository = repository;
    this.#names = names;
  }

  async begin(): Promise<Commit> {
    const head = await this.#repository.commit('HEAD');
    this.#seen.add(head.id);
    return head;
  }

  commit(id: string): Promise<Commit> {
    return getOrInsert(this.#commits, id, () => this.#repository.commit(id));
  }

  async add(id: string): Promise<void> {
    if (this.#seen.has(id)) return;
    this.#seen.add(id);
    this.#waiting.push(await this.commit(id));
  }

  /** The newest commit that waits; undefined if none does. */
  next(): Commit | undefined {
    const [first] = this.#waiting;
    if (first === undefined) return undefined;
    const newest = this.#waiting.reduce((best, one) => (one.time > best.time ? one : best), first);
    this.#waiting.splice(this.#waiting.indexOf(newest), 1);
    this.#commits.delete(newest.id);
    return newest;
  }

  async fileIn(commit: Commit): Promise<FileVersion | null> {
    const blob = await this.#blobIn(commit.tree, 0);
    return blob === null ? null : { blob, commit };
  }

  #blobIn(tree: string, depth: number): Promise<string | null> {
    const key = `${depth} ${tree}`;
    return getOrInsert(this.#files, key, () => this.#findBlob(tree, depth));
  }

  async #findBlob(tree: string, depth: number): Promise<string | null> {
    const entries = await this.#repository.tree(tree);
    const entry = entries.find(({ name }) => name === this.#names[depth]);
    const isLast = depth === this.#names.length - 1;
    if (entry?.kind !== (isLast ? 'file' : 'folder')) return null;
    return isLast ? entry.id : this.#blobIn(entry.id, depth + 1);
  }
}
