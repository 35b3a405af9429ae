import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { nodeCache } from '../../../../../src/cli/node/cache/disk.js';
import { nodeCacheHost } from '../../../../../src/cli/node/cache/host.js';

const top = mkdtempSync(join(tmpdir(), 'casefile-own-'));
afterAll(() => rmSync(top, { recursive: true }));

function folder(name: string, mode = 0o700): string {
  const path = join(top, name);
  mkdirSync(path);
  chmodSync(path, mode);
  return path;
}

describe('the cache folder', () => {
  it('is created for this user only', () => {
    const path = join(top, 'new', 'casefile');
    expect(nodeCacheHost(path, 'b')?.cache.path).toBe(path);
    expect(statSync(path).mode & 0o777).toBe(0o700);
  });

  it('is not used if it cannot be created', () => {
    writeFileSync(join(top, 'file'), '');
    expect(nodeCacheHost(join(top, 'file', 'casefile'), 'b')).toBeNull();
    expect(nodeCacheHost(join(top, 'file'), 'b')).toBeNull();
  });

  it.skipIf(process.platform !== 'linux')('is not used where no folder can be created, although none exists', () => {
    expect(nodeCacheHost('/proc/casefile-test/casefile', 'b')).toBeNull();
  });

  it.skipIf(process.platform === 'win32')('is not used if others may write to it, or if it is a link', () => {
    expect(nodeCacheHost(folder('group', 0o770), 'b')).toBeNull();
    expect(nodeCacheHost(folder('all', 0o777), 'b')).toBeNull();
    symlinkSync(folder('own'), join(top, 'link'));
    expect(nodeCacheHost(join(top, 'link'), 'b')).toBeNull();
  });
});

describe.skipIf(process.platform === 'win32')('a file of the cache', () => {
  const cache = nodeCache(folder('files'), 'b');

  it.each([
    [0o600, true],
    [0o644, true],
    [0o660, false],
    [0o606, false],
  ])('with mode %o is read: %s', (mode, isRead) => {
    cache.write('one', new Uint8Array([1]));
    chmodSync(join(cache.path, 'one'), mode);
    const file = cache.open('one');
    expect(file !== null).toBe(isRead);
    file?.close();
  });

  it('is no folder', () => {
    mkdirSync(join(cache.path, 'below'));
    expect(cache.open('below')).toBeNull();
  });
});
