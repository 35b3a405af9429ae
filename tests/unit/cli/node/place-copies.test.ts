import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { placeCopies } from '../../../../src/cli/node/place-copies.js';
import { replaceFile } from '../../../../src/cli/node/replace-file.js';

let root = '';
let path = '';
const before = Buffer.from('before');
const after = Buffer.from('after: files/a.txt, files/b.txt');
const sha256 = createHash('sha256').update('A source.').digest('hex');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'casefile-place-'));
  path = join(root, 'casefile.yaml');
  writeFileSync(path, before);
  writeFileSync(join(root, 'source.txt'), 'A source.', { mode: 0o600 });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const copyTo = (name: string, digest = sha256) => ({ source: join(root, 'source.txt'), path: name, sha256: digest });
const inFiles = () => readdirSync(join(root, 'files'));

it('places copies with the file, and keeps their permissions', async () => {
  await replaceFile(path, before, after, [copyTo('files/a.txt'), copyTo('files/b.txt')]);
  expect(readFileSync(path)).toEqual(after);
  expect(inFiles()).toEqual(['a.txt', 'b.txt']);
  expect(readFileSync(join(root, 'files/a.txt'), 'utf8')).toBe('A source.');
  const { mode, nlink } = statSync(join(root, 'files/a.txt'));
  expect([mode & 0o777, nlink]).toEqual([0o600, 1]);
});

it.each([
  ['is there already', 'EEXIST', () => [copyTo('files/a.txt'), copyTo('files/there.txt')]],
  ['leads out of the folder', 'EEXIST', () => [copyTo('../a.txt')]],
  ['has another content than before', 'ESOURCE', () => [copyTo('files/a.txt', '0'.repeat(64))]],
])('changes nothing if a copy %s', async (_, code, copies) => {
  mkdirSync(join(root, 'files'));
  writeFileSync(join(root, 'files/there.txt'), 'Mine.');
  await expect(replaceFile(path, before, after, copies())).rejects.toMatchObject({ code });
  expect(readFileSync(path)).toEqual(before);
  expect(inFiles()).toEqual(['there.txt']);
  expect(readFileSync(join(root, 'files/there.txt'), 'utf8')).toBe('Mine.');
});

it('changes nothing if the file was changed', async () => {
  await expect(replaceFile(path, after, before, [copyTo('files/a.txt')])).rejects.toMatchObject({ code: 'ECHANGED' });
  expect(inFiles()).toEqual([]);
});

it('places no copy if one has no draft', () => {
  const drafts = join(root, 'files/.casefile.yaml.casefile-drafts');
  mkdirSync(drafts, { recursive: true });
  writeFileSync(join(drafts, encodeURIComponent('files/a.txt')), 'A source.');
  expect(() => placeCopies(path, [copyTo('files/a.txt'), copyTo('files/b.txt')])).toThrow('ENOENT');
  expect(inFiles()).toEqual(['.casefile.yaml.casefile-drafts']);
});

it('finishes what a killed process began, and removes the drafts of a change that was not written', async () => {
  const drafts = join(root, 'files/.casefile.yaml.casefile-drafts');
  mkdirSync(drafts, { recursive: true });
  for (const name of ['files/a.txt', 'files/b.txt.part', 'files/c.txt'])
    writeFileSync(join(drafts, encodeURIComponent(name)), 'A draft.');
  writeFileSync(path, after);
  await replaceFile(path, after, Buffer.from('other'));
  expect(inFiles()).toEqual(['a.txt']);
});

it.each(['%zz', 'sub%2Fa.txt', '..%2Fa.txt', 'files%2Fsub%2Fa.txt'])(
  'removes a draft that is not ours: %s',
  async (name) => {
    const drafts = join(root, 'files/.casefile.yaml.casefile-drafts');
    mkdirSync(drafts, { recursive: true });
    writeFileSync(join(drafts, name), 'A draft.');
    const listing = Buffer.from('sub/a.txt ../a.txt files/sub/a.txt');
    writeFileSync(path, listing);
    await replaceFile(path, listing, before);
    expect([readFileSync(path), inFiles()]).toEqual([before, []]);
  },
);

it.skipIf(process.platform === 'win32')('touches nothing in a folder to which a link leads', async () => {
  const [inside, elsewhere] = [join(root, 'case'), join(root, 'elsewhere')];
  mkdirSync(inside);
  mkdirSync(join(elsewhere, '.casefile.yaml.casefile-drafts'), { recursive: true });
  writeFileSync(join(elsewhere, '.casefile.yaml.casefile-drafts', 'files%2Fa.txt'), 'Mine.');
  symlinkSync('../elsewhere', join(inside, 'files'));
  path = join(inside, 'casefile.yaml');
  writeFileSync(path, before);
  await replaceFile(path, before, after);
  await expect(replaceFile(path, after, before, [copyTo('files/b.txt')])).rejects.toThrow();
  expect(readdirSync(elsewhere, { recursive: true })).toEqual([
    '.casefile.yaml.casefile-drafts',
    join('.casefile.yaml.casefile-drafts', 'files%2Fa.txt'),
  ]);
});
