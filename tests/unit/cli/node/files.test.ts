import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeFiles } from '../../../../src/cli/node/files.js';
import { Registers } from '../../../../src/library/registers.js';
import { dossiersHere, walk } from '../../../../src/library/walk.js';

/** Opening a pipe waits for its other end. So a test that opens one never ends. */
describe.skipIf(process.platform === 'win32')('a pipe or device in a folder', () => {
  const top = mkdtempSync(join(tmpdir(), 'casefile-pipes-'));
  const files = nodeFiles();
  afterAll(() => rmSync(top, { recursive: true }));
  beforeAll(() => {
    mkdirSync(join(top, 'below'));
    for (const name of ['casefile.yaml', 'parties.yaml', '.gitignore', 'below/a.casefile.yaml'])
      execFileSync('mkfifo', [join(top, name)]);
    symlinkSync('/dev/zero', join(top, 'endless.casefile.yaml'));
    symlinkSync('casefile.yaml', join(top, 'pipe.casefile.yaml'));
    writeFileSync(join(top, 'real.casefile.yaml'), 'casefile: 1\n');
    symlinkSync('real.casefile.yaml', join(top, 'link.casefile.yaml'));
    symlinkSync('nothing', join(top, 'broken.casefile.yaml'));
  });

  /** The files as a process sees them that runs in the folder. */
  const here = { ...files, list: (folder: string) => files.list(join(top, folder)), above: async () => [] };

  it('is no case file of that folder, whatever its name', async () => {
    const found = ['broken.casefile.yaml', 'link.casefile.yaml', 'real.casefile.yaml'];
    expect(await dossiersHere(here)).toEqual({ paths: found, hasOthers: false });
  });

  it('is no case file of a library', async () => {
    expect(await walk('.', here)).toEqual(['real.casefile.yaml']);
  });

  it('is no register, and has no rules', async () => {
    mkdirSync(join(top, '.git'));
    expect(await files.nearest('parties.yaml', join(top, 'below'))).toBeNull();
    expect(await walk(join(top, 'below'), files)).toEqual([]);
  });

  it('is not opened to look at its start', async () => {
    await expect(files.start(join(top, 'casefile.yaml'), 10)).rejects.toThrow('EINVAL');
    await expect(files.start('/dev/zero', 10)).rejects.toThrow('EINVAL');
  });
});

describe.skipIf(process.platform === 'win32')('a link out of a folder', () => {
  const top = mkdtempSync(join(tmpdir(), 'casefile-links-'));
  const files = nodeFiles();
  const [plain, repository] = [join(top, 'plain'), join(top, 'repository')];
  afterAll(() => rmSync(top, { recursive: true }));
  beforeAll(() => {
    for (const folder of [plain, join(repository, '.git'), join(repository, 'below')])
      mkdirSync(folder, { recursive: true });
    for (const folder of [top, repository]) writeFileSync(join(folder, 'one.yaml'), 'casefile: 1\n');
    for (const name of ['casefile.yaml', 'parties.yaml']) {
      symlinkSync('../one.yaml', join(plain, name));
      symlinkSync('../one.yaml', join(repository, 'below', name));
      symlinkSync('../one.yaml', join(repository, name));
    }
  });

  it('is not followed unless somebody names it', async () => {
    await expect(dossiersHere(files, plain)).rejects.toThrow(
      'a case file of this folder is a link to a file in another folder',
    );
    await expect(dossiersHere(files, repository)).rejects.toThrow(
      'a case file of this folder is a link to a file in another folder',
    );
    expect(await walk(join(plain, 'casefile.yaml'), files)).toEqual([join(plain, 'casefile.yaml')]);
  });

  it('is followed inside a repository', async () => {
    expect((await dossiersHere(files, join(repository, 'below'))).paths).toEqual(['casefile.yaml']);
  });

  it('is no register that can be read', async () => {
    const registers = new Registers(files, 1000, 'public');
    const problemsOf = async (folder: string) =>
      (await registers.of(join(folder, 'casefile.yaml'))).problems.map(({ message }) => message);
    const message = 'the file is a link to a file in another folder';
    expect(await problemsOf(plain)).toEqual([message]);
    expect(await problemsOf(repository)).toEqual([message]);
    expect(await problemsOf(join(repository, 'below'))).not.toContain(message);
  });
});
