import { describe, expect, it } from 'vitest';
import { repositoryWith, type TestCommit } from '../../support/files/repository.js';
import { run } from '../../support/run.js';

const at = (day: string) => Date.parse(`${day}T12:00:00Z`) / 1000;

const caseOf = (id: string, asOf: string, title: string, more = '', refs = ', refs: [letter]') => `casefile: 1
id: ${id}
title: The case ${id}
asOf: ${asOf}
subjects: [ada]
people: { ada: { name: Ada Nobody } }
references: [{ id: letter, type: report, title: A letter, accessed: 2019-05-01 }${more}]
timeline: [{ id: arrest, date: 2019, title: ${title}${refs} }]
`;
const memo = ', { id: memo, type: report, title: A memo, issued: 2020-02 }';
const old = {
  'cases/a.casefile.yaml': caseOf('a', '2020-01', 'Arrested'),
  'cases/b.casefile.yaml': caseOf('b', '2019', 'Arrested'),
  'cases/gone.casefile.yaml': caseOf('gone', '2019', 'Arrested'),
  'cases/old-name.casefile.yaml': caseOf('renamed', '2020', 'Arrested'),
  'cases/quiet.casefile.yaml': caseOf('quiet', '2020', 'Arrested'),
};
const { 'cases/gone.casefile.yaml': _, 'cases/old-name.casefile.yaml': renamed, ...kept } = old;
const later = {
  ...kept,
  'cases/a.casefile.yaml': caseOf('a', '2020-03', 'Arrested at home', memo),
  'cases/new-name.casefile.yaml': renamed.replace('title: Arrested', 'title: Taken'),
};
const last = { ...later, 'cases/new.casefile.yaml': caseOf('new', '2020-05', 'Arrested', memo) };
const commits: readonly TestCommit[] = [
  { files: old, time: at('2020-01-10') },
  { files: later, time: at('2020-03-10') },
  { files: last, time: at('2020-05-10') },
];
const now = {
  ...last,
  'cases/b.casefile.yaml': caseOf('b', '2019', 'Arrested', '', ''),
  'cases/draft.casefile.yaml': caseOf('draft', '2020', 'Arrested', memo),
};
const library = { ...repositoryWith(commits), ...now };

interface Entry {
  readonly id: string;
}

interface News {
  readonly case: string;
  readonly state: string;
  readonly reason?: string;
  readonly stale: boolean;
  readonly added: readonly Entry[];
  readonly corrected: readonly Entry[];
  readonly withdrawn: readonly Entry[];
  readonly weaker: readonly Entry[];
  readonly sources: readonly Entry[];
}

async function news(files: Readonly<Record<string, string | Uint8Array>>, ...argv: readonly string[]) {
  const { stdout, stderr, exitCode } = await run(['news', ...argv, '--json'], { files });
  const records = stdout === '' ? [] : (JSON.parse(stdout) as readonly News[]);
  const lines = records.map((one) =>
    [
      `${one.case} ${one.reason ?? one.state}`,
      one.stale ? 'stale' : [],
      ...(['added', 'corrected', 'withdrawn', 'weaker', 'sources'] as const).map((key) =>
        one[key].length === 0 ? [] : `${key} ${one[key].map(({ id }) => id).join(' ')}`,
      ),
    ]
      .flat()
      .join(', '),
  );
  return { lines, stderr, exitCode };
}

const draft =
  'casefile: cannot compare 1 case: not in Git. To compare copies of the files, run "casefile diff EARLIER LATER".\n';

describe('news', () => {
  it.each([
    [
      '2020-02',
      [
        'a changed, added memo, corrected a arrest, sources memo',
        'b changed, corrected arrest, weaker arrest',
        'renamed changed, corrected arrest',
        'draft not in Git, sources memo',
        'new new, sources memo',
        'gone gone',
      ],
    ],
    ['2020-03-11', ['b changed, corrected arrest, weaker arrest', 'draft not in Git', 'new new']],
    ['git:main~1', ['b changed, corrected arrest, weaker arrest', 'draft not in Git', 'new new']],
    ['2020-05-11', ['b changed, corrected arrest, weaker arrest', 'draft not in Git']],
  ])('since %s', async (since, lines) => {
    expect(await news(library, '--since', since, '-f', 'cases')).toEqual({ lines, stderr: draft, exitCode: 0 });
  });

  it('takes a day before the first commit for everything', async () => {
    const { lines } = await news(library, '--since', '2018', '-f', 'cases');
    expect(lines.filter((line) => / new(?:,|$)/.test(line))).toHaveLength(5);
  });

  it('shows cases that are out of date', async () => {
    const { lines } = await news(library, '--since', '2020-05-11', '-f', 'cases', '--stale-before', '2020');
    expect(lines).toEqual(['b changed, stale, corrected arrest, weaker arrest', 'draft not in Git']);
    const undated = { 'casefile.yaml': caseOf('a', '2020', 'Arrested').replace(/^asOf.*\n/m, '') };
    const files = { ...repositoryWith([{ files: undated, time: at('2020-01-10') }]), ...undated };
    expect((await news(files, '--since', '2020-02')).lines).toEqual([]);
    expect((await news(files, '--since', '2020-02', '--stale-before', '2019')).lines).toEqual(['a unchanged, stale']);
    const { stdout } = await run(['news', '--since', '2020-02', '--stale-before', '2019'], { files });
    expect(stdout).toBe('The case a\n\nout of date  The file does not say when it was last checked.\n');
  });

  it('shows one file, and the cases that --case names', async () => {
    expect((await news(library, '--since', '2020-02', '-f', 'cases/a.casefile.yaml')).lines).toHaveLength(1);
    expect((await news(library, '--since', '2020-02', '-f', 'cases', '--case', 'new,b')).lines).toHaveLength(2);
    expect(await news(library, '--since', '2020-02', '-f', 'cases', '--case', 'nobody')).toMatchObject({ exitCode: 2 });
  });

  it.each([40, 80])('is shown to people on %s columns', async (columns) => {
    const terminal = { columns, rows: 1000 };
    const { stdout, stderr } = await run(
      ['news', '--since', '2020-02', '-f', 'cases', '--stale-before', '2020', '--color', 'never'],
      { files: library, terminal },
    );
    expect(`${stdout}\n${stderr}`).toMatchSnapshot();
  });

  it('is Markdown, for a message to others', async () => {
    const { stdout } = await run(['news', '--since', '2020-02', '-f', 'cases', '--format', 'markdown'], {
      files: library,
    });
    expect(stdout).toMatchSnapshot();
  });

  it('counts the changes of a case with many', async () => {
    const events = Array.from({ length: 6 }, (_, index) => `, { id: e${index}, date: 2020, title: Event ${index} }`);
    const text = now['cases/a.casefile.yaml'].replace(/\]\n$/, `${events.join('')}]\n`);
    const files = { ...library, 'cases/a.casefile.yaml': text };
    const { stdout } = await run(['news', '--since', '2020-02', '-f', 'cases/a.casefile.yaml'], { files });
    expect(stdout).toContain('added      6 events and 1 reference\n');
  });
});

describe('news of several repositories', () => {
  const one = { 'a.casefile.yaml': caseOf('a', '2020', 'Arrested') };
  const two = { 'b.casefile.yaml': caseOf('b', '2020', 'Arrested'), 'gone.casefile.yaml': caseOf('gone', '2020', 'A') };
  const files = {
    ...repositoryWith([{ files: one, time: at('2020-01-10') }], { folder: 'cases/one' }),
    ...repositoryWith([{ files: two, time: at('2020-01-20') }], { folder: 'cases/two' }),
    'cases/one/a.casefile.yaml': caseOf('a', '2020', 'Taken'),
    'cases/two/b.casefile.yaml': caseOf('b', '2020', 'Arrested'),
    'cases/c.casefile.yaml': caseOf('c', '2020', 'Arrested', memo),
  };

  it('compares each case with its own', async () => {
    const { lines, exitCode } = await news(files, '--since', '2020-02', '-f', 'cases');
    expect({ lines, exitCode }).toEqual({
      lines: ['a changed, corrected arrest', 'c not in Git, sources memo', 'gone gone'],
      exitCode: 0,
    });
    const since = await news(files, '--since', '2020-01-15', '-f', 'cases');
    expect(since.lines).toEqual(['a changed, corrected arrest', 'b new', 'c not in Git, sources memo']);
  });

  it('says which has no such revision', async () => {
    const git = repositoryWith([{ files: one, time: at('2020-01-10') }], { folder: 'cases/one' });
    const tag = Object.entries(git).find(([path]) => path.endsWith('main'));
    const tagged = { ...files, [(tag?.[0] ?? '').replace('heads/main', 'tags/v1')]: tag?.[1] ?? '' };
    expect(await news(tagged, '--since', 'git:v1', '-f', 'cases')).toEqual({
      lines: ['a changed, corrected arrest', 'b no such revision', 'c not in Git, sources memo'],
      stderr: expect.stringContaining('casefile: cannot compare 1 case: no such revision in its repository\n'),
      exitCode: 0,
    });
    expect(await news(files, '--since', 'git:v1', '-f', 'cases')).toEqual({
      lines: [],
      stderr: expect.stringContaining('no revision "v1" in this repository'),
      exitCode: 2,
    });
  });

  it('reads files that are in none', async () => {
    const alone = { 'casefile.yaml': caseOf('a', '2020', 'Arrested', memo) };
    expect((await news(alone, '--since', '2020-02')).lines).toEqual(['a not in Git, sources memo']);
    expect(await news(alone, '--since', 'git:v1')).toEqual({
      lines: [],
      stderr: 'casefile: no Git repository here\nRun the command in a folder of a Git repository.\n',
      exitCode: 2,
    });
  });
});

describe('news of a history that is not complete', () => {
  const file = (title: string) => ({ 'casefile.yaml': caseOf('a', '2020', title) });

  it('says that a shallow clone begins later', async () => {
    const commits = [
      { files: file('Arrested'), time: at('2020-01-10') },
      { files: file('Taken'), time: at('2020-02-10') },
    ];
    const files = { ...repositoryWith(commits, { isShallow: true }), ...file('Taken') };
    expect(await news(files, '--since', '2020-01')).toEqual({
      lines: ['a history cut off'],
      stderr:
        'casefile: cannot compare 1 case: the clone is shallow. Run "git fetch --unshallow" for the rest of the history.\n',
      exitCode: 0,
    });
    expect((await news(files, '--since', '2020-02')).lines).toEqual(['a changed, corrected arrest']);
    expect(await news(files, '--since', 'git:HEAD~2')).toMatchObject({ lines: [], exitCode: 3 });
  });

  it('says that an earlier version cannot be read', async () => {
    const files = { ...repositoryWith([{ files: file('['), time: at('2020-01-10') }]), ...file('Taken') };
    expect(await news(files, '--since', '2020-02')).toEqual({
      lines: ['a unreadable'],
      stderr: 'casefile: cannot compare 1 case: the earlier version cannot be read\n',
      exitCode: 0,
    });
  });

  it('reports a file that cannot be read now, and shows the others', async () => {
    const both = { ...file('Arrested'), 'b.yaml': caseOf('b', '2020', 'Arrested') };
    const files = { ...repositoryWith([{ files: both, time: at('2020-01-10') }]), ...both, ...file('[') };
    const outcome = await news(files, '--since', '2019', '-f', '.');
    expect(outcome).toMatchObject({ lines: ['b new, sources letter'], exitCode: 3 });
    expect(outcome.stderr).toContain('casefile.yaml:');
  });
});

describe('what news withholds', () => {
  const witness = (access = '') => `ada: { name: Ada Nobody }, zeb: { name: Zebedee Quillon${access} }`;
  const version = (people: string, title: string, more = '') =>
    caseOf('pier', '2020', title).replace('ada: { name: Ada Nobody }', people) + more;
  const repository = (old: string) => repositoryWith([{ files: { 'casefile.yaml': old }, time: at('2020-01-10') }]);
  // The hash of a page's style may have these letters.
  const words = /(?<![\w/+])zeb|quillon/i;

  it('is what the current file withholds', async () => {
    const files = {
      ...repository(version(witness(), 'Zebedee Quillon was arrested')),
      'casefile.yaml': version(witness(', access: secret'), 'Arrested'),
    };
    for (const format of ['text', 'json', 'markdown', 'html', 'csv']) {
      const { stdout, stderr } = await run(['news', '--since', '2020-02', '--format', format], { files });
      expect(stdout + stderr).not.toMatch(words);
    }
    const { stdout } = await run(['news', '--since', '2020-02', '--json', '--access', 'secret'], { files });
    expect(JSON.parse(stdout)).toMatchObject([{ corrected: [{ id: 'arrest' }, { id: 'zeb' }] }]);
  });

  it('is a case that is withheld now, though it was not', async () => {
    const old = version(witness(), 'Arrested');
    const hidden = old.replace('id: pier', 'id: pier\naccess: secret');
    const files = { ...repository(old), 'casefile.yaml': hidden };
    expect(await news(files, '--since', '2020-02')).toEqual({ lines: [], stderr: expect.any(String), exitCode: 4 });
    // It may be the one that is gone, under another name, id and title.
    const moved = hidden.replace('id: pier', 'id: other').replace('The case pier', 'Another title');
    const beside = { 'beside.yaml': caseOf('beside', '2020', 'Arrested') };
    const git = repositoryWith([{ files: { 'casefile.yaml': old, ...beside }, time: at('2020-01-10') }], {
      folder: 'cases/own',
    });
    for (const path of ['cases/own/other.yaml', 'cases/other.yaml', 'cases/own/casefile.yaml']) {
      const files = { ...git, 'cases/own/beside.yaml': beside['beside.yaml'], [path]: moved };
      expect(await news(files, '--since', '2020-02', '-f', 'cases')).toEqual({ lines: [], stderr: '', exitCode: 0 });
    }
    const gone = { ...git, 'cases/own/beside.yaml': beside['beside.yaml'] };
    expect((await news(gone, '--since', '2020-02', '-f', 'cases')).lines).toEqual(['pier gone']);
  });
});

describe('a command line that news refuses', () => {
  it.each([
    [[], '--since'],
    [['--since', '../2020'], '--since needs a date with a start and an end, not "../2020"'],
    [['--since', 'Monday'], '--since needs a date, not "Monday"'],
    [['--since', 'HEAD'], 'A commit begins with "git:", as in git:HEAD.'],
    [['--since', '2020', '--stale-before', 'soon'], '--stale-before needs a date, not "soon"'],
    [['--since', 'git:nope'], 'no revision "nope" in this repository'],
    [['--since', '2020', '-f', '-'], 'standard input has no history'],
    [['--since', '2020', '--known-on', '2020'], 'this command cannot be used with --known-on'],
    [['--since', '2020', '--format', 'ris'], 'format ris cannot show "news"'],
  ])('%j', async (argv, message) => {
    const { stdout, stderr, exitCode } = await run(['news', ...argv], {
      files: { ...library, 'casefile.yaml': caseOf('a', '2020', 'A') },
    });
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(stderr).toContain(message);
  });
});

it('reads a library of forty cases, most of them unchanged', async () => {
  const forty = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [
      `cases/${index % 4}/${index}.casefile.yaml`,
      caseOf(`case-${index}`, `20${10 + (index % 10)}`, 'Arrested'),
    ]),
  );
  const changed = {
    ...forty,
    'cases/1/1.casefile.yaml': caseOf('case-1', '2011', 'Taken'),
    'cases/3/3.casefile.yaml': caseOf('case-3', '2013', 'Arrested', memo),
  };
  const files = {
    ...repositoryWith([
      { files: forty, time: at('2020-01-10') },
      { files: changed, time: at('2020-02-10') },
    ]),
    ...changed,
  };
  expect(await news(files, '--since', '2020-02', '--stale-before', '2011', '-f', 'cases')).toEqual({
    lines: [
      'case-0 unchanged, stale',
      'case-20 unchanged, stale',
      'case-1 changed, corrected arrest',
      'case-10 unchanged, stale',
      'case-30 unchanged, stale',
      'case-3 changed, added memo, sources memo',
    ].sort(byFolder),
    stderr: '',
    exitCode: 0,
  });
});

/** In the order of the folders. */
function byFolder(one: string, other: string): number {
  const folder = (line: string) => Number(/\d+/.exec(line)?.[0]) % 4;
  return folder(one) - folder(other);
}
