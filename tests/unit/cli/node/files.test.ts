import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeFiles } from '../../../../src/cli/node/files.js';
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
