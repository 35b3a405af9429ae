import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitOf, packFiles, treeOf, whole } from '../../support/files/packs.js';
import { repositoryOf, repositoryWith } from '../../support/files/repository.js';
import { run } from '../../support/run.js';

type Files = Readonly<Record<string, string | Uint8Array>>;

const here = resolve('.');
const caseOf = (title: string, more = '') => `casefile: 1
id: pier
title: The Pier
subjects: [ada]
people: { ada: { name: Ada Nobody } }
timeline: [{ id: arrest, date: 2020, title: ${title} }${more}]
`;
const versions = [caseOf('Arrested'), caseOf('Taken')];
const git = join(here, '.git');
const own: Files = {
  ...repositoryOf('casefile.yaml', versions),
  // Every repository has this folder.
  [join(git, 'objects', 'pack', 'none')]: '',
};
const plain: Files = { ...own, 'casefile.yaml': caseOf('Held') };

/** The same files, with another folder in place of the beginning of their paths. */
function moved(files: Files, from: string, to: string): Files {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path.replace(from, to), text]));
}

async function diff(files: Files, revision = 'git:HEAD') {
  const { stdout, stderr, exitCode } = await run(['diff', revision, 'casefile.yaml', '--json'], { files });
  return { isShown: stdout.includes('arrest'), stderr, exitCode };
}

const shown = { isShown: true, stderr: '', exitCode: 1 };

describe('a folder', () => {
  const main = join(here, 'main', '.git');
  const tree = join(main, 'worktrees', 'tree');
  const worktree: Files = {
    ...moved(own, git, main),
    [git]: `gitdir: ${tree}\n`,
    [join(tree, 'gitdir')]: `${git}\n`,
    [join(tree, 'commondir')]: '../..\n',
    [join(tree, 'HEAD')]: 'ref: refs/heads/main\n',
    'casefile.yaml': caseOf('Held'),
  };

  it('may be a worktree of a repository', async () => {
    expect(await diff(worktree)).toEqual(shown);
  });

  it.each([
    ['that the repository does not know', { ...worktree, [join(tree, 'gitdir')]: `${join(here, 'other', '.git')}\n` }],
    [
      'that takes the objects of another repository',
      {
        ...moved(own, git, join(here, 'other', '.git')),
        ...worktree,
        [join(tree, 'commondir')]: `${join(here, 'other', '.git')}\n`,
      },
    ],
    ['with a file that leads nowhere', { ...worktree, [git]: 'gitdir: nowhere\n' }],
    ['with a file that says nothing', { ...worktree, [git]: 'nothing\n' }],
    ['without a repository', { 'casefile.yaml': caseOf('Held') }],
  ])('may be one %s', async (_, files) => {
    expect(await diff(files)).toMatchObject({ isShown: false, exitCode: 2 });
    expect((await diff(files)).stderr).toContain('no Git repository here');
  });

  it.each(['[extensions]\n\tobjectformat = sha256\n', '[extensions]\n\trefStorage = reftable\n'])(
    'may have a repository that cannot be read: %j',
    async (config) => {
      const outcome = await diff({ ...plain, [join(git, 'config')]: config });
      expect(outcome).toMatchObject({ isShown: false, exitCode: 2 });
      expect(outcome.stderr).toContain('(SHA-256 or reftable)');
    },
  );
});

describe('an object', () => {
  const blobs = Object.keys(own).filter((path) => /objects.[0-9a-f]{2}./.test(path));
  const without = (more: Files = {}): Files => ({
    ...Object.fromEntries(Object.entries(plain).filter(([path]) => !blobs.includes(path))),
    ...more,
  });

  it.each([
    ['is missing', {}, 'an object is not in this repository\nRun "git fsck"'],
    ['is in another repository', { 'objects/info/alternates': '/elsewhere\n' }, 'which borrows objects from another'],
    ['is not in a shallow clone', { shallow: `${'1'.repeat(40)}\n` }, 'git fetch --unshallow'],
  ])('%s', async (_, more, message) => {
    const files = without(Object.fromEntries(Object.entries(more).map(([path, text]) => [join(git, path), text])));
    const outcome = await diff(files);
    expect(outcome).toMatchObject({ isShown: false, exitCode: 3 });
    expect(outcome.stderr).toContain(message);
  });

  it('is damaged', async () => {
    for (const path of blobs) {
      const outcome = await diff({ ...plain, [path]: Buffer.from('nothing') }, 'git:HEAD');
      expect([1, 3]).toContain(outcome.exitCode);
      if (outcome.exitCode === 3) expect(outcome.stderr).toContain('an object of the repository is damaged');
    }
  });

  it('is found by the beginning of its id', async () => {
    const head = String(own[join(git, 'refs', 'heads', 'main')]).trim();
    expect(await diff(plain, `git:${head.slice(0, 8)}`)).toEqual(shown);
    expect(await diff(plain, `git:${head}`)).toEqual(shown);
    expect((await diff(plain, 'git:abcdef12')).stderr).toContain('no revision "abcdef12"');
    expect((await diff(plain, 'git:HEAD^2')).stderr).toContain('no revision "HEAD^2"');
    expect(await diff(plain, 'git:HEAD^0')).toEqual(shown);
  });
});

describe('the history of a merge', () => {
  const more = (...ids: readonly string[]) => ids.map((id) => `, { id: ${id}, date: 2021, title: On ${id} }`).join('');
  const texts = [
    caseOf('A'),
    caseOf('A', more('left')),
    caseOf('A', more('right')),
    caseOf('B', more('left', 'right')),
  ];
  const blobs = texts.map((text) => whole('blob', text));
  const trees = blobs.map(({ id }) => whole('tree', treeOf([['100644', 'casefile.yaml', id]])));
  const commit = (at: number, parents: readonly string[]) =>
    whole('commit', commitOf(trees[at]?.id ?? '', parents, 1_600_000_000 + at * 86_400));
  const first = commit(0, []);
  const [left, right] = [commit(1, [first.id]), commit(2, [first.id])];
  const merge = commit(3, [left.id, right.id]);
  const files: Files = {
    ...packFiles([...blobs, ...trees, first, left, right, merge]),
    [join(git, 'HEAD')]: 'ref: refs/heads/main\n',
    [join(git, 'packed-refs')]: `# pack-refs with: peeled\n${merge.id} refs/heads/main\n`,
    'casefile.yaml': texts[3] ?? '',
  };
  const logged = async (...argv: readonly string[]) => {
    const { stdout } = await run(['log', ...argv, '--json'], { files });
    return (JSON.parse(stdout) as { readonly changes: readonly { readonly id: string }[] }[]).map(({ changes }) =>
      changes.map(({ id }) => id).join(' '),
    );
  };

  it('has what is new in the merge, and the commits of both sides', async () => {
    expect(await logged()).toEqual(['arrest', 'right', 'left', 'pier']);
    expect(await logged('left')).toEqual(['left']);
    expect(await logged('arrest')).toEqual(['arrest', 'arrest']);
  });

  it('counts for news from the line of first parents', async () => {
    const { stdout } = await run(['news', '--since', '2020-09-15', '--json'], { files });
    expect(JSON.parse(stdout)).toMatchObject([{ added: [{ id: 'right' }], corrected: [{ id: 'arrest' }] }]);
  });

  it('leaves out a file that was removed', async () => {
    const removed = repositoryWith([
      { files: { 'casefile.yaml': caseOf('A') }, time: 1_600_000_000 },
      { files: { 'other.txt': '' }, time: 1_600_086_400 },
      { files: { 'casefile.yaml': caseOf('B') }, time: 1_600_172_800 },
    ]);
    const { stdout } = await run(['log', '--json'], { files: { ...removed, 'casefile.yaml': caseOf('B') } });
    expect(
      (JSON.parse(stdout) as { changes: { change: string }[] }[]).map(({ changes }) => changes[0]?.change),
    ).toEqual(['added', 'withdrawn', 'added']);
  });
});
