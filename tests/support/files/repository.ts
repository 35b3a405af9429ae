import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { deflateSync } from 'node:zlib';
import { commitOf, treeOf } from './packs.js';

/** Files of a commit, by their paths in the repository. */
export interface TestCommit {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** When it was committed, in seconds since 1970. */
  readonly time: number;
}

type Files = Record<string, string | Uint8Array>;

/** Stores objects of a Git repository, and returns their ids. */
class ObjectStore {
  readonly files: Files = {};
  readonly #git: string;

  constructor(git: string) {
    this.#git = git;
  }

  store(type: string, content: Uint8Array): string {
    const bytes = Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content]);
    const id = createHash('sha1').update(bytes).digest('hex');
    this.files[join(this.#git, 'objects', id.slice(0, 2), id.slice(2))] = deflateSync(bytes);
    return id;
  }

  /** Stores a folder with everything in it. */
  tree(files: TestCommit['files']): string {
    const names = new Set(Object.keys(files).map((path) => path.split('/', 1)[0] ?? ''));
    const entries = [...names].map((name) => {
      const own = files[name];
      const below = Object.entries(files).flatMap(([path, content]) =>
        path.startsWith(`${name}/`) ? [[path.slice(name.length + 1), content] as const] : [],
      );
      // Git sorts a folder as if its name ended with a slash.
      return own === undefined
        ? { key: `${name}/`, entry: ['40000', name, this.tree(Object.fromEntries(below))] as const }
        : { key: name, entry: ['100644', name, this.store('blob', Buffer.from(own))] as const };
    });
    entries.sort((a, b) => (a.key < b.key ? -1 : 1));
    return this.store('tree', treeOf(entries.map(({ entry }) => entry)));
  }

  commit(tree: string, parents: readonly string[], time: number): string {
    return this.store('commit', commitOf(tree, parents, time));
  }
}

/**
 * The files of a Git repository in a folder, with some commits on its branch `main`; a shallow clone
 * begins with the first.
 */
export function repositoryWith(
  commits: readonly TestCommit[],
  { folder = '.', isShallow = false }: { readonly folder?: string; readonly isShallow?: boolean } = {},
): Readonly<Files> {
  const git = join(resolve(folder), '.git');
  const store = new ObjectStore(git);
  let head: string | undefined;
  let first: string | undefined;
  for (const { files, time } of commits) {
    const parents = head === undefined ? (isShallow ? [`${'0'.repeat(39)}1`] : []) : [head];
    head = store.commit(store.tree(files), parents, time);
    first ??= head;
  }
  return {
    ...store.files,
    [join(git, 'HEAD')]: 'ref: refs/heads/main\n',
    [join(git, 'config')]: '[core]\n\trepositoryformatversion = 0\n',
    [join(git, 'refs', 'heads', 'main')]: `${head}\n`,
    ...(isShallow && { [join(git, 'shallow')]: `${first}\n` }),
  };
}

/** The files of a Git repository in the current folder, in which each commit has another version of a file. */
export function repositoryOf(name: string, versions: readonly string[]): Readonly<Files> {
  return repositoryWith(
    versions.map((text, number) => ({ files: { [name]: text }, time: 1_600_000_000 + number * 86_400 })),
  );
}
