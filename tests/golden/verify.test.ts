import { createHash } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { run } from '../support/run.js';
import { openSnapshots } from '../support/snapshots.js';

const snapshots = openSnapshots(import.meta.filename);
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const letter = 'A letter from the quay.';
/** A case file with the entries of `files` of two references. */
const caseFile = (ofLetter: string, ofMemo = '') => `casefile: 1
id: quay
title: The quay
subjects: [ada]
people:
  ada: { name: Ada Nobody }
  ivo: { name: Ivo Nemo, access: secret, pseudonym: Witness A }
timeline:
  - { id: arrest, date: 2020-04-17, title: Ada is arrested, people: [ada, ivo], refs: [letter] }
references:
  - id: letter
    type: report
    title: A letter
    files: [${ofLetter}]
  - { id: memo, type: report, title: A memo, access: secret, files: [${ofMemo}] }
`;
const recorded = `{ path: files/letter.txt, sha256: ${sha256(letter)}, bytes: ${letter.length}, attached: 2021-03-02 }`;
const sound = { 'casefile.yaml': caseFile(recorded), 'files/letter.txt': letter };

interface Found {
  readonly path: string;
  readonly state: string;
  readonly id: string | null;
  readonly line: number | null;
}

async function verify(files: Readonly<Record<string, string>>, ...argv: readonly string[]) {
  const { stdout, stderr, exitCode } = await run(['verify', ...argv, '--json'], { files });
  const records = JSON.parse(stdout || '[]') as Found[];
  return { states: records.map(({ path, state }) => `${path} ${state}`), records, stderr, exitCode };
}

test('copies can be named by their path or reference, and then nothing else counts', async () => {
  const memo = 'A memo.';
  const files = {
    'casefile.yaml': caseFile(
      `${recorded}, { path: files/other.txt, sha256: ${sha256('x')} }`,
      `{ path: files/memo.txt, sha256: ${sha256(memo)} }`,
    ),
    'files/letter.txt': letter,
    'files/other.txt': 'y',
    'files/memo.txt': 'changed',
    'files/stranger.txt': '',
  };
  expect(await verify(files, 'files/letter.txt')).toMatchObject({
    states: ['files/letter.txt unchanged'],
    exitCode: 0,
  });
  for (const word of ['letter', '1']) {
    const { states, exitCode } = await verify(files, word);
    expect({ states, exitCode }).toEqual({
      states: ['files/letter.txt unchanged', 'files/other.txt changed'],
      exitCode: 1,
    });
  }
  expect((await verify(files, 'memo', '--access', 'secret')).states).toEqual(['files/memo.txt changed']);
  const withheld = await verify(files, 'memo');
  const unknown = await verify(files, 'nope');
  expect(withheld).toMatchObject({ states: [], exitCode: 2 });
  expect(withheld.stderr.replace('memo', 'nope')).toBe(unknown.stderr);
  const quotes = await run(['verify', '--quotes', 'memo'], { files });
  expect({ ...quotes, stderr: quotes.stderr.replace('memo', 'nope') }).toMatchObject({
    stdout: '',
    stderr: unknown.stderr,
    exitCode: 2,
  });
});

test('with a chosen copy, a withheld quotation makes no difference', async () => {
  const file = (name: string, text: string) => `files: [{ path: files/${name}.txt, sha256: ${sha256(text)} }]`;
  const files = {
    'casefile.yaml': `casefile: 1
id: quay
title: The Quay
subjects: [ada]
people: { ada: { name: Ada Nobody } }
timeline:
  - { id: open, date: 2020, title: An arrest, refs: [{ ref: third, quote: A third text. }] }
  - { id: closed, date: 2021, title: A talk, access: secret, refs: [{ ref: memo, quote: Words of nobody. }] }
references:
  - { id: letter, type: report, title: A letter }
  - { id: memo, type: report, title: A memo, access: secret, ${file('memo', 'A memo.')} }
  - { id: third, type: report, title: A third text, ${file('third', 'A third text.')} }
`,
    'files/memo.txt': 'A memo.',
    'files/third.txt': 'A third text.',
  };
  for (const word of ['third', '2'])
    expect(await run(['verify', '--quotes', word], { files })).toMatchObject({ exitCode: 0 });
  expect(await run(['verify', '--quotes'], { files })).toMatchObject({ exitCode: 1 });
});

test('each state in words', async () => {
  const copies = [
    recorded,
    `{ path: files/undated.txt, sha256: ${sha256('x')} }`,
    `{ path: files/changed.txt, sha256: ${sha256('x')} }`,
    `{ path: files/longer.txt, sha256: ${sha256('x')}, bytes: 1 }`,
    '{ path: files/missing.txt }',
    '{ path: files/bare.txt }',
  ];
  const files = {
    'casefile.yaml': caseFile(copies.join(',\n      ')),
    'files/letter.txt': letter,
    'files/undated.txt': 'x',
    'files/changed.txt': 'y',
    'files/longer.txt': 'xx',
    'files/bare.txt': 'x',
    'files/below/stranger.txt': 'x',
  };
  for (const argv of [['verify'], ['verify', '--json'], ['verify', '--width', '40']])
    await snapshots.matchRun(argv, await run(argv, { files }));
  const { stdout } = await run(['verify', '--format', 'html'], { files });
  expect(`${stdout}${JSON.stringify(await verify(files))}`).not.toMatch(/authentic/i);
  const terminal = { columns: 80, rows: 24 };
  expect((await run(['verify'], { files, terminal })).stderr).toBe(
    '7 copies: 2 unchanged, 2 changed, 1 missing, 1 unverified, 1 unlisted.\n',
  );
});

describe('the exit code', () => {
  it('is 0 only if every copy is unchanged', async () => {
    expect(await verify(sound)).toMatchObject({ states: ['files/letter.txt unchanged'], exitCode: 0 });
    expect(await verify({ 'casefile.yaml': caseFile('') })).toMatchObject({ states: [], exitCode: 0 });
  });

  it.each([
    ['a copy with another byte', { 'files/letter.txt': letter.replace('A', 'B') }, 'changed'],
    ['a copy without a checksum', { 'casefile.yaml': caseFile('{ path: files/letter.txt }') }, 'unverified'],
  ])('is 1 for %s, with reference, file and line', async (_, change, state) => {
    const { records, exitCode } = await verify({ ...sound, ...change });
    expect({ records, exitCode }).toMatchObject({
      records: [{ id: 'letter', path: 'files/letter.txt', state, file: 'casefile.yaml', line: 14 }],
      exitCode: 1,
    });
  });

  it('is 1 for a removed, a renamed and an added file', async () => {
    const { 'files/letter.txt': _, ...removed } = sound;
    expect(await verify(removed)).toMatchObject({ states: ['files/letter.txt missing'], exitCode: 1 });
    expect(await verify({ ...removed, 'files/other.txt': letter })).toMatchObject({
      states: ['files/letter.txt missing', 'files/other.txt unlisted'],
      records: [{ reason: 'files/other.txt has its checksum' }, {}],
      exitCode: 1,
    });
    const other = await verify({ ...removed, 'files/other.txt': 'A letter from the pier.' });
    expect(other.records.map((record) => 'reason' in record)).toEqual([false, false]);
    expect(await verify({ ...sound, 'files/stranger.txt': 'x' })).toMatchObject({
      states: ['files/letter.txt unchanged', 'files/stranger.txt unlisted'],
      exitCode: 1,
    });
  });
});

describe('a withheld copy', () => {
  const withheld = (copy: string) => caseFile(recorded, copy);
  const memo = `{ path: files/memo.txt, sha256: ${sha256('memo')} }`;
  const files = { 'casefile.yaml': withheld(memo), 'files/letter.txt': letter, 'files/memo.txt': 'memo' };

  it('changes nothing that is printed', async () => {
    const expected = await run(['verify'], { files: sound });
    expect(await run(['verify'], { files })).toEqual(expected);
    const changed = { ...files, 'files/memo.txt': 'other' };
    expect(await run(['verify'], { files: changed })).toEqual({ ...expected, exitCode: 1 });
    const marked = recorded.replace('}', ', access: internal }');
    for (const text of [letter, 'other']) {
      const { stdout, stderr } = await run(['verify'], {
        files: { 'casefile.yaml': caseFile(marked), 'files/letter.txt': text },
      });
      expect({ stdout, stderr }).toEqual({ stdout: '', stderr: '' });
    }
  });

  it('is reported to whoever may see it', async () => {
    const changed = { ...files, 'files/memo.txt': 'other' };
    expect((await verify(changed, '--access', 'secret')).states).toContain('files/memo.txt changed');
  });

  it('is not unlisted if a withheld case file lists it, even one that is not named', async () => {
    const other = withheld('')
      .replace('title: The quay', 'title: The quay\naccess: secret')
      .replace('id: quay', 'id: b');
    const beside = other.replace('files: []', `files: [${memo}]`);
    const all = { ...sound, 'files/memo.txt': 'memo', 'b.casefile.yaml': beside };
    expect(await verify(all, '-f', 'casefile.yaml')).toMatchObject({
      states: ['files/letter.txt unchanged'],
      exitCode: 0,
    });
    const drafted = { ...all, '.gitignore': 'b.casefile.yaml\n' };
    expect((await verify(drafted, '-f', 'casefile.yaml')).exitCode).toBe(0);
    expect((await verify({ ...sound, 'files/memo.txt': 'memo' })).exitCode).toBe(1);
  });
});

describe('a file that nothing lists', () => {
  it('is not named if its name spells a withheld one', async () => {
    const files = { ...sound, 'files/by ivo nemo.txt': 'x' };
    expect((await verify(files)).states).toContain('files/[withheld] unlisted');
    expect((await verify(files, '--access', 'secret')).states).toContain('files/by ivo nemo.txt unlisted');
  });

  it('is not reported if a case file of the folder cannot be read, because that may list it', async () => {
    const files = { ...sound, 'files/a.txt': 'x', 'b.casefile.yaml': 'casefile: 1\n' };
    const { states, stderr } = await verify(files, '-f', 'casefile.yaml');
    expect(states).toEqual(['files/letter.txt unchanged']);
    expect(stderr).toBe(
      'casefile: files that nothing lists are not reported in the folder of b.casefile.yaml, because it cannot be read\n',
    );
  });

  it('is looked for in each folder of a library', async () => {
    const other = sound['casefile.yaml'].replace('id: quay', 'id: pier');
    const files = {
      'cases/a/casefile.yaml': sound['casefile.yaml'],
      'cases/a/files/letter.txt': letter,
      'cases/b/casefile.yaml': other,
      'cases/b/files/letter.txt': letter,
      'cases/b/files/stranger.txt': 'x',
    };
    const { stdout, exitCode } = await run(['verify', '-f', 'cases'], { files });
    expect(exitCode).toBe(1);
    expect(stdout).toContain('quay:letter  files/letter.txt: unchanged');
    expect(stdout).toContain('unlisted  cases/b/files/stranger.txt');
  });
});

test('two entries of one copy are hashed once', async () => {
  const files = { 'casefile.yaml': caseFile(`${recorded}, ${recorded}`), 'files/letter.txt': letter };
  const { stdout } = await run(['verify'], { files });
  expect(stdout.match(/unchanged/g)).toHaveLength(2);
});

test('progress is shown on a terminal', async () => {
  let time = 0;
  const files = { 'casefile.yaml': caseFile(recorded.replace(/bytes: \d+/, 'bytes: 3000000')), 'files/letter.txt': '' };
  const big = 'x'.repeat(3_000_000);
  const text = files['casefile.yaml'].replace(sha256(letter), sha256(big));
  const { stderr } = await run(['verify'], {
    files: { 'casefile.yaml': text, 'files/letter.txt': big },
    terminal: { columns: 80, rows: 24 },
    now: () => (time += 2000),
  });
  expect(stderr).toContain('\rVerifying 3 of 3 MB\r\u001b[K');
});

test.each([
  '/etc/passwd',
  'C:/Windows/win.ini',
  'c:win.ini',
  '//server/share/a.pdf',
  'files\\a.pdf',
  '../a.pdf',
  'files/../../a.pdf',
  'files/..',
  'files/.. /a.pdf',
  '"files/a.pdf\\0"',
])('the path %s is an error of the file', async (path) => {
  const files = { 'casefile.yaml': caseFile(`{ path: ${path} }`) };
  for (const command of ['verify', 'check', 'show']) {
    const { stdout, stderr, exitCode } = await run([command], { files });
    expect(`${stdout}${stderr}`).toMatch(/casefile\.yaml:14:21: error invalid-value: .* is not a path in the folder/);
    expect(exitCode).toBe(command === 'check' ? 1 : 3);
  }
});
