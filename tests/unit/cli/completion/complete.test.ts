import { describe, expect, it } from 'vitest';
import { commands } from '../../../../src/cli/commands/registry.js';
import { rightCodes } from '../../../../src/dossier/format/rights.js';
import { formatNames } from '../../../../src/formats/registry.js';
import { memoryCache, memoryCacheHost } from '../../../support/files/cache-host.js';
import { firstControl } from '../../../support/fixtures.js';
import { hostileDossier } from '../../../support/made-up/hostile.js';
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

const rightsLike = (start: string) => rightCodes.filter((code) => code.startsWith(start));
const ofDecision = (...outcomes: readonly string[]) => outcomes.map((one) => `event=verdict,outcome=${one}`);

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
    [['add', 'ca'], ['case']],
    [
      ['add', 'case', '--as'],
      ['--as-of', '--ask'],
    ],
    [['add', 'case', '--subject', 'san'], ['sanavar-zakirova']],
    [['add', 'statement', '--citation'], ['--citation-needed']],
    [['add', 'mea'], ['measure']],
    [['add', 'measure', '--kind', 'house'], ['house-arrest']],
    [['add', 'place', '--kind', 'hous'], []],
    [['add', 'measure', ...sandovia, '--held'], ['--held-by']],
    [['add', 'measure', ...sandovia, '--held-by', 'port-p'], ['port-police']],
    [['add', 'measure', ...sandovia, '--begins', 'arrest'], ['arrest-timur']],
    [['add', 'measure', ...sandovia, '--reviewed', 'opinion,app'], ['opinion,appeal']],
    [['add', 'measure', ...sandovia, '--within', 'closed'], ['closed-wing']],
    [['add', 'measure', ...sandovia, '--charge', ''], ['leaflet-act']],
    [
      ['add', 'measure', ...sandovia, '--place', ''],
      ['port-sando', 'salt-island'],
    ],
    [['add', 'event', ...sandovia, '--about', ''], ['days-unseen']],
    [['add', 'event', '--right', 'udhr-1'], rightsLike('udhr-1')],
    [['add', 'event', ...sandovia, '--right', 'right=udhr-9,refs=panel'], ['right=udhr-9,refs=panel-opinion']],
    [['add', 'event', ...sandovia, '--person', 'person=tim'], ['person=timur-lanskoy']],
    [['add', 'event', ...sandovia, '--person', 'person=timur-lanskoy,role=vi'], ['person=timur-lanskoy,role=victim']],
    [['add', 'charge', ...sandovia, '--decision', 'event=verd'], ['event=verdict']],
    [['add', 'charge', ...sandovia, '--decision', 'event=verdict,outcome=a'], ofDecision('acquitted', 'amnestied')],
    [
      ['measures', ...sandovia, '--place', ''],
      ['port-sando', 'salt-island'],
    ],
    [['measures', ...sandovia, '--right', 'ice'], []],
    [['measures', ...sandovia, '--right', 'ic'], ['iccpr-9']],
    [['measures', ...sandovia, '--role', 'v'], ['victim']],
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
    [['fill', 'w'], ['wgad']],
    [['fill', ''], ['wgad']],
    [['fill', 'wgad', '--person', 'aln'], ['alnur-ilyashev']],
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

  it.each([
    [['--file', '']],
    [['-f', 'x']],
    [['check', '']],
    [['check', 'a.yaml', '']],
    [['fill', './']],
    [['fill', 'o']],
    [['timeline', '-o', '']],
    [['redact', '--output=']],
  ])('%j asks for files', async (words) => {
    expect(await lines(words)).toEqual(['files']);
  });

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

  it.each(['กี่', 'น้ำ', 'ນ້ຳ'])('cuts a long description between two characters: %s', async (letters) => {
    for (const lead of ['', 'x', 'xx']) {
      const text = `casefile: 1\nid: a\ntitle: ${lead}${letters.repeat(40)}\nsubjects: [b]\npeople: { b: { name: B } }\n`;
      const [, found] = await lines(['--case', ''], '--', { 'casefile.yaml': text });
      expect(found).toMatch(new RegExp(`^a\tx*(?:${letters})+…$`));
    }
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
  const withheld = `casefile: 1
id: hidden
title: Hidden
access: secret
subjects: [cora]
people: { cora: { name: Cora Nobody } }
sections: [{ id: covert, title: Covert, statements: [] }]
`;
  const files = {
    ...Object.fromEntries(
      ['one', 'two'].map((id) => [
        `cases/${id}.casefile.yaml`,
        `casefile: 1
id: ${id}
title: ${id}
subjects: [ada]
people: { ada: { name: Ada Nobody }, bela: { name: Bela Nobody, access: secret } }
organizations: { paper: { name: The Paper } }
sections:
  - { id: part, title: Part, statements: [{ text: A claim., id: claim-${id}, about: age, value: "30", refs: [letter] }] }
  - { id: closed, title: Closed, statements: [{ text: Another claim., id: quiet, access: internal }] }
timeline: [{ id: letter, date: 2020, title: A letter comes }, { id: visit, date: 2021, title: A visit, access: secret }]
measures: [{ id: held, kind: custody, people: [ada], from: 2020 }, { id: kept, kind: fine, people: [ada], access: secret }]
charges: [{ id: count, law: A law }]
places: { gaol: { name: The Gaol }, inn: { name: The Inn, access: secret } }
disputes: { age: { title: How old? }, hush: { title: Hush, access: secret } }
references: [{ id: letter, type: report, title: A letter }, { id: source, type: report, title: S, access: internal }]
`,
      ]),
    ),
    'cases/hidden.casefile.yaml': withheld,
  };
  const offered = async (...words: readonly string[]) =>
    (await lines(['-f', 'cases', ...words], '--', files)).slice(1).map((line) => line.split('\t')[0]);

  it.each([
    [
      ['trace', 'two:'],
      [
        'two:claim-two',
        'two:event:letter',
        'two:reference:letter',
        'two:ada',
        'two:paper',
        'two:held',
        'two:count',
        'two:gaol',
        'two:age',
      ],
    ],
    [
      ['edit', 'two:'],
      [
        'two:claim-two',
        'two:event:letter',
        'two:reference:letter',
        'two:ada',
        'two:paper',
        'two:held',
        'two:count',
        'two:gaol',
        'two:age',
        'two:part',
      ],
    ],
    [
      ['cite', 'two:'],
      ['two:claim-two', 'two:event:letter', 'two:ada', 'two:paper', 'two:held', 'two:count'],
    ],
    [
      ['trace', 'cl'],
      ['claim-one', 'claim-two'],
    ],
    [['show', 'one:p'], ['one:part']],
    [['show', 'one:part', 'o'], ['one:part']],
    [['refs', 'two:'], ['two:letter']],
    [['refs', '--ref', 'two:l'], ['two:letter']],
    [['refs', '--org', 'two:'], ['two:paper']],
    [['records', '--section', 'two:'], ['two:part']],
    [['people', '--person', 'one:'], ['one:ada']],
    [['people', '--person', 'one:ada,tw'], ['one:ada,two:ada']],
    [['people', '--person', 'ad'], ['ada']],
    [['people', '--case', 'o'], ['one']],
    [['people', '--case', 'one:'], []],
    [['--case', 'one', 'people', '--case', 't'], ['two']],
  ])('offers the id of a case with an id in it: %j', async (words, values) => {
    expect(await offered(...words)).toEqual(values);
  });

  it('offers the ids of the cases that --case names', async () => {
    expect(await offered('--case', 'two', 'trace', 'cl')).toEqual(['claim-two']);
    expect(await offered('--case', 'two', 'show', 'one')).toEqual([]);
  });

  it('offers ids without a case where they are written into a case file', async () => {
    expect(await offered('cite', 'two:claim-two', '')).toEqual(['letter']);
    expect(await offered('cite', 'claim-two', '')).toEqual(['letter']);
    expect(await offered('cite', 'three:claim', '')).toEqual([]);
    expect(await offered('add', 'event', '--person', '')).toEqual(['ada']);
    const words = ['add', 'event', 'cases/one.casefile.yaml', '--person', ''];
    expect(await lines(words, '--', { ...files, 'casefile.yaml': withheld })).toEqual(['words', 'ada\tAda Nobody']);
  });

  it('offers every value that the command accepts', async () => {
    for (const command of ['trace', 'edit', 'cite']) {
      for (const value of await offered(command, 'two:')) {
        const words = [
          command,
          value ?? '',
          ...(command === 'cite' ? ['letter', '--dry-run', '--access', 'secret'] : []),
        ];
        const { stderr, exitCode } = await run(['-f', 'cases', ...words], { files, editor: () => 0 });
        expect({ words, stderr, exitCode }).toMatchObject({ words, exitCode: 0 });
      }
    }
  });

  const takers = ['trace', 'edit', 'show', 'refs', 'cite'].map((command) => [command]);
  const options = ['--person', '--ref', '--section', '--case'].map((option) => ['records', option]);
  it.each([...takers, ...options, ['cite', 'one:letter'], ['add', 'event', '--person'], ['search', '--kind']])(
    'never offers what is withheld, with or without its case: %s %s',
    async (...words) => {
      expect(await offered(...words, '')).not.toEqual([]);
      for (const start of ['', 'one:', 'hidden:', 'h', 'b', 'c', 'q', 'v', 's']) {
        const found = (await lines(['-f', 'cases', ...words, start], '--', files)).join('\n');
        expect(found).not.toMatch(/bela|closed|quiet|kept|\binn\b|hush|visit|source|hidden|cora|covert/i);
      }
    },
  );

  it('offers what is withheld to a reader who may see it', async () => {
    expect(await offered('--access', 'secret', 'trace', 'hidden:')).toEqual(['hidden:cora']);
    expect(await offered('--access', 'secret', 'trace', 'one:be')).toEqual(['one:bela']);
    expect(await offered('--access', 'internal', 'trace', 'one:be')).toEqual([]);
    expect(await offered('--access', 'none', 'trace', 'one:be')).toEqual([]);
  });

  it('offers plain ids in a single case', async () => {
    const found = await lines(['-f', 'cases/one.casefile.yaml', 'trace', 'one:'], '--', files);
    expect(found).toEqual(['words']);
  });

  it('offers the ids of a case after more ids than are listed', async () => {
    const events = (count: number) =>
      Array.from({ length: count }, (_, index) => `{ id: e${index}, date: 2020, title: T }`);
    const many = Object.fromEntries(
      ['a', 'b', 'c'].map((id) => [
        `many/${id}.casefile.yaml`,
        `casefile: 1\nid: case-${id}\ntitle: T\nsubjects: [ada]\npeople: { ada: { name: A } }\ntimeline: [${events(900).join(', ')}]\n`,
      ]),
    );
    const found = await lines(['-f', 'many', 'trace', 'case-c:e89'], '--', many);
    expect(found.slice(1)).toEqual(
      ['e89', ...Array.from({ length: 10 }, (_, index) => `e89${index}`)].map((id) => `case-c:${id}\tT`),
    );
    expect(await lines(['-f', 'many', 'trace', ''], '--', many)).toHaveLength(1001);
  });

  it('reads only a part of a large library, but finds a case by its id in the cache', async () => {
    const text = (id: number) =>
      `casefile: 1\nid: case-${id}\ntitle: T\nsubjects: [p${id}]\npeople: { p${id}: { name: A${id} } }\n`;
    const large = Object.fromEntries(
      Array.from({ length: 400 }, (_, index) => [`large/${index}.casefile.yaml`, text(index)]),
    );
    expect(await lines(['-f', 'large', 'trace', 'p399'], '--', large)).toEqual(['words']);
    expect(await lines(['-f', 'large', 'trace', 'p299'], '--', large)).toEqual(['words', 'p299\tA299']);
    const known = new Map(Object.entries(large).map(([path, own]) => [path, { text: own, time: 0 }]));
    const cacheHost = memoryCacheHost(known, () => 1000, memoryCache(new Map()));
    const cached = async () =>
      (await run(['complete', '--', '-f', 'large', 'trace', 'case-399:'], { files: large, cacheHost })).stdout;
    await cached();
    expect(cacheHost.indexed).toBe(0);
    await run(['-f', 'large', 'list'], { files: large, cacheHost });
    expect(cacheHost.indexed).toBe(400);
    expect(await cached()).toBe('words\ncase-399:p399\tA399\n');
  });
});
