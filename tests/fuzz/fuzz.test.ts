import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { importerNames } from '../../src/imports/registry.js';
import { dossierPaths, firstControl, readDossierText, viewCommands } from '../support/fixtures.js';
import { allFormats, fixtureTexts, runBounded } from '../support/made-up/fuzzing.js';
import { run } from '../support/run.js';

/**
 * `npm run fuzz` tries other inputs in every run, for FUZZ_SECONDS in all (ten minutes if absent). A failure prints
 * the seed and the smallest input; `SEED=N npm run fuzz` tries the same inputs again. Before you fix it, make a
 * test of that input.
 */
const seconds = Number(process.env['FUZZ_SECONDS'] ?? 600);
const targets = 4;
const share = (seconds * 1000) / targets;
const parameters = {
  numRuns: Number.POSITIVE_INFINITY,
  interruptAfterTimeLimit: share,
  markInterruptAsFailure: false,
  seed: Number(process.env['SEED'] ?? Date.now() % 2 ** 31),
} as const;
const timeout = share * 2 + 60_000;

/** Try inputs until the time is over, and print how many there were. */
async function fuzz<T>(name: string, inputs: fc.Arbitrary<T>, attempt: (input: T) => Promise<void>): Promise<void> {
  let tried = 0;
  const counted = fc.asyncProperty(inputs, async (input) => {
    tried += 1;
    await attempt(input);
  });
  await fc.assert(counted, parameters);
  expect(tried).toBeGreaterThan(0);
  // biome-ignore lint/suspicious/noConsole: the size says how much was tried
  console.log(`${name}: ${tried} inputs, seed ${parameters.seed}`);
}

async function sane(argv: readonly string[], text: string | Uint8Array): Promise<void> {
  const { stdout, stderr, exitCode } = await runBounded(argv, text);
  expect(exitCode, stderr).not.toBe(70);
  expect(firstControl(stdout + stderr)).toBeUndefined();
}

const tokens = fc.constantFrom(
  ...['\n', ' ', '\t', ': ', '- ', '? ', '[', ']', '{', '}', '&a ', '*a', '!t ', '|\n', '>', '"', "'", '#', '@', ','],
  ...[
    '\u0000',
    '\u001b[31m',
    '\u202e',
    '\u2066',
    '\ud800',
    '\ufeff',
    '\r',
    '😀',
    'é',
    '文',
    '=1',
    '::error::',
    '<',
    '</',
  ],
  ...[
    'access: secret',
    'access: ',
    '<<: ',
    '2020-02-30',
    '2020-02~/..',
    '9'.repeat(30),
    '-',
    'null',
    '~',
    'id: x',
    '[[',
  ],
);
const piece = fc.oneof(tokens, fc.string({ unit: 'binary', maxLength: 12 }));
/** A change of a text: a part is cut, replaced, or repeated up to a few hundred times. */
const change = fc.record({
  at: fc.nat(),
  length: fc.nat(60),
  put: piece,
  times: fc.oneof(fc.constant(1), fc.nat(300)),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;
const changes = fc.array(change, { minLength: 1, maxLength: 6 });

function changed(text: string, all: readonly Change[]): string {
  return all.reduce((now, { at, length, put, times }) => {
    const from = at % (now.length + 1);
    return now.slice(0, from) + put.repeat(times) + now.slice(from + length);
  }, text);
}

const commands = fc.constantFrom(
  ...viewCommands,
  ['search', 'a'],
  ['search', '--regex', 'a.*b'],
  ['trace', 'e'],
  ['report'],
  ['check', '--dry-run'],
  ['__complete', 'trace', ''],
);
const formatOption = fc.option(fc.constantFrom(...allFormats), { nil: undefined });

describe('nothing fails', () => {
  // The first run of a command loads its modules, which would count as the time of an input.
  beforeAll(async () => {
    for (const command of viewCommands) await run([...command, '-f', dossierPaths.minimal]);
  }, 300_000);

  it('for any bytes', { timeout }, () =>
    fuzz('bytes', fc.tuple(commands, fc.uint8Array({ maxLength: 2000 })), ([command, bytes]) =>
      sane([...command, '-f', '-'], bytes),
    ),
  );

  it('for changed case files', { timeout }, () => {
    const files = fc.constantFrom(...Object.values(dossierPaths).map(readDossierText));
    return fuzz('case files', fc.tuple(commands, formatOption, files, changes), ([command, format, file, all]) =>
      sane([...command, '-f', '-', ...(format === undefined ? [] : ['--format', format])], changed(file, all)),
    );
  });

  it('for changed files to import', { timeout }, async () => {
    const texts = fc.constantFrom(...(await fixtureTexts()), '');
    const from = fc.option(fc.constantFrom(...importerNames), { nil: undefined });
    return fuzz('imports', fc.tuple(from, texts, changes), ([name, text, all]) =>
      sane(['import', '-', ...(name === undefined ? [] : ['--from', name]), '--subject', 'Ada'], changed(text, all)),
    );
  });

  it('for any command line', { timeout }, () => {
    const words = fc.constantFrom(
      ...['timeline', 'search', 'refs', 'check', 'fill', 'add', 'event', 'cite', 'import', 'new', 'trace', 'custody'],
      ...[
        '--format',
        '--json',
        '--limit',
        '--sort',
        '--since',
        '--until',
        '--on',
        '--chart',
        '--access',
        '--case',
        '-f',
      ],
      ...[
        '--rule',
        '--regex',
        '--person',
        '--org',
        '--kind',
        '--to',
        '--id',
        '--color',
        '--width',
        'csv',
        'secret',
        '-1',
      ],
      ...['2020', '2020-13', '../x', 'e', '--', '-', '', 'wgad', 'clear', '__complete', 'schema', 'records', 'status'],
    );
    const argv = fc.array(fc.oneof({ weight: 6, arbitrary: words }, piece), { maxLength: 8 });
    return fuzz('command lines', argv, (all) => sane(all, readDossierText(dossierPaths.minimal)));
  });
});
