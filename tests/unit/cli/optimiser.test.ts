import { afterEach, expect, test, vi } from 'vitest';

const setFlagsFromString = vi.hoisted(() => vi.fn());
vi.mock('node:v8', () => ({ setFlagsFromString }));

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
  setFlagsFromString.mockClear();
});

/** The flags that V8 gets on this version of Node when a dossier of so many bytes is read. */
async function flags(version: string, bytes: number): Promise<unknown[]> {
  vi.stubGlobal('process', { ...process, versions: { ...process.versions, node: version } });
  const { optimiseFor, waitWithOptimising } = await import('../../../src/cli/optimiser.js');
  waitWithOptimising();
  optimiseFor(bytes);
  return setFlagsFromString.mock.calls.flat();
}

const wait = '--interrupt-budget=2000000';
const goOn = '--interrupt-budget=132000';

test.each([
  ['20.19.0', 20_000, [wait]],
  ['20.19.0', 256 * 1024, [wait, goOn]],
  ['22.1.0', 256 * 1024, []],
  ['24.0.0', 20_000, []],
])('Node %s and a dossier of %i bytes: %j', async (version, bytes, expected) => {
  expect(await flags(version, bytes)).toEqual(expected);
});
