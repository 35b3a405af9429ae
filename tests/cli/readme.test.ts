import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exitCodes } from '../../src/problems/casefile-error.js';
import { readProjectFile } from '../support/run.js';

const root = join(import.meta.dirname, '..', '..');
const readme = readProjectFile('README.md').toString();
const folder = mkdtempSync(join(tmpdir(), 'casefile-readme-'));
/** Holds nothing, so that the bundled dossier is shown. */
const elsewhere = join(folder, 'elsewhere');
/** Holds the README's dossier as `casefile.yaml`. */
const own = join(folder, 'own');
const env = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(CASEFILE|NO_COLOR|FORCE_COLOR|PAGER|NODE_OPTIONS|NODE_EXTRA_CA_CERTS)/.test(name),
  ),
);
const jq = spawnSync('jq', ['--version']).status === 0;

/** Runs a line as a reader would type it; a pipe fails where any part of it does. */
function shell(command: string, cwd: string) {
  const { stdout, stderr, status } = spawnSync('bash', ['-o', 'pipefail', '-c', command], {
    cwd,
    encoding: 'utf8',
    env: { ...env, LC_ALL: 'C.UTF-8', PATH: `${folder}${delimiter}${env['PATH']}` },
  });
  return { stdout, stderr, status };
}

/** The fenced blocks of a document in a language. */
function blocks(document: string, language: string): string[] {
  return [...document.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, block = '']) => block);
}

/** The cells in the first column of the table that has this header. */
function firstColumn(document: string, header: string): string[] {
  const [, table = ''] = document.split(`| ${header} |`);
  const rows = table.split('\n\n')[0]?.split('\n').slice(2) ?? [];
  return rows.map((row) => row.split('|')[1]?.trim() ?? '');
}

interface Example {
  readonly command: string;
  readonly output: string;
  readonly cwd: string;
}

/** The commands of the `console` blocks, each with what it is said to print. Those behind the dossier are about it. */
function examplesOf(document: string): Example[] {
  const [before = '', behind = ''] = document.split(/^```yaml$/m);
  return [...examplesIn(before, elsewhere), ...examplesIn(behind, own)];
}

function examplesIn(document: string, cwd: string): Example[] {
  return blocks(document, 'console').flatMap((block) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((example) => {
        const end = example.indexOf('\n');
        return { command: example.slice(0, end), output: example.slice(end + 1), cwd };
      }),
  );
}

/** A pattern for an output in which a line `…` stands for one or more lines left out. */
function shortened(output: string): RegExp {
  const lines = output.split(/(?<=\n)/).map((line) => (line === '…\n' ? '(?:.*\\n)+' : escaped(line)));
  return new RegExp(`^${lines.join('')}$`);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

beforeAll(() => {
  const program = join(root, 'bin', 'casefile.js');
  writeFileSync(join(folder, 'casefile'), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`);
  chmodSync(join(folder, 'casefile'), 0o755);
  for (const path of [elsewhere, own]) mkdirSync(path);
  writeFileSync(join(own, 'casefile.yaml'), blocks(readme, 'yaml').join(''));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(process.platform === 'win32')('the README', () => {
  const examples = examplesOf(readme);

  test('has an example of each thing it is asked for', () => {
    expect(examples.map(({ command }) => command)).toEqual(
      expect.arrayContaining(['casefile timeline', 'casefile refs --org', 'casefile refs --json | jq length']),
    );
    expect(examples.filter(({ cwd }) => cwd === own)).not.toEqual([]);
    expect(blocks(readme, 'console').every((block) => block.startsWith('$ '))).toBe(true);
    expect(blocks(readme, 'yaml')).toHaveLength(1);
  });

  test('begins with the two commands that install, show and test', () => {
    const [first = ''] = blocks(readme, 'sh');
    const commands = first.split('\n').map((line) => line.replace(/\s*#.*/, ''));
    expect(commands).toEqual(['npm ci && npx casefile timeline', 'npm test', '']);
  });

  for (const { command, output, cwd } of examples) {
    const needsJq = /\bjq\b/.test(command);
    const name = needsJq && !jq ? `$ ${command} (not run: jq is not installed)` : `$ ${command}`;
    test.skipIf(needsJq && !jq)(name, () => {
      const { stdout, stderr, status } = shell(command, cwd);
      expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
      if (output.split('\n').includes('…')) expect(stdout).toMatch(shortened(output));
      else expect(stdout).toBe(output);
    });
  }

  test('has a dossier without problems, whose event is in the timeline and whose witness is not named', () => {
    expect(shell('casefile check', own)).toEqual({ stdout: '', stderr: '', status: 0 });
    const { stdout } = shell('casefile timeline --json', own);
    expect(stdout).toContain('Ada Example is arrested');
    expect(stdout).not.toContain('Bela Neighbour');
  });

  test('names every exit code', () => {
    const named = firstColumn(readme, 'code | meaning').map(Number);
    expect(named).toEqual(Object.values(exitCodes).sort((a, b) => a - b));
  });

  test('names every environment variable that is read, and no other', () => {
    const named = firstColumn(readme, 'variable | meaning').flatMap((cell) => cell.match(/\w+/g) ?? []);
    const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => readFileSync(join(root, 'src', path), 'utf8'));
    const read = sources.flatMap((source) =>
      [...source.matchAll(/\benv(?:\['(\w+)'\]|\.(\w+))/g)].map(([, quoted, plain]) => quoted ?? plain),
    );
    expect(named.toSorted()).toEqual([...new Set(read)].toSorted());
  });
});
