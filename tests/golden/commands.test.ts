import { describe, expect, test } from 'vitest';
import { dossierPaths } from '../support/fixtures.js';
import { run } from '../support/run.js';

async function golden(argv: readonly string[]) {
  return { argv, ...(await run(argv)) };
}

const commands: readonly (readonly string[])[] = [
  [],
  ['show'],
  ['timeline'],
  ['refs'],
  ['refs', '--org'],
  ['refs', '4'],
  ['people'],
  ['orgs'],
  ['check'],
];

describe.each(Object.entries(dossierPaths))('%s', (name, path) => {
  describe.each([40, 80, 120])('at %i columns', (width) => {
    const known = name === 'minimal' ? commands.filter((argv) => argv[1] !== '4') : commands;
    const shown = name === 'scripts' ? known.map((argv) => argv.map((part) => (part === '4' ? 'zh' : part))) : known;
    test.each(shown.map((argv) => [argv.join(' ') || 'overview', argv] as const))('%s', async (_, argv) => {
      const outcome = await golden([...argv, '--file', path, '--width', String(width)]);
      expect(outcome.exitCode).toBe(0);
      expect(outcome).toMatchSnapshot();
    });
  });
});

describe('the bundled dossier, where nothing names another', () => {
  test.each([
    [[]],
    [['refs', '--org', 'cfj']],
    [['refs', '--org', 'CFJ', '--json', 'number,title']],
    [['show', 'arrest-and-sentence']],
    [['show', '--ref', '4']],
    [['timeline', '--from', '2020-04', '--to', '2020-06']],
    [['timeline', '--kind', 'arrest,verdict', '--json']],
    [['people', '--json', 'name,role']],
    [['orgs', '--kind', 'media']],
    [['schema', 'people']],
    [['overview-of-nothing', '--version']],
    [['--version']],
    [['-V']],
  ])('%j', async (argv) => {
    const outcome = await golden(argv);
    expect(outcome.exitCode).toBe(0);
    expect(outcome).toMatchSnapshot();
  });

  test.each([undefined, 'dossier', 'overview', 'show', 'timeline', 'refs', 'publishers', 'people', 'orgs', 'problems'])(
    'schema %s',
    async (view) => {
      const { stdout, stderr, exitCode } = await run(['schema', ...(view === undefined ? [] : [view])]);
      expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
      expect(JSON.parse(stdout)).toHaveProperty('$schema');
    },
  );
});

describe('help', () => {
  test.each([
    [['-h']],
    [['--help']],
    [['help']],
    [['timeline', '-h']],
    [['timeline', '--help']],
    [['help', 'timeline']],
    [['refs', '--help']],
    [['show', '-h']],
    [['check', '-h']],
    [['schema', '-h']],
  ])('%j', async (argv) => {
    const outcome = await golden(argv);
    expect(outcome.exitCode).toBe(0);
    expect(outcome.stderr).toBe('');
    expect(outcome).toMatchSnapshot();
  });
});

describe('wrong use', () => {
  test.each([
    [['timelin']],
    [['zzzzzzzz']],
    [['timeline', '--knd', 'arrest']],
    [['--colour', 'never']],
    [['timeline', '--zzzzzz']],
    [['timeline', 'extra']],
    [['people', 'a', 'b']],
    [['refs', '1', '2']],
    [['show', 'arrest-and-sentense']],
    [['show', 'zzzzzzzzzzzz']],
    [['show', '--section', 'zzzzzzzzzzzz']],
    [['timeline', '--json', 'titel']],
    [['timeline', '--json', 'zzzzzzzz']],
    [['timeline', '--json', 'title,']],
    [['timeline', '--kind', 'arest']],
    [['timeline', '--kind', 'zzzzzzzz']],
    [['timeline', '--kind', ',']],
    [['timeline', '--kind']],
    [['timeline', '--tag', 'zzzzzzzz', '--file', 'tests/fixtures/sandovia.casefile.yaml']],
    [['timeline', '--place', 'zzzzzzzz', '--file', 'tests/fixtures/sandovia.casefile.yaml']],
    [['timeline', '--status', 'confirmd']],
    [['timeline', '--person', 'Alnur Ilyashef']],
    [['timeline', '--person', 'zzzzzzzz']],
    [['timeline', '--org', 'zzzzzzzz']],
    [['timeline', '--ref', '999']],
    [['refs', '999']],
    [['refs', '--org', 'cfk']],
    [['refs', '--org', ',']],
    [['timeline', '--sort', 'titel']],
    [['timeline', '--sort', 'zzzzzzzz']],
    [['timeline', '--limit', 'many']],
    [['timeline', '--limit', '-1']],
    [['timeline', '--limit', '1.5']],
    [['--format', 'jsn']],
    [['--format', 'zzzzzzzz']],
    [['--color', 'alway']],
    [['--access', 'publik']],
    [['--access', 'zzzzzzzz']],
    [['--width', '39']],
    [['--width', '201']],
    [['--width', 'wide']],
    [['--width', '']],
    [['--max-size', '1T']],
    [['--max-size', 'big']],
    [['timeline', '--from', '2020-13']],
    [['timeline', '--from', 'yesterday']],
    [['timeline', '--to', '17.04.2020']],
    [['timeline', '--from', '2021', '--to', '2020']],
    [['schema', 'timelin']],
    [['schema', 'zzzzzzzz']],
    [['--file']],
  ])('%j', async (argv) => {
    const outcome = await golden(argv);
    expect(outcome.exitCode).toBe(2);
    expect(outcome.stdout).toBe('');
    expect(outcome.stderr).toMatch(/^casefile: [^\n]+\n[^\n]+\n$/);
    expect(outcome).toMatchSnapshot();
  });
});

describe('files that cannot be shown', () => {
  test.each([
    [['--file', 'tests/fixtures/minmal.casefile.yaml']],
    [['--file', 'nowhere/at/all.yaml']],
    [['--file', 'tests/fixtures']],
    [['--file', 'tests/fixtures/minimal.casefile.yaml', '--max-size', '10']],
    [['--file', 'tests/fixtures/minimal.casefile.yaml', '--max-size', '0K']],
    [['timeline', '--file', 'package.json']],
    [['check', 'package.json']],
    [['check', 'nowhere.yaml', '--json']],
  ])('%j', async (argv) => {
    const outcome = await golden(argv);
    expect(outcome.exitCode).toBe(argv[0] === 'check' ? 1 : 3);
    expect(outcome).toMatchSnapshot();
  });
});
