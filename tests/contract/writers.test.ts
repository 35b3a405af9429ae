import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandGroups } from '../../src/cli/commands/registry.js';
import { commandOfView } from '../support/fixtures.js';
import { run } from '../support/run.js';

const source = join(import.meta.dirname, '..', '..', 'src');
const file = `casefile: 1
id: made-up
title: A made-up case
subjects: [ada]
people:
  ada: { name: Ada Nobody }
sections:
  - { id: first, title: First, statements: [{ id: one, text: A claim. }] }
timeline:
  - id: arrest
    date: 17 April 2020
    title: Arrested
references:
  - { id: letter, type: report, title: A letter }
`;
const sound = file.replace('17 April 2020', '2020-04-17');
const bib = '@article{doe, title={A title}, author={Doe, Jane}, year={2020}}\n';

/** What each command writes. `edit` leaves it to the editor. */
const writers: Readonly<Record<string, readonly (readonly [argv: readonly string[], text: string])[]>> = {
  add: [[['add', 'event', '--date', '2020', '--title', 'Next', '-f', 'case.yaml'], sound]],
  cite: [[['cite', 'one', 'letter', '-f', 'case.yaml'], sound]],
  import: [[['import', 'a.bib', '--into', 'case.yaml'], sound]],
  attach: [
    [['attach', 'letter', 'a.bib', '-f', 'case.yaml'], sound],
    [['attach', '--folder', 'saved', '--write', '-f', 'case.yaml'], sound],
  ],
  check: [[['check', '--fix', '-f', 'case.yaml'], file]],
};
const creators: Readonly<Record<string, readonly string[]>> = {
  new: ['new', 'Ada Nobody'],
  import: ['import', 'a.bib', '--subject', 'Ada Nobody', '--output', 'new.yaml'],
  redact: ['redact', 'case.yaml', '--output', 'new.yaml'],
};

const host = (text: string) => ({ files: { 'case.yaml': text, 'a.bib': bib, 'saved/letter.pdf': 'A' } });

describe('every command that writes', () => {
  it('is tested here', () => {
    const named = [...Object.keys(commandGroups['Write'] ?? {}), 'redact'];
    expect(named.filter((name) => !(name in writers || name in creators || name === 'edit'))).toEqual([]);
  });

  it.each(Object.values(writers).flat())('%j replaces only the file that it read', async (argv, text) => {
    const replaced: { readonly path: string; readonly text: string; readonly before: string }[] = [];
    const replace = (path: string, after: string, before: string) => {
      replaced.push({ path, text: after, before });
      return undefined;
    };
    const { stderr, exitCode } = await run(argv, { ...host(text), replace });
    expect(exitCode, stderr).toBeLessThan(2);
    expect(replaced).toMatchObject([{ path: 'case.yaml', before: text }]);
    expect(replaced[0]?.text).not.toBe(text);
  });

  it.each(Object.values(writers).flat())('%j says so if the file was changed meanwhile', async (argv, text) => {
    const { stderr, exitCode } = await run(argv, { ...host(text), replace: () => 'ECHANGED' });
    expect(exitCode).toBe(74);
    expect(stderr).toContain('was changed by another program, so nothing was written to it');
  });

  it.each(Object.values(creators))('%j replaces no file', async (...argv) => {
    const { stderr, exitCode } = await run(argv, { ...host(sound), create: () => 'EEXIST' });
    expect(exitCode).toBeGreaterThan(1);
    expect(stderr).toContain('already exists');
  });
});

describe('every command that shows or checks', () => {
  it.each(Object.values(commandOfView))('%j writes nothing', async (...argv) => {
    const written: string[] = [];
    const write = (path: string) => {
      written.push(path);
      return undefined;
    };
    const { exitCode } = await run([...argv, '-f', 'case.yaml'], { ...host(file), replace: write, create: write });
    expect([exitCode, written]).toEqual([expect.any(Number), []]);
  });
});

describe('the code that writes files', () => {
  const paths = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const texts = new Map(paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(source, path), 'utf8')]));
  const having = (pattern: RegExp) => [...texts].flatMap(([path, text]) => (pattern.test(text) ? [path] : [])).sort();

  it('is in few files: the writers and the cache', () => {
    const writing =
      /import \{[^}]*\b(?:writeFile|appendFile|rename|copyFile|truncate|createWriteStream)[^}]*\} from 'node:fs/;
    expect(having(writing)).toEqual([
      'cli/node/cache/disk.ts',
      'cli/node/new-file.ts',
      'cli/node/new-folder.ts',
      'cli/node/place-copies.ts',
      'cli/node/replace-file.ts',
    ]);
  });

  it('is called in one place, which says why a file was not written', () => {
    expect(having(/\bio\.replace\(/)).toEqual(['cli/workspace.ts']);
    expect(having(/\bio\.create\(/)).toEqual(['cli/writing/create-file.ts']);
    expect(having(/\bio\.createFolder\(/)).toEqual(['cli/writing/create-folder.ts']);
  });
});
