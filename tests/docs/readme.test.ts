import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { searchFields } from '../../src/dossier/parts/fields/search-field.js';
import { exitCodes } from '../../src/problems/casefile-error.js';
import { blocksOf, sessionOf } from '../support/files/documents.js';
import { readProjectFile, run } from '../support/run.js';

const root = join(import.meta.dirname, '..', '..');
const readme = readProjectFile('README.md').toString();
const recipes = readProjectFile('docs/recipes.md').toString();

/** The cells in the first column of the table that has this header. */
function firstColumn(document: string, header: string): string[] {
  const [, table = ''] = document.split(`| ${header} |`);
  const rows = table.split('\n\n')[0]?.split('\n').slice(2) ?? [];
  return rows.map((row) => row.split('|')[1]?.trim() ?? '');
}

/** The files that a document says to save, each as it is last saved. */
function filesOf(path: string): Readonly<Record<string, string>> {
  return Object.fromEntries(sessionOf(path).flatMap((step) => (step.kind === 'file' ? [[step.path, step.text]] : [])));
}

describe('the README', () => {
  test('is about 200 lines long', () => {
    expect(readme.split('\n').length).toBeLessThan(230);
  });

  test('begins with the two commands that install, show and test', () => {
    const [first] = blocksOf(readme).filter(({ language }) => language === 'sh');
    const commands = first?.text.split('\n').map((line) => line.replace(/\s*#.*/, ''));
    expect(commands).toEqual(['npm ci && npx casefile timeline', 'npm test', '']);
  });

  test('has an example of each thing it is asked for', () => {
    const commands = sessionOf('README.md').flatMap((step) => (step.kind === 'command' ? [step.command] : []));
    expect(commands).toEqual(
      expect.arrayContaining(['casefile timeline', 'casefile refs --org', 'casefile refs --json | jq length']),
    );
  });

  test('has a case file of ten lines without problems', async () => {
    const files = filesOf('README.md');
    expect(Object.keys(files)).toEqual(['casefile.yaml']);
    expect(files['casefile.yaml']?.trimEnd().split('\n')).toHaveLength(10);
    expect(await run(['check', '--strict'], { files })).toEqual({ stdout: '', stderr: '', exitCode: 0 });
  });

  test('shows the two pictures of `npm run picture`', () => {
    const pictures = [...readme.matchAll(/(?:src="|\]\()(docs\/[\w.-]+\.(?:svg|png))/g)].map(([, path]) => path);
    expect(pictures.toSorted()).toEqual(['docs/report.png', 'docs/terminal.svg']);
  });
});

describe('the guide', () => {
  test('ends with a case file without problems, whose event is in the timeline and whose witness is not named', async () => {
    const files = filesOf('docs/guide.md');
    expect(await run(['check', '--strict'], { files })).toEqual({ stdout: '', stderr: '', exitCode: 0 });
    expect(Object.values(files).join('')).toContain('name: Bela Neighbour');
    const { stdout } = await run(['timeline', '--json'], { files });
    expect(stdout).toContain('Ada Example is arrested');
    expect(stdout).not.toContain('Bela Neighbour');
  });
});

describe('the tables of the recipes', () => {
  test('name every exit code', () => {
    const named = firstColumn(recipes, 'code | meaning').map(Number);
    expect(named).toEqual(Object.values(exitCodes).sort((a, b) => a - b));
  });

  test('name every option that selects, sorts or limits records, and no other', async () => {
    const named = firstColumn(recipes, 'option | selects').flatMap((cell) => cell.match(/--[a-z-]+/g) ?? []);
    const { stdout } = await run(['records', '--help']);
    const [, options = ''] = stdout.split(/^Options:$/m);
    const offered = [...(options.split('\n\n')[0] ?? '').matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(
      ([, name]) => name,
    );
    expect(named.toSorted()).toEqual(offered.filter((name) => name !== '--help').toSorted());
  });

  test('name every field that a search can ask for', () => {
    const row = recipes.split('\n').find((line) => line.startsWith('| `title:guilty` |'));
    const named = [...(row ?? '').matchAll(/`(\w+)`/g)].map(([, field]) => field);
    expect(named).toEqual(searchFields);
  });

  test('name every environment variable that is read, and no other', () => {
    const named = firstColumn(recipes, 'variable | meaning').flatMap((cell) => cell.match(/\w+/g) ?? []);
    const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => readFileSync(join(root, 'src', path), 'utf8'));
    const read = sources.flatMap((source) =>
      [...source.matchAll(/\benv(?:\['(\w+)'\]|\.(\w+))/g)].map(([, quoted, plain]) => quoted ?? plain),
    );
    expect(named.toSorted()).toEqual([...new Set(read)].toSorted());
  });
});
