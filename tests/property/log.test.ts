import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { fillRepository, versionsOf } from '../bench/history.mjs';
import { repositoryOf } from '../support/files/repository.js';
import { run } from '../support/run.js';
import { scaled, slow } from '../support/slow.js';

interface Event {
  readonly id: string;
}

/** A case of a hundred events, as many commits wrote it. */
const versions = versionsOf(scaled(500, 60));
const dateOf = (number: number) => new Date((1_600_000_000 + number * 86_400) * 1000).toISOString().replace('.000', '');

/** Each version as another reader of YAML reads it. */
let parsed: readonly { readonly timeline: readonly Event[] }[] | undefined;

/** The numbers of the versions in which a value differs from the version before, the newest first. */
function changesOf(valueIn: (file: { readonly timeline: readonly Event[] }) => unknown): number[] {
  parsed ??= versions.map((text) => parse(text));
  const values = parsed.map((file) => JSON.stringify(valueIn(file)));
  return [...values.keys()].filter((number) => values[number] !== values[number - 1]).reverse();
}

async function log(
  ...argv: readonly string[]
): Promise<{ readonly date: string; readonly changes: readonly object[] }[]> {
  const files = { ...repositoryOf('casefile.yaml', versions), 'casefile.yaml': versions.at(-1) ?? '' };
  return JSON.parse((await run(['log', ...argv, '--json'], { files })).stdout);
}

it('the history of one event has the commits in which YAML finds another event', slow, async () => {
  const expected = changesOf(({ timeline }) => timeline.find(({ id }) => id === 'event-7'));
  expect(expected.length).toBeGreaterThan(1);
  expect((await log('event-7')).map(({ date }) => date)).toEqual(expected.map(dateOf));
});

it('the whole history has the commits in which YAML finds anything else', slow, async () => {
  const expected = changesOf((file) => file);
  const found = await log();
  expect(found.map(({ date }) => date)).toEqual(expected.map(dateOf));
  expect(found.every(({ changes }) => changes.length > 0)).toBe(true);
});

const hasGit = spawnSync('git', ['--version']).status === 0;

it.skipIf(!hasGit)('the history of one event has the commits in which Git finds other lines', slow, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'casefile-lines-'));
  try {
    fillRepository(folder, versions);
    const lines = '/^  - id: event-7$/,/^  - id: event-8$/:casefile.yaml';
    const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
    const stdout = execFileSync('git', ['log', '-s', '--format=%ct', '-L', lines], { cwd: folder, env }).toString();
    const times = stdout.trim().split('\n').map(Number);
    expect((await log('event-7')).map(({ date }) => Date.parse(date) / 1000)).toEqual(times);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
