import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { NearestFile } from '../../../../src/cli/node/nearest-file.js';

const [ours, root, another] = [1000, 0, 1001];
const shared = 0o41777;

/** A file system with the owner of each path. A folder that everyone may write to ends in a star. */
function nearestIn(owners: Readonly<Record<string, number>>): NearestFile {
  const look = (path: string) => {
    const all = [path, `${path}*`].find((key) => key in owners);
    if (all === undefined) return undefined;
    const mode = all.endsWith('*') ? shared : all.endsWith('/p') ? 0o100644 : 0o40755;
    return { uid: owners[all] ?? 0, mode };
  };
  return new NearestFile(look, ours);
}

const home = { '/': root, '/home': root, '/home/u': ours, '/home/u/cases': ours, '/home/u/cases/east': ours };

describe('the nearest file', () => {
  it.each([
    ['in the folder itself', { '/home/u/cases/east/p': another }, '/home/u/cases/east/p'],
    ['in one above that has the same owner', { '/home/u/cases/p': ours }, '/home/u/cases/p'],
    ['further up', { '/home/u/p': ours }, '/home/u/p'],
    ['not in one of another owner', { '/home/p': ours, '/p': ours }, undefined],
    ['not above one of another owner', { '/home/u/cases': another, '/home/u/p': ours }, undefined],
    [
      'up to the root of a repository',
      { '/home/u/.git': ours, '/home/u/cases': another, '/home/u/p': another },
      '/home/u/p',
    ],
    ['not above the root', { '/home/u/cases/.git': ours, '/home/u/p': ours }, undefined],
    ['beyond a repository of another', { '/home/u/cases/.git': another, '/home/u/p': ours }, '/home/u/p'],
    ['nowhere', {}, undefined],
  ])('is searched %s', (_, files, found) => {
    expect(nearestIn({ ...home, ...files }).of('p', '/home/u/cases/east')?.absolute).toBe(found);
  });

  it.each([
    ['above a folder of mine', { '/tmp/p': ours }, '/tmp/u', undefined],
    ['even where all is one owner', { '/tmp/u': root, '/tmp/p': root }, '/tmp/u', undefined],
    ['where a repository was put', { '/tmp/.git': another, '/tmp/p': another }, '/tmp/u', undefined],
    ['of mine, beside a file', { '/tmp/p': ours }, '/tmp', '/tmp/p'],
    ['of another, beside a file', { '/tmp/p': another }, '/tmp', undefined],
  ])('in a folder that all users share, %s', (_, files, folder, found) => {
    const tmp = { '/': root, '/tmp*': root, '/tmp/u': ours };
    expect(nearestIn({ ...tmp, ...files }).of('p', folder)?.absolute).toBe(found);
  });
});

describe('on a real disk', () => {
  const top = realpathSync(mkdtempSync(join(tmpdir(), 'nearest-')));
  afterAll(() => rmSync(top, { recursive: true }));
  mkdirSync(join(top, 'cases', 'east'), { recursive: true });
  writeFileSync(join(top, 'p'), '');

  it('is the same for any form of the path, in which it is returned', () => {
    const folder = join(top, 'cases', 'east');
    const up = relative(process.cwd(), folder);
    const absolute = join(top, 'p');
    for (const [written, path] of [
      [folder, absolute],
      [`${folder}/`, absolute],
      [up, join(up, '..', '..', 'p')],
      [join(up, '..', 'east'), join(up, '..', '..', 'p')],
    ] as const) {
      expect(new NearestFile().of('p', written)).toEqual({ path, absolute });
    }
  });

  it('is not searched below, beside, or under a file', () => {
    const nearest = new NearestFile();
    expect(nearest.of('none', top)).toBeNull();
    expect(nearest.of('p', join(top, 'p'))?.absolute).toBe(join(top, 'p'));
    expect(nearest.of('cases', join(top, 'nowhere'))).toBeNull();
  });
});
