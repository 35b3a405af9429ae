import { describe, expect, it, test } from 'vitest';
import { dossierPaths } from '../support/fixtures.js';
import { run } from '../support/run.js';
import { openSnapshots } from '../support/snapshots.js';

const snapshots = openSnapshots(import.meta.filename);

const both = ['-f', dossierPaths.sandovia, '-f', dossierPaths.scripts];

test.each([
  [['search', 'forced labour']],
  [['search', 'verdict', '--json']],
  [['search', '"found guilty"', '--format', 'csv']],
  [['search', 'sandovia', '--limit', '3', ...both]],
  [['search', 'arrest*', '--kind', 'arrest']],
  [['search', 'ilyashev', '--from', '2021', '--sort', 'date', '--reverse', '--limit', '2', '--json', 'id,date']],
  [['search', '--regex', '\\b(20|1)\\d\\d\\b', '--section', 'activism']],
  [['search', 'court', '--regex', 'art\\w+ \\d+']],
  [['search', '文', '-f', dossierPaths.scripts]],
  [['search', 'مدافع', '-f', dossierPaths.scripts]],
  [['search', 'zzzz']],
])('%j', async (argv) => {
  await snapshots.matchRun(argv, await run(argv));
});

test.each([['colour:red'], ['https://a.example/b'], ['"titel:guilty"'], ['„found guilty“'], ['title:guilty']])(
  '%s is no mistake',
  async (words) => {
    expect(await run(['search', words])).toMatchObject({ stderr: '', exitCode: 0 });
  },
);

test('distinguishes a kind from a tag', async () => {
  const found = async (words: string) => JSON.parse((await run(['search', words, '--json', 'id,matches'])).stdout);
  expect(await found('tag:arrest')).toEqual([]);
  expect(await found('kind:arrest')).toEqual([
    { id: 'arrest', matches: [{ field: 'kind', parts: [{ text: 'arrest', match: true }] }] },
  ]);
  expect((await run(['search', 'kind:search'])).stdout).toContain('kind: search\n');
  expect(await found('kind:media cfj')).toEqual([]);
});

test('marks matches in colour', async () => {
  const argv = ['search', 'title:guilty', '--color', 'always'];
  await snapshots.matchRun(argv, await run(argv));
});

describe('usage errors', () => {
  test.each([
    [['search']],
    [['search', '']],
    [['search', ' ', '']],
    [['search', 'titel:guilty']],
    [['search', 'verdict', '-Tags:"in court"']],
    [['search', '"found guilty']],
    [['search', 'court"']],
    [['search', '--regex', '(']],
    [['search', '--regex', '(?=look)']],
    [['search', 'court', '--zzzzzz']],
    [['search', 'court', '--sort', 'titel']],
    [['search', 'court', '--org', 'cfk']],
    [['search', 'court', '--kind', 'arest']],
  ])('%j', async (argv) => {
    const outcome = await run(argv);
    expect(outcome).toMatchObject({ exitCode: 2, stdout: '' });
    await snapshots.matchRun(argv, outcome);
  });
});

describe('on a terminal', () => {
  const terminal = { columns: 80, rows: 10_000 };
  test.each([
    [['search', 'ilyashev', '--limit', '2'], 'Showing 2 of 44 results.\n'],
    [['search', 'ilyashev', '--all'], ''],
    [['search', 'verdct'], 'No results. Did you mean "verdict"?\n'],
    [['search', 'zzzzzzzz'], 'No results.\n'],
    [['search', '()*'], 'No results.\n'],
  ])('%j says so', async (argv, notice) => {
    const { stderr, exitCode } = await run([...argv, '-f', dossierPaths.bundled], { terminal });
    expect({ stderr, exitCode }).toEqual({ stderr: notice, exitCode: 0 });
  });
});

describe('with many matches', () => {
  test('text shows the best twenty and says how to get all, in a pipe too', async () => {
    const { stdout, stderr, exitCode } = await run(['search', 'ilyashev']);
    expect(stdout.match(/^(statement|event|reference|person|organization|measure|charge) /gm)).toHaveLength(20);
    expect({ stderr, exitCode }).toEqual({
      stderr: 'casefile: showing the best 20 of 44 results; use --all to show all\n',
      exitCode: 0,
    });
    expect(await run(['search', 'ilyashev', '--limit', '2'])).toMatchObject({ stderr: '', exitCode: 0 });
    expect(await run(['search', 'ilyashev', '--all'])).toMatchObject({ stderr: '', exitCode: 0 });
  });

  test.each(['json', 'ndjson', 'yaml', 'csv', 'html'])(
    '%s has all matches, or as many as requested',
    async (format) => {
      const whole = await run(['search', 'ilyashev', '--format', format]);
      expect(whole).toEqual(await run(['search', 'ilyashev', '--format', format, '--all']));
      expect(whole.stderr).toBe('');
      const two = await run(['search', 'ilyashev', '--format', format, '--limit', '2']);
      expect(two.stdout.length).toBeLessThan(whole.stdout.length);
      if (format === 'json') expect(JSON.parse(whole.stdout)).toHaveLength(44);
    },
  );
});

const ids = async (argv: readonly string[], files: Readonly<Record<string, string>>) => {
  const { stdout } = await run(['search', '--json', 'case,id', ...argv], { files });
  return (JSON.parse(stdout) as { case: string; id: string }[]).map((found) => `${found.case} ${found.id}`);
};

const dossier = (id: string, more: string) => `casefile: 1\nid: ${id}\ntitle: Case ${id}\nsubjects: [ada]\n${more}`;

describe('a withheld person', () => {
  const files = {
    'a.casefile.yaml': dossier(
      'a',
      `people:
  ada: { name: Ada Nobody }
  vero: { name: Vero Secretname, names: [Веро Тайная], pseudonym: Witness A, access: internal }
timeline:
  - { id: heard, date: 2020, title: A witness is heard, people: [vero] }
  - { id: hidden, date: 2020, title: A hidden day, access: internal }
`,
    ),
  };
  it.each([
    ['secretname', [], []],
    ['тайная', [], []],
    ['hidden', [], []],
    ['"witness a"', [], ['a heard']],
    ['тайная', ['--access', 'internal'], ['a vero', 'a heard']],
    ['hidden', ['--access', 'internal'], ['a hidden']],
  ])('%s %j finds %j', async (word, options, found) => {
    expect(await ids([word, '-f', 'a.casefile.yaml', ...options], files)).toEqual(found);
  });

  it('is not suggested', async () => {
    const terminal = { columns: 80, rows: 100 };
    const { stderr } = await run(['search', 'secretnme', '-f', 'a.casefile.yaml'], { files, terminal });
    expect(stderr).toBe('No results.\n');
  });
});

describe('a library', () => {
  const people = 'people: { ada: { name: Ada Nobody } }\n';
  const files = {
    'c/1.casefile.yaml': dossier('one', `${people}timeline: [{ id: e, date: 2020, title: The court met }]\n`),
    'c/2.casefile.yaml': dossier('two', `${people}timeline: [{ id: e, date: 2020, title: The court met }]\n`),
    'c/3.casefile.yaml': dossier('three', `${people}timeline: [{ id: e, date: 2021, title: A court and a court }]\n`),
  };
  it('gives one list, the best first, and equals in the order of the library', async () => {
    expect(await ids(['court', '-f', 'c'], files)).toEqual(['three e', 'one e', 'two e']);
  });

  it.each([
    [['court', 'case:two'], ['two e']],
    [['court', '--from', '2021'], ['three e']],
    [
      ['court', '--reverse'],
      ['two e', 'one e', 'three e'],
    ],
    [
      ['court', '--sort', 'case'],
      ['one e', 'three e', 'two e'],
    ],
    [
      ['--regex', 'COURT M'],
      ['one e', 'two e'],
    ],
    [['--', '-met', 'court'], ['three e']],
    [['-met', 'court'], ['three e']],
  ])('%j finds %j', async (argv, found) => {
    expect(await ids(['-f', 'c', ...argv], files)).toEqual(found);
  });

  it('with an unreadable file ends as every view does', async () => {
    const { stderr, exitCode } = await run(['search', 'court', '-f', 'c'], {
      files: { ...files, 'c/4.casefile.yaml': 'id: x' },
    });
    expect(exitCode).toBe(3);
    expect(stderr).toContain('c/4.casefile.yaml');
  });

  it('can come from standard input too', async () => {
    const { stdout } = await run(['search', 'court', '-f', '-', '--json', 'id'], { stdin: files['c/1.casefile.yaml'] });
    expect(JSON.parse(stdout)).toEqual([{ id: 'e' }]);
  });
});

test('a regular expression with exponential backtracking elsewhere is answered at once', async () => {
  const files = { 'a.yaml': dossier('a', `people: { ada: { name: ${'a'.repeat(5000)} } }\n`) };
  expect(await ids(['--regex', '(a+)+$b|(a|a)*c', '-f', 'a.yaml'], files)).toEqual([]);
});
