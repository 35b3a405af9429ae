import { describe, expect, it } from 'vitest';
import type { MemoryFile } from '../../../../support/files/cache-host.js';
import { memoryCache, memoryCacheHost } from '../../../../support/files/cache-host.js';
import { run } from '../../../../support/run.js';

const dossier = (id: number) => `casefile: 1
id: case-${id}
title: Case ${id}
subjects: [ada]
people: { ada: { name: Ada Nobody } }
timeline: [{ id: e, date: 2020, title: The court met }]
`;

function folder(count: number) {
  const files = Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`c/${index}.casefile.yaml`, dossier(index)]),
  );
  const known = new Map<string, MemoryFile>(Object.entries(files).map(([path, text]) => [path, { text, time: 0 }]));
  const content = new Map<string, Uint8Array>();
  return { files, content, cacheHost: memoryCacheHost(known, () => 1000, memoryCache(content)) };
}

describe.each([1, 3, 12])('a library of %i files', (count) => {
  it.each([
    [['timeline']],
    [['timeline', '--json']],
    [['search', 'court', '--json']],
    [['refs', '--org', 'nobody']],
    [['people', '--person', 'ada']],
    [['timeline', '--case', 'case-0']],
  ])('%j prints the same with a cache as without', async (argv) => {
    const { cacheHost, files, content } = folder(count);
    const without = await run([...argv, '-f', 'c'], { files });
    for (let round = 0; round < 2; round += 1) {
      expect(await run([...argv, '-f', 'c'], { files, cacheHost })).toEqual(without);
    }
    expect(content.size).toBeGreaterThan(0);
  });

  it('caches nothing if caching is switched off', async () => {
    const { cacheHost, files, content } = folder(count);
    await run(['timeline', '--no-cache', '-f', 'c'], { files, cacheHost });
    await run(['timeline', '-f', 'c'], { files, cacheHost, env: { CASEFILE_CACHE: 'off' } });
    expect(content.size).toBe(0);
  });
});

it('shows progress while it reads many files', async () => {
  const { cacheHost, files } = folder(12);
  let time = 0;
  const now = () => {
    time += 600;
    return time;
  };
  const { stderr } = await run(['timeline', '-f', 'c'], {
    files,
    cacheHost,
    now,
    terminal: { columns: 80, rows: 10_000 },
  });
  expect(stderr).toContain('\rIndexing 12 of 12 case files');
});

describe('casefile cache', () => {
  it('shows its location and size, and clears it', async () => {
    const { cacheHost, files } = folder(12);
    await run(['timeline', '-f', 'c'], { files, cacheHost });
    expect((await run(['cache'], { files, cacheHost })).stdout).toMatch(/^\/cache\n3 files, 0\.\d MiB\n$/);
    expect((await run(['cache', 'clear'], { files, cacheHost })).stdout).toBe('/cache\n0 files, 0.0 MiB\n');
  });

  it('says that it is switched off', async () => {
    expect((await run(['cache'])).stdout).toBe(
      'No cache: it is off, or its folder cannot be created, or others may write to it.\n',
    );
  });

  it('accepts only clear', async () => {
    const { stderr, exitCode } = await run(['cache', 'remove']);
    expect(exitCode).toBe(2);
    expect(stderr).toBe('casefile: unknown action "remove"\nUse "casefile cache" or "casefile cache clear".\n');
  });
});
