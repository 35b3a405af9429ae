import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  commitOf,
  copied,
  delta,
  doubling,
  idOf,
  type PackedObject,
  packFiles,
  treeOf,
  whole,
} from '../../support/files/packs.js';
import { run } from '../../support/run.js';

const git = join(resolve('.'), '.git');
const text = `casefile: 1
id: pier
title: The Pier
subjects: [ada]
people: { ada: { name: Ada Nobody } }
`;
const forged = (digit: string) => digit.repeat(40);

/** A repository whose branch is at a commit, with the objects of a pack. */
function repository(
  head: string,
  objects: readonly PackedObject[],
  more: Readonly<Record<string, string>> = {},
  count?: number,
) {
  return {
    [join(git, 'HEAD')]: 'ref: refs/heads/main\n',
    [join(git, 'config')]: '[core]\n\trepositoryformatversion = 0\n',
    [join(git, 'refs', 'heads', 'main')]: `${head}\n`,
    ...Object.fromEntries(Object.entries(more).map(([path, content]) => [join(git, path), content])),
    ...packFiles(objects, count),
    'casefile.yaml': text,
  };
}

/** A commit with one case file, whose objects come from elsewhere. */
function committed(blob: string) {
  const tree = whole('tree', treeOf([['100644', 'casefile.yaml', blob]]));
  const commit = whole('commit', commitOf(tree.id));
  return { head: commit.id, objects: [tree, commit] };
}

async function expectRefused(
  files: Readonly<Record<string, string | Uint8Array>>,
  message: string | RegExp,
  ...lines: readonly (readonly string[])[]
) {
  for (const argv of lines.length > 0
    ? lines
    : [['diff', 'git:HEAD', 'casefile.yaml'], ['log'], ['news', '--since', 'git:HEAD']]) {
    const { stdout, stderr, exitCode } = await run(argv, { files });
    expect({ stdout, isRefused: exitCode === 3 || exitCode === 2 }, `${argv.join(' ')}: ${stderr}`).toEqual({
      stdout: '',
      isRefused: true,
    });
    expect(stderr, argv.join(' ')).toMatch(message);
  }
}

const tooLarge = 'casefile: an object of the repository is too large to read\n';
const damaged = 'casefile: an object of the repository is damaged\n';

it('is read if it is sound', async () => {
  const blob = whole('blob', text.replace('Pier', 'Quay'));
  const size = blob.content.length;
  const changed: PackedObject = {
    ...whole('blob', `${text}# A\n`),
    type: { id: blob.id },
    content: delta(size, text.length + 4, [
      Uint8Array.from([text.length, ...Buffer.from(text)]),
      Uint8Array.from([4, ...Buffer.from('# A\n')]),
    ]),
  };
  const { head, objects } = committed(changed.id);
  const files = repository(head, [blob, changed, ...objects]);
  expect(await run(['diff', 'git:HEAD', 'casefile.yaml'], { files })).toEqual({ stdout: '', stderr: '', exitCode: 0 });
});

describe('a bomb', () => {
  it('of one object that expands', async () => {
    const bomb = whole('blob', Buffer.alloc(80 * 1024 * 1024));
    const { head, objects } = committed(bomb.id);
    await expectRefused(repository(head, [bomb, ...objects]), tooLarge);
  });

  it('of differences that double', async () => {
    const bombs = doubling();
    const { head, objects } = committed(bombs.at(-1)?.id ?? '');
    await expectRefused(repository(head, [...bombs, ...objects]), tooLarge);
  });

  it('of many differences, none of which is large', async () => {
    const size = 15 * 1024 * 1024;
    const bombs: PackedObject[] = [whole('blob', Buffer.alloc(size, '#'))];
    for (let level = 0; level < 40; level += 1)
      bombs.push({
        id: String(level + 10).padEnd(40, 'b'),
        type: { back: 1 },
        content: delta(size, size, [copied(0, size)]),
      });
    const { head, objects } = committed(bombs.at(-1)?.id ?? '');
    await expectRefused(repository(head, [...bombs, ...objects]), tooLarge);
  });

  it.each([
    ['negative', 0x8000_0000],
    ['huge', 0x7fff_ffff],
  ])('of a difference with a %s size', async (_, size) => {
    const base = whole('blob', 'abc');
    const bomb: PackedObject = { id: forged('b'), type: { back: 1 }, content: delta(3, size, [copied(0, 3)]) };
    const { head, objects } = committed(bomb.id);
    await expectRefused(repository(head, [base, bomb, ...objects]), tooLarge);
  });

  it('of an index that claims to have billions of objects', async () => {
    const blob = whole('blob', text);
    const { head, objects } = committed(blob.id);
    await expectRefused(repository(head, [blob, ...objects], {}, 0xffff_ffff), tooLarge);
  });

  it('of folders', async () => {
    let level = whole('tree', treeOf([['100644', 'casefile.yaml', idOf('blob', Buffer.from(text))]]));
    const trees = [level];
    for (let depth = 0; depth < 12; depth += 1) {
      const own = level.id;
      level = whole('tree', treeOf(Array.from({ length: 16 }, (_, at) => ['40000', at.toString(16), own] as const)));
      trees.push(level);
    }
    const commit = whole('commit', commitOf(level.id));
    const files = repository(commit.id, [whole('blob', text), ...trees, commit]);
    await expectRefused(files, 'has too many files', ['diff', 'git:HEAD:.', '.']);
  });
});

describe('a circle', () => {
  it.each([
    ['itself', [{ id: forged('b'), type: { back: 0 }, content: delta(3, 3, [copied(0, 3)]) }]],
    ['its own id', [{ id: forged('b'), type: { id: forged('b') }, content: delta(3, 3, [copied(0, 3)]) }]],
    [
      'one that is a difference of it',
      [
        { id: forged('b'), type: { id: forged('c') }, content: delta(3, 3, [copied(0, 3)]) },
        { id: forged('c'), type: { id: forged('b') }, content: delta(3, 3, [copied(0, 3)]) },
      ],
    ],
  ] as const)('of a difference of %s', async (_, bombs) => {
    const { head, objects } = committed(forged('b'));
    await expectRefused(repository(head, [...bombs, ...objects]), tooLarge);
  });

  it('of a tag of itself', async () => {
    const tag: PackedObject = {
      id: forged('b'),
      type: 'tag',
      content: Buffer.from(`object ${forged('b')}\ntype tag\ntag a\n\n`),
    };
    await expectRefused(repository(forged('b'), [tag]), tooLarge);
  });

  it('of commits', async () => {
    const blob = whole('blob', text);
    const tree = whole('tree', treeOf([['100644', 'casefile.yaml', blob.id]]));
    const commit: PackedObject = { id: forged('b'), type: 'commit', content: commitOf(tree.id, [forged('b')]) };
    const files = repository(forged('b'), [blob, tree, commit]);
    await expectRefused(files, damaged, ['news', '--since', '2020']);
    expect(await run(['log'], { files })).toMatchObject({ stdout: '', exitCode: 2 });
    expect(await run(['diff', 'git:HEAD~99', 'casefile.yaml'], { files })).toMatchObject({
      stdout: '',
      exitCode: 0,
    });
  });

  it('of folders', async () => {
    const tree: PackedObject = { id: forged('b'), type: 'tree', content: treeOf([['40000', 'a', forged('b')]]) };
    const commit = whole('commit', commitOf(tree.id));
    const files = repository(commit.id, [tree, commit]);
    await expectRefused(files, 'has too many files', ['diff', 'git:HEAD:.', '.']);
  });

  it('of references', async () => {
    const blob = whole('blob', text);
    const { head, objects } = committed(blob.id);
    const files = repository(head, [blob, ...objects], {
      'refs/heads/a': 'ref: refs/heads/b\n',
      'refs/heads/b': 'ref: refs/heads/a\n',
    });
    await expectRefused(files, 'no revision "a"', ['diff', 'git:a', 'casefile.yaml'], ['news', '--since', 'git:a']);
  });
});
