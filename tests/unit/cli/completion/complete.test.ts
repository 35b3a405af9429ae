import { describe, expect, it } from 'vitest';
import { commands } from '../../../../src/cli/commands/registry.js';
import { formatNames } from '../../../../src/formats/registry.js';
import { firstControl } from '../../../support/fixtures.js';
import { hostileDossier } from '../../../support/hostile.js';
import { run } from '../../../support/run.js';

const sandovia = ['--file', 'tests/fixtures/sandovia.casefile.yaml'];

/** The candidates for the last of the words, without their descriptions. */
async function values(...words: readonly string[]): Promise<readonly string[]> {
  return (await lines(words)).slice(1).map((line) => line.split('\t')[0] ?? '');
}

async function lines(words: readonly string[], mode = '--', files = {}): Promise<readonly string[]> {
  const { stdout, stderr, exitCode } = await run(['complete', mode, ...words], {
    files,
    terminal: { columns: 80, rows: 24 },
  });
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  return stdout.split('\n').slice(0, -1);
}

describe('complete', () => {
  it('completes every command, with its summary', async () => {
    const told = Object.entries(commands).map(([name, { summary }]) => [name, summary.slice(0, 20)]);
    const found = (await lines([''])).slice(1).map((line) => line.split('\t'));
    expect(found.map(([name, summary]) => [name, summary?.slice(0, 20)])).toEqual([
      ...told,
      ['help', 'Show help for a comm'],
    ]);
    expect(await values('help', 'tim')).toEqual(['timeline']);
    expect(await values('help', 'timeline', '')).toEqual([]);
  });

  it('completes the options of the command, and global options', async () => {
    expect(await values('timeline', '--ch')).toEqual(['--chart']);
    expect(await values('--ch')).toEqual([]);
    expect(await values('people', '--ac')).toEqual(['--access']);
    expect(await values('people', '--he')).toEqual(['--help']);
    expect(await values('check', '--no-r')).toEqual(['--no-rule']);
  });

  it.each([
    [['timeline', '--kind', 'ar'], ['arrest']],
    [['timeline', '--kind=ar'], ['--kind=arrest']],
    [['timeline', '--kind', '=', 'ar'], ['arrest']],
    [['timeline', '--kind', 'verdict,ar'], ['verdict,arrest']],
    [['timeline', '--json', 'date,tit'], ['date,title']],
    [['timeline', '--json', '--cha'], ['--chart']],
    [['timeline', '--sort', 'ear'], ['earliest']],
    [['show', 'act'], ['activism']],
    [['show', 'activism', 'intro'], ['introduction']],
    [['refs', '--org', 'hum'], ['human-rights-watch']],
    [['refs', '--org', '--lim'], ['--limit']],
    [['refs', 'rferl-w'], ['rferl-watchdog']],
    [['trace', 'cfj-a'], ['cfj-amicus-brief']],
    [['add', 'se'], ['section']],
    [['add', 'event', '--kind', 'arr'], ['arrest']],
    [['add', 'org', '--kind=ng'], ['--kind=ngo']],
    [['add', 'event', '--person', 'san'], ['sanavar-zakirova']],
    [['add', 'ref', '--publisher', 'hum'], ['human-rights-watch']],
    [['add', 'statement', '--citation'], ['--citation-needed']],
    [['cite', 'activism/1', 'cfj-a'], ['cfj-amicus-brief']],
    [['edit', 'sanav'], ['sanavar-zakirova']],
    [['trace', 'alnur'], ['alnur-ilyashev']],
    [['trace', 'activism/1'], ['activism/1']],
    [['timeline', '--person', 'san'], ['sanavar-zakirova']],
    [['--case', 'ily'], ['ilyashev']],
    [['orgs', '--kind', 'med'], ['media']],
    [['--format', 'tim'], ['timelinejs']],
    [['--access', 'in'], ['internal']],
    [['--color', 'al'], ['always']],
    [['schema', 'dos'], ['dossier']],
    [['completion', 'z'], ['zsh']],
    [['check', '--rule', 'unused-p,unused-o'], ['unused-p,unused-organization']],
    [['timeline', ...sandovia, '--place', 'Port'], ['Port Sando']],
    [['timeline', '-f', 'tests/fixtures/sandovia.casefile.yaml', '--kind', 'sear'], ['search']],
    [['timeline', '-ftests/fixtures/sandovia.casefile.yaml', '--kind', 'sear'], ['search']],
    [['timeline', '--from', '2'], []],
    [['trace', '--json', 'comp'], ['competing']],
    [['check', '--kind', ''], []],
    [['trace', '--unknown', 'x'], []],
    [['show', '--', '--acti'], []],
    [['--json', 'subj'], ['subjects']],
    [['--width', ''], []],
  ])('%j', async (words, expected) => {
    expect(await values(...words)).toEqual(expected);
  });

  it.each(Object.keys(commands))('names the fields that %s can sort by, if it can', async (name) => {
    if ((await values(name, '--sor')).length > 0) expect(await values(name, '--sort', '')).not.toEqual([]);
  });

  it('completes options if no argument is left', async () => {
    expect(await values('trace', 'rferl-watchdog', '')).toContain('--json');
  });

  it('completes every format', async () => {
    expect(await values('--format', '')).toEqual(formatNames);
  });

  it.each([[['--file', '']], [['-f', 'x']], [['check', '']], [['check', 'a.yaml', '']]])(
    '%j asks for files',
    async (words) => {
      expect(await lines(words)).toEqual(['files']);
    },
  );

  it('completes the next word for a shell that drops an empty one', async () => {
    expect(await lines(['show', '--access'], '--next')).toEqual(['words', 'public', 'internal', 'secret']);
  });

  it.each([[['bogus', '']], [['bogus', '--']]])('completes nothing for an unknown command: %j', async (words) => {
    expect(await lines(words)).toEqual([]);
  });

  it.each([
    ['broken', ['-f', 'broken.yaml', 'show', '']],
    ['missing', ['-f', 'nowhere.yaml', 'show', '']],
    ['typed in', ['-f', '-', 'show', '']],
  ])('has no candidates from a case file that is %s', async (_, words) => {
    expect(await lines(words, '--', { 'broken.yaml': 'casefile: [' })).toEqual(['words']);
  });

  it('never offers what is withheld, unless --access asks for it', async () => {
    const files = {
      'casefile.yaml': `casefile: 1
id: made-up
title: A made-up case
subjects: [ada]
people: { ada: { name: Ada Nobody }, bela: { name: Bela Nobody, access: secret } }
timeline: [{ id: meeting, date: 2020, title: They meet, place: A house, access: internal, people: [bela] }]
`,
    };
    expect(await lines(['timeline', '--person', ''], '--', files)).toEqual(['words', 'ada\tAda Nobody']);
    expect(await lines(['timeline', '--place', ''], '--', files)).toEqual(['words']);
    expect(await lines(['trace', ''], '--', files)).toEqual(['words', 'ada\tAda Nobody']);
    expect(await lines(['timeline', '--access', 'secret', '--person', 'b'], '--', files)).toEqual([
      'words',
      'bela\tBela Nobody',
    ]);
  });

  it('shows control characters in descriptions, and offers no value that contains them', async () => {
    const files = { 'casefile.yaml': hostileDossier };
    for (const words of [
      ['show', ''],
      ['trace', ''],
      ['timeline', '--tag', ''],
      ['timeline', '--place', ''],
      ['refs', '--org', ''],
    ]) {
      const found = await lines(words, '--', files);
      expect(firstControl(found.join(' ').replaceAll('\t', ' '))).toBeUndefined();
      for (const line of found) expect(line.split('\t').length).toBeLessThan(3);
    }
    expect(await lines(['timeline', '--place', ''], '--', files)).toEqual(['words']);
    expect((await lines(['show', ''], '--', files))[1]).toMatch(/^section\t=sections title \^\[\[31mred/);
  });
});

describe('completion', () => {
  it.each(['bash', 'zsh', 'fish', 'powershell'])('prints the script for %s', async (shell) => {
    const { stdout, exitCode } = await run(['completion', shell]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatchSnapshot();
    expect(stdout).not.toMatch(/\beval\b/);
  });

  it('rejects any other shell', async () => {
    expect(await run(['completion', 'bsh'])).toEqual({
      stdout: '',
      stderr: 'casefile: unknown shell "bsh"\nDid you mean "bash"?\n',
      exitCode: 2,
    });
    expect((await run(['completion', 'nushell-like'])).stderr).toContain('Shells: bash, zsh, fish, powershell.');
  });
});

describe('complete in a library', () => {
  const files = Object.fromEntries(
    ['one', 'two'].map((id) => [
      `cases/${id}.casefile.yaml`,
      `casefile: 1\nid: ${id}\ntitle: ${id}\nsubjects: [ada]\npeople: { ada: { name: Ada Nobody } }
sections: [{ id: part, title: Part, statements: [] }]
references: [{ id: letter, type: report, title: A letter }]\n`,
    ]),
  );
  const offered = async (...words: readonly string[]) =>
    (await lines(['-f', 'cases', ...words], '--', files)).slice(1).map((line) => line.split('\t')[0]);

  it.each([
    [
      ['trace', 'two:'],
      ['two:letter', 'two:ada'],
    ],
    [['show', 'one:p'], ['one:part']],
    [['refs', '--ref', 'two:l'], ['two:letter']],
    [['people', '--person', 'one:'], ['one:ada']],
    [['people', '--person', 'ad'], ['ada']],
    [['people', '--case', 'o'], ['one']],
    [['people', '--case', 'one:'], []],
  ])('offers the id of a case with an id in it: %j', async (words, values) => {
    expect(await offered(...words)).toEqual(values);
  });

  it('offers plain ids in a single case', async () => {
    const found = await lines(['-f', 'cases/one.casefile.yaml', 'trace', 'one:'], '--', files);
    expect(found).toEqual(['words']);
  });
});
