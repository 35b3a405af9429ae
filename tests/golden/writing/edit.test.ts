import { describe, expect, test } from 'vitest';
import { commentedFiles } from '../../support/made-up/commented-files.js';
import { run } from '../../support/run.js';

const base: string = commentedFiles['indented by 2'];
const lineOf = (text: string, start: string) => text.split('\n').findIndex((line) => line.trim().startsWith(start)) + 1;

/** Runs `edit` with an editor that replaces the text; returns how the editor was called. */
async function edited(argv: readonly string[], change: (text: string) => string = (text) => text, text = base) {
  const files: Record<string, string> = { 'case.yaml': text };
  const calls: (readonly string[])[] = [];
  const outcome = await run(['edit', ...argv, '-f', 'case.yaml'], {
    files,
    env: { EDITOR: 'vim' },
    terminal: { columns: 80, rows: 100 },
    editor: (command, args) => {
      calls.push([command, ...args]);
      files['case.yaml'] = change(text);
      return 0;
    },
  });
  return { ...outcome, calls };
}

describe('edit', () => {
  test.each([
    ['an event', 'verdict', 'id: verdict'],
    ['a statement', 'early/2', "text: 'It rained.'"],
    ['a section', 'early', 'id: early'],
    ['a section in another', 'inner', 'id: inner'],
    ['a section of a named case', 'commented:inner', 'id: inner'],
    ['a reference by its number', '2', '{ id: memo'],
    ['a person by name', 'Lin Example', 'lin:'],
    ['an organisation', 'daily', 'daily:'],
  ])('opens the file at %s', async (_, word, start) => {
    const line = lineOf(base, start) || lineOf(base, `- ${start}`);
    expect(line).toBeGreaterThan(0);
    const { calls, exitCode, stderr } = await edited([word]);
    expect({ calls, exitCode }).toEqual({ calls: [['vim', `+${line}`, 'case.yaml']], exitCode: 0 });
    expect(stderr).toContain('Nothing was changed.\n');
  });

  test('shows the problems of the changed file, and ends with 1 if there is an error', async () => {
    const { stdout, stderr, exitCode } = await edited(['verdict'], (text) => text.replace('2020-07', 'July'));
    expect(stdout).toContain('error');
    expect(stdout).toContain('invalid-date');
    expect(stderr).toBe('1 error, 2 warnings\n');
    expect(exitCode).toBe(1);
    const fine = await edited(['verdict'], (text) => text.replace('2020-07', '2020-08'));
    expect(fine.exitCode).toBe(0);
    expect(fine.stderr).not.toContain('Nothing was changed.');
  });

  test('prints at most a thousand problems of a file, and how many more there are', async () => {
    const many = Array.from({ length: 1005 }, (_, index) => `x${index}: 1\n`).join('');
    const { stdout, stderr } = await edited([], undefined, `${base}${many}`);
    expect(stdout.match(/unknown key "x/g)).toHaveLength(1000);
    expect(stdout).toContain('more-problems');
    expect(stderr).toContain('1005 errors');
  });

  test.each([[[]], [['verdict']]])('opens a broken file at its first error: %j', async (argv) => {
    const broken = base.replace('2020-07', 'July');
    const { calls, exitCode } = await edited(argv, (text) => text.replace('July', '2020-07'), broken);
    expect({ calls, exitCode }).toEqual({
      calls: [['vim', `+${lineOf(broken, 'date: July')}`, 'case.yaml']],
      exitCode: 0,
    });
  });

  test('opens a file without errors at its beginning', async () => {
    expect((await edited([])).calls).toEqual([['vim', '+1', 'case.yaml']]);
    const named = await run(['edit', 'a.yaml'], { files: { 'a.yaml': base }, editor: () => 0 });
    expect(named.exitCode).toBe(0);
  });

  test.each([
    ['an unknown id', ['verdct'], 'Did you mean "verdict"?', 2],
    ['a file that is missing', ['b.yaml'], 'cannot read the case file', 3],
  ])('refuses %s', async (_, argv, message, code) => {
    const { stdout, stderr, exitCode } = await run(['edit', ...argv], { files: { 'casefile.yaml': base } });
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: code });
    expect(stderr).toContain(message);
  });

  test('needs one file, and not the bundled one', async () => {
    const files = { 'a.casefile.yaml': base, 'b.casefile.yaml': base.replace('id: commented', 'id: other') };
    expect((await run(['edit'], { files })).stderr).toContain('Choose it with --file');
    const ambiguous = await run(['edit', 'early'], { files });
    expect(ambiguous.stderr).toBe(
      'casefile: "early" is in 2 case files, but only one can be changed\nChoose the case file with --file.\n',
    );
    const broken = { ...files, 'b.casefile.yaml': 'a: [' };
    expect((await run(['edit', 'verdct'], { files: broken })).exitCode).toBe(2);
    expect((await run(['edit', 'arrest'])).stderr).toContain('cannot write to the bundled case file');
  });

  test.each([
    [null, 'casefile: cannot start the editor "vi"\nSet VISUAL or EDITOR to the command of your editor.\n'],
    [3, 'casefile: the editor "vi" failed (3)\nSet VISUAL or EDITOR to the command of your editor.\n'],
  ])('reports an editor that ends with %j', async (code, stderr) => {
    const outcome = await run(['edit', '-f', 'case.yaml'], { files: { 'case.yaml': base }, editor: () => code });
    expect(outcome).toEqual({ stdout: '', stderr, exitCode: 2 });
  });

  test('says the line to an editor that cannot be told', async () => {
    const { stderr } = await run(['edit', 'verdict', '-f', 'case.yaml'], {
      files: { 'case.yaml': base },
      env: { VISUAL: 'my-editor' },
      terminal: { columns: 80, rows: 100 },
      editor: () => 0,
    });
    expect(stderr).toContain(`Go to line ${lineOf(base, '- id: verdict')}.\n`);
  });

  test('opens no withheld entry without access, and does not tell that it exists', async () => {
    const hidden = base.replace('    date: 2020-07\n', '    date: 2020-07\n    access: secret\n');
    const { calls, stderr, exitCode } = await edited(['verdict'], undefined, hidden);
    expect({ calls, exitCode }).toEqual({ calls: [], exitCode: 2 });
    expect(stderr).toContain('unknown id "verdict"');
    expect((await edited(['verdict', '--access', 'secret'], undefined, hidden)).calls).toHaveLength(1);
  });
});
