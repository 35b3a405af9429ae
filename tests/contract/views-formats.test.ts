import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { formatNames } from '../../src/formats/registry.js';
import { dossierPaths, firstControl, viewCommands } from '../support/fixtures.js';
import { hostileDossier, hostileText } from '../support/hostile.js';
import { run } from '../support/run.js';

const cases = viewCommands.flatMap((argv) => formatNames.map((format) => [argv.join(' ') || 'overview', format, argv]));

function holdsItsContract(stdout: string, format: string) {
  expect(firstControl(stdout)).toBeUndefined();
  // CSV keeps a tab of the file as it is.
  if (format !== 'csv') expect(stdout).not.toContain('\t');
  if (stdout !== '') {
    expect(stdout.endsWith('\n')).toBe(true);
    expect(stdout.endsWith('\n\n')).toBe(false);
  }
  if (format === 'json') expect(Array.isArray(JSON.parse(stdout))).toBe(true);
  if (format === 'ndjson') {
    for (const line of stdout.split('\n').slice(0, -1)) expect(JSON.parse(line)).toBeTypeOf('object');
  }
}

describe.each(Object.entries(dossierPaths))('%s', (_, path) => {
  describe.each(cases as [string, string, readonly string[]][])('%s as %s', (_, format, argv) => {
    test.each([40, 80, 200])('at %i columns', async (width) => {
      const outcome = await run([...argv, '--file', path, '--format', format, '--width', String(width)]);
      expect({ stderr: outcome.stderr, exitCode: outcome.exitCode }).toEqual({ stderr: '', exitCode: 0 });
      holdsItsContract(outcome.stdout, format);
      if (format !== 'text') return;
      for (const line of outcome.stdout.split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(width);
    });
  });

  test('json and ndjson hold the same records', async () => {
    for (const argv of viewCommands) {
      const [json, lines] = await Promise.all(
        ['json', 'ndjson'].map((format) => run([...argv, '--file', path, '--format', format])),
      );
      const records: unknown = JSON.parse(json?.stdout ?? '');
      expect(records).toEqual(
        (lines?.stdout ?? '')
          .split('\n')
          .slice(0, -1)
          .map((line) => JSON.parse(line) as unknown),
      );
    }
  });
});

describe('a hostile dossier', () => {
  const files = { 'hostile.yaml': hostileDossier };

  test.each(
    [...viewCommands, ['refs', 'reference'], ['show', 'section']].flatMap((argv) =>
      formatNames.map((format) => [argv.join(' ') || 'overview', format, argv] as const),
    ),
  )('%s as %s lets nothing through', async (_, format, argv) => {
    for (const width of ['40', '120']) {
      const outcome = await run([...argv, '--file', 'hostile.yaml', '--format', format, '--width', width], { files });
      expect(outcome.exitCode, outcome.stderr).toBe(0);
      expect(firstControl(outcome.stderr)).toBeUndefined();
      holdsItsContract(outcome.stdout, format);
    }
  });

  test('its text is in JSON unchanged', async () => {
    const { stdout } = await run(['timeline', '--file', 'hostile.yaml', '--json'], { files });
    expect(JSON.parse(stdout)).toMatchObject([{ title: hostileText('event'), place: hostileText('place') }]);
  });

  test('the only escapes on a terminal are casefile’s own', async () => {
    const terminal = { columns: 80, rows: 10_000 };
    const env = { TERM_PROGRAM: 'WezTerm' };
    for (const argv of viewCommands) {
      const { stdout } = await run([...argv, '--file', 'hostile.yaml'], { files, terminal, env });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: colours and links start with one
      const bare = stdout.replace(/\u001b\[\d+(;\d+)*m|\u001b\]8;;[^\u0000-\u001f\u007f]*(\u0007|\u001b\\)/g, '');
      expect(firstControl(bare)).toBeUndefined();
    }
  });

  test.each(['text', 'json', 'ndjson', 'csv'])('what check says of it as %s', async (format) => {
    const broken = hostileDossier
      .replace('kind: trial', `kind: ${JSON.stringify(hostileText('kind'))}`)
      .replace('status: denied', `status: ${JSON.stringify(hostileText('status'))}`)
      .replace('date: "2020-04"', `date: ${JSON.stringify(hostileText('date'))}`)
      .replace('note:', `${JSON.stringify(hostileText('key'))}: 1\n    note:`);
    const name = 'a\u001b]0;x\u0007\u202e.yaml';
    const outcome = await run(['check', name, '--format', format], { files: { [name]: broken } });
    expect(outcome.exitCode).toBe(1);
    holdsItsContract(outcome.stdout, format);
    expect(firstControl(outcome.stderr)).toBeUndefined();
    expect(outcome.stdout).not.toBe('');
    const shown = await run(['--file', name], { files: { [name]: broken } });
    expect(shown.exitCode).toBe(3);
    expect(firstControl(shown.stderr)).toBeUndefined();
  });

  const nasty = 'x\u001b[2J\u009b\u202e\r\u007f';
  test.each([
    [[nasty]],
    [['timeline', `--${nasty}`]],
    [['timeline', nasty]],
    [['timeline', '--kind', nasty]],
    [['timeline', '--sort', nasty]],
    [['timeline', '--json', nasty]],
    [['timeline', '--from', nasty]],
    [['timeline', '--limit', nasty]],
    [['--format', nasty]],
    [['--width', nasty]],
    [['--max-size', nasty]],
    [['--access', nasty]],
    [['--color', nasty]],
    [['show', nasty]],
    [['refs', nasty]],
    [['schema', nasty]],
    [['--file', nasty]],
    [['check', nasty]],
  ])('an argument: %j', async (argv) => {
    const { stdout, stderr, exitCode } = await run(argv);
    expect([1, 2, 3]).toContain(exitCode);
    expect(firstControl(stdout)).toBeUndefined();
    expect(firstControl(stderr)).toBeUndefined();
  });
});
