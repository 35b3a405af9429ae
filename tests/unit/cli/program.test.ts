import { describe, expect, test } from 'vitest';
import { otherWords } from '../../../src/cli/commands/other-words.js';
import { commands } from '../../../src/cli/commands/registry.js';
import { commandNamed } from '../../../src/cli/commands/words.js';
import { dossierPaths, readDossierText } from '../../support/fixtures.js';
import { run } from '../../support/run.js';

const file = ['--file', dossierPaths.sandovia];
const minimal = readDossierText(dossierPaths.minimal);

describe('--json', () => {
  test('is JSON, or NDJSON with that format, but not CSV', async () => {
    const plain = await run(['people', ...file, '--format', 'json']);
    expect(await run(['people', ...file, '--json'])).toEqual(plain);
    expect((await run(['people', ...file, '--json', '--format', 'csv'])).exitCode).toBe(2);
    const lines = await run(['people', ...file, '--json', 'id', '--format', 'ndjson']);
    expect(lines.stdout.split('\n')[0]).toBe('{"id":"mira-voss"}');
  });

  test('has fields in the requested order, without absent ones', async () => {
    const { stdout } = await run(['timeline', ...file, '--kind', 'verdict', '--json', ' title , place,id']);
    expect(JSON.parse(stdout)).toEqual([{ title: 'All three are found guilty', id: 'verdict' }]);
    expect(stdout.indexOf('title')).toBeLessThan(stdout.indexOf('id'));
  });

  test('lists every field if none is similar', async () => {
    const { stderr } = await run(['people', ...file, '--json', 'zzzzzzzz']);
    expect(stderr).toContain('Fields: case, id, name');
  });
});

describe('global options', () => {
  test('can be before or after the command', async () => {
    const after = await run(['people', ...file, '--width', '60']);
    expect(await run([...file, '--width', '60', 'people'])).toEqual(after);
  });

  test.each([
    ['1K', 0],
    ['1kb', 0],
    ['1KiB', 0],
    ['1M', 0],
    ['1G', 0],
    ['100B', 3],
    ['100', 3],
  ])('--max-size %s', async (size, expected) => {
    const content = `${minimal}# ${'x'.repeat(100)}\n`;
    const { exitCode } = await run(['-f', 'a.yaml', '--max-size', size], { files: { 'a.yaml': content } });
    expect(exitCode).toBe(expected);
  });

  test('-f - reads standard input, beside other files', async () => {
    const { stdout } = await run(['-f', '-', '-f', 'b.yaml', '--json', 'case'], {
      stdin: minimal,
      files: { 'b.yaml': minimal.replace('id: minimal', 'id: other') },
    });
    expect(JSON.parse(stdout)).toEqual([{ case: 'minimal' }, { case: 'other' }]);
  });
});

describe('check', () => {
  test('checks every named file, in both forms', async () => {
    const files = { 'a.yaml': 'casefile: 1\n', 'b.yaml': 'casefile: 2\n', 'c.yaml': minimal };
    const { stdout, exitCode } = await run(['check', 'a.yaml', '-f', 'b.yaml', 'c.yaml', '--json'], { files });
    expect(exitCode).toBe(1);
    const named = (JSON.parse(stdout) as { file: string }[]).map((found) => found.file);
    expect([...new Set(named)]).toEqual(['b.yaml', 'a.yaml']);
  });

  test('does not fail with only warnings', async () => {
    const { stdout, exitCode } = await run(['check', 'a.yaml'], { files: { 'a.yaml': `\ufeff${minimal}` } });
    expect(stdout).toContain('warning byte-order-mark');
    expect(exitCode).toBe(0);
  });

  test('--json accepts fields, as in every command', async () => {
    const files = { 'a.yaml': minimal.replace('title: The smallest case\n', '') };
    const { stdout } = await run(['check', 'a.yaml', '--json', 'line,code'], { files });
    expect(JSON.parse(stdout)).toEqual([{ line: 1, code: 'missing-key' }]);
    expect((await run(['check', 'a.yaml', '--json', 'lin'], { files })).exitCode).toBe(2);
  });
});

describe('several files', () => {
  const broken = { 'a.yaml': 'casefile: 1\n', 'b.yaml': 'casefile: 2\n', 'c.yaml': minimal };

  test('are shown, except one that cannot be', async () => {
    const { stdout, stderr, exitCode } = await run(['people', '-f', 'c.yaml', '-f', 'a.yaml'], { files: broken });
    expect(exitCode).toBe(3);
    expect(stdout).toContain('Ada Nobody');
    expect(stderr).toBe('casefile: cannot read 1 of 2 case files: a.yaml\nRun "casefile check" for details.\n');
  });

  test('have all their problems reported in one run', async () => {
    const { stderr } = await run(['people', '-f', 'a.yaml', '-f', 'b.yaml'], { files: broken });
    expect(stderr).toContain('a.yaml:1:1: error missing-key');
    expect(stderr).toContain('b.yaml:1:11: error invalid-value');
  });
});

describe('refs', () => {
  test('--org without a name groups by publisher', async () => {
    const { stdout } = await run(['refs', '--org', ...file, '--json']);
    const groups = JSON.parse(stdout) as { name: string | null; references: unknown[] }[];
    expect(groups.map(({ references }) => references.length)).toEqual(expect.arrayContaining([3, 2, 1]));
    expect((await run(['refs', '--org', ...file])).stdout).toContain('No publisher given');
  });

  test('one reference shows what cites it, with locator, quotation and translation', async () => {
    const { stdout } = await run(['refs', 'leaflet', ...file, '--width', '120']);
    for (const part of ['p. 1', 'Море — наше', 'The Sea Is Ours', 'leaflet-spring', 'Cited by 2 statements']) {
      expect(stdout).toContain(part);
    }
  });

  test('shows that nothing cites it', async () => {
    const content = `${minimal}references: [{ id: r, type: report, title: Uncited }]\n`;
    const { stdout } = await run(['refs', '1', '-f', 'a.yaml'], { files: { 'a.yaml': content } });
    expect(stdout).toContain('\n\nNo claim cites it.\n');
    expect(stdout).not.toContain('Cited by');
  });
});

describe('an unknown word', () => {
  const hintOf = async (...argv: readonly string[]) => (await run(argv)).stderr.split('\n')[1];

  test.each([
    ['brief --person', 'Commands with --person: show, timeline, people, '],
    ['custody --held', 'Commands with --held: status.'],
    ['timeline --csv', 'Write --format csv.'],
    ['timeline --witin', 'Did you mean --within?'],
    ['timeline --xyz', 'Run "casefile timeline --help" for usage.'],
  ])('of an option has a hint: %s', async (words, hint) => {
    expect(await hintOf(...words.split(' '))).toContain(hint);
  });

  test.each([
    ['sources', 'Did you mean "refs"?'],
    ['export', 'Did you mean "report" or "records"?'],
    ['constructor', 'Commands: show, '],
  ])('of a command has a hint: %s', async (word, hint) => {
    expect(await hintOf(word)).toContain(hint);
  });

  test('is no command itself, and its hints are', () => {
    for (const [word, meant] of Object.entries(otherWords)) {
      expect([word, Object.hasOwn(commands, commandNamed(word))]).toEqual([word, false]);
      for (const name of meant) expect(commands).toHaveProperty(name);
    }
  });
});

describe('help', () => {
  test.each([[['timelin', '--help']], [['timelin', '-h']], [['timelin']]])(
    '%j of an unknown command is an error',
    async (argv) => {
      const { stdout, stderr, exitCode } = await run(argv);
      expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
      expect(stderr).toContain('Did you mean "timeline"?');
    },
  );

  test('for an unknown command says so', async () => {
    const { stderr, exitCode } = await run(['help', 'timelin']);
    expect(stderr).toBe('casefile: unknown command "timelin"\nDid you mean "timeline"?\n');
    expect(exitCode).toBe(2);
  });
});
