import { execFileSync } from 'node:child_process';
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFile } from '../../../../src/cli/node/replace-file.js';

const bytes = (text: string) => new TextEncoder().encode(text);
/** The id of a process that certainly does not run. */
const nobody = 2 ** 22 + 1;

let folder: string;
let path: string;
let lock: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'replace-'));
  path = join(folder, 'a.yaml');
  lock = join(folder, '.a.yaml.casefile-lock');
  writeFileSync(path, 'old');
});
afterEach(() => rmSync(folder, { recursive: true }));

const replaced = (before = 'old', after = 'new') => replaceFile(path, bytes(before), bytes(after));

describe('replacing a file', () => {
  it('writes the new bytes and leaves nothing else behind', async () => {
    await replaced();
    expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['new', ['a.yaml']]);
  });

  it.runIf(process.platform !== 'win32')('keeps the mode, and a symbolic link', async () => {
    writeFileSync(join(folder, 'b'), 'old', { mode: 0o640 });
    rmSync(path);
    symlinkSync('b', path);
    await replaced();
    expect(statSync(join(folder, 'b')).mode & 0o777).toBe(0o640);
    expect([readFileSync(join(folder, 'b'), 'utf8'), readdirSync(folder)]).toEqual(['new', ['a.yaml', 'b']]);
  });

  it.each([
    ['longer', 'old and more'],
    ['as long', 'odl'],
    ['gone', undefined],
  ])('is refused if the file is %s meanwhile', async (_, content) => {
    if (content === undefined) rmSync(path);
    else writeFileSync(path, content);
    await expect(replaced()).rejects.toMatchObject({ code: content === undefined ? 'ENOENT' : 'ECHANGED' });
    const left = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(left).toEqual(content === undefined ? [] : [content]);
  });

  it('is refused if the file has another name too', async () => {
    linkSync(path, join(folder, 'b.yaml'));
    await expect(replaced()).rejects.toMatchObject({ code: 'EMLINK' });
    expect(readdirSync(folder)).toEqual(['a.yaml', 'b.yaml']);
    expect(readFileSync(path, 'utf8')).toBe('old');
  });

  it('loses no change of several at once', async () => {
    const results = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => replaced('old', `new ${index}`)));
    const done = results.flatMap(({ status }, index) => (status === 'fulfilled' ? [`new ${index}`] : []));
    expect(done).toEqual([readFileSync(path, 'utf8')]);
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'ECHANGED' });
  });
});

describe.skipIf(process.platform === 'win32')('what a stranger put into the folder', () => {
  it.each([
    ['a pipe', () => execFileSync('mkfifo', [lock])],
    ['a link to a device', () => symlinkSync('/dev/zero', lock)],
    ['a folder', () => mkdirSync(join(lock, 'in it'), { recursive: true })],
    ['a large file', () => writeFileSync(lock, `${process.pid} ${hostname()}${' '.repeat(2000)}`)],
  ])('as a lock is removed: %s', async (_, make) => {
    make();
    await replaced();
    expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['new', ['a.yaml']]);
  });

  it('as a draft is removed', async () => {
    mkdirSync(join(folder, '.a.yaml.casefile-draft', 'in it'), { recursive: true });
    await replaced();
    expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['new', ['a.yaml']]);
  });
});

describe('a lock', () => {
  it('of a running process is left behind if it is older than any run', async () => {
    writeFileSync(lock, `${process.pid} ${hostname()}`);
    const before = new Date(Date.now() - 2 * 3_600_000);
    utimesSync(lock, before, before);
    await replaced();
    expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['new', ['a.yaml']]);
  });

  it('is waited for', async () => {
    writeFileSync(lock, `${process.pid} ${hostname()}`);
    const waiting = replaced();
    setTimeout(() => rmSync(lock), 50);
    await waiting;
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  it('does not hide a change that another program makes during the wait', async () => {
    writeFileSync(lock, `${process.pid} ${hostname()}`);
    const waiting = replaced();
    setTimeout(() => {
      writeFileSync(path, 'odl');
      rmSync(lock);
    }, 50);
    await expect(waiting).rejects.toMatchObject({ code: 'ECHANGED' });
    expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['odl', ['a.yaml']]);
  });

  it('and a draft of a killed process are removed', async () => {
    writeFileSync(lock, `${nobody} ${hostname()}`);
    writeFileSync(join(folder, '.a.yaml.casefile-draft'), 'half');
    writeFileSync(`${lock}.${nobody}`, `${nobody} ${hostname()}`);
    await replaced();
    expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['new', ['a.yaml']]);
  });
});
