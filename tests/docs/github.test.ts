import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readProjectFile } from '../support/run.js';

const root = join(import.meta.dirname, '..', '..');

function yamlFiles(folder: string): [name: string, text: string][] {
  return readdirSync(join(root, folder)).map((name) => [name, readProjectFile(`${folder}/${name}`).toString()]);
}

/** Everything in a text after a word, up to the end of its line. */
function after(word: string, text: string): string[] {
  return [...text.matchAll(new RegExp(`${word} (.+)$`, 'gm'))].map(([, rest = '']) => rest.trim());
}

describe.each(yamlFiles('.github/workflows'))('the workflow %s', (_, text) => {
  test('may only read, unless one of its jobs says more', () => {
    expect(parse(text)).toMatchObject({ permissions: { contents: 'read' } });
  });

  test('uses actions by their major version', () => {
    const actions = after('uses:', text);
    expect(actions).not.toEqual([]);
    for (const action of actions) expect(action).toMatch(/^actions\/[\w-]+@v\d+$/);
  });

  test('runs scripts and files that exist', () => {
    const { scripts } = JSON.parse(readProjectFile('package.json').toString()) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(test))/g)].map(([, script, own]) => script ?? own ?? '');
    expect(named).not.toEqual([]);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining([...new Set(named)]));
    for (const [, path = ''] of text.matchAll(/\bnode ([\w./-]+\.m?js)/g)) {
      expect([path, existsSync(join(root, path))]).toEqual([path, true]);
    }
  });
});

describe('the workflow ci.yml', () => {
  test('tests every Node and every system that is supported', () => {
    const { jobs } = parse(readProjectFile('.github/workflows/ci.yml').toString()) as {
      jobs: { test: { strategy: { matrix: unknown } } };
    };
    expect(jobs.test.strategy.matrix).toEqual({
      os: ['ubuntu-latest', 'macos-latest', 'windows-latest'],
      node: [20, 22, 24],
    });
  });
});

describe.each(yamlFiles('.github/ISSUE_TEMPLATE').filter(([name]) => name !== 'config.yml'))(
  'the issue template %s',
  (_, text) => {
    test('asks for no private data, and lets nobody send an issue without saying so', () => {
      const { body } = parse(text) as { body: { type: string; id?: string; attributes: Record<string, unknown> }[] };
      expect(body[0]).toMatchObject({ type: 'markdown' });
      expect(JSON.stringify(body[0])).toMatch(/Do not paste/);
      expect(body.at(-1)).toMatchObject({ id: 'private', attributes: { options: [{ required: true }] } });
    });
  },
);
