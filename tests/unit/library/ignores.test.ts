import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeHost } from '../../../src/cli/node/host.js';
import { walk } from '../../../src/library/walk.js';

const { files } = nodeHost('0', '0', '');
let root = '';

beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'casefile-ignores-')));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

function write(name: string, texts: Readonly<Record<string, string>>): string {
  const folder = join(root, name);
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

async function walked(folder: string): Promise<string[]> {
  const paths: string[] = [];
  for (const path of await walk(folder, files)) paths.push(path.slice(folder.length + 1));
  return paths;
}

/** The files of a folder that git does not ignore. */
function keptByGit(folder: string, paths: readonly string[]): string[] {
  const git = (...argv: readonly string[]) => execFileSync('git', argv, { cwd: folder, encoding: 'utf8' });
  const others = git('ls-files', '-z', '--others', '--exclude-per-directory=.gitignore').split('\0');
  return paths.filter((path) => others.includes(path));
}

/** Rules of `.gitignore` files that are easy to misread, by the folder of the file. */
const layouts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a name at any depth, a path at one': { '': 'draft*\n/top.casefile.yaml\nb/only.casefile.yaml\n' },
  'a negation after its rule, and before it': {
    '': '*.casefile.yaml\n!kept.casefile.yaml\n!gone.casefile.yaml\ngone.casefile.yaml\n',
  },
  'a folder, in which nothing can be let in again': { '': 'b/\n!b/kept.casefile.yaml\n' },
  'the content of a folder, in which something can': { '': 'b/*\n!b/kept.casefile.yaml\n' },
  'a deeper file before the one above it': {
    '': 'draft*\nc/\n',
    b: '!draft.casefile.yaml\n!c/\n',
    'b/c': 'kept.casefile.yaml\n',
  },
  'stars of both kinds': { '': '**/c/draft.casefile.yaml\nb/**/gone.casefile.yaml\nk?pt.casefile.yaml\n[o]nly*\n' },
  'two stars in three places, one of them the end': { '': '**/b/**/c/**\n' },
  'comments, spaces and signs that are escaped': {
    '': '# kept.casefile.yaml\n\\#odd.casefile.yaml\n\\!odd.casefile.yaml\ngone.casefile.yaml   \n\n  \n',
    b: '\\#odd.casefile.yaml\n\\!odd.casefile.yaml\n',
  },
  'lines of another system': { '': 'draft.casefile.yaml\r\nb/c/\r\n' },
  'a folder whose name is a pattern': { 'x [1]*': 'draft.casefile.yaml\n/c/only.casefile.yaml\n' },
  'a pattern of a deeper file that has a slash before it': { b: '/draft.casefile.yaml\n/c\n' },
};

const names = ['draft', 'gone', 'kept', 'only', 'top', '#odd', '!odd'];
const folders = ['', 'b/', 'b/c/', 'c/', 'x [1]*/', 'x [1]*/c/', 'x 11/'];
const dossiers = folders.flatMap((folder) => names.map((name) => `${folder}${name}.casefile.yaml`));

describe('ignored files', () => {
  it.each(Object.entries(layouts))('is what git ignores: %s', async (name, rules) => {
    const folder = write(name.replaceAll(/\W/g, '-'), {
      ...Object.fromEntries(dossiers.map((path) => [path, ''])),
      ...Object.fromEntries(Object.entries(rules).map(([above, text]) => [join(above, '.gitignore'), text])),
    });
    execFileSync('git', ['init', '-q'], { cwd: folder });
    const kept = keptByGit(folder, dossiers);
    expect(kept.length).toBeLessThan(dossiers.length);
    expect((await walked(folder)).sort()).toEqual(kept.sort());
    // Starting in an inner folder gives the same files, if that folder is not ignored itself.
    const within = kept.filter((path) => path.startsWith('b/')).map((path) => path.slice(2));
    if (within.length > 0) expect((await walked(join(folder, 'b'))).sort()).toEqual(within);
  });

  it('are read if they are named', async () => {
    const folder = write('named', {
      '.gitignore': 'private/\n',
      'private/.gitignore': 'draft*\n',
      'private/draft.casefile.yaml': '',
      'private/kept.casefile.yaml': '',
    });
    execFileSync('git', ['init', '-q'], { cwd: folder });
    expect(await walked(folder)).toEqual([]);
    expect(await walked(join(folder, 'private'))).toEqual(['kept.casefile.yaml']);
  });

  it('are, outside a repository, those that the folder itself ignores', async () => {
    const folder = write('bare', {
      '.gitignore': 'in/kept.casefile.yaml\n',
      'in/.gitignore': 'draft*\n',
      'in/draft.casefile.yaml': '',
      'in/kept.casefile.yaml': '',
    });
    expect(await walked(folder)).toEqual([]);
    expect(await walked(join(folder, 'in'))).toEqual(['kept.casefile.yaml']);
  });

  it('are not those of patterns that are too long, or take too much time', async () => {
    const deep = `${'a/'.repeat(60)}b.casefile.yaml`;
    const patterns = ['a'.repeat(100_000), '?'.repeat(60_000), `${'a/**/'.repeat(7)}x`, 'draft*'];
    const folder = write('hostile', { '.gitignore': patterns.join('\n'), [deep]: '', 'draft.casefile.yaml': '' });
    expect(await walked(folder)).toEqual([deep]);
  });
});

describe('links', () => {
  it('are not followed: out of the folder, inside it, or in a circle', async () => {
    const folder = write('linked', { 'in/a.casefile.yaml': '', 'in/b/c.casefile.yaml': '' });
    const outside = write('outside', { 'd.casefile.yaml': '' });
    symlinkSync(outside, join(folder, 'in', 'out'));
    symlinkSync(join(outside, 'd.casefile.yaml'), join(folder, 'in', 'd.casefile.yaml'));
    symlinkSync(join(folder, 'in', 'a.casefile.yaml'), join(folder, 'in', 'again.casefile.yaml'));
    symlinkSync(join(folder, 'in'), join(folder, 'in', 'b', 'loop'));
    expect(await walked(join(folder, 'in'))).toEqual(['a.casefile.yaml', 'b/c.casefile.yaml']);
    // A link that the user names is followed.
    symlinkSync(join(folder, 'in'), join(folder, 'link'));
    expect(await walked(join(folder, 'link'))).toEqual(['a.casefile.yaml', 'b/c.casefile.yaml']);
  });
});
