import { afterEach, expect, test, vi } from 'vitest';

const setFlagsFromString = vi.hoisted(() => vi.fn());
vi.mock('node:v8', () => ({ setFlagsFromString }));

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
  setFlagsFromString.mockClear();
});

/** The flags that V8 gets in a version of Node when case files of these sizes, in bytes, are read one after another. */
async function flags(version: string, sizes: readonly number[]): Promise<unknown[]> {
  vi.stubGlobal('process', { ...process, versions: { ...process.versions, node: version } });
  const { optimiseFor } = await import('../../../../src/cli/node/optimiser.js');
  for (const size of sizes) await optimiseFor(size);
  return setFlagsFromString.mock.calls.flat();
}

const wait = ['--interrupt-budget=2000000', '--no-parallel-scavenge', '--semi-space-growth-factor=1'];
const goOn = '--interrupt-budget=132000';
const atOnce = ['--parallel-scavenge', '--semi-space-growth-factor=2'];
const free = ['--heap-growing-percent=45', '--no-incremental-marking'];
const freeOften = ['--heap-growing-percent=25', '--no-incremental-marking'];
const huge = 1024 * 1024;

test.each([
  ['20.19.0', [], []],
  ['20.19.0', [20_000, 20_000], wait],
  ['20.19.0', [20_000, 256 * 1024], [...wait, goOn, ...atOnce]],
  ['20.19.0', [256 * 1024, 20_000], [goOn]],
  ['22.1.0', [256 * 1024], []],
  ['24.0.0', [20_000], []],
  ['20.19.0', [huge], [goOn, ...free]],
  ['24.0.0', [20_000, huge, 20_000], free],
  ['24.0.0', [huge / 2, huge / 2], free],
  ['24.0.0', [huge / 2, 20_000, huge / 2], []],
  ['24.0.0', [4 * huge, huge], freeOften],
  ['24.0.0', [huge, 4 * huge], [...free, '--heap-growing-percent=25']],
  ['24.0.0', Array<number>(60).fill(20_000), []],
])('on Node %s with case files of %j bytes: %j', async (version, sizes, expected) => {
  expect(await flags(version, sizes)).toEqual(expected);
});

test('compiles under the default of V8, whatever is set', async () => {
  vi.stubGlobal('process', { ...process, versions: { ...process.versions, node: '20.19.0' } });
  const { compileAsUsual, optimiseFor } = await import('../../../../src/cli/node/optimiser.js');
  expect(compileAsUsual(() => setFlagsFromString.mock.calls.flat())).toEqual([]);
  await optimiseFor(20_000);
  expect(compileAsUsual(() => setFlagsFromString.mock.calls.flat())).toEqual([
    ...wait,
    '--interrupt-budget=67584',
    ...atOnce,
  ]);
  expect(setFlagsFromString.mock.calls.flat().slice(-wait.length)).toEqual(wait);
  await optimiseFor(huge);
  const before = setFlagsFromString.mock.calls.length;
  compileAsUsual(() => undefined);
  const usual = ['--interrupt-budget=67584', '--heap-growing-percent=0', '--incremental-marking'];
  expect(setFlagsFromString.mock.calls.flat().slice(before)).toEqual([...usual, goOn, ...free]);
});
