import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documents, sessionOf, shortened } from '../support/files/documents.js';

const root = join(import.meta.dirname, '..', '..');
const scratch = mkdtempSync(join(tmpdir(), 'casefile-examples-'));
const programs = join(scratch, 'bin');
const env = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(CASEFILE|NO_COLOR|FORCE_COLOR|PAGER|NODE_OPTIONS|NODE_EXTRA_CA_CERTS)/.test(name),
  ),
);
const jq = spawnSync('jq', ['--version']).status === 0;

/** The documents leave out this line, which each command prints that shows the bundled case. */
const notice =
  'casefile: No case file in this folder; showing the bundled example. Use --file to open another, or --file . for those in the folders below.\n';

/** Runs a line as a reader would type it, after one that ended with `last`. A pipe fails if any part of it fails. */
function shell(command: string, cwd: string, last: number) {
  const script = `exec 2>&1; (exit ${last}); ${command}`;
  const { stdout, status } = spawnSync('bash', ['-o', 'pipefail', '-c', script], {
    cwd,
    encoding: 'utf8',
    env: {
      ...env,
      LC_ALL: 'C.UTF-8',
      PATH: `${programs}${delimiter}${env['PATH']}`,
      XDG_CACHE_HOME: join(scratch, 'cache'),
    },
  });
  return { output: stdout, status: status ?? 1 };
}

beforeAll(() => {
  mkdirSync(programs);
  const program = join(root, 'bin', 'casefile.js');
  writeFileSync(join(programs, 'casefile'), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`);
  chmodSync(join(programs, 'casefile'), 0o755);
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

// Each document is one session in a folder of its own: its files are saved, and its commands run, from top to bottom.
describe.skipIf(process.platform === 'win32')('the examples of', () => {
  const sessions = documents.map((path) => ({ path, steps: sessionOf(path) }));

  test('runs those of the README, the guide and the recipes', () => {
    const run = sessions.filter(({ steps }) => steps.some(({ kind }) => kind === 'command')).map(({ path }) => path);
    expect(run).toEqual(expect.arrayContaining(['README.md', 'docs/guide.md', 'docs/recipes.md']));
  });

  for (const { path, steps } of sessions.filter(({ steps }) => steps.length > 0)) {
    describe(path, () => {
      const folder = join(scratch, path.replace(/\W/g, '-'));
      let last = 0;

      beforeAll(() => mkdirSync(folder));

      steps.forEach((step, index) => {
        if (step.kind === 'file') {
          test(`saves ${step.path}`, () => {
            mkdirSync(dirname(join(folder, step.path)), { recursive: true });
            writeFileSync(join(folder, step.path), step.text);
          });
          return;
        }
        const { command, output } = step;
        const needsJq = /\bjq\b/.test(command);
        const next = steps[index + 1];
        // A command fails only if the document then shows its exit code.
        const mayFail = next?.kind === 'command' && next.command === 'echo $?';
        test.skipIf(needsJq && !jq)(needsJq && !jq ? `$ ${command} (jq is not installed)` : `$ ${command}`, () => {
          const { output: all, status } = shell(command, folder, last);
          const printed = all.replaceAll(notice, '');
          last = status;
          if (output.split('\n').includes('…')) expect(printed).toMatch(shortened(output));
          else expect(printed).toBe(output);
          if (!mayFail) expect(status).toBe(0);
        });
      });
    });
  }
});
