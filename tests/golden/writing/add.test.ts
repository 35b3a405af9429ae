import { describe, expect, test } from 'vitest';
import { additions, commentedFiles, isInserted } from '../../support/made-up/commented-files.js';
import { fc } from '../../support/property.js';
import { run } from '../../support/run.js';
import { scaled, slow } from '../../support/slow.js';

/** Runs a command that changes `case.yaml`. */
async function changed(argv: readonly string[], text: string, more: Readonly<Record<string, string>> = {}) {
  let after = text;
  const replace = (_: string, written: string) => {
    after = written;
    return undefined;
  };
  const outcome = await run([...argv, '-f', 'case.yaml'], { files: { 'case.yaml': text, ...more }, replace });
  return { ...outcome, after };
}

/** The records that a command prints about the changed file. */
async function records(after: string, ...argv: readonly string[]): Promise<Record<string, unknown>[]> {
  const { stdout, stderr } = await run([...argv, '--json', '-f', 'case.yaml'], { files: { 'case.yaml': after } });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

describe.each(Object.entries(commentedFiles))('a file %s', (style, before) => {
  test.each(additions)('gets %s, and nothing else changes', async (_, argv) => {
    const { after, stdout, stderr, exitCode } = await changed(['add', ...argv], before);
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    expect(isInserted(before, after)).toBe(true);
    // A list in brackets, or a last line without an end, changes its own line.
    const hasOwnLine = style !== 'in brackets' || argv[0] === 'event';
    if (hasOwnLine && before.endsWith('\n')) expect(stdout).not.toMatch(/^-(?!--)/m);
    expect(after.match(/\r?\n/g)?.every((end) => end === (before.includes('\r\n') ? '\r\n' : '\n'))).toBe(true);
    expect(await run(['check', 'case.yaml', '--rule', 'unsorted-timeline'], { files: { 'case.yaml': after } })).toEqual(
      {
        stdout: '',
        stderr: '',
        exitCode: 0,
      },
    );
  });
});

describe.each(Object.entries(commentedFiles))('an entry of a file %s', (_, before) => {
  test('gets other values with --update, and nothing else changes', async () => {
    const argv = ['--date', '2020-04-18', '--title', 'Taken: "now" # by six', '--place', 'A pier', '--update'];
    const { after, stderr, exitCode } = await changed(['add', 'event', 'arrest', ...argv], before);
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    const own = ['timeline', '--json', 'id,date,title,place'];
    const [arrest, ...others] = await records(after, ...own);
    expect(arrest).toMatchObject({ id: 'arrest', date: '2020-04-18', title: 'Taken: "now" # by six', place: 'A pier' });
    expect(others).toEqual((await records(before, ...own)).slice(1));
    const comments = (text: string) => text.match(/(?<= )# [a-z ]+$/gm);
    expect(comments(after)).toEqual(comments(before));
    expect(after.match(/\r?\n/g)?.every((end) => end === (before.includes('\r\n') ? '\r\n' : '\n'))).toBe(true);
  });
});

describe.each(Object.entries(commentedFiles))('the case of a file %s', (_, before) => {
  test('gets keys and subjects, and nothing else changes', async () => {
    const argv = ['--as-of', '2021-01', '--summary', 'Held: freed.', '--subject', 'Lin Example', '--ask', 'Free her'];
    const { after, stdout, stderr, exitCode } = await changed(['add', 'case', ...argv], before);
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    const own = new Set(before.split('\n'));
    expect(after.split('\n').filter((line) => own.has(line))).toEqual(
      before.split('\n').filter((line) => !line.startsWith('subjects')),
    );
    expect(stdout).toContain('asOf: 2021-01');
    const [found] = await records(after, 'list');
    expect(found).toMatchObject({ asOf: '2021-01', subjects: [{ id: 'mira' }, { id: 'lin' }] });
    expect(after.match(/\r?\n/g)?.every((end) => end === (before.includes('\r\n') ? '\r\n' : '\n'))).toBe(true);
  });
});

const base = commentedFiles['indented by 2'];

describe('add case', () => {
  test('writes keys in the order of the format, above the parts', async () => {
    const argv = ['--mark', 'public', '--language', 'ru', '--publisher-name', 'Watch', '--as-of', '2021', '--ask', 'A'];
    const { after } = await changed(['add', 'case', ...argv], base);
    expect(after).toContain(
      `title: 'The "commented" case' # single quotes\nasOf: 2021\nlanguage: ru\npublisher:\n  name: Watch\nasks:\n  - A\nsubjects: [mira] # one\naccess: public\n`,
    );
    const more = await changed(['add', 'case', '--publisher-contact', 'a@watch.example', '--ask', 'B'], after);
    expect(more.after).toContain('publisher:\n  name: Watch\n  contact: a@watch.example\nasks:\n  - A\n  - B\n');
  });

  test('replaces a value only with --update', async () => {
    const argv = ['add', 'case', '--title', 'Another'];
    const refused = await changed(argv, base);
    expect(refused).toMatchObject({ after: base, stdout: '', exitCode: 2 });
    expect(refused.stderr).toBe(
      'casefile: case "commented" has "title" already\nTo replace the value, add --update.\n',
    );
    expect((await changed([...argv, '--update'], base)).after).toContain("title: 'Another' # single quotes\n");
    expect((await changed(['add', 'case', '--subject', 'mira'], base)).stderr).toBe(
      'Nothing to change: case "commented" has these values already.\n',
    );
  });

  test.each([
    ['no value', [], 'needs a value, and no id'],
    ['an id', ['arrest', '--as-of', '2021'], 'needs a value, and no id'],
    ['an option of entries', ['--date', '2021'], '"casefile add case" has no --date'],
    ['a section', ['--as-of', '2021', '--section', 'early'], '"casefile add case" has no --section'],
    ['words instead of a date', ['--as-of', 'in May'], 'is not an EDTF date'],
    ['someone whom the file does not name', ['--subject', 'Nobody'], 'unknown person "Nobody"'],
    ['half of a publisher', ['--publisher-contact', 'a@watch.example'], 'missing key "name" in "publisher"'],
  ])('refuses %s', async (_, argv, message) => {
    const outcome = await changed(['add', 'case', ...argv], base);
    expect(outcome).toMatchObject({ after: base, stdout: '', exitCode: 2 });
    expect(outcome.stderr).toContain(message);
  });

  test('shows only the changes in a dry run', async () => {
    const outcome = await changed(['add', 'case', '--as-of', '2021', '--dry-run'], base);
    expect(outcome).toMatchObject({ after: base, exitCode: 0 });
    expect(outcome.stdout).toContain('+asOf: 2021\n');
  });

  test.each([
    ['a value', '2021'],
    ['another value', '2020'],
  ])('does not say whether a withheld case has %s', async (_, day) => {
    const hidden = base.replace('subjects:', 'access: internal\nasOf: 2021\nsubjects:');
    for (const more of [[], ['--update']]) {
      const argv = ['add', 'case', '--as-of', day, ...more];
      const outcome = await changed(argv, hidden);
      expect(outcome).toMatchObject({ after: hidden, stdout: '', exitCode: 4 });
      expect(outcome.stderr).not.toContain('commented');
      expect((await changed([...argv, '--access', 'internal'], hidden)).exitCode).not.toBe(4);
    }
  });

  test('does not say whether a withheld person is a subject', async () => {
    const hidden = base.replace('    name: Lin Example\n', '    name: Lin Example\n    access: internal\n');
    const both = hidden.replace('[mira]', '[mira, lin]');
    expect(await changed(['add', 'case', '--subject', 'lin'], both)).toMatchObject({ stdout: '', exitCode: 4 });
    expect(await changed(['add', 'case', '--subject', 'lin'], hidden)).toMatchObject({ stdout: '', exitCode: 4 });
  });
});

describe('--update', () => {
  test.each(Object.entries(commentedFiles))('adds to lists of a file %s', async (_, before) => {
    const argv = ['--person', 'mira,lin', '--ref', 'ref=leaflet,locator=p. 2', '--ref', 'memo', '--tag', 'a'];
    const { after, stderr, exitCode } = await changed(['add', 'event', 'arrest', ...argv, '--update'], before);
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    const [arrest] = await records(after, 'timeline');
    expect(arrest).toMatchObject({
      people: [{ id: 'mira' }, { id: 'lin' }],
      refs: [{ id: 'leaflet', locator: 'p. 2' }, { id: 'memo' }],
      tags: ['a'],
    });
    const comments = (text: string) => text.match(/(?<= )# [a-z ]+$/gm);
    expect(comments(after)).toEqual(comments(before));
    const again = await changed(['add', 'event', 'arrest', ...argv, '--update'], after);
    expect(again).toMatchObject({ after, exitCode: 0 });
    expect(again.stderr).toContain('Nothing to change');
  });

  test('does not add to a list in which something is withheld', async () => {
    const hidden = base
      .replace('    name: Lin Example\n', '    name: Lin Example\n    access: internal\n')
      .replace('[ mira ]', '[ mira, lin ]');
    for (const id of ['lin', 'mira']) {
      const outcome = await changed(['add', 'event', 'arrest', '--person', id, '--update'], hidden);
      expect(outcome).toMatchObject({ after: hidden, stdout: '', exitCode: 4 });
    }
  });

  test('adds to the keys of a map', async () => {
    const archive = ['add', 'ref', 'leaflet', '--archive-url', 'https://a.example/1', '--update'];
    const { after } = await changed(archive, base);
    const dated = await changed(['add', 'ref', 'leaflet', '--archive-date', '2021', '--update'], after);
    expect(dated.after).toContain('    archive: { url: https://a.example/1, date: 2021 }\n');
  });

  test('replaces a text on several lines, and gives people to a statement', async () => {
    const { after } = await changed(
      ['add', 'statement', 'inner/1', '--text', 'One line.', '--person', 'mira', '--update'],
      base,
    );
    expect(after).toContain('          - text: One line.\n');
    expect((await records(after, 'show', 'inner'))[0]).toMatchObject({ text: 'One line.', people: [{ id: 'mira' }] });
    const role = await changed(['add', 'person', 'lin', '--role', 'Judge', '--update'], base);
    expect(role.after).toContain('\n    role: Judge\n    # after the lawyer\n');
  });

  test.each([
    ['an entry that is not there', ['event', 'arest', '--date', '2020', '--update'], 'Did you mean "arrest"?', 2],
    ['an entry without an id', ['event', '--date', '2020', '--update'], 'needs the id of an entry and a value', 2],
    ['nothing', ['event', 'arrest', '--update'], 'needs the id of an entry and a value', 2],
    ['a section', ['section', 'early', '--title', 'A', '--update'], '--update cannot change a section', 2],
    ['a list that has the value', ['event', 'arrest', '--ref', '1', '--update'], 'Nothing to change', 0],
    [
      'a value to the same',
      ['event', 'arrest', '--date', '2020-04-17', '--update'],
      'Nothing to change: event "arrest"',
      0,
    ],
    ['a list to the same', ['event', 'arrest', '--ref', 'leaflet', '--update'], 'Nothing to change: event "arrest"', 0],
    ['a date to words', ['event', 'arrest', '--date', 'in May', '--update'], 'is not an EDTF date', 2],
  ])('does not change %s', async (_, argv, message, code) => {
    const { after, stdout, stderr, exitCode } = await changed(['add', ...argv], base);
    expect({ after, stdout, exitCode }).toEqual({ after: base, stdout: '', exitCode: code });
    expect(stderr).toContain(message);
  });

  test('does not know an entry that is withheld from the reader', async () => {
    const hidden = base.replace('  - id: verdict\n', '  - id: verdict\n    access: internal\n');
    const argv = ['add', 'event', 'verdict', '--title', 'Freed', '--update'];
    expect((await changed(argv, hidden)).stderr).toContain('unknown event "verdict"');
    const { after } = await changed([...argv, '--access', 'internal'], hidden);
    expect(after).toContain('title: "Freed"\n');
  });

  test('does not disclose that a withheld value is the given one', async () => {
    const places = '\nplaces:\n  cellar: { name: A cellar, access: internal }\n';
    const hidden = base.replace('    date: 2020-04-17\n', '    date: 2020-04-17\n    place: cellar\n') + places;
    const argv = ['add', 'event', 'arrest', '--place', 'cellar', '--update'];
    expect(await changed(argv, hidden)).toMatchObject({ after: hidden, stdout: '', exitCode: 4 });
    const { stderr } = await changed([...argv, '--access', 'internal'], hidden);
    expect(stderr).toContain('Nothing to change');
  });

  test('is not suggested for an entry that is withheld', async () => {
    const hidden = base.replace('  - id: verdict\n', '  - id: verdict\n    access: internal\n');
    const argv = ['add', 'event', 'verdict', '--date', '2020', '--title', 'Freed'];
    expect((await changed(argv, base)).stderr).toContain('--update');
    expect((await changed(argv, hidden)).stderr).not.toContain('--update');
  });

  test('is suggested for an entry of a map', async () => {
    expect((await changed(['add', 'person', 'lin', '--name', 'Lin'], base)).stderr).toContain('--update');
  });
});

describe('--remove', () => {
  test.each(Object.entries(commentedFiles))('takes out what --update added to a file %s', async (_, before) => {
    const argv = ['--person', 'lin', '--ref', 'memo', '--tag', 'a', '--tag', 'b', '--org', 'daily'];
    const { after } = await changed(['add', 'event', 'arrest', ...argv, '--update'], before);
    expect(after).not.toBe(before);
    const back = await changed(['add', 'event', 'arrest', ...argv, '--remove'], after);
    expect(back).toMatchObject({ after: before, stderr: '', exitCode: 0 });
    const subject = await changed(['add', 'case', '--subject', 'lin'], before);
    expect((await changed(['add', 'case', '--subject', 'lin', '--remove'], subject.after)).after).toBe(before);
  });

  test('takes out an id with all that is said of it, and its comments', async () => {
    const { after } = await changed(['add', 'statement', 'early/1', '--ref', '2', '--remove'], base);
    expect(after).toBe(base.replace('          - { ref: memo, locator: p. 4 } # the memo\n', ''));
    const all = await changed(['add', 'statement', 'early/1', '--ref', '1', '--ref', '2', '--remove'], base);
    expect(all.after).toBe(base.replace(/ +refs: # two\n(?:.*\n){3}/, ''));
  });

  test.each([
    ['what is not there', ['event', 'arrest', '--person', 'lin'], 'event "arrest" has no "lin" under "people"'],
    ['another role', ['event', 'arrest', '--person', 'person=mira,role=x'], 'has no "{"person":"mira","role":"x"}"'],
    ['another single value', ['event', 'arrest', '--place', 'Moon'], 'event "arrest" has no "Moon" under "place"'],
    ['a required value', ['event', 'arrest', '--date', '2020-04-17'], 'missing key "date"'],
    ['nothing', ['event', 'arrest'], '--remove needs the id of an entry and a value'],
    ['and replace at once', ['event', 'arrest', '--person', 'mira', '--update'], 'cannot be combined'],
    ['the last subject', ['case', '--subject', 'mira'], 'missing key "subjects"'],
    ['a part of a section', ['section', 'early', '--title', 'Early life'], '--remove cannot change a section'],
  ])('does not take out %s', async (_, argv, message) => {
    const outcome = await changed(['add', ...argv, '--remove'], base);
    expect(outcome).toMatchObject({ after: base, stdout: '', exitCode: 2 });
    expect(outcome.stderr).toContain(message);
  });

  test.each(Object.entries(commentedFiles))(
    'takes out the single values that --update added to a file %s',
    async (_, before) => {
      for (const argv of [
        ['event', 'arrest', '--place', 'The quay', '--note', 'She waited.'],
        ['person', 'lin', '--identifier', 'wikidata=Q1', '--identifier', 'isni=2', '--born', '1990'],
        [
          'case',
          '--summary',
          'Held at the quay.',
          '--publisher-name',
          'Quay Watch',
          '--publisher-contact',
          'quay@watch.example',
        ],
      ]) {
        const { after } = await changed(['add', ...argv, '--update'], before);
        expect(after).not.toBe(before);
        expect(await changed(['add', ...argv, '--remove'], after)).toMatchObject({
          after: before,
          stderr: '',
          exitCode: 0,
        });
      }
    },
  );

  test('takes one value out of several under a key', async () => {
    const publisher = ['--publisher-name', 'Quay Watch', '--publisher-contact', 'quay@watch.example'];
    const { after } = await changed(['add', 'case', ...publisher], base);
    const without = await changed(['add', 'case', ...publisher.slice(2), '--remove'], after);
    expect(without.after).toBe((await changed(['add', 'case', ...publisher.slice(0, 2)], base)).after);
  });

  test('gives as example a value that can be taken out', async () => {
    const { stderr } = await changed(['add', 'event', 'arrest', '--remove'], base);
    expect(stderr).toContain('For example: casefile add event arrest --person <id> --remove.');
  });

  test('says how to remove a whole entry', async () => {
    const { stderr } = await changed(['add', 'ref', 'memo', '--remove'], base);
    expect(stderr).toBe(
      'casefile: --remove needs the id of an entry and a value\nFor example: casefile add ref memo --author <text> --remove. To remove the whole entry, delete its lines: casefile edit memo\n',
    );
  });

  test('does not say that an unknown entry would be added', async () => {
    const { stderr } = await changed(['add', 'event', 'zz', '--person', 'mira', '--remove'], base);
    expect(stderr).toBe('casefile: unknown event "zz"\n');
  });

  const timeline = (event: string) => base.replace(/timeline:\n[\s\S]*(?=references:)/, `timeline:\n${event}\n`);

  test.each([
    ['  - people: # who\n      - mira # of mira\n    id: arrest\n', '  - people: [] # who\n    id: arrest\n'],
    ['  - { people: [mira], id: arrest,', '  - { id: arrest,'],
    ['  - people: [mira]\n    id: arrest\n', '  - people: []\n    id: arrest\n'],
  ])('takes out all of %j', async (written, expected) => {
    const rest = written.includes('{') ? ' date: 2020, title: Taken }' : '    date: 2020\n    title: Taken';
    const { after } = await changed(
      ['add', 'event', 'arrest', '--person', 'mira', '--remove'],
      timeline(written + rest),
    );
    expect(after).toBe(timeline(expected + rest));
  });

  test('changes nothing if a list is written in an unusual way', async () => {
    const text = timeline(
      '  - id: arrest\n    date: 2020\n    title: Taken\n    ? people\n    : - mira\n    tags: [x, y]',
    );
    const outcome = await changed(['add', 'event', 'arrest', '--tag', 'x', '--person', 'mira', '--remove'], text);
    expect(outcome).toMatchObject({ after: text, stdout: '', exitCode: 2 });
    expect(outcome.stderr).toContain('can only be changed by hand');
  });

  test('does not say who is withheld in a list', async () => {
    const hidden = base
      .replace('    name: Lin Example\n', '    name: Lin Example\n    access: internal\n')
      .replace('[ mira ]', '[ mira, lin ]');
    for (const id of ['lin', 'mira']) {
      const argv = ['add', 'event', 'arrest', '--person', id, '--remove'];
      expect(await changed(argv, hidden)).toMatchObject({ after: hidden, stdout: '', exitCode: 4 });
      expect(await changed([...argv, '--access', 'internal'], hidden)).toMatchObject({ exitCode: 0 });
    }
  });
});

describe('a new entry', () => {
  test('has what its options say', async () => {
    const { after } = await changed(['add', ...(additions[1]?.[1] ?? [])], base);
    expect((await records(after, 'timeline', '--json', 'id')).map(({ id }) => id)).toEqual([
      'arrest',
      'five',
      'verdict',
    ]);
    expect(after).toContain(
      '\n  - id: five\n    date: 2020-05\n    title: "# five"\n    refs: [leaflet, memo]\n\n  # Summer.\n',
    );
    const source = await changed(['add', ...(additions.at(-1)?.[1] ?? [])], base);
    expect(source.after).toContain(
      '\n  - id: "2020"\n    type: report\n    title: "2020"\n    authors: [{ family: Roe, given: Kim }]\n    issued: 2020\n    archive: { url: https://archive.example/a }\n',
    );
  });

  test.each([
    ['the only list', 'timeline:\n', '  - id: a\n    date: 2020\n    title: A\n'],
    ['an empty list with a comment', 'timeline: # none yet\n', '  - id: a\n    date: 2020\n    title: A\n'],
    ['an empty list in brackets', 'timeline: []\n', undefined],
    ['a missing list', '', '\ntimeline:\n  - id: a\n    date: 2020\n    title: A\n'],
  ])('fills %s', async (_, part, added) => {
    const text = `casefile: 1\nid: x\ntitle: X\nsubjects: [a]\npeople: { a: { name: A B } }\n${part}`;
    const { after, exitCode } = await changed(['add', 'event', 'a', '--date', '2020', '--title', 'A'], text);
    expect(exitCode).toBe(0);
    expect(after).toBe(added === undefined ? text.replace('[]', '[ { id: a, date: 2020, title: A } ]') : text + added);
  });

  test('has an id that no other has, made of its title', async () => {
    const once = await changed(['add', 'event', '--date', '2020', '--title', 'Арест дома'], base);
    const twice = await changed(['add', 'event', '--date', '2020', '--title', 'Арест дома'], once.after);
    expect((await records(twice.after, 'timeline')).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['arest-doma', 'arest-doma-2']),
    );
    const nameless = await changed(['add', 'event', '--date', '2020', '--title', '???'], base);
    expect(nameless.after).toContain('- id: event\n');
  });

  test('names a party by its id if two have the name', async () => {
    const twice = base.replace('  daily:', '  daily-2: { name: the port daily }\n  daily:');
    const argv = ['add', 'event', '--date', '2020', '--title', 'A', '--org'];
    expect((await changed([...argv, 'The Port Daily'], twice)).stderr).toContain(
      'unknown organisation "The Port Daily"',
    );
    expect((await changed([...argv, 'daily-2'], twice)).after).toContain('organizations: [daily-2]\n');
  });

  test('of a missing file is refused', async () => {
    expect(await run(['add', 'person', 'missing.yaml', '--name', 'A'])).toMatchObject({ stdout: '', exitCode: 3 });
  });

  test('of a measure, a charge, a place and a dispute has its links, roles and numbers', async () => {
    const added = async (what: string) => {
      const [, argv = []] = additions.find(([name]) => name === what) ?? [];
      return (await changed(['add', ...argv], base)).after;
    };
    expect(await added('a measure')).toContain(`
measures:
  - id: custody
    kind: custody
    people: [{ person: mira, role: victim }, { pseudonym: A guard, role: witness }]
    to: ..
    heldBy: daily
    begins: arrest
    reviewed: [verdict]
    rights: [{ right: iccpr-9, refs: [leaflet, memo] }, udhr-9]
    refs: [leaflet, memo]
`);
    expect(await added('a charge')).toContain(`
charges:
  - id: charge
    law: 'Act: "4"'
    people: [mira]
    organizations: [{ organization: daily, role: observer }]
    brought: arrest
    decisions: [{ event: verdict, outcome: convicted }]
`);
    expect(await added('a place')).toContain(`
places:
  port:
    name: Порт
    names: [{ text: Port, language: en }]
    lat: -1.5
    lon: 20
`);
    expect(await added('a dispute')).toContain('\ndisputes:\n  days:\n    title: How many days?\n');
  });

  test('of a measure finds a place by its name, and joins the others', async () => {
    const text = `${base}places:\n  quay: { name: The Quay }\nmeasures:\n  - { id: custody, kind: custody, people: [mira] }\n`;
    const argv = ['add', 'measure', '--kind', 'custody', '--person', 'Lin Example', '--within', 'custody'];
    const { after } = await changed([...argv, '--place', 'the quay'], text);
    expect(await records(after, 'measures')).toMatchObject([
      { id: 'custody', people: [{ id: 'mira', name: 'Mira Voss' }] },
      { id: 'custody-2', people: [{ id: 'lin', name: 'Lin Example' }], placeId: 'quay', within: 'custody' },
    ]);
  });

  test('of a person has ids in other registers', async () => {
    const argv = [
      'add',
      'person',
      'ben',
      '--name',
      'Ben Other',
      '--identifier',
      'wikidata=Q4',
      '--identifier',
      'viaf=1=2',
    ];
    expect((await changed(argv, base)).after).toContain('    identifiers: { wikidata: Q4, viaf: 1=2 }\n');
    const { stderr, exitCode } = await changed(['add', 'person', '--name', 'Ben', '--identifier', 'Q4'], base);
    expect({ stderr, exitCode }).toEqual({
      stderr: 'casefile: --identifier has no name: "Q4"\nWrite it as name=text.\n',
      exitCode: 2,
    });
  });

  test('is only shown with --dry-run', async () => {
    const argv = ['add', 'person', '--name', 'Ben Other'];
    const dry = await changed([...argv, '--dry-run'], base);
    expect(dry).toMatchObject({ after: base, exitCode: 0, stdout: (await changed(argv, base)).stdout });
    expect(dry.stdout).toContain('+  ben-other:\n+    name: Ben Other\n');
  });

  test('is counted on a terminal, and its doubtful values are reported', async () => {
    const files = { 'case.yaml': base };
    const terminal = { columns: 80, rows: 1000 };
    const argv = ['add', 'ref', '--type', 'book', '--title', '“B”'];
    const { stderr } = await run([...argv, '-f', 'case.yaml'], { files, terminal });
    expect(stderr).toContain('typographic-quotes');
    expect(stderr).toMatch(/\nAdded reference "b"\.\n$/);
    const uncited = await run(
      ['add', 'statement', '--section', 'late', '--text', 'B', '-f', 'case.yaml', '--dry-run'],
      {
        files,
        terminal,
      },
    );
    expect(uncited.stderr).toMatch(/Would add a statement\.\n$/);
  });

  test('goes into the file that --file, an argument or --case names', async () => {
    const files = { 'a.casefile.yaml': base, 'b.casefile.yaml': base.replace('id: commented', 'id: other') };
    const written: string[] = [];
    const added = (...argv: readonly string[]) =>
      run(['add', 'organisation', '--name', 'Watch', ...argv], {
        files,
        replace: (path) => void written.push(path) as undefined,
      });
    expect(await added()).toMatchObject({
      exitCode: 2,
      stderr:
        'casefile: found 2 case files, but only one can be changed\nChoose it with --file: a.casefile.yaml, b.casefile.yaml.\n',
    });
    for (const argv of [
      ['-f', 'b.casefile.yaml'],
      ['b.casefile.yaml'],
      ['watch-2', 'b.casefile.yaml'],
      ['--case', 'other'],
    ])
      expect(await added(...argv)).toMatchObject({ exitCode: 0, stderr: '' });
    expect(written).toEqual(Array(4).fill('b.casefile.yaml'));
  });

  test.each([
    ['nothing that exists', ['evnt'], 'Did you mean "event"?', 2],
    [
      'nothing like that',
      ['zzzz'],
      'What can be added: statement, section, event, ref, person, org, measure, charge, place, dispute, case.',
      2,
    ],
    ['an unknown role', ['measure', '--kind', 'fine', '--person', 'person=mira,role=cook'], 'role', 2],
    ['an unknown outcome', ['charge', '--law', 'L', '--decision', 'event=arrest,outcome=won'], 'outcome', 2],
    ['a decision without an outcome', ['charge', '--law', 'L', '--decision', 'arrest'], 'missing key "outcome"', 2],
    ['an unknown event', ['measure', '--kind', 'fine', '--person', 'mira', '--begins', 'arest'], 'Did you mean', 2],
    ['an unknown right', ['event', '--date', '1', '--title', 'A', '--right', 'iccpr-99'], 'iccpr-99', 2],
    ['a measure of nobody', ['measure', '--kind', 'fine'], 'needs --person <id>', 2],
    ['without required keys', ['event', '--title', 'A'], '"casefile add event" needs --date <date>', 2],
    [
      'a key of another entry',
      ['event', '--date', '2020', '--title', 'A', '--born', '1'],
      '"casefile add event" has no --born',
      2,
    ],
    [
      'a section of an event',
      ['event', '--date', '2020', '--title', 'A', '--section', 'x'],
      '"casefile add event" has no --section',
      2,
    ],
    ['an unknown person', ['event', '--date', '2020', '--title', 'A', '--person', 'mirra'], 'Did you mean "mira"?', 2],
    ['an unknown source', ['event', '--date', '2020', '--title', 'A', '--ref', 'leaflt'], 'Did you mean "leaflet"?', 2],
    [
      'a publisher that is not in the file',
      ['ref', '--type', 'report', '--title', 'A', '--publisher', 'Quite Another'],
      'To add the organisation first, use "casefile add org".',
      2,
    ],
    ['an unknown kind', ['event', '--date', '2020', '--title', 'A', '--kind', 'arest'], 'Did you mean "arrest"?', 2],
    ['a date in words', ['event', '--date', '17 April 2020', '--title', 'A'], 'Write 2020-04-17.', 2],
    [
      'an id twice',
      ['event', 'arrest', '--date', '2020', '--title', 'A'],
      'To change the entry that has the id, add --update.',
      2,
    ],
    ['an empty text', ['event', '--date', '2020', '--title', ''], 'is empty', 2],
    ['one value twice', ['event', '--date', '2020', '--date', '2021', '--title', 'A'], '--date was given 2 times', 2],
    ['an unknown section', ['statement', '--section', 'earl', '--text', 'A'], 'Did you mean "early"?', 2],
    ['no section of several', ['statement', '--text', 'A'], 'Sections: early, late, inner.', 2],
    ['a file that is missing', ['person', 'missing.yaml', '--name', 'A'], 'found 2 case files', 2],
    [
      'a part without its id',
      ['event', '--date', '2020', '--title', 'A', '--ref', 'locator=p. 1'],
      'missing key "ref"',
      2,
    ],
    [
      'an unknown publisher',
      ['ref', '--type', 'book', '--title', 'A', '--publisher', 'Nobody'],
      'unknown-organization',
      2,
    ],
    ['several ids', ['person', 'a', 'b', '--name', 'A'], 'Give one id and one case file.', 2],
    ['an unknown key of a map', ['person', '--name', 'A', '--names', 'text=B,langage=en'], 'langage=en', 0],
  ])('cannot be %s', async (_, argv, message, code) => {
    const { after, stdout, stderr, exitCode } = await changed(['add', ...argv], base);
    expect(exitCode).toBe(code);
    expect(stdout + stderr).toContain(message);
    if (code !== 0) expect({ after, stdout }).toEqual({ after: base, stdout: '' });
  });

  test.each([
    ['is broken', base.replace('date: 2020-07', 'date: July'), 'invalid-date'],
    ['is not YAML', 'a: [', 'yaml'],
    ['has an anchor', base.replace('name: "Mira Voss"', 'name: &m "Mira Voss"'), 'yaml-alias'],
    ['is empty', '', 'file-empty'],
  ])('is refused if the file %s', async (_, text, code) => {
    const { after, stdout, stderr, exitCode } = await changed(['add', 'person', '--name', 'A'], text);
    expect({ after, stdout, exitCode }).toEqual({ after: text, stdout: '', exitCode: 3 });
    expect(stderr).toContain(code);
  });

  test.each([
    ['event', ['--date <date>', '--person <id>', '--tag <text>'], ['--born', '--section', '--publisher']],
    ['organization', ['--name <text>', '--kind <word>', '--mark <word>'], ['--date', '--section', '--citation-needed']],
    ['statement', ['--text <text>', '--section <section>', '--citation-needed'], ['--title', '--born']],
  ])('has help about the options of: %s', async (word, own, others) => {
    const { stdout, exitCode } = await run(['add', word, '-h']);
    expect(exitCode).toBe(0);
    for (const flags of own) expect(stdout).toContain(`  ${flags}`);
    for (const flag of others) expect(stdout).not.toMatch(new RegExp(`^ +${flag}\\b`, 'm'));
  });

  test.each([
    ['event', 'The people that the claim names (id or name), or person=…,role=… (repeatable)'],
    ['event', 'The references that support the claim (id or number), or ref=…,locator=… (repeatable)'],
    ['event', 'Id of the point in dispute, which all competing claims share'],
    ['ref', 'The reference or organisation whose account this source repeats (id, name or number)'],
    ['person', 'Date of birth, as precise as it is known: 2020, 2020-04-17, 2020-04~'],
  ])('has help about what a value may be: %s, %s', async (word, description) => {
    const { stdout } = await run(['add', word, '-h']);
    expect(stdout.replace(/\s+/g, ' ')).toContain(` ${description} `);
  });

  test('is printed as JSON too', async () => {
    const { stdout } = await changed(['add', 'person', '--name', 'Ben Other', '--json'], base);
    expect(JSON.parse(stdout)).toEqual([{ file: 'case.yaml', patch: expect.stringContaining('+  ben-other:\n') }]);
  });

  test('needs a section for a statement, and takes the only one', async () => {
    const text = 'casefile: 1\nid: x\ntitle: X\nsubjects: [a]\npeople: { a: { name: A B } }\n';
    const none = await changed(['add', 'statement', '--text', 'A'], text);
    expect(none.stderr).toContain('Add a section first: casefile add section --title "Its title".');
    const { after } = await changed(['add', 'section', '--title', 'Early'], text);
    const filled = await changed(['add', 'statement', '--text', 'She left.'], after);
    expect(filled.after).toBe(
      `${text}\nsections:\n  - id: early\n    title: Early\n    statements:\n      - text: She left.\n`,
    );
    const twice = filled.after.replace('id: early', 'id: late').replace('sections:\n', '');
    const ambiguous = await changed(
      ['add', 'statement', '--section', 'Early', '--text', 'A'],
      filled.after + twice.slice(text.length + 1),
    );
    expect(ambiguous.stderr).toContain('"Early" is ambiguous');
  });

  test('can be any text', slow, async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 });
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom(base, commentedFiles['in brackets']), async (title, file) => {
        const { after, exitCode } = await changed(['add', 'event', '--date', '2022', '--title', title, 'any'], file);
        expect([0, 2]).toContain(exitCode);
        if (exitCode === 0) expect((await records(after, 'timeline')).at(-1)).toMatchObject({ id: 'any', title });
        else expect(after).toBe(file);
      }),
      { numRuns: scaled(400, 20) },
    );
  });
});

describe('a file with withheld parts', () => {
  const hidden = base
    .replace('name: Lin Example', 'name: Lin Example\n    access: secret\n    pseudonym: Lawyer A')
    .replace('  # The lawyer.\n', '');

  test('can be added to where the diff shows none of them', async () => {
    const { stdout, exitCode } = await changed(['add', 'event', '--date', '2021', '--title', 'Released'], hidden);
    expect({ stdout, exitCode }).toEqual({ stdout: expect.stringContaining('+    title: Released\n'), exitCode: 0 });
    const beside = await changed(['add', 'person', '--name', 'Ben Other'], hidden);
    expect(beside).toMatchObject({ exitCode: 0, stderr: '' });
    expect(beside.stdout).not.toMatch(/Lin|Lawyer|secret/);
    expect(beside.stdout).toContain('+  ben-other:\n+    name: Ben Other\n');
  });

  test.each([
    ['has a withheld id', ['event', '--date', '2021', '--title', 'Heard', '--person', 'lin'], 0],
    ['is withheld', ['event', '--date', '2021', '--title', 'Heard', '--mark', 'secret'], 0],
    ['spells a withheld name', ['event', '--date', '2021', '--title', 'Lin Example is heard'], 4],
    ['spells it with an escape', ['event', '--date', '2021', '--title', 'Lin\u200b Example'], 4],
  ])('is not changed if the new entry %s', async (_, argv, withAccess) => {
    const { after, stdout, stderr, exitCode } = await changed(['add', ...argv], hidden);
    expect({ after, stdout, exitCode }).toEqual({ after: hidden, stdout: '', exitCode: 4 });
    expect(stderr).not.toMatch(/Lin|lin"/);
    expect((await changed(['add', ...argv, '--access', 'secret'], hidden)).exitCode).toBe(withAccess);
  });

  test('needs access if it was invalid before, because then its names are not compared', async () => {
    const empty = hidden.replace(/^timeline:\n(?: .*\n|\n)*/m, 'timeline:\n');
    const argv = ['add', 'event', '--date', '2021', '--title', 'Heard'];
    expect(await changed(argv, empty)).toMatchObject({ after: empty, stdout: '', exitCode: 4 });
    const { after, exitCode } = await changed([...argv, '--access', 'secret'], empty);
    expect({ after, exitCode }).toEqual({
      after: empty.replace('timeline:\n', 'timeline:\n  - id: heard\n    date: 2021\n    title: Heard\n'),
      exitCode: 0,
    });
  });

  test('is not changed if its register may hold the name', async () => {
    const listed = hidden.replace('    access: secret\n', '    access: secret\n    register: lin\n');
    const argv = ['add', 'event', '--date', '2021', '--title', 'Lena Sample is heard'];
    const entry = (name: string) => ({ 'parties.yaml': `parties: 1\npeople:\n  lin: { name: ${name} }\n` });
    const known = await changed(argv, listed, entry('Lena Sample'));
    expect(known).toMatchObject({ after: listed, stdout: '', exitCode: 4 });
    expect((await changed(argv, listed, entry('Maja Other'))).exitCode).toBe(0);
    const broken = await changed(argv, listed, { 'parties.yaml': 'a: [' });
    expect(broken).toMatchObject({ after: listed, stdout: '', exitCode: 4 });
  });

  test('does not find a withheld party by its name', async () => {
    const { stderr, exitCode } = await changed(
      ['add', 'event', '--date', '2021', '--title', 'A', '--person', 'lni'],
      hidden,
    );
    expect({ stderr, exitCode }).toEqual({ stderr: expect.not.stringContaining('"lin"'), exitCode: 2 });
  });
});
