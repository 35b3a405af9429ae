import { describe, expect, test } from 'vitest';
import { parse as parseYaml, stringify } from 'yaml';
import { withheldName } from '../../../src/dossier/format/vocabulary.js';
import { kindNames } from '../../../src/dossier/parts/entries-by-kind.js';
import { readDossierText, roundTripPaths } from '../../support/fixtures.js';
import { wholeDossier } from '../../support/made-up/whole-dossier.js';
import { run } from '../../support/run.js';

const extensions = { json: 'json', ndjson: 'ndjson', yaml: 'yaml', 'opensearch-bulk': 'ndjson' } as const;
type RecordFormat = keyof typeof extensions;
const recordFormats = Object.keys(extensions) as RecordFormat[];

/** Print a view of a case file, import what was printed, and print the same view of the new file. */
async function roundTrip(text: string, view: readonly string[], format: RecordFormat, ...options: readonly string[]) {
  const print = async (file: string) =>
    (await run([...view, '-f', 'case.yaml', '--format', format], { files: { 'case.yaml': file } })).stdout;
  const out = await print(text);
  // Records do not have this date of the case, up to which a measure may be in force.
  const [asOf = ''] = view[0] === 'records' ? (/^asOf: .*\n/m.exec(text) ?? []) : [];
  const name = `out.${extensions[format]}`;
  const imported = await run(['import', name, ...options], { files: { [name]: out } });
  const check = await run(['check', 'case.yaml'], { files: { 'case.yaml': imported.stdout } });
  return { out, imported, again: await print(imported.stdout + asOf), check };
}

/** Records without the line of each entry, which a new file has elsewhere. */
const withoutLines = (printed: string) => printed.replaceAll(/"?\bline"?: ?\d+/g, 'line');

function parsed(printed: string, format: RecordFormat): unknown {
  if (format === 'json') return JSON.parse(printed);
  if (format === 'yaml') return parseYaml(printed);
  const lines = printed.trim().split('\n');
  return lines.map((line) => JSON.parse(line) as unknown);
}

/** Leave out the values of some keys, and the names in lists that are withheld. */
function without(value: unknown, ...keys: readonly string[]): unknown {
  if (Array.isArray(value)) {
    return value.filter((item) => item?.name !== withheldName).map((item) => without(item, ...keys));
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => !keys.includes(key));
  return Object.fromEntries(entries.map(([key, part]) => [key, without(part, ...keys)]));
}

type Data = Readonly<Record<string, unknown>>;

/** Whether a record is that of an entry: a point that only claims name has a title made from its id. */
const isEntry = ({ id, title, claims }: Data) => claims === undefined || title !== String(id).replaceAll('-', ' ');

/** What `people` and `orgs` count. */
const counts = ['statements', 'events', 'measures', 'charges', 'references'];

describe.each(Object.entries(roundTripPaths))('the records of %s', (name, path) => {
  const text = readDossierText(path);
  const isWithholding = name === 'sandovia';

  test.each(recordFormats)('return from %s', async (format) => {
    const { out, again, imported, check } = await roundTrip(text, ['records'], format);
    expect(parsed(out, format)).not.toEqual([]);
    expect(without(parsed(again, format), 'line')).toEqual(without(parsed(out, format), 'line'));
    if (!isWithholding) expect(withoutLines(again)).toBe(withoutLines(out));
    expect(imported.stderr).toMatch(isWithholding ? /^out\.\w+:1:1: warning not-imported: one name is withheld/ : /^$/);
    expect(check.stdout).not.toMatch(/: error /);
    expect(check.exitCode).toBe(0);
  });

  test('return with their sections nested as they were', async () => {
    const { imported } = await roundTrip(text, ['records'], 'json');
    const outline = async (file: string) => {
      const { stdout } = await run(['-f', 'case.yaml', '--json', 'sections'], { files: { 'case.yaml': file } });
      return JSON.parse(stdout);
    };
    expect(await outline(imported.stdout)).toEqual(await outline(text));
  });

  // Each view with the keys that casefile derives from other parts of the case file.
  test.each<readonly [view: readonly string[], derived: readonly string[]]>([
    [['show'], ['number', 'against']],
    [['timeline'], ['number', 'against']],
    [['refs'], ['citedBy']],
    [['refs', '--org'], ['citedBy']],
    [['people'], [...counts, 'number']],
    [['orgs'], [...counts, 'number']],
    [['measures'], ['number', 'against', 'charge', 'begins', 'ends', 'ordered', 'reviewed', 'period', 'start', 'end']],
    [['charges'], ['number', 'against']],
    [['places'], []],
    [['disputes'], ['claims', 'differs']],
  ])('return from %j alone, but for what other parts say', async (view, derived) => {
    const { out, again } = await roundTrip(text, view, 'json', '--subject', 'Nobody Else');
    const others = ({ id }: Data) => id !== 'nobody-else';
    const own = (parsed(out, 'json') as Data[]).filter(isEntry);
    if (own.length === 0) return;
    const back = (parsed(again, 'json') as Data[]).filter(others);
    expect(without(back, ...derived)).toEqual(without(own, ...derived));
  });

  test('return with the head of the case from its overview', async () => {
    const { out, again } = await roundTrip(text, [], 'json');
    const rest = ['counts', 'cited', 'citationNeeded', 'sections'];
    expect(without(parsed(again, 'json'), ...rest)).toEqual(without(parsed(out, 'json'), ...rest));
  });
});

test('the records of a case file with every key of the format return without a difference', async () => {
  const text = stringify(wholeDossier((path) => (path.endsWith('url') ? 'https://a.example/' : `The ${path}`)));
  const { out, again, imported } = await roundTrip(text, ['records'], 'json');
  const kinds = (JSON.parse(out) as { readonly record: string }[]).map(({ record }) => record);
  expect([...new Set(kinds)].sort()).toEqual([...kindNames].sort());
  expect(without(parsed(again, 'json'), 'line')).toEqual(without(parsed(out, 'json'), 'line'));
  expect(imported.stderr).toBe('');
});

const paper = `casefile: 1
id: paper
title: Paper
subjects: [a]
people: { a: { name: Ana Roe } }
organizations:
  port-daily: { name: Port Daily, kind: media }
references:
  - { id: law, type: report, title: Law, documentNumber: "E/CN.9/1-2", publisher: port-daily, pages: "A-12" }
  - { id: copy, type: webpage, title: Copy, origin: law, url: "https://a.example/%E2%82%AC?x={1}", site: A, issued: 2020-05~/.. }
`;

async function imported(text: string, name = 'a.json', ...options: readonly string[]) {
  return run(['import', name, '--subject', 'Ana Roe', ...options], { files: { [name]: text } });
}

describe('the records of references', () => {
  test('are not taken for CSL-JSON, whatever keys were chosen', async () => {
    const files = { 'case.yaml': paper };
    for (const keys of [
      '',
      'id,type,title,documentNumber,publisher,pages',
      'number,title,citedBy,type,documentNumber',
    ]) {
      const { stdout } = await run(['refs', '-f', 'case.yaml', '--json', ...(keys === '' ? [] : [keys])], { files });
      const file = (await imported(stdout)).stdout;
      expect(file).toContain('documentNumber: E/CN.9/1-2\n');
      expect(file).not.toMatch(/documentNumber: "?\d/);
    }
  });

  test('keep publisher, origin and address', async () => {
    const { out, again } = await roundTrip(paper, ['refs'], 'json', '--subject', 'Ana Roe');
    expect(again).toBe(out);
  });
});

describe('the records of statements', () => {
  const inner =
    '    sections:\n      - id: inner\n        title: Inner\n        sections:\n          - id: innermost\n            title: Innermost\n            statements: [{ text: It rained. }]\n';
  const nested = `${paper}sections:\n  - id: outer\n    title: Outer\n${inner}  - id: other\n    title: Other\n    statements: [{ text: It snowed. }]\n`;

  test.each([[[]], [['--section', 'innermost']]])(
    'keep sections around theirs that have none of their own: %j',
    async (options) => {
      const { again, out } = await roundTrip(nested, ['show', ...options], 'json', '--subject', 'Ana Roe');
      expect(again).toBe(out);
      expect(JSON.parse(out)[0].section).toEqual({
        id: 'innermost',
        title: 'Innermost',
        within: [
          { id: 'outer', title: 'Outer' },
          { id: 'inner', title: 'Inner' },
        ],
      });
    },
  );

  test('of older exports, without the sections around theirs, come in as before', async () => {
    const text = '[{"case":"a","record":"statement","id":"s/1","section":{"id":"s","title":"S"},"text":"T"}]';
    expect((await imported(text)).stdout).toContain(
      'sections:\n  - id: s\n    title: S\n    statements:\n      - text: T\n',
    );
  });
});

describe('the records of measures, charges and places', () => {
  const text = `casefile: 1
id: pier
title: Pier
subjects: [ana]
people: { ana: { name: Ana Roe } }
places: { quay: { name: The Quay } }
disputes: { days: { title: "How many days?" } }
timeline:
  - { id: seizure, date: 2020-05-01, title: Seized, place: quay, people: [{ pseudonym: A sailor, role: witness }] }
  - { id: verdict, date: 2020-07, title: Sentenced }
  - { id: appeal, date: 2020-06-01, title: Appealed, place: The Pier }
charges:
  - { id: late, law: L, decisions: [{ event: verdict, outcome: convicted }], brought: seizure }
  - { id: early, law: M, brought: appeal }
measures:
  - { id: held, kind: custody, people: [ana], begins: seizure, reviewed: [appeal, verdict], charge: late }
  - { id: cell, kind: solitary-confinement, people: [{ person: ana, role: victim }], within: held, about: days }
`;

  test('of charges bring the events that they name, by date', async () => {
    const { out, again, imported, check } = await roundTrip(text, ['charges'], 'json', '--subject', 'Ana Roe');
    expect(again).toBe(out);
    expect(imported.stdout).toContain(
      '  - id: seizure\n    date: 2020-05-01\n    title: Seized\n  - id: appeal\n    date: 2020-06-01',
    );
    expect(check.stdout).not.toContain('unsorted-timeline');
  });

  test('of measures leave out links to what is not there, and say so', async () => {
    const { imported, check } = await roundTrip(text, ['measures'], 'json', '--subject', 'Ana Roe');
    expect(imported.stdout).toContain(
      '  - id: held\n    kind: custody\n    people: [ana]\n  - id: cell\n    kind: solitary-confinement\n    people: [{ person: ana, role: victim }]\n    within: held\n    about: days\n',
    );
    expect(imported.stderr).toContain(
      'warning not-imported: "charge", "begins", "reviewed" of "held" was not imported: these records lack its target\n',
    );
    expect(imported.stdout).toContain('\ndisputes:\n  days:\n    title: How many days?\n');
    expect(check.stdout).not.toContain(': error ');
  });

  test('keep a place with its entry, and one without, apart', async () => {
    const { imported, out, again } = await roundTrip(text, ['timeline'], 'json', '--subject', 'Ana Roe');
    expect(again).toBe(out);
    expect(imported.stdout).toContain('\nplaces:\n  quay:\n    name: The Quay\n');
    expect(imported.stdout).toContain('    people: [{ pseudonym: A sailor, role: witness }]\n    place: quay\n');
    expect(imported.stdout).toContain('    place: The Pier\n');
  });

  test('are all known in the file that they come from', async () => {
    const print = await run(['records', '-f', 'case.yaml', '--json'], { files: { 'case.yaml': text } });
    const files = { 'case.yaml': text, 'out.json': print.stdout };
    const { stdout, stderr } = await run(['import', 'out.json', '--into', 'case.yaml', '--dry-run'], { files });
    expect({ stdout, stderr }).toEqual({
      stdout: '',
      stderr: 'Nothing to add. Already in the file: 3 events, 2 measures, 2 charges, 1 dispute.\n',
    });
  });

  test('find a place of the file by its name, and do not replace a dispute of the file', async () => {
    const print = await run(['records', '-f', 'case.yaml', '--json'], { files: { 'case.yaml': text } });
    const other = `casefile: 1
id: other
title: Other
subjects: [ana]
people: { ana: { name: Ana Roe } }
places: { harbour: { name: "Harbour", names: [the quay] }, quay: { name: Another Quay } }
disputes: { days: { title: For how long? } }
timeline: [{ id: seizure, date: 2019, title: Another }]
`;
    const files = { 'case.yaml': other, 'out.json': print.stdout };
    let after = '';
    const replace = (_: string, written: string) => {
      after = written;
      return undefined;
    };
    await run(['import', 'out.json', '--into', 'case.yaml'], { files, replace });
    const records = async (...argv: readonly string[]) =>
      JSON.parse((await run([...argv, '-f', 'a.yaml'], { files: { 'a.yaml': after } })).stdout);
    expect(await records('measures', '--json', 'id,begins,within')).toEqual([
      { id: 'held', begins: 'seizure-2' },
      { id: 'cell', within: 'held' },
    ]);
    expect((await records('timeline', '--json')).map(({ placeId }: { placeId?: string }) => placeId)).toEqual([
      undefined,
      'harbour',
      undefined,
      undefined,
    ]);
    expect(await records('disputes', '--json', 'id,title')).toEqual([{ id: 'days', title: 'For how long?' }]);
  });
});

describe('records that cannot come in', () => {
  test.each([
    [
      'of a view that shows what others hold',
      '[{"case":"a","kind":"event","id":"b","matches":[]}]',
      'not a part of a case file',
    ],
    [
      'of several cases',
      '[{"case":"a","name":"A","subject":true},{"case":"b","name":"B","subject":true}]',
      'of 2 cases',
    ],
    [
      'with a date that is none',
      '[{"case":"a","record":"event","id":"e","title":"E","date":"soon"}]',
      'date cannot be read',
    ],
    ['without a title', '[{"case":"a","record":"event","id":"e","date":"2020"}]', 'was not imported'],
    [
      'twice',
      '[{"case":"a","record":"person","id":"p","name":"P"},{"case":"a","record":"person","id":"p","name":"Q"}]',
      'repeats another record',
    ],
    [
      'of a person twice under a made-up id',
      '[{"case":"a","record":"person","name":"Ann Poe"},{"case":"a","record":"person","name":"ann poe"}]',
      '"ann-poe" repeats another record',
    ],
    [
      'of a person without a name',
      '[{"case":"a","record":"person","id":"p"}]',
      '"p" was not imported: a required key is missing',
    ],
    [
      'of a statement without a text',
      '[{"case":"a","record":"statement","section":{"id":"s","title":"S"}}]',
      'a record was not imported',
    ],
    ['of an organisation without a name', '[{"case":"a","record":"organization","id":"o"}]', '"o" was not imported'],
    [
      'of references twice, without a title, and with an early access date',
      '[{"case":"a","record":"reference","id":"r","title":"T"},{"case":"a","record":"reference","id":"r","title":"U"},{"case":"a","record":"reference","id":"s"},{"case":"a","record":"reference","id":"t","title":"V","issued":"2020","accessed":"2019"}]',
      '"r" repeats another record',
    ],
    [
      'of a reference without a title',
      '[{"case":"a","record":"reference","id":"s","type":"book"}]',
      '"s" was not imported: a required key is missing',
    ],
    [
      'of a reference that was read before it was published',
      '[{"case":"a","record":"reference","title":"V","issued":"2020","accessed":"2019","origin":{"kind":"organization","id":"o","name":"O"}}]',
      'the access date 2019 is before the issue date 2020',
    ],
    [
      'of an organisation twice',
      '[{"case":"a","record":"organization","id":"o","name":"O"},{"case":"a","record":"organization","id":"o","name":"P"}]',
      '"o" repeats another record',
    ],
    [
      'with several cited references that are not described',
      '[{"case":"a","record":"event","id":"e","title":"E","date":"2020","refs":[{"id":"x"},{"id":"y"},{"id":null}]}]',
      '2 references are cited, but not described',
    ],
    [
      'with one withheld name',
      '[{"case":"a","record":"event","id":"e","title":"E","date":"2020","people":[{"id":null,"name":"[withheld]"}]}]',
      'one name is withheld in these records',
    ],
    [
      'with an origin elsewhere',
      '[{"case":"a","record":"reference","title":"T","origin":{"kind":"reference","id":"x"}}]',
      'the origin "x"',
    ],
    [
      'with a right that is none',
      '[{"case":"a","record":"statement","id":"s/1","text":"T","rights":[{"right":"iccpr-99"}]}]',
      'rights of "s/1" cannot be read',
    ],
    [
      'with a right that rests on a reference which the claim does not cite',
      '[{"case":"a","record":"statement","id":"s","text":"T","rights":[{"right":"iccpr-9","refs":["x"]}]}]',
      '"rights" of "s" was not imported',
    ],
    [
      'with a role that is none',
      '[{"case":"a","record":"statement","id":"s","text":"T","people":[{"id":"p","name":"P","role":"cook"}]}]',
      'people of "s" cannot be read',
    ],
    [
      'with a date in a map that is none',
      '[{"case":"a","record":"reference","id":"r","title":"T","archive":{"url":"https://a.example/","date":"soon"}}]',
      'archive of "r" cannot be read',
    ],
    [
      'of a place that is withheld',
      '[{"case":"a","record":"event","id":"e","title":"E","date":"2020","place":"[withheld]","placeId":null}]',
      'one name is withheld in these records',
    ],
    [
      'with a decision without its event',
      '[{"case":"a","record":"charge","id":"c","law":"L","decisions":[{"outcome":"upheld"}]}]',
      'decisions of "c" cannot be read',
    ],
    [
      'with an event that has no date',
      '[{"case":"a","record":"charge","id":"c","law":"L","brought":{"event":"e","title":"E"}}]',
      '"brought" of "c" was not imported',
    ],
    [
      'with a status that is none',
      '[{"case":"a","record":"statement","id":"s/1","text":"T","status":"sure"}]',
      'status of "s/1"',
    ],
  ])('%s are reported', async (_, text, message) => {
    const { stderr, exitCode } = await imported(text);
    expect(stderr).toContain('a.json:1:');
    expect(stderr).toContain(message);
    expect([0, 3]).toContain(exitCode);
  });

  test('from a case file name the way', async () => {
    const { stderr, exitCode } = await imported(paper, 'a.yaml');
    expect(stderr).toContain('this is a case file, not a list of records\n');
    expect(stderr).toContain('casefile records --json');
    expect(exitCode).toBe(3);
    expect((await imported('a: [', 'a.yaml')).stderr).toContain('this is not a list of records');
    expect((await imported('- *a\n', 'a.yaml')).stderr).toContain('this is not a list of records');
  });

  test('keep their citations, even of references that are not in the file', async () => {
    const text =
      '[{"case":"a","record":"event","id":"e","title":"E","date":"2020","refs":[{"number":1,"id":"x","quote":"Q"}]}]';
    const { stdout, stderr } = await imported(text);
    expect(stdout).toContain('refs: [{ ref: x, quote: Q }]\n');
    expect(stdout).toContain('  - id: x\n    type: document\n    title: x\n');
    expect(stderr).toContain('one reference is cited, but not described');
  });
});
