import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateCase } from '../bench/generate.mjs';

const program = join(import.meta.dirname, '..', '..', 'bin', 'casefile.js');
const files = 200;
let folder = '';

const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(CASEFILE|NO_COLOR|FORCE_COLOR|PAGER|NODE_OPTIONS)/.test(name)),
);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'casefile-library-'));
  for (let number = 0; number < files; number++) {
    const year = join(folder, 'cases', `${2000 + (number % 10)}`);
    mkdirSync(year, { recursive: true });
    writeFileSync(join(year, `case-${number}.casefile.yaml`), generateCase(number));
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Run a shell script in which `"$@"` starts the program with a heap that is too small for the whole library. */
function shell(script: string) {
  const argv = ['-c', script, 'sh', process.execPath, '--max-old-space-size=40', program];
  return spawnSync('sh', argv, { encoding: 'utf8', cwd: folder, env });
}

test('records of a library need the memory of one file', () => {
  const { stdout, stderr } = shell('"$@" records -f cases --format ndjson | wc -l');
  expect({ records: Number(stdout), stderr }).toEqual({ records: files * 136, stderr: '' });
});

test('ends quietly when the reader closes the pipe', () => {
  const { stdout, stderr } = shell('{ "$@" records -f cases --json; echo "exit code $?" >&2; } | head -1');
  expect({ stdout, stderr }).toEqual({ stdout: '[\n', stderr: 'exit code 0\n' });
});

test('a slow reader gets everything', () => {
  const { stdout } = shell('"$@" records -f cases/2000 --format ndjson | { sleep 1; tail -1; }');
  expect(JSON.parse(stdout)).toMatchObject({ record: 'organization', case: `case-${files - 10}` });
});
