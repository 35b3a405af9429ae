import { posix, resolve, sep } from 'node:path';
import { expandOid, readBlob, readCommit, readTree, resolveRef } from 'isomorphic-git';
import { CasefileError, exitCodes } from '../../problems/casefile-error.js';
import { errorCode } from '../../problems/error-code.js';
import type { Files } from '../file-access.js';
import { nextObject, TooLarge } from './bounds.js';
import { findGitFolders } from './git-folders.js';
import { readOnlyFs } from './read-only-fs.js';
import { RevisionFiles, type TreeEntry } from './revision-files.js';

/** A commit, with what its history is read from. */
export interface Commit {
  readonly id: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: string;
  readonly message: string;
  /** When it was committed, in seconds since 1970. */
  readonly time: number;
}

interface Git {
  readonly fs: ReturnType<typeof readOnlyFs>;
  readonly gitdir: string;
}

/** The most bytes that are read of the list of commits at which a shallow clone ends. */
const longestShallow = 1024 * 1024;

/** So many bytes may be expanded before the objects that are remembered are forgotten. */
const mostRemembered = 512 * 1024 * 1024;

/**
 * So many entries of folders are remembered: a history reads each folder for its commits, and again for their files.
 */
const mostEntries = 100_000;

/** The objects of a Git repository. Only objects and references are read: no program of the repository ever runs. */
export class Repository {
  /** The root of the working tree, as an absolute path. */
  readonly root: string;
  readonly #git: Git;
  /** The commits at which a shallow clone ends: their parents are missing. */
  readonly shallow: ReadonlySet<string>;
  readonly #borrows: boolean;
  #cache = {};
  #forgotten = 0;
  readonly #trees = new Map<string, readonly TreeEntry[]>();
  #treeEntries = 0;

  private constructor(root: string, git: Git, more: { shallow: ReadonlySet<string>; borrows: boolean }) {
    this.root = root;
    this.#git = git;
    this.shallow = more.shallow;
    this.#borrows = more.borrows;
  }

  /** The repository that a folder is in. Throws if there is none. */
  static async of(folder: string, files: Files): Promise<Repository> {
    const found = await Repository.find(folder, files);
    if (found !== undefined) return found;
    throw new CasefileError('no Git repository here', { hint: 'Run the command in a folder of a Git repository.' });
  }

  /** The repository that a folder is in; undefined if there is none. */
  static async find(folder: string, files: Files): Promise<Repository | undefined> {
    const found = await findGitFolders(folder, files);
    if (found === undefined) return undefined;
    const { root, ...folders } = found;
    const start = (path: string, length: number) =>
      files.start(posix.join(folders.common, path), length).catch(() => new Uint8Array());
    const shallow = new TextDecoder().decode(await start('shallow', longestShallow));
    return new Repository(
      root,
      { fs: readOnlyFs(files, folders), gitdir: folders.own },
      {
        shallow: new Set(shallow.split('\n').filter((line) => line !== '')),
        borrows: (await start('objects/info/alternates', 1)).length > 0,
      },
    );
  }

  /** The path of a file inside the repository, with slashes; undefined if it is outside. */
  pathOf(path: string): string | undefined {
    const [root, absolute] = [`${resolve(this.root)}${sep}`, resolve(path)];
    if (`${absolute}${sep}` === root) return '.';
    return absolute.startsWith(root) ? absolute.slice(root.length).replaceAll(sep, '/') : undefined;
  }

  /** The commit that a revision names: a branch, a tag, an id or its beginning, with `~2` or `^` after it. */
  async commit(revision: string): Promise<Commit> {
    const [, name = '', steps = ''] = /^(.*?)((?:~\d*|\^\d*)*)$/s.exec(revision) ?? [];
    let commit = await this.#commitOf(await this.#idOf(name || 'HEAD', revision), revision);
    for (const [, sign, number = '1'] of steps.matchAll(/([~^])(\d*)/g)) {
      const count = number === '' ? 1 : Number(number);
      const parents =
        sign === '~' ? Array.from({ length: Math.min(count, 100_000) }, () => 0) : count === 0 ? [] : [count - 1];
      for (const parent of parents) {
        const id = commit.parents[parent];
        if (id === undefined) throw this.#noRevision(revision);
        commit = await this.#commitOf(id, revision);
      }
    }
    return commit;
  }

  /**
   * The newest commit before a time, in seconds since 1970, among HEAD and its first parents: what the branch was then.
   * If all of them are later, `none` if the history begins with one, and `cut` if a shallow clone ends there.
   */
  async before(time: number): Promise<Commit | 'none' | 'cut'> {
    const seen = new Set<string>();
    let commit = await this.commit('HEAD');
    while (commit.time >= time) {
      if (this.shallow.has(commit.id)) return 'cut';
      const [parent] = commit.parents;
      if (parent === undefined) return 'none';
      // Only a forged pack has a circle.
      if (seen.has(parent)) throw unreadable('an object of the repository is damaged');
      seen.add(parent);
      commit = await this.#commitOf(parent, 'HEAD');
    }
    return commit;
  }

  /** The files of a commit. Their paths begin at the root of the repository. */
  filesIn({ tree }: Pick<Commit, 'tree'>): RevisionFiles {
    return new RevisionFiles(this, tree);
  }

  /** The content of a folder, by the id of its tree. */
  async tree(id: string): Promise<readonly TreeEntry[]> {
    const known = this.#trees.get(id);
    if (known !== undefined) return known;
    const entries = await this.#readTree(id);
    if (this.#treeEntries > mostEntries) {
      this.#trees.clear();
      this.#treeEntries = 0;
    }
    this.#trees.set(id, entries);
    this.#treeEntries += entries.length;
    return entries;
  }

  async #readTree(id: string): Promise<readonly TreeEntry[]> {
    const { tree } = await this.#read(() => readTree({ ...this.#git, cache: this.#cache, oid: id }));
    return tree.map(({ path, oid, type, mode }) => ({
      name: path,
      id: oid,
      // A link could lead out of the repository, and a submodule is another repository.
      kind: type === 'tree' ? 'folder' : type === 'blob' && mode !== '120000' ? 'file' : 'other',
    }));
  }

  async blob(id: string): Promise<Uint8Array> {
    return (await this.#read(() => readBlob({ ...this.#git, cache: this.#cache, oid: id }))).blob;
  }

  async #commitOf(id: string, revision: string): Promise<Commit> {
    const { oid, commit } = await this.#read(() => readCommit({ ...this.#git, cache: this.#cache, oid: id }), revision);
    const { tree, parent, author, committer, message } = commit;
    return { id: oid, tree, parents: parent, author: author.name, message, time: committer.timestamp };
  }

  async #idOf(name: string, revision: string): Promise<string> {
    const ref = name === '@' ? 'HEAD' : name;
    // A reference is a file: its name must not lead to another folder.
    if (/(?:^|\/)\.{1,2}(?:\/|$)|^\/|[\0-\x20\\:?*[]/.test(ref)) throw this.#noRevision(revision);
    if (/^[0-9a-f]{40}$/.test(ref)) return ref;
    const found = await resolveRef({ ...this.#git, ref }).catch(() => undefined);
    if (found !== undefined && /^[0-9a-f]{40}$/.test(found)) return found;
    if (!/^[0-9a-f]{4,40}$/.test(ref)) throw this.#noRevision(revision);
    const id = await expandOid({ ...this.#git, cache: this.#cache, oid: ref }).catch(() => undefined);
    if (id === undefined) throw this.#noRevision(revision);
    return id;
  }

  /** Run a step that reads an object, with limits, and say in our words what is wrong. */
  async #read<T>(step: () => Promise<T>, revision?: string): Promise<T> {
    const expanded = nextObject();
    if (expanded - this.#forgotten > mostRemembered) {
      this.#cache = {};
      this.#forgotten = expanded;
    }
    try {
      return await step();
    } catch (error) {
      this.#cache = {};
      if (error instanceof TooLarge || (error instanceof RangeError && /memory|length/i.test(error.message)))
        throw unreadable('an object of the repository is too large to read');
      const code = errorCode(error);
      if (code === 'EFBIG') throw unreadable('a pack of the repository is too large to read');
      if (code === 'NotFoundError' || code === 'ENOENT') throw this.#missing();
      if (revision !== undefined && code === 'ObjectTypeError') throw this.#noRevision(revision);
      throw unreadable('an object of the repository is damaged');
    }
  }

  #missing(): CasefileError {
    if (this.#borrows)
      return unreadable(
        'an object is not in this repository, which borrows objects from another (objects/info/alternates)',
        'casefile reads no other repository. Run "git repack -a -d" in this one.',
      );
    const hint =
      this.shallow.size > 0
        ? 'This clone has only a part of the history. Run "git fetch --unshallow".'
        : 'Run "git fsck" to find out more.';
    return unreadable('an object is not in this repository', hint);
  }

  #noRevision(revision: string): CasefileError {
    const hint =
      this.shallow.size > 0
        ? 'This clone has only a part of the history. Run "git fetch --unshallow".'
        : 'Give a branch, a tag or a commit, with ~1 for the commit before it: git:HEAD~1.';
    return new CasefileError(`no revision "${revision}" in this repository`, { hint });
  }
}

function unreadable(message: string, hint?: string): CasefileError {
  return new CasefileError(message, { exitCode: exitCodes.invalid, hint });
}
