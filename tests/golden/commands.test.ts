import { basename } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { commandGroups, commands } from '../../src/cli/commands/registry.js';
import { dossierPaths } from '../support/fixtures.js';
import { type Outcome, readProjectFile, run } from '../support/run.js';
import { openSnapshots } from '../support/snapshots.js';

const snapshots = openSnapshots(import.meta.filename);

/** Runs a command that succeeds and prints nothing to standard error. */
async function succeed(argv: readonly string[]): Promise<Outcome> {
  const outcome = await run(argv);
  expect({ stderr: outcome.stderr, exitCode: outcome.exitCode }).toEqual({ stderr: '', exitCode: 0 });
  return outcome;
}

async function matchSuccess(...argv: readonly string[]): Promise<void> {
  await snapshots.matchRun(argv, await succeed(argv));
}

const everyView = ['', 'show', 'timeline', 'refs', 'refs --org', 'refs 4', 'report', 'people', 'orgs', 'check'];

/**
 * These snapshots show what a reader sees: each view once as in a pipe, and some views whose lines wrap differently on
 * a narrow or a wide terminal. A contract test checks that every view fits every width.
 */
const shown: Record<keyof typeof dossierPaths, Readonly<Record<number, readonly string[]>>> = {
  bundled: {
    40: ['', 'timeline', 'status --on 2021-02-12'],
    80: [...everyView, 'status --on 2021-02-12'],
    120: ['timeline', 'people', 'status --on 2021-02-12'],
  },
  sandovia: {
    40: ['show', 'people', 'report'],
    80: ['', 'timeline', 'refs --org', 'refs leaflet'],
    120: ['show', 'orgs'],
  },
  minimal: { 80: everyView.filter((command) => command !== 'refs 4') },
  scripts: { 40: ['show'], 80: ['people', 'refs zh', 'orgs'], 120: ['timeline'] },
  detentions: {
    40: ['custody', 'status --on 2018-08-05', 'measures', 'charges'],
    80: [
      '',
      'people',
      'places',
      'custody',
      'status',
      'status --on 2018-08',
      'measures',
      'charges',
      'rights',
      'disputes',
      'report',
      'audit',
    ],
    120: ['measures', 'places'],
  },
};

describe.each(Object.entries(dossierPaths))('%s', (name, path) => {
  const cases = Object.entries(shown[name as keyof typeof shown]).flatMap(([width, commandLines]) =>
    commandLines.map((command) => [command || 'overview', width, command] as const),
  );
  test.each(cases)('%s at %s columns', async (_, width, command) => {
    const argv = command.split(' ').filter((word) => word !== '');
    await matchSuccess(...argv, '--file', path, '--width', width);
  });
});

describe('timeline --chart', () => {
  test.each(
    Object.values(dossierPaths).flatMap((path) =>
      ['40', '80', '120'].flatMap((width) => ['en_GB.UTF-8', 'C'].map((locale) => [path, width, locale] as const)),
    ),
  )('%s at %s columns, where the locale is %s', async (path, width, locale) => {
    const argv = ['timeline', '--chart', '--file', path, '--width', width];
    const outcome = await run(argv, { env: { LANG: locale } });
    for (const line of outcome.stdout.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(Number(width));
    await snapshots.matchRun(argv, outcome, `timeline_chart_${basename(path).replace(/\..*/, '')}_${width}_${locale}`);
  });
});

describe('the bundled case file, without any other', () => {
  test.each([
    [['refs', '--org', 'cfj']],
    [['refs', '2', '4']],
    [['refs', '--org', 'CFJ', '--json', 'number,title']],
    [['show', 'arrest-and-sentence']],
    [['timeline', '--from', '2020-04', '--to', '2020-06']],
    [['timeline', '--kind', 'arrest', '--json']],
    [['timeline', '--kind', 'arrest', '--format', 'ndjson']],
    [['timeline', '--kind', 'arrest', '--format', 'csv']],
    [['timeline', '--kind', 'arrest', '--format', 'tsv']],
    [['timeline', '--kind', 'arrest', '--format', 'yaml']],
    [['timeline', '--kind', 'arrest,appeal', '--format', 'ics']],
    [['timeline', '--kind', 'arrest,appeal', '--format', 'timelinejs']],
    [['people', '--json', 'name,role']],
    [['orgs', '--kind', 'media']],
    [['show', 'arrest-and-sentence', '--format', 'markdown']],
    [['timeline', '--to', '2020-04', '--format', 'markdown']],
    [['report', '--section', 'activism', '--format', 'markdown']],
    [['timeline', '--from', '2020-04', '--to', '2020-06', '--format', 'svg']],
    [['trace', 'arrest', '--format', 'markdown']],
  ])('%j', async (argv) => {
    await matchSuccess(...argv);
  });

  test.each([[['--version']], [['-V']], [['timeline', '--version']]])('%j', async (argv) => {
    expect(await run(argv)).toEqual({ stdout: '0.0.0-test\n', stderr: '', exitCode: 0 });
  });

  test.each([[[]], [['dossier']]])('schema %j prints the schema of a case file', async (argv) => {
    const { stdout } = await run(['schema', ...argv]);
    expect(stdout).toBe(readProjectFile('data/dossier.schema.json').toString());
  });
});

describe('help', () => {
  test.each([[['-h']], [['--help']]])('%j', async (argv) => {
    await matchSuccess(...argv);
  });

  test('-h fits a screen of 24 lines, and lists each command in its group', async () => {
    const { stdout } = await run(['-h']);
    expect(stdout.split('\n').length).toBeLessThanOrEqual(24);
    // A long group goes on in the next line.
    const lines = stdout.replaceAll(/,\n +/g, ', ').split('\n');
    for (const [group, entries] of Object.entries(commandGroups)) {
      const listed = lines.find((line) => line.startsWith(group))?.slice(group.length);
      expect(listed?.trim().split(', ')).toEqual(Object.keys(entries));
    }
  });

  test('each example of -h is a command that prints something', async () => {
    const { stdout } = await run(['-h']);
    const examples = [...stdout.matchAll(/^casefile(.*?) {2}/gm)].map(([, words = '']) =>
      words.split(' ').filter(Boolean),
    );
    expect(examples.length).toBeGreaterThan(2);
    for (const argv of examples) expect((await succeed(argv)).stdout).toMatch(/\n.+\n/);
  });

  test('help is --help', async () => {
    expect(await run(['help'])).toEqual(await run(['--help']));
    expect(await run(['help', 'help'])).toEqual(await run(['--help']));
    expect(await run(['help', 'timeline'])).toEqual(await run(['timeline', '--help']));
  });

  test.each([40, 60, 80, 100])('is %i columns wide', async (width) => {
    const tooWide = (text: string) => text.split('\n').filter((line) => line.length > width);
    for (const argv of [['-h'], ['timeline', '-h'], ['--help']]) {
      const { stdout } = await run([...argv, '--width', String(width)]);
      expect(stdout.includes('Exit codes: 0 success')).toBe(argv.includes('--help'));
      expect(tooWide(stdout)).toEqual([]);
    }
    for (const name of Object.keys(commands)) {
      const { stdout } = await run([name, '-h', '--width', String(width)]);
      expect(tooWide(stdout.slice(0, stdout.indexOf('\n\n', stdout.indexOf('Usage:'))))).toEqual([]);
    }
  });

  test('an example that goes on in the next line is the same command line', async () => {
    for (const [name, { examples }] of Object.entries(commands)) {
      const { stdout } = await run([name, '-h', '--width', '40']);
      const [shown = ''] = stdout.split('\n\n');
      const whole = shown
        .replaceAll(/ \\\n */g, ' ')
        .split('\n')
        .slice(1);
      expect(whole).toEqual(examples.map((example) => `  ${example}`));
    }
  });

  test.each(Object.keys(commands))('%s -h', async (name) => {
    await matchSuccess(name, '-h');
  });

  test.each(Object.keys(commands))('%s --help is %s -h, and names each global option', async (name) => {
    const [short, long, whole] = await Promise.all([run([name, '-h']), run([name, '--help']), run(['--help'])]);
    expect(long).toEqual(short);
    const described = [...whole.stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, option = '']) => option);
    expect(described).toContain('--access');
    const [, names = ''] = /Global options: ([^.]*)\./.exec(long.stdout) ?? [];
    const own = long.stdout.slice(0, long.stdout.indexOf('Global options: '));
    for (const option of described.filter((one) => one !== '--version')) {
      expect(names.split(/,\s+/).includes(option) || own.includes(`${option} `)).toBe(true);
    }
  });

  test.each([
    ['event', /^ {2}casefile add event /],
    ['place', /^ {2}casefile add place /],
  ])('of add %s has only examples of it', async (kind, own) => {
    const { stdout } = await run(['add', kind, '--help', '--width', '200']);
    const examples = stdout.slice(0, stdout.indexOf('\n\n')).split('\n').slice(1);
    for (const example of examples) expect(example).toMatch(own);
  });
});

describe('usage errors', () => {
  test.each([
    [['timelin']],
    [['zzzzzzzz']],
    [['timeline', '--knd', 'arrest']],
    [['orgs', '--role', 'victim']],
    [['report', '--format', 'word']],
    [['report', '--format', 'markdwn']],
    [['--colour', 'never']],
    [['timeline', '--zzzzzz']],
    [['timeline', 'extra']],
    [['people', 'a', 'b']],
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
    [['add']],
    [['cite']],
    [['cite', 'arrest']],
    [['trace']],
    [['fill']],
    [['package']],
    [['add', 'event', '--zzzzzz']],
    [['timeline', '--tag', 'zzzzzzzz', '--file', 'tests/fixtures/sandovia.casefile.yaml']],
    [['timeline', '--place', 'zzzzzzzz', '--file', 'tests/fixtures/sandovia.casefile.yaml']],
    [['timeline', '--status', 'confirmd']],
    [['timeline', '--person', 'Alnur Ilyashef']],
    [['timeline', '--person', 'zzzzzzzz']],
    [['timeline', '--org', 'zzzzzzzz']],
    [['timeline', '--ref', '999']],
    [['refs', '999']],
    [['refs', '4', '[16]']],
    [['trace', 'arrest-and-sentence/99']],
    [['trace', 'statement:arrest-and-sentence/0']],
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
    [['status', '--on', '2020/..']],
    [['status', '--on', 'yesterday']],
    [['status', '--file', 'tests/fixtures/minimal.casefile.yaml']],
    [['schema', 'timelin']],
    [['schema', 'zzzzzzzz']],
    [['--file']],
  ])('%j', async (argv) => {
    const outcome = await run(argv);
    expect(outcome.exitCode).toBe(2);
    expect(outcome.stdout).toBe('');
    expect(outcome.stderr).toMatch(/^casefile: [^\n]+\n[^\n]+\n$/);
    await snapshots.matchRun(argv, outcome);
  });
});

test('a missing file as JSON', async () => {
  const { stdout, stderr, exitCode } = await run(['check', 'nowhere.yaml', '--json']);
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 1 });
  expect(JSON.parse(stdout)).toEqual([
    {
      file: 'nowhere.yaml',
      line: null,
      column: null,
      severity: 'error',
      code: 'file-missing',
      message: 'no such file',
      hint: 'Check the path.',
    },
  ]);
});
