import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exitCodes } from '../../src/problems/casefile-error.js';
import { readProjectFile } from '../support/run.js';

const root = join(import.meta.dirname, '..', '..');
const readme = readProjectFile('README.md').toString();
const folder = mkdtempSync(join(tmpdir(), 'casefile-readme-'));
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(CASEFILE|NO_COLOR|FORCE_COLOR|PAGER|NODE_OPTIONS)/.test(name)),
);

function sh(command: string) {
  const { stdout, stderr, status } = spawnSync('sh', ['-c', command], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...env, PATH: `${folder}${delimiter}${env['PATH']}` },
  });
  return { stdout, stderr, status };
}

/** The fenced blocks of a document in a language. */
function blocks(document: string, language: string): string[] {
  return [...document.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, block = '']) => block);
}

/** The words in the first column of the table that has this header. */
function firstColumn(document: string, header: string): string[] {
  const [, table = ''] = document.split(`| ${header} |`);
  const rows = table.split('\n\n')[0]?.split('\n').slice(2) ?? [];
  return rows.map((row) => row.split('|')[1]?.trim() ?? '');
}

beforeAll(() => {
  const program = join(root, 'bin', 'casefile.js');
  writeFileSync(join(folder, 'casefile'), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`);
  chmodSync(join(folder, 'casefile'), 0o755);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the README', () => {
  const examples = blocks(readme, 'console').flatMap((block) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((example): [string, string] => {
        const [command = '', ...output] = example.split('\n');
        return [command, output.join('\n').trimEnd()];
      }),
  );
  const jq = spawnSync('jq', ['--version']).status === 0;

  test('shows what its commands print', () => {
    expect(examples.map(([command]) => command)).toEqual(
      expect.arrayContaining(['casefile timeline', 'casefile refs --org', 'casefile refs --json | jq length']),
    );
  });

  for (const [command, output] of examples) {
    test.skipIf(!jq && command.includes('jq'))(`$ ${command}`, () => {
      const { stdout, stderr, status } = sh(command);
      expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
      // A line of `…` stands for lines that are left out.
      const parts = output.split(/^…$/m).map((part) => part.trim());
      if (parts.length === 1) expect(stdout.trimEnd()).toBe(output);
      else expect(parts.map((part) => stdout.includes(part))).toEqual(parts.map(() => true));
    });
  }

  test('has an example of a dossier that passes check and is shown', () => {
    const [example = ''] = blocks(readme, 'yaml');
    writeFileSync(join(folder, 'casefile.yaml'), example);
    expect(sh('casefile check')).toEqual({ stdout: '', stderr: '', status: 0 });
    expect(sh('casefile timeline').stdout).toBe('Mar 2021  Ada Example is arrested [1]\n');
    rmSync(join(folder, 'casefile.yaml'));
  });

  test('names every exit code', () => {
    expect(firstColumn(readme, 'code | meaning').map(Number)).toEqual(Object.values(exitCodes).sort((a, b) => a - b));
  });

  test('names every environment variable of its own and of convention', () => {
    const named = firstColumn(readme, 'variable | meaning').flatMap((cell) => cell.match(/[A-Z_]+/g) ?? []);
    const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => readFileSync(join(root, 'src', path), 'utf8'));
    const read = new Set(
      sources.flatMap((source) => [...source.matchAll(/env\['([A-Z_]+)'\]/g)].map(([, name]) => name)),
    );
    // What a terminal says of itself is not the reader's to set.
    for (const name of [...read]) if (/^(TERM|COLORTERM|VTE_|WT_|KONSOLE_|LESS$)/.test(name ?? '')) read.delete(name);
    expect(named.sort()).toEqual([...read].sort());
  });
});

describe('the description of the format', () => {
  const described = readProjectFile('docs/dossier-format.md').toString();

  test('names every key of the schema and no other', () => {
    const keys = new Set<string>();
    const collect = (schema: unknown): void => {
      if (typeof schema !== 'object' || schema === null) return;
      for (const [name, value] of Object.entries(schema)) {
        if (name === 'properties') for (const key of Object.keys(value as object)) keys.add(key);
        collect(value);
      }
    };
    collect(JSON.parse(readProjectFile('data/dossier.schema.json').toString()));
    const tables = described
      .split(/^\| key \|.*$/m)
      .slice(1)
      .map((table) => (table.split('\n\n')[0] ?? '').split('\n').slice(2));
    const rows = tables.flat().flatMap((row) => row.split('|')[1]?.match(/[A-Za-z0-9]+/g) ?? []);
    const words = new Set([...described.matchAll(/`([^`\n]+)`/g)].flatMap(([, code = '']) => code.match(/\w+/g) ?? []));
    expect(rows.filter((key) => !keys.has(key))).toEqual([]);
    expect([...keys].filter((key) => !words.has(key))).toEqual([]);
  });

  test('has examples that pass check', () => {
    const whole = blocks(described, 'yaml').filter((block) => /^casefile: 1$/m.test(block));
    expect(whole.length).toBeGreaterThan(0);
    for (const example of whole) {
      writeFileSync(join(folder, 'example.yaml'), example);
      expect(sh('casefile check example.yaml')).toEqual({ stdout: '', stderr: '', status: 0 });
    }
  });
});
