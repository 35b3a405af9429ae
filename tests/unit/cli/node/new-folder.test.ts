import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createFolder } from '../../../../src/cli/node/new-folder.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'casefile-new-folder-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bytes = Buffer.from('A page');

test('a folder gets its name when everything is in it', async () => {
  const path = join(folder, 'whole');
  await createFolder(path, async ({ write }) => {
    await write('files/page.txt', [bytes, bytes]);
    expect(existsSync(path)).toBe(false);
  });
  expect(readFileSync(join(path, 'files', 'page.txt'), 'utf8')).toBe('A pageA page');
});

test('Ctrl-C removes what is written so far, and ends the program', async () => {
  const before = process.listeners('SIGINT');
  const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
  const filled = createFolder(join(folder, 'ended'), async ({ write }) => {
    await write('page.txt', [bytes]);
    process.emit('SIGINT', 'SIGINT');
    expect(readdirSync(folder)).toEqual(['whole']);
    expect(kill).toHaveBeenCalledWith(process.pid, 'SIGINT');
    throw new Error('the process has ended');
  });
  await expect(filled).rejects.toThrow('the process has ended');
  expect(process.listeners('SIGINT')).toEqual(before);
});
