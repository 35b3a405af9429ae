import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../support/run.js';
import { openSnapshots } from '../../support/snapshots.js';

const snapshots = openSnapshots(import.meta.filename);

/** A case file with every notation of YAML, comments, and mistakes that have exactly one possible fix. */
const written = `# A case.
casefile: 1
id: Made-Up   # the id
title: A made-up case
asOf: 1 May 2023 # checked
subjects: [Ada]
people:
  Ada: { name: Ada Nobody, born: "circa 1977" }
  bob: {   name: 'Bob Elsewhere' }
organizations:
  DAILY: { name: The Daily }
sections:
  - id: Arrest
    title: Arrest
    sections:
      - id: inner
        title: Inner
        statements:
          - id: FIRST
            text: >
              Ada Nobody was
              arrested.
            people: [ Ada,   BOB ]
            refs: [{ ref: LETTER, locator: p. 2 }]
timeline:
  # the verdict
  - id: verdict
    date: '12.6.2020'
    title: A verdict
    people: [ada]
    # inside

  # the arrest
  # two lines
  - { id: arrest, date: April 2020, title: Arrested, people: [Ada], refs: [letter] } # behind

  # what follows
  -   id: law
      date: 2019
      title: |
        A law
  # after all
references:
  - { id: letter, type: report, title: A letter, publisher: daily, issued: 17.04.2020 }
  - { id: report, type: report, title: A report, origin: Letter, archive: { url: https://a.example, date: 2021-4-7 } }
`;

const sound = `casefile: 1
id: made-up
title: A made-up case
subjects: [ada]
people:
  ada: { name: Ada Nobody }
`;

async function fix(text: string, ...options: readonly string[]) {
  const files: Record<string, string> = { 'case.yaml': text };
  const replace = (path: string, content: string) => {
    files[path] = content;
    return undefined;
  };
  const outcome = await run(['check', 'case.yaml', ...options], { files, replace });
  return { ...outcome, text: files['case.yaml'] };
}

test('--dry-run shows what --fix changes, and changes nothing', async () => {
  const dry = await fix(written, '--dry-run');
  await snapshots.matchRun(['check', 'case.yaml', '--dry-run'], dry);
  expect(dry).toMatchObject({ text: written, exitCode: 1 });
});

test('--fix shows the same changes, writes them, and reports the remaining problems', async () => {
  const fixed = await fix(written, '--fix');
  expect(fixed.stdout.startsWith((await fix(written, '--dry-run')).stdout)).toBe(true);
  expect(fixed.exitCode).toBe(0);
  await snapshots.matchText('check', 'fixed-case', fixed.text ?? '');
  const again = await fix(fixed.text ?? '', '--fix');
  expect(again).toMatchObject({ text: fixed.text });
  expect(again.stdout).not.toContain('---');
  expect((await fix(fixed.text ?? '', '--dry-run')).exitCode).toBe(0);
});

describe('git apply of the difference gives the same file as --fix', () => {
  const ended = written.replaceAll('\n', '\r\n');

  test.each([
    ['as it is', written],
    ['with the line ends of Windows', ended],
    ['with line ends of both kinds', ended.replaceAll('#\r\n', '#\n').replace('two lines\r\n', 'two lines\n')],
    ['without an end of its last line', written.trimEnd()],
    ['without one, and those of Windows', ended.trimEnd()],
    ['with a byte order mark', `\ufeff${written}`],
    ['with a byte order mark, and the line ends of Windows', `\ufeff${ended}`],
  ])('%s', async (_, text) => {
    const { stdout } = await fix(text, '--dry-run');
    const cwd = mkdtempSync(join(tmpdir(), 'casefile-'));
    try {
      writeFileSync(join(cwd, 'case.yaml'), text);
      const git = spawnSync('git', ['apply', '-'], { cwd, input: stdout, encoding: 'utf8' });
      expect(git).toMatchObject({ status: 0, stderr: '' });
      expect(readFileSync(join(cwd, 'case.yaml'), 'utf8')).toBe((await fix(text, '--fix')).text);
    } finally {
      rmSync(cwd, { recursive: true });
    }
  });

  test('and a terminal shows every carriage return', async () => {
    const host = { files: { 'case.yaml': ended }, terminal: { columns: 80, rows: 500 } };
    const { stdout } = await run(['check', 'case.yaml', '--dry-run'], host);
    expect(stdout).toContain('id: made-up   # the id^M');
    expect(stdout).not.toContain('\r');
  });

  test('and a carriage return within a line, or another control, is visible in a pipe too', async () => {
    const { stdout } = await fix(sound.replace('id: made-up\n', 'id: Made-Up\n# a\rb\u009b\r\n'), '--dry-run');
    expect(stdout).toContain(' # a^Mb<U+009B>\r\n');
  });
});

test('does not change a file that is not YAML', async () => {
  const text = `${sound}timeline:
  - id: two
    date: 2021
     title: Set in too far
  - id: one
    date: 2020
    title: One
`;
  expect(await fix(text, '--fix')).toMatchObject({ text, exitCode: 1 });
  expect(await fix(text, '--dry-run')).toMatchObject({ stdout: '', exitCode: 0 });
});

test('does not change what has two possible meanings', async () => {
  const text = `${sound}  Bob: { name: Bob Elsewhere }
  BOB: { name: Bob Nowhere }
  Cy Ex: { name: Cy Ex }
timeline:
  - { id: arrest, date: 04/05/2020, title: Arrested, people: [Bob] }
  - { id: law, date: 2019, title: A law }
`;
  expect(await fix(text, '--fix')).toMatchObject({ text, exitCode: 1 });
});

describe('the timeline', () => {
  const dated = (...lines: readonly string[]) => `${sound}timeline:\n${lines.join('\n')}`;
  const [one, two] = ['  - { id: one, date: 2019, title: One }', '  - { id: two, date: 2020, title: Two }'];

  test.each([
    ['without a newline at the end', dated(two, one), dated(one, two)],
    ['with empty lines between', dated(two, '', one, ''), dated(one, '', two, '')],
    ['with other line ends', dated(`${two}\r`, `${one}\r`, ''), dated(`${one}\r`, `${two}\r`, '')],
    ['with a comment behind all', dated(two, one, '# end', ''), dated(one, two, '# end', '')],
    [
      'with comments set in deeper, which belong to what is above',
      dated(two, '    # of two', '  # of one', one, ''),
      dated('  # of one', one, two, '    # of two', ''),
    ],
  ])('is sorted %s', async (_, before, after) => {
    expect((await fix(before, '--fix')).text).toBe(after);
  });

  test('is not sorted if a hyphen is on a line of its own', async () => {
    const text = dated(two, '  -', '    id: one', '    date: 2019', '    title: One', '');
    expect((await fix(text, '--fix')).text).toBe(text);
  });

  test('is not sorted if it is in brackets', async () => {
    const text = `${sound}timeline: [{ id: two, date: 2020, title: Two }, { id: one, date: 2019, title: One }]\n`;
    const { stdout, text: after } = await fix(text, '--fix');
    expect(after).toBe(text);
    expect(stdout).toContain('warning unsorted-timeline: event "one" (2019) is listed after the later event "two"');
  });

  test('keeps events of one date in their order', async () => {
    const text = dated(two, two.replace('two', 'three'), one, '');
    expect((await fix(text, '--fix')).text).toBe(dated(one, two, two.replace('two', 'three'), ''));
  });
});

test('--rule and --no-rule select what is fixed', async () => {
  const text = `${sound}  Bob: { name: Bob Elsewhere, born: 1 May 1977 }\n`;
  expect((await fix(text, '--fix', '--rule', 'invalid-date')).text).toContain(
    'Bob: { name: Bob Elsewhere, born: 1977-05-01 }',
  );
  expect((await fix(text, '--fix', '--no-rule', 'invalid-date')).text).toContain(
    'bob: { name: Bob Elsewhere, born: 1 May',
  );
});

test('removes a byte order mark', async () => {
  expect((await fix(`\ufeff${sound}`, '--fix')).text).toBe(sound);
  const both = `\ufeff${sound.replace('made-up', 'Made-Up')}`;
  expect((await fix(both, '--fix')).text).toBe(sound);
  expect((await fix(both, '--fix', '--no-rule', 'byte-order-mark')).text).toBe(`\ufeff${sound}`);
});

test('rewrites dates in other languages, if they have one meaning', async () => {
  const born = (date: string) => `${sound}  bob: { name: Bob Elsewhere, born: ${date} }\n`;
  for (const date of ['2020年11月4日', '٤ نوفمبر ٢٠٢٠', '۴ نوامبر ۲۰۲۰', '4. November 2020', '4 ноября 2020 г.']) {
    expect((await fix(born(date), '--fix')).text).toBe(born('2020-11-04'));
  }
  for (const date of ['4-Nov-20', '44970', '03/04/2019', '۱۵ آبان ۱۳۹۹'])
    expect((await fix(born(date), '--fix')).text).toBe(born(date));
});

test('JSON has the problems that were not fixed', async () => {
  const { stdout, text } = await fix(`${sound}  Bob: { name: Bob Elsewhere }\n`, '--fix', '--json', 'code');
  expect(JSON.parse(stdout)).toEqual([{ code: 'unused-person' }]);
  expect(text).toContain('bob:');
});

describe('nothing is written', () => {
  const secret = `${sound.replace('made-up', 'Made-Up')}  bob: { name: Bob Hidden, access: secret }\n`;

  test.each(['--fix', '--dry-run'])('or shown with %s if a part of the file is withheld', async (option) => {
    const refused = await fix(secret, option);
    expect(refused).toMatchObject({ text: secret, stdout: '', exitCode: 4 });
    expect(refused.stderr).toBe(
      'casefile: nothing was changed: the diff would show lines of case.yaml, which has parts marked secret\nRun it again with --access secret.\n',
    );
    expect((await fix(secret, option, '--access', 'secret')).stdout).toContain('+id: made-up');
  });

  test('to standard input or the bundled file', async () => {
    expect(await run(['check', '-', '--fix'], { stdin: written })).toMatchObject({ exitCode: 2 });
    expect(await run(['check', '--fix'])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining(
        'casefile: cannot write to the bundled case file\nGive the path of your own. To make one, run "casefile new".\n',
      ),
    });
    expect((await run(['check', '-', '--dry-run'], { stdin: written })).stdout).toContain('+++ b/standard input');
  });

  test.each([
    [
      'EROFS',
      'cannot write case.yaml (EROFS)\nCheck that the folder exists, that you may write to it, and that the disk has space.',
    ],
    ['ECHANGED', 'case.yaml was changed by another program, so nothing was written to it\nRun the command again.'],
    [
      'ELOCKED',
      'case.yaml is being changed by another run of casefile, so nothing was written to it\nRun the command again. If no other run is active, remove the hidden file that ends in .casefile-lock.',
    ],
    [
      'EMLINK',
      'case.yaml has several hard links, so nothing was written to it\nCopy it, and use the copy: a change would not reach the other names of the file.',
    ],
  ])('if the file cannot be written (%s), with a message', async (code, message) => {
    const files = { 'case.yaml': written };
    expect(await run(['check', 'case.yaml', '--fix'], { files, replace: () => code })).toMatchObject({
      exitCode: 74,
      stderr: `casefile: ${message}\n`,
    });
  });

  test('of a file that is not text', async () => {
    expect(await run(['check', 'case.yaml', '--fix'], { files: { 'case.yaml': '\0' } })).toMatchObject({ exitCode: 1 });
  });
});
