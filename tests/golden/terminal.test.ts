import { describe, expect, test } from 'vitest';
import { dossierPaths, readDossierText } from '../support/fixtures.js';
import { run } from '../support/run.js';
import { openSnapshots } from '../support/snapshots.js';

const snapshots = openSnapshots(import.meta.filename);

const escapeCharacter = '\u001b';
const terminal = { columns: 80, rows: 10_000 };
const file = ['--file', dossierPaths.sandovia];

describe('notices on standard error', () => {
  test('a terminal gets the number of shown and of all entries', async () => {
    const argv = ['timeline', '--kind', 'law', '--color', 'never', ...file];
    const shown = await run(argv, { terminal });
    expect(shown.stderr).toMatch(/^Showing \d+ of \d+ events\.\n$/);
    await snapshots.matchRun(argv, shown);
    expect((await run(argv)).stderr).toBe('');
  });

  test('there is none if everything is shown', async () => {
    expect((await run(['timeline', ...file], { terminal })).stderr).toBe('');
  });

  test('says that there is nothing to show', async () => {
    const outcome = await run(['timeline', '--file', dossierPaths.minimal], { terminal });
    expect(outcome).toEqual({ stdout: '', stderr: 'No event found.\n', exitCode: 0 });
  });

  test('a file name with a line break and an escape cannot forge a line', async () => {
    const name = 'a\nb\u001b[31m.yaml';
    expect((await run(['timeline', '-f', name])).stderr).toContain('a^Jb^[[31m.yaml: error file-missing');
    expect((await run(['list', '-f', name, '-f', 'data/ilyashev.yaml'])).stderr).toContain('a^Jb^[[31m.yaml');
    expect((await run(['check', name], { files: { [name]: '' } })).stdout).toMatch(/^a\^Jb\^\[\[31m\.yaml: error /m);
  });

  test('says that the bundled case file is shown', async () => {
    expect((await run([], { terminal, env: { CASEFILE: '' } })).stderr).toBe(
      'casefile: No case file in this folder; showing the bundled example. Use --file\nto open another, or --file . for those in the folders below.\nTo walk through the case, run "casefile browse".\n',
    );
  });

  test.each(['check', 'audit', 'timeline', 'report', 'custody', 'list'])(
    '%s says that it uses the bundled case file, in a pipe too',
    async (command) => {
      expect((await run([command], { env: { CASEFILE: '' } })).stderr).toBe(
        'casefile: No case file in this folder; showing the bundled example. Use --file to open another, or --file . for those in the folders below.\n',
      );
      expect((await run([command, '-f', dossierPaths.minimal])).stderr).toBe('');
    },
  );

  test.each([
    ['package', '-o', 'handover'],
    ['redact'],
    ['add', 'person', '--name', 'Ben Nobody', '--dry-run'],
    ['edit'],
  ])('%s refuses the bundled case file unless it is named', async (...argv) => {
    expect(await run(argv, { env: { CASEFILE: '' } })).toEqual({
      stdout: '',
      stderr: 'casefile: no case file in this folder\nName one with --file. To make one, run "casefile new".\n',
      exitCode: 2,
    });
    const named = await run([...argv, '-f', 'data/ilyashev.yaml']);
    expect(named.stderr).not.toContain('no case file in this folder');
  });

  test('check prints a summary', async () => {
    expect((await run(['check', dossierPaths.minimal], { terminal })).stderr).toContain('No problems.\n');
    const found = await run(['check', 'package.json'], { terminal });
    expect(found.exitCode).toBe(1);
    expect(found.stderr).toMatch(/error/);
  });
});

describe('which case file is read', () => {
  const minimal = readDossierText(dossierPaths.minimal);
  test.each([
    ['--file before all', ['-f', 'own.yaml'], { CASEFILE: 'variable.yaml' }, ['own.yaml', 'casefile.yaml'], 'own.yaml'],
    ['$CASEFILE next', [], { CASEFILE: 'variable.yaml' }, ['variable.yaml', 'casefile.yaml'], 'variable.yaml'],
    ['casefile.yaml next', [], {}, ['casefile.yaml', 'b.casefile.yaml'], 'casefile.yaml'],
    ['any other of the folder last', [], { CASEFILE: '' }, ['.a.casefile.yaml', 'b.casefile.yaml'], 'b.casefile.yaml'],
  ] as const)('%s', async (_, argv, env, names, expected) => {
    const files = Object.fromEntries(names.map((name) => [name, minimal.replace('The smallest case', `From ${name}`)]));
    const { stdout } = await run([...argv], { files, env: { ...env } });
    expect(stdout).toContain(`From ${expected}`);
    for (const name of names) if (name !== expected) expect(stdout).not.toContain(`From ${name}`);
  });
});

describe('colour', () => {
  const coloured = async (argv: readonly string[], env: Record<string, string>, isTerminal: boolean) => {
    const { stdout } = await run(['people', ...file, ...argv], { env, ...(isTerminal && { terminal }) });
    return stdout.includes(escapeCharacter);
  };

  test.each([
    [['--color', 'never'], { FORCE_COLOR: '1' }, true, false],
    [['--color', 'always'], { NO_COLOR: '1' }, false, true],
    [['--color=always'], { TERM: 'dumb' }, false, true],
    [[], { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    [[], { NO_COLOR: '' }, true, true],
    [[], { FORCE_COLOR: '1' }, false, true],
    [[], { FORCE_COLOR: 'true' }, false, true],
    [[], { FORCE_COLOR: '0' }, true, false],
    [[], { FORCE_COLOR: 'false' }, true, false],
    [[], { FORCE_COLOR: '' }, false, false],
    [[], { TERM: 'dumb' }, true, false],
    [[], {}, true, true],
    [[], {}, false, false],
  ] as const)('%j %j terminal: %s → %s', async (argv, env, isTerminal, expected) => {
    expect(await coloured(argv, { ...env }, isTerminal)).toBe(expected);
  });

  test.each([
    [{}, ['--color', 'always'], true],
    [{}, ['--color=always'], true],
    [{}, ['--color', 'never'], false],
    [{ FORCE_COLOR: '1' }, [], true],
    [{ FORCE_COLOR: '1' }, ['--color=never'], false],
    [{ FORCE_COLOR: '1' }, ['--color'], true],
    [{ NO_COLOR: '1' }, [], false],
  ] as const)('of errors: %j %j → %s', async (env, argv, expected) => {
    const { stderr, exitCode } = await run(['timeline', '--kind', 'zzzz', ...argv], { env: { ...env } });
    expect(exitCode).toBe(2);
    expect(stderr.includes(escapeCharacter)).toBe(expected);
  });

  test.each([
    ['a terminal', {}],
    ['256 colours', { TERM: 'xterm-256color' }],
    ['true colour', { COLORTERM: 'truecolor' }],
    ['24 bits', { COLORTERM: '24bit' }],
    ['a forced level', { FORCE_COLOR: '3' }],
  ])('%s', async (name, env) => {
    const argv = ['timeline', '--limit', '3', ...file];
    const outcome = await run(argv, { terminal, env });
    expect(outcome.stdout).toContain(escapeCharacter);
    await snapshots.matchRun(argv, outcome, `colour-${name}`);
  });

  test('JSON, NDJSON and CSV are never coloured', async () => {
    for (const format of ['json', 'ndjson', 'csv']) {
      const { stdout } = await run(['refs', '--format', format, '--color', 'always', ...file], { terminal });
      expect(stdout).not.toContain(escapeCharacter);
    }
  });
});

describe('links', () => {
  const link = `${escapeCharacter}]8;;`;
  test.each([
    [{ TERM_PROGRAM: 'WezTerm' }, true],
    [{ TERM_PROGRAM: 'iTerm.app' }, true],
    [{ TERM_PROGRAM: 'Apple_Terminal' }, false],
    [{ VTE_VERSION: '7200' }, true],
    [{ VTE_VERSION: '4900' }, false],
    [{ TERM: 'xterm-kitty' }, true],
    [{ WT_SESSION: 'x' }, true],
    [{ KONSOLE_VERSION: '230800' }, true],
    [{ TERM_PROGRAM: 'WezTerm', NO_COLOR: '1' }, false],
    [{ TERM: 'xterm' }, false],
  ])('%j → %s', async (env, expected) => {
    const { stdout } = await run(['refs', 'daily-spies', ...file], { terminal, env: env as Record<string, string> });
    expect(stdout.includes(link)).toBe(expected);
  });

  test('there are none if the output is not a terminal', async () => {
    const { stdout } = await run(['refs', '--color', 'always', ...file], { env: { TERM_PROGRAM: 'WezTerm' } });
    expect(stdout).not.toContain(link);
  });

  test('appear as escape sequences', async () => {
    const env = { TERM_PROGRAM: 'WezTerm' };
    const argv = ['refs', 'daily-spies', ...file];
    await snapshots.matchRun(argv, await run(argv, { terminal, env }), 'links');
  });
});

describe('the pager', () => {
  const short = { columns: 80, rows: 5 };
  const paged = async (argv: readonly string[], env: Record<string, string> = {}, rows = short, answer = true) => {
    const calls: { command: string; text: string }[] = [];
    const pager = (command: string, text: string) => {
      calls.push({ command, text });
      return answer;
    };
    const outcome = await run([...argv, '--color', 'never', ...file], { terminal: rows, env, pager });
    return { ...outcome, calls };
  };

  test('shows output that is longer than the terminal', async () => {
    const { stdout, calls, exitCode } = await paged(['timeline']);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 0 });
    expect(calls.map(({ command }) => command)).toEqual(['less -FIRX']);
    expect(calls[0]?.text).toBe((await run(['timeline', ...file])).stdout);
  });

  test('is not used for a short text', async () => {
    const { stdout, calls } = await paged(['timeline'], {}, terminal);
    expect(calls).toEqual([]);
    expect(stdout).not.toBe('');
  });

  test.each([
    [{ CASEFILE_PAGER: 'more', PAGER: 'most' }, ['more']],
    [{ PAGER: 'most' }, ['most']],
    [{ CASEFILE_PAGER: '', PAGER: 'most' }, []],
    [{ PAGER: 'cat' }, []],
    [{ PAGER: '' }, []],
    [{ PAGER: ' ' }, []],
  ])('%j → %j', async (env, expected) => {
    const { calls, stdout } = await paged(['timeline'], env as Record<string, string>);
    expect(calls.map(({ command }) => command)).toEqual(expected);
    expect(stdout === '').toBe(expected.length > 0);
  });

  test('is not used with --no-pager or for data', async () => {
    expect((await paged(['timeline', '--no-pager'])).calls).toEqual([]);
    for (const format of ['json', 'ndjson', 'csv']) {
      expect((await paged(['timeline', '--format', format])).calls).toEqual([]);
    }
  });

  test('if it fails, the text goes to the terminal', async () => {
    const { stdout, calls } = await paged(['timeline'], {}, short, false);
    expect(calls).toHaveLength(1);
    expect(stdout).toBe(calls[0]?.text);
  });
});

describe('the width', () => {
  const longest = (text: string) => Math.max(...text.split('\n').map((line) => line.length));
  test.each([
    [20, 40],
    [60, 60],
    [400, 200],
  ])('on a terminal of %i columns is %i', async (columns, width) => {
    const argv = ['timeline', '--color', 'never', '--file', dossierPaths.bundled];
    const { stdout } = await run(argv, { terminal: { columns, rows: 10_000 } });
    expect(stdout).toBe((await run([...argv, '--width', String(width)])).stdout);
    expect(longest(stdout)).toBeLessThanOrEqual(width);
  });

  test('of a usage error is that of the terminal; in a pipe it is one line', async () => {
    const argv = ['timeline', '--color', 'never', '--person', 'nobody-of-that-name', ...file];
    const inPipe = (await run(argv)).stderr;
    const { stderr } = await run(argv, { terminal: { columns: 40, rows: 50 } });
    expect(longest(stderr)).toBeLessThanOrEqual(40);
    expect(inPipe.split('\n').map((line) => line.split(' ')[0])).toEqual(['casefile:', 'Available:', '']);
    expect(stderr.replaceAll('\n', ' ')).toBe(inPipe.replaceAll('\n', ' '));
  });

  test('of any other error is that of the terminal too', async () => {
    const outcome = await run(['--file', 'package.json', '--color', 'never'], { terminal: { columns: 40, rows: 50 } });
    expect(outcome.exitCode).toBe(3);
    expect(longest(outcome.stderr)).toBeLessThanOrEqual(60);
  });
});
