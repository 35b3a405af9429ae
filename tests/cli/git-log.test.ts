import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casefile, git, hasGit } from '../support/files/git.js';

const folder = mkdtempSync(join(tmpdir(), 'casefile-log-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Commit {
  readonly commit: string;
  readonly date: string;
  readonly author: string;
  readonly changes: readonly { readonly kind: string; readonly id: string; readonly change: string }[];
}

function logged(cwd: string, ...args: readonly string[]): Commit[] {
  const { stdout, stderr } = casefile(cwd, 'log', ...args, '--json');
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Commit[];
}

const caseOf = (title: string, more = '', people = 'ada: { name: Ada Example }') => `casefile: 1
id: pier
title: The Pier
subjects: [ada]
people: { ${people} }
timeline:
  - { id: arrest, date: 2020-04, title: ${title}, people: [ada] }
${more}`;

/** A repository to which commits are added. */
function repository(name: string) {
  const path = join(folder, name);
  mkdirSync(path);
  git(path, ['init', '-q', '-b', 'main']);
  return {
    path,
    commit(text: string, author = 'Ida Nobody', day = '2026-01-01', message = 'Change') {
      writeFileSync(join(path, 'casefile.yaml'), text);
      git(path, ['add', '-A'], author, day);
      git(path, ['commit', '-q', '-m', message], author, day);
    },
  };
}

describe.skipIf(!hasGit)('casefile log', () => {
  const { path, commit } = repository('plain');

  beforeAll(() => {
    commit(caseOf('Taken'), 'Ida Nobody', '2026-01-01');
    commit(`${caseOf('Taken')}# A comment\n`, 'Ida Nobody', '2026-01-02');
    commit(caseOf('Arrested'), 'Ben Other', '2026-01-03');
    commit('casefile: 1\ntimeline: [\n', 'Ben Other', '2026-01-04');
    commit(caseOf('Arrested', '  - { id: trial, date: 2020-06, title: Tried }\n'), 'Ida Nobody', '2026-01-05');
  });

  it('has the commits that git log -p has, without those that change no meaning', () => {
    const [five, , three, , one] = git(path, ['log', '--format=%H', '--', 'casefile.yaml']).trim().split('\n');
    const { stderr } = casefile(path, 'log', '--json');
    expect(stderr).toBe('casefile: skipped 1 version that cannot be read\n');
    expect(
      logged(path).map(({ commit: id, date, author, changes }) => [
        id,
        date,
        author,
        changes.map((change) => `${change.change} ${change.kind} ${change.id}`),
      ]),
    ).toEqual([
      [five, '2026-01-05T12:00:00Z', 'Ida Nobody', ['added event trial']],
      [three, '2026-01-03T12:00:00Z', 'Ben Other', ['changed event arrest']],
      [one, '2026-01-01T12:00:00Z', 'Ida Nobody', ['added case pier']],
    ]);
    const patch = git(path, ['log', '-p', '--format=', `${three}~1..${three}`, '--', 'casefile.yaml']);
    expect(patch).toMatch(/^-.*title: Taken/m);
    expect(patch).toMatch(/^\+.*title: Arrested/m);
  });

  it('shows the versions of one entry', () => {
    expect(logged(path, 'arrest').map(({ date, changes }) => [date.slice(0, 10), changes[0]?.change])).toEqual([
      ['2026-01-03', 'changed'],
      ['2026-01-01', 'added'],
    ]);
    expect(logged(path, 'event:trial').map(({ date }) => date.slice(0, 10))).toEqual(['2026-01-05']);
    expect(casefile(path, 'log', 'arest')).toEqual({
      stdout: '',
      stderr: expect.stringContaining('unknown id "arest" in the history of this case file'),
      exitCode: 2,
    });
  });

  it('begins on a day', () => {
    expect(logged(path, '--since', '2026-01-04').map(({ date }) => date.slice(0, 10))).toEqual(['2026-01-05']);
    expect(logged(path, '--since', '2027')).toEqual([]);
  });

  it('says that a shallow clone has no more', () => {
    const shallow = join(folder, 'shallow');
    git(folder, ['clone', '-q', '--depth', '2', `file://${path}`, shallow]);
    const { stderr, exitCode } = casefile(shallow, 'log');
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/the history ends at [0-9a-f]{7}, because this clone is shallow/);
  });

  it('needs a repository that has the file', () => {
    const alone = join(folder, 'alone');
    mkdirSync(alone);
    writeFileSync(join(alone, 'casefile.yaml'), caseOf('Taken'));
    expect(casefile(alone, 'log')).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('no Git repository') });
    writeFileSync(join(path, 'other.yaml'), caseOf('Taken'));
    expect(casefile(path, 'log', '-f', 'other.yaml')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('other.yaml has no history: no commit contains it'),
    });
    rmSync(join(path, 'other.yaml'));
  });
});

describe.skipIf(!hasGit)('casefile log of a merge', () => {
  it('shows the commits of both sides, and of the merge only what is new in it', () => {
    const { path, commit } = repository('merge');
    const more = (...titles: string[]) =>
      titles.map((title) => `  - { id: ${title.toLowerCase()}, date: 2021, title: ${title} }\n`).join('');
    commit(caseOf('Taken'), 'Ida Nobody', '2026-01-01');
    git(path, ['checkout', '-q', '-b', 'side']);
    commit(caseOf('Taken', more('Left')), 'Ben Other', '2026-01-02');
    git(path, ['checkout', '-q', 'main']);
    commit(caseOf('Taken', more('Right')), 'Ida Nobody', '2026-01-03');
    git(path, ['merge', '-q', '--no-commit', '--no-ff', '-s', 'ours', 'side']);
    commit(caseOf('Seized', more('Left', 'Right')), 'Ida Nobody', '2026-01-04');
    expect(logged(path).map(({ author, changes }) => [author, ...changes.map(({ id }) => id)])).toEqual([
      ['Ida Nobody', 'arrest'],
      ['Ida Nobody', 'right'],
      ['Ben Other', 'left'],
      ['Ida Nobody', 'pier'],
    ]);
    expect(logged(path, 'left').map(({ author }) => author)).toEqual(['Ben Other']);
    expect(logged(path, 'arrest').map(({ date }) => date.slice(0, 10))).toEqual(['2026-01-04', '2026-01-01']);
  });
});

describe.skipIf(!hasGit)('what the history withholds', () => {
  const witness = (access: string) => `ada: { name: Ada Example }, zeb: { name: Zebulon Quist${access} }`;
  const meeting = '  - { id: meeting, date: 2020-05, title: Met Zebulon Quist, people: [zeb] }\n';

  it('is what any version or the current file withholds, with authors and messages', () => {
    const { path, commit } = repository('withheld');
    commit(caseOf('Taken', meeting, witness('')), 'Zebulon Quist', '2026-01-01', 'Zebulon Quist said so');
    commit(caseOf('Arrested', '', witness(', access: secret')), 'Ida Nobody', '2026-01-02');
    commit(caseOf('Arrested again'), 'Ida Nobody', '2026-01-03');
    commit(caseOf('Arrested once more'), 'quist', '2026-01-04');
    commit(caseOf('Arrested in May'), 'zquist', '2026-01-05');
    for (const args of [[], ['--json'], ['arrest', '--json'], ['meeting'], ['zeb'], ['zeb', '--json']]) {
      const { stdout, stderr } = casefile(path, 'log', ...args);
      expect(stdout + stderr).not.toMatch(/zebulon|quist|met /i);
    }
    expect(logged(path).map(({ author }) => author)).toEqual([
      '[withheld]',
      '[withheld]',
      'Ida Nobody',
      'Ida Nobody',
      '[withheld]',
    ]);
    expect(JSON.stringify(logged(path, '--access', 'secret'))).toContain('Zebulon Quist');
  });

  it('may be in a version that cannot be read, so that nothing is shown', () => {
    const { path, commit } = repository('unreadable');
    commit(caseOf('Taken', meeting, witness('')), 'Ida Nobody', '2026-01-01');
    commit(`${caseOf('Taken', '', witness(', access: secret'))}unknown: 1\n`, 'Ida Nobody', '2026-01-02');
    commit(caseOf('Arrested'), 'Ida Nobody', '2026-01-03');
    expect(casefile(path, 'log')).toEqual({
      stdout: '',
      stderr: 'casefile: cannot show this history without disclosing withheld parts\n',
      exitCode: 4,
    });
    expect(casefile(path, 'log', '--access', 'secret').exitCode).toBe(0);
  });
});
