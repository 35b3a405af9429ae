import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';

const program = join(import.meta.dirname, '..', '..', 'bin', 'casefile.js');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'casefile-verify-'));
  mkdirSync(join(folder, 'files'));
  writeFileSync(
    join(folder, 'casefile.yaml'),
    `casefile: 1
id: quay
title: The quay
subjects: [ada]
people: { ada: { name: Ada Nobody } }
references: [{ id: film, type: motion_picture, title: A film, files: [{ path: files/film.mp4, sha256: ${'0'.repeat(64)} }] }]
`,
  );
  // A file with holes, which takes no space.
  writeFileSync(join(folder, 'files/film.mp4'), '');
  truncateSync(join(folder, 'files/film.mp4'), 2 ** 40);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('Ctrl-C ends verify at once, in the middle of a large copy', async () => {
  const child = spawn(process.execPath, [program, 'verify'], {
    cwd: folder,
    env: { ...process.env, CASEFILE_CACHE: 'off' },
  });
  const end = new Promise((resolve) => child.on('exit', (code, signal) => resolve(signal ?? code)));
  await delay(1500);
  child.kill('SIGINT');
  expect(await end).toBe('SIGINT');
});
