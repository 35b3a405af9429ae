import { describe, expect, it } from 'vitest';
import { repositoryOf } from '../../support/files/repository.js';
import { run } from '../../support/run.js';

const caseOf = (timeline: readonly string[], more = '') => `casefile: 1
id: pier
title: The Pier
subjects: [ada]
people:
  ada: { name: Ada Example }
${more}timeline:
${timeline.map((event) => `  - { ${event} }\n`).join('')}`;

const arrest = 'id: arrest, date: 2020-04-17, title: She is arrested';
const versions = [
  caseOf([arrest]),
  caseOf([arrest, 'id: trial, date: 2020-06, title: She is tried']),
  'title: [',
  caseOf([arrest.replace('17', '16'), 'id: trial, date: 2020-06, title: She is tried']),
  `# A comment.\n${caseOf([arrest.replace('17', '16'), 'id: trial, date: 2020-06, title: She is tried'])}`,
  caseOf([arrest.replace('17', '16')]),
];

async function casefile(texts: readonly string[], ...argv: readonly string[]) {
  const files = { ...repositoryOf('casefile.yaml', texts), 'casefile.yaml': texts.at(-1) ?? '' };
  const { stdout, stderr, exitCode } = await run(argv, { files });
  return { stdout: stdout.replace(/\b[\da-f]{7}\b/g, 'abc1234'), stderr, exitCode };
}

describe('log', () => {
  it('lists what each commit changed, the newest first', async () => {
    const { stdout, exitCode } = await casefile(versions, 'log');
    const changes = [...stdout.matchAll(/Ida Nobody: (.*(?:\n {13}.*)*)/g)].map(([, text = '']) =>
      text.replace(/\s+/g, ' '),
    );
    expect(exitCode).toBe(0);
    expect(changes).toEqual([
      'withdrew event “She is tried” (trial)',
      'changed event “She is arrested” (arrest): date',
      'added event “She is tried” (trial)',
      'added the case file',
    ]);
  });

  it('shows the versions of one entry', async () => {
    const { stdout } = await casefile(versions, 'log', 'arrest');
    expect(stdout).toContain('date: [-2020-04-17-] {+2020-04-16+}');
    expect(stdout).toContain('added She is arrested (arrest)');
    expect(stdout).not.toContain('trial');
    expect((await casefile(versions, 'log', 'event:trial')).stdout).toContain('withdrew She is tried (trial)');
    expect(await casefile(versions, 'log', 'nothing')).toMatchObject({ stdout: '', exitCode: 2 });
  });

  it('shows at most as many commits as asked for, the newest', async () => {
    const all = JSON.parse((await casefile(versions, 'log', '--json')).stdout);
    const { stdout } = await casefile(versions, 'log', '--limit', '1', '--json');
    expect(all.length).toBeGreaterThan(1);
    expect(JSON.parse(stdout)).toEqual(all.slice(0, 1));
    expect(await casefile(versions, 'log', '--limit', 'x')).toMatchObject({ stdout: '', exitCode: 2 });
  });

  it('shows only commits since a date', async () => {
    const { stdout } = await casefile(versions, 'log', '--since', '2020-09-16', '--json');
    expect((JSON.parse(stdout) as readonly unknown[]).length).toBe(2);
    expect((await casefile(versions, 'log', '--since', '2099')).stdout).not.toContain('Ida');
  });

  it.each(['git:HEAD', 'HEAD~2', 'v1'])('says that it takes a date, not %s', async (since) => {
    const { stdout, stderr, exitCode } = await casefile(versions, 'log', '--since', since);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(stderr).toContain(`--since needs a date, not "${since}"`);
    expect(stderr).toContain('casefile diff git:HEAD');
  });

  it('shows nothing of what the current file withholds', async () => {
    const named = caseOf([arrest], '  ivo: { name: Ivo Nemo }\n');
    const hidden = caseOf([arrest], '  ivo: { name: Ivo Nemo, access: secret }\n');
    for (const argv of [['log'], ['log', 'ivo'], ['log', '--json']]) {
      const { stdout, stderr } = await casefile([named, hidden], ...argv);
      expect(stdout + stderr).not.toMatch(/ivo nemo/i);
    }
    expect((await casefile([named, hidden], 'log', 'ivo', '--access', 'secret')).stdout).toContain('Ivo Nemo');
  });
});

describe('a history with a register', () => {
  const spelt = caseOf(
    [arrest, 'id: seen, date: 2020, title: Seen by the Mole of Nine'],
    '  ivo: { name: Ivo Nemo, register: p1 }\n',
  );
  const now = caseOf([arrest], '  ivo: { name: Ivo Nemo, register: p1, access: secret }\n');

  it('shows nothing that spells a name which only the current register has', async () => {
    const register = 'parties: 1\npeople: { p1: { name: Ivo Nemo, names: [Mole of Nine] } }\n';
    const files = { ...repositoryOf('casefile.yaml', [spelt, now]), 'casefile.yaml': now, 'parties.yaml': register };
    for (const argv of [['log'], ['log', '--json'], ['log', 'arrest']]) {
      const { stdout, stderr } = await run(argv, { files });
      expect(stdout).toMatch(/added|abc|arrest/);
      expect(stdout + stderr).not.toMatch(/ivo|nemo|mole|nine/i);
    }
    expect((await run(['log', 'seen', '--access', 'secret'], { files })).stdout).toContain('Mole of Nine');
  });
});

describe('diff', () => {
  it.each([
    ['a commit and the file', 'git:HEAD~1', 'casefile.yaml', 'withdrawn'],
    ['a file in a commit and the file', 'git:HEAD~2:casefile.yaml', 'casefile.yaml', 'withdrawn'],
    ['the file and a commit', 'casefile.yaml', 'git:main~1', 'added'],
    ['two commits', 'git:HEAD~5', 'git:HEAD~4', 'added'],
    ['a commit and the current folder', 'git:HEAD~1', undefined, 'withdrawn'],
    ['a file in a commit and the current file', 'git:HEAD~2:casefile.yaml', undefined, 'withdrawn'],
  ])('compares %s', async (_, old, now, change) => {
    const named = now === undefined ? [old] : [old, now];
    const { stdout, stderr, exitCode } = await casefile(versions, 'diff', ...named, '--json');
    expect(stderr).not.toContain('error');
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([{ id: 'trial', change }]);
  });

  it('compares the case file that the environment names', async () => {
    const now = versions[0] ?? '';
    const other = now.replace('id: pier', 'id: other');
    const files = { ...repositoryOf('casefile.yaml', [now]), 'casefile.yaml': now, 'other.casefile.yaml': other };
    const found = async (env: Readonly<Record<string, string>>) => {
      const { stdout } = await run(['diff', 'git:HEAD', '--json', 'case'], { files, env });
      return JSON.parse(stdout);
    };
    expect(await found({ CASEFILE: '' })).toEqual([{ case: 'other' }]);
    expect(await found({ CASEFILE: 'casefile.yaml' })).toEqual([]);
  });

  it.each(['casefile.yaml', 'HEAD', '-'])('needs a second version besides %s', async (only) => {
    const { stdout, stderr, exitCode } = await casefile(versions, 'diff', only);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(stderr).toContain('"casefile diff git:HEAD" compares the last commit with the current files');
  });

  it.each([
    ['git:none', 2],
    ['git:HEAD~9', 2],
    ['git:--upload-pack=x', 2],
    ['git:HEAD:other.yaml', 3],
    ['git:HEAD~3', 3],
  ])('explains that %s cannot be read', async (old, code) => {
    const { stdout, stderr, exitCode } = await casefile(versions, 'diff', old, 'casefile.yaml');
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^casefile: |error/m);
    expect(exitCode).toBe(code);
  });
});
