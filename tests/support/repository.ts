import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { deflateSync } from 'node:zlib';

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
      const [mode, id] =
        own === undefined
          ? ['40000', this.tree(Object.fromEntries(below))]
          : ['100644', this.store('blob', Buffer.from(own))];
      // Git sorts a folder as if its name ended with a slash.
      return {
        key: own === undefined ? `${name}/` : name,
        line: [Buffer.from(`${mode} ${name}\0`), Buffer.from(id, 'hex')],
      };
    });
    entries.sort((a, b) => (a.key < b.key ? -1 : 1));
    return this.store('tree', Buffer.concat(entries.flatMap(({ line }) => line)));
  }

  commit(tree: string, parents: readonly string[], time: number): string {
    const person = `Ida Nobody <ida@example.org> ${time} +0000`;
    const lines = [`tree ${tree}`, ...parents.map((id) => `parent ${id}`), `author ${person}`, `committer ${person}`];
    return this.store('commit', Buffer.from(`${lines.join('\n')}\n\nChange\n`));
  }
}

/** The files of a Git repository in a folder, with some commits on its branch `main`; a shallow clone begins with the first. */
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
