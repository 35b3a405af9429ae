import { execFile, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const program = join(import.meta.dirname, '..', '..', 'bin', 'casefile.js');
/** More cases than one batch can contain, so that there are several batches. */
const cases = 450;
const dossier = (index: number) => `casefile: 1
id: case-${index}
title: Case ${index}
subjects: [vero]
people: { vero: { name: Vero Exemplar } }
timeline:
${Array.from(
  { length: 1 + (index % 7) },
  (_, event) => `  - { id: e${event}, date: 2020, title: The court met ${index} times }
`,
).join('')}`;
let folder = '';
let library = '';
let expected = '';

const env = (cache: string) => ({ ...process.env, XDG_CACHE_HOME: cache, CASEFILE_CACHE: '' });
const argv = () => [program, 'search', 'court', '--limit', '3', '--json', '-f', library];

async function search(cache: string, ...options: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [...argv(), ...options], { env: env(cache) });
  return stdout;
}

function filesOf(cache: string): string[] {
  return readdirSync(join(cache, 'casefile'), { recursive: true, encoding: 'utf8' }).map((name) =>
    join(cache, 'casefile', name),
  );
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'casefile-cache-'));
  library = join(folder, 'library');
  mkdirSync(library);
  for (let index = 0; index < cases; index += 1) writeFileSync(join(library, `${index}.casefile.yaml`), dossier(index));
  expected = await search(join(folder, 'unused'), '--no-cache');
  expect(JSON.parse(expected)).toHaveLength(3);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the cache', () => {
  it('is valid after ten commands at once without a cache, each with the right output', async () => {
    const cache = join(folder, 'ten');
    const all = await Promise.all(Array.from({ length: 10 }, () => search(cache)));
    expect(new Set(all)).toEqual(new Set([expected]));
    expect(await search(cache)).toBe(expected);
  });

  it.each(['SIGINT', 'SIGKILL'] as const)('works after a command was ended by %s at any moment', async (signal) => {
    const cache = join(folder, signal);
    for (const wait of [150, 400, 700]) {
      const child = spawn(process.execPath, argv(), { env: env(cache), stdio: 'ignore' });
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await setTimeout(wait);
      child.kill(signal);
      await ended;
    }
    expect(await search(cache)).toBe(expected);
    expect(await search(cache)).toBe(expected);
  });

  it.skipIf(process.platform === 'win32')('can be read only by its owner', async () => {
    const cache = join(folder, 'ten');
    for (const path of filesOf(cache)) expect(statSync(path).mode & 0o077, path).toBe(0);
    expect(statSync(join(cache, 'casefile')).mode & 0o077).toBe(0);
  });

  it('does no harm if it is damaged', async () => {
    const cache = join(folder, 'ten');
    for (const [index, path] of filesOf(cache)
      .filter((name) => statSync(name).isFile())
      .entries()) {
      writeFileSync(path, index % 2 === 0 ? 'casefile' : '');
    }
    expect(await search(cache)).toBe(expected);
    expect(await search(cache)).toBe(expected);
  });

  it.skipIf(process.platform === 'win32')('is not needed if it cannot exist', async () => {
    const cache = join(folder, 'none');
    writeFileSync(cache, '');
    chmodSync(cache, 0o400);
    expect(await search(cache)).toBe(expected);
  });
});
