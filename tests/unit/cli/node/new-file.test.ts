import { mkdtempSync, readdirSync, readFileSync, rmdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFile } from '../../../../src/cli/node/new-file.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casefile-new-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a new file', () => {
  it('has the parts that were written, byte for byte, and stands alone', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    await createFile(join(folder, 'new'), (write) => {
      write('\ufeffé\r\n');
      write(bytes);
      expect(readdirSync(folder)).not.toContain('new');
    });
    expect(readdirSync(folder)).toEqual(['new']);
    expect(readFileSync(join(folder, 'new'))).toEqual(Buffer.concat([Buffer.from('\ufeffé\r\n'), bytes]));
  });

  it('may be empty', async () => {
    await createFile(join(folder, 'new'), () => {});
    expect(readFileSync(join(folder, 'new'), 'utf8')).toBe('');
  });

  it('is not there if writing it fails', async () => {
    const failing = createFile(join(folder, 'new'), (write) => {
      write('half');
      throw new Error('no more');
    });
    await expect(failing).rejects.toThrow('no more');
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['is there', 'EEXIST', () => writeFileSync(join(folder, 'new'), 'old')],
    ['is a link to nothing', 'EEXIST', () => symlinkSync('nowhere', join(folder, 'new'))],
    ['has no folder', 'ENOENT', () => rmdirSync(folder)],
  ])('is not begun if it %s', async (_, code, prepare) => {
    prepare();
    let isBegun = false;
    const failing = createFile(join(folder, 'new'), () => {
      isBegun = true;
    });
    await expect(failing).rejects.toMatchObject({ code });
    expect(isBegun).toBe(false);
  });

  it('leaves nothing behind after Ctrl-C, which ends the program', async () => {
    const before = process.listeners('SIGINT');
    const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
    const failing = createFile(join(folder, 'new'), async (write) => {
      expect(process.listeners('SIGINT')).toEqual(before);
      write('half');
      process.emit('SIGINT', 'SIGINT');
      expect(readdirSync(folder)).toEqual([]);
      expect(kill).toHaveBeenCalledWith(process.pid, 'SIGINT');
      throw new Error('the process has ended');
    });
    await expect(failing).rejects.toThrow('the process has ended');
    expect(process.listeners('SIGINT')).toEqual(before);
    kill.mockRestore();
  });

  it('does not replace a file that appeared meanwhile', async () => {
    const path = join(folder, 'new');
    const failing = createFile(path, (write) => {
      write('ours');
      writeFileSync(path, 'theirs');
    });
    await expect(failing).rejects.toMatchObject({ code: 'EEXIST' });
    expect(readdirSync(folder)).toEqual(['new']);
    expect(readFileSync(path, 'utf8')).toBe('theirs');
  });
});
