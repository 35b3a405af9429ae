import { describe, expect, it } from 'vitest';
import { formatNames, formats, prints } from '../../src/formats/registry.js';
import { Browsing } from '../support/browse.js';
import { memoryCache, memoryCacheHost } from '../support/files/cache-host.js';
import { commandOfView } from '../support/fixtures.js';
import { known, today } from '../support/made-up/known-later.js';
import { run } from '../support/run.js';

/** Commands that look at copies as they are now refuse the option. */
const { problems: _, verify: _copies, quotes: _quotes, ...ofView } = commandOfView;
const commands: readonly (readonly [view: string, argv: readonly string[]])[] = [
  ...Object.entries(ofView),
  ['trace', ['trace', 'held']],
  ['trace', ['trace', 'letter']],
  ['trace', ['trace', 'days']],
  ['trace', ['trace', 'ada']],
  ['search', ['search', 'ada', '--all']],
  ['search', ['search', 'zeb']],
  ['refs', ['refs', 'letter']],
];
const commandLines = commands.flatMap(([view, argv]) =>
  formatNames.filter((format) => prints(formats[format], view)).map((format) => [...argv, '--format', format]),
);
const options = ['-f', 'case.yaml', '--access', 'secret'];

describe('what was not known on a day', () => {
  it.each(commandLines.map((argv) => [argv.join(' '), argv] as const))('leaves no trace in %s', async (_name, argv) => {
    const on = async (text: string) => {
      const { stdout, exitCode } = await run([...argv, ...options, '--known-on', '2020-07-01'], {
        files: { 'case.yaml': text },
      });
      return { stdout, exitCode };
    };
    // These say when the file was last checked, if that was later.
    const isChecked = ['status', 'custody', 'fill', 'report'].includes(argv[0] ?? '');
    const shown = await on(isChecked ? today.replace(/^asOf: .*$/m, 'asOf: 2020-07-01') : today);
    expect(shown).toEqual(await on(known));
    // The hash of a page's style may have these letters.
    expect(shown.stdout).not.toMatch(/(?<![\w/+])(?:zeb|memo)/i);
  });

  it.each(commandLines.filter(([name]) => name !== 'list').map((argv) => [argv.join(' '), argv] as const))(
    'is all that %s leaves out of a file in which all was known',
    async (_name, argv) => {
      const files = { 'case.yaml': known };
      const plain = await run([...argv, ...options], { files });
      expect(await run([...argv, ...options, '--known-on', '2020-07-01'], { files })).toEqual(plain);
    },
  );

  it('would be seen without the option', async () => {
    const { stdout } = await run(['records', ...options, '--json'], { files: { 'case.yaml': today } });
    for (const id of ['bob', 'cell', 'memo', 'meeting', 'freed', 'cellar', 'plot', 'mill', 'who', 'undated'])
      expect(stdout).toContain(`"${id}"`);
  });
});

describe('a library', () => {
  const files = Object.fromEntries(
    Array.from({ length: 10 }, (_, index) => [
      `cases/${index}.casefile.yaml`,
      today.replace('id: pier', `id: pier-${index}`),
    ]),
  );
  const on = async (...argv: readonly string[]) => {
    const inMemory = new Map(Object.entries(files).map(([path, text]) => [path, { text, time: 0 }]));
    const cacheHost = memoryCacheHost(inMemory, () => 1000, memoryCache(new Map()));
    const host = { files, cacheHost };
    // The first run fills the cache with all that the files say.
    await run(['search', 'zeb', '-f', 'cases'], host);
    return run([...argv, '-f', 'cases', '--known-on', '2020-07-01'], host);
  };

  it('is searched without the words that were not known', async () => {
    expect(await on('search', 'zeb')).toMatchObject({ stdout: '', exitCode: 0 });
    expect((await on('search', 'zeb', '--regex', 'z.b')).stdout).toBe('');
    expect((await on('search', 'arrested', '--json', 'id')).stdout.match(/"id"/g)).toHaveLength(10);
  });

  it('suggests no name that was not known', async () => {
    const { stderr, exitCode } = await on('timeline', '--person', 'Zeb Latr');
    expect(exitCode).toBe(2);
    expect(stderr).not.toMatch(/later|bob/i);
  });

  it('says how many claims of all cases it left out', async () => {
    for (const argv of [['timeline'], ['list'], ['search', 'zeb'], ['records', '--json']])
      expect((await on(...argv)).stderr).toContain('Left out: 110 claims not surely known by 1 Jul 2020; 30 of them');
  });
});

it('leaves the cache of a file as it is', async () => {
  const inMemory = new Map([['case.yaml', { text: today, time: 0 }]]);
  const cacheHost = memoryCacheHost(inMemory, () => 1000, memoryCache(new Map()));
  const host = { files: { 'case.yaml': today }, cacheHost };
  const shown = async (...more: readonly string[]) =>
    (await run(['timeline', '-f', 'case.yaml', ...more], host)).stdout;
  const on = ['--known-on', '2020-07-01'];
  const [first, plain, again] = [await shown(...on), await shown(), await shown(...on)];
  expect(first).not.toMatch(/zeb/i);
  expect(plain).toMatch(/zeb/i);
  expect(again).toBe(first);
});

describe('a command that shows what a file says now', () => {
  const files = { 'case.yaml': today };
  it.each([
    ['check'],
    ['redact'],
    ['edit', 'arrest'],
    ['cite', 'arrest', 'letter'],
    ['add', 'person', '--name', 'Ida Nobody'],
    ['import', 'case.yaml', '--into', 'case.yaml'],
    ['new', 'Ida Nobody'],
    ['diff', 'case.yaml', 'case.yaml'],
    ['log'],
    ['news', '--since', '2020'],
    ['verify'],
    ['attach', 'letter', 'copy.pdf'],
    ['package', '-o', 'case.zip'],
  ])('is refused: %s', async (...argv) => {
    const written = { create: () => 'WRITTEN', replace: () => 'WRITTEN', editor: () => 0 };
    const outcome = await run([...argv, '--known-on', '2020-07'], {
      files,
      env: { CASEFILE: 'case.yaml' },
      ...written,
    });
    expect(outcome).toEqual({
      stdout: '',
      stderr: expect.stringContaining('this command cannot be used with --known-on'),
      exitCode: 2,
    });
  });

  it('shows no number of problems', async () => {
    const { stdout } = await run(['list', '-f', 'case.yaml', '--json', '--known-on', '2020'], { files });
    expect(JSON.parse(stdout)).toEqual([expect.not.objectContaining({ errors: expect.anything() })]);
  });
});

describe('an entry that was not known yet', () => {
  const hidden = today.replace('{ id: meeting,', '{ id: meeting, access: secret,');
  const said = async (argv: readonly string[], text = today) => {
    const files = { 'case.yaml': text };
    return run([...argv, '--known-on', '2020-07-01'], { files, env: { CASEFILE: 'case.yaml' }, editor: () => 0 });
  };
  const lines = [['trace'], ['edit'], ['cite']].map((argv) => (id: string) => [
    ...argv,
    id,
    ...(argv[0] === 'cite' ? ['letter'] : []),
  ]);

  it('is said to be one', async () => {
    for (const line of lines) {
      const outcome = await said(line('meeting'));
      expect(outcome).toMatchObject({ stdout: '', exitCode: 2 });
      expect(outcome.stderr).toContain('"meeting" was not surely known on 1 Jul 2020\nRemove --known-on to see it');
      expect((await said(line('nothing'))).stderr).toContain('unknown id "nothing"');
    }
    expect((await said(['trace', 'memo', '--possibly'])).stderr).toContain('"memo" was not known on 1 Jul 2020');
  });

  it('is unknown if it is withheld', async () => {
    for (const line of lines) {
      const outcome = await said(line('meeting'), hidden);
      expect(outcome).toMatchObject({ stdout: '', exitCode: 2 });
      expect(outcome.stderr).toContain('unknown id "meeting"');
      expect((await said([...line('meeting'), '--access', 'secret'], hidden)).stderr).toContain('not surely known');
    }
  });

  it('is not offered by completion', async () => {
    const offered = async (...words: readonly string[]) =>
      (await run(['complete', '--', ...words, 'trace', ''], { files: { 'case.yaml': today } })).stdout;
    const options = ['--file', 'case.yaml'];
    expect(await offered(...options)).toMatch(/^meeting\b/m);
    const then = await offered(...options, '--known-on', '2020-07-01');
    expect(then).toMatch(/^arrest\b/m);
    expect(then).not.toMatch(/meeting|zeb/i);
    expect(await offered(...options, '--possibly', '--known-on=2020-07-01')).toMatch(/^memo\b|^undated\b|^arrest\b/m);
    expect(await offered(...options, '--known-on', 'soon')).toBe('words\n');
  });
});

it('says when the file was last checked', async () => {
  const shown = async (command: string, day: string) => {
    const { stdout } = await run([command, '-f', 'case.yaml', '--known-on', day], { files: { 'case.yaml': today } });
    return stdout.replaceAll(/\s+/g, ' ');
  };
  expect(await shown('status', '2020-07-01')).toContain(
    'This is what was known on 1 Jul 2020; the file was last checked on 1 Mar 2021.',
  );
  expect(await shown('status', '2022-01-01')).toContain('The file was last checked on 1 Mar 2021.');
  expect(await shown('custody', '2020-07-01')).not.toContain('1 Jul 2020, when the file was last checked');
});

it('reads each file of a library from its own cache', async () => {
  const names = Array.from({ length: 9 }, (_, index) => `cases/${index}.casefile.yaml`);
  const files = Object.fromEntries(names.map((name) => [name, today.replace('id: pier', `id: ${name.slice(6, 7)}x`)]));
  const content = new Map<string, Uint8Array>();
  const stored = new Map(names.map((name) => [name, { text: files[name] ?? '', time: 0 }]));
  const cacheHost = memoryCacheHost(stored, () => 1000, memoryCache(content));
  const shown = () => run(['timeline', '-f', 'cases', '--known-on', '2020-07-01'], { files, cacheHost });
  const first = await shown();
  expect([...content.keys()].filter((name) => name.startsWith('files/'))).toHaveLength(9);
  expect(await shown()).toEqual(first);
});

it('is said once in browse', async () => {
  const options = ['-f', 'case.yaml', '--known-on', '2020-07-01'];
  const browsing = await Browsing.start(options, [120, 24], { files: { 'case.yaml': today } });
  const said = () => browsing.rows.join(' ').match(/Left out: 11 claims/g) ?? [];
  expect(said()).toHaveLength(1);
  await browsing.press('t');
  expect(browsing.rows.join(' ')).toContain('Arrested');
  expect(said()).toHaveLength(0);
});

describe('the options', () => {
  it.each([
    [['--known-on', 'soon'], '--known-on needs a date, not "soon"'],
    [['--known-on', '2020/..'], '--known-on needs a date with a start and an end, not "2020/.."'],
    [['--possibly'], '--possibly needs --known-on'],
  ])('refuse %j', async (argv, message) => {
    const { stderr, exitCode } = await run(['timeline', ...argv]);
    expect({ isSaid: stderr.includes(message), exitCode }).toEqual({ isSaid: true, exitCode: 2 });
  });
});
