import { describe, expect, test } from 'vitest';
import { run } from '../../support/run.js';

const head = `casefile: 1
id: pier
title: The Pier
subjects: [ada]
people:
  ada: { name: Ada Nobody }
`;
const hidden = `${head}  zz:
    name: Zed Zeta
    access: secret
`;

const redact = async (text: string, argv: readonly string[] = [], files: Readonly<Record<string, string>> = {}) =>
  run(['redact', 'case.yaml', ...argv], { files: { ...files, 'case.yaml': text } });

describe('redact', () => {
  test('writes a new file, and prints its name', async () => {
    const created: [string, string][] = [];
    const create = (path: string, text: string) => {
      created.push([path, text]);
      return undefined;
    };
    const { stdout, stderr } = await run(['redact', 'case.yaml', '-o', 'out/public.yaml'], {
      files: { 'case.yaml': hidden },
      create,
    });
    expect({ stdout, stderr }).toEqual({
      stdout: 'out/public.yaml\n',
      stderr:
        'Left out: 1 person.\nDo not publish a Git repository that contained the original: its history still contains it.\n',
    });
    expect(created).toEqual([['out/public.yaml', (await redact(hidden, ['-o', '-'])).stdout]]);
  });

  test('counts the saved copies that it leaves out, also those of shown references', async () => {
    const files = 'files: [{ path: a.pdf }, { path: b.eml, access: secret }]';
    const text = `${hidden}references: [{ id: r, type: report, title: R, ${files} }]\n`;
    const { stdout, stderr } = await redact(text);
    expect(stdout).not.toContain('b.eml');
    expect(stderr).toMatch(/^Left out: 1 person and 1 saved copy\.\n/);
  });

  test('writes nothing, if nothing is withheld, that the file does not say', async () => {
    const { stdout, stderr } = await redact(head);
    expect(stdout.replaceAll(/\n+/g, '\n')).toBe(
      '# yaml-language-server: $schema=./dossier.schema.json\ncasefile: 1\nid: pier\ntitle: The Pier\nsubjects: [ada]\npeople:\n  ada:\n    name: Ada Nobody\n',
    );
    expect(stderr).toMatch(/^Left out: nothing\.\n/);
  });

  test.each([
    ['a text', 'sections: [{ id: one, title: One, statements: [{ text: Zeta Zed said so. }] }]', 'case.yaml:10:'],
    ['a title', 'summary: Zed Zeta said so', 'case.yaml:10:1'],
    ['a path', 'references: [{ id: r, type: report, title: R, files: [{ path: zed-zeta.pdf }] }]', 'case.yaml:10:'],
    ['a pseudonym', 'timeline: [{ id: e, date: 2020, title: E, people: [{ pseudonym: Z. Zeta }] }]', 'case.yaml:10:'],
  ])('writes nothing if %s spells a withheld name, and says where', async (_, line, place) => {
    const { stdout, stderr, exitCode } = await redact(`${hidden}${line}\n`, ['-o', 'new.yaml']);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 4 });
    expect(stderr).toContain(place);
    expect(stderr).toContain('nothing was written');
    expect(stderr).not.toMatch(/zeta/i);
  });

  test('writes nothing of a file that is withheld as a whole', async () => {
    const { stdout, exitCode } = await redact(`${head}access: internal\n`);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 4 });
  });

  test('writes nothing of a file that cannot be read', async () => {
    const { stdout, stderr, exitCode } = await redact(
      hidden.replace('access: secret', 'access: secret\n    nam: Zeta'),
    );
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 3 });
    expect(stderr).not.toMatch(/zeta/i);
  });

  test('keeps the marks of what a reader with access may see', async () => {
    const text = `${hidden}  ben: { name: Ben Only, access: internal, pseudonym: B. }
timeline:
  - { id: e, date: 2020, title: Seen, people: [ben, zz] }
  - { id: f, date: 2021, title: Told by Ben Only, people: [ben], access: internal }
  - { id: g, date: 2022, title: Told by Zed Zeta, access: secret }
`;
    const { stdout } = await redact(text, ['--access', 'internal']);
    for (const access of ['public', 'internal'])
      expect((await redact(stdout, ['--access', access])).stdout).toBe(
        (await redact(text, ['--access', access])).stdout,
      );
    expect(stdout.match(/access: internal/g)).toHaveLength(2);
    expect(stdout).not.toMatch(/zeta/i);
  });

  test('writes the spellings of the register that everyone may see', async () => {
    const register = `parties: 1
people:
  ada-n: { name: Ada Nobody, names: [A. Nemo] }
  zed: { name: Zed Zeta, names: [Zorro] }
`;
    const text = hidden
      .replace('Ada Nobody }', 'Ada Nobody, register: ada-n }')
      .replace('Zed Zeta', 'Zed Z.\n    register: zed');
    const files = { 'parties.yaml': register };
    const { stdout } = await redact(text, [], files);
    expect(stdout).toContain('names: [A. Nemo]');
    expect(stdout).not.toMatch(/zed|zorro/i);
    const leak = `${text}summary: Zorro said so\n`;
    expect((await redact(leak, [], files)).exitCode).toBe(4);
    expect((await redact(leak, [], { 'parties.yaml': 'parties: 2' })).exitCode).toBe(3);
  });
});

describe('an id that tells a withheld name', () => {
  const text = `${hidden}  cafe: { name: Café Zed }
organizations:
  zeta-fund: { name: The Fund }
  li: { name: Grey Heron Shelter, access: secret }
places:
  zetas-house: { name: A house }
sections:
  - { id: a-zeta, title: A, statements: [{ text: One., about: zed-zeta-age, value: x }, { id: zeta, text: Two., about: zed-zeta-age }] }
timeline:
  - { id: event-1, date: 2020, title: E, place: zetas-house, organizations: [{ organization: zeta-fund, role: court }], refs: [heron] }
  - { id: meetzeta, date: 2021, title: F, rights: [{ right: iccpr-9, refs: [heron] }], refs: [{ ref: heron, locator: 2 }] }
  - { id: release, date: 2022, title: zeta-fund }
measures:
  - { id: m, kind: custody, people: [ada], begins: meetzeta, ends: release, within: m-heron, heldBy: zeta-fund }
  - { id: m-heron, kind: custody, people: [ada] }
references:
  - { id: heron, type: report, title: R, publisher: zeta-fund }
  - { id: again, type: report, title: S, origin: heron }
  - { id: more, type: report, title: S, origin: zeta-fund }
disputes:
  zed-zeta-age: { title: How old? }
`;

  test('is replaced wherever the file has it, and nowhere else', async () => {
    const { stdout, stderr } = await redact(text.replace(', title: zeta-fund }', ', title: F }'));
    expect(stderr).toContain('Replaced: 8 ids.');
    expect(stdout).not.toMatch(/zeta|heron/i);
    expect(stdout).toContain('  cafe:');
    const records = JSON.parse(
      (await run(['records', '-f', 'new.yaml', '--json'], { files: { 'new.yaml': stdout } })).stdout,
    ) as readonly Record<string, unknown>[];
    const byId = new Map(records.map((record) => [record['id'], record]));
    expect([...byId.keys()]).toEqual(
      expect.arrayContaining([
        'section-1/1',
        'statement-1',
        'event-1',
        'event-2',
        'measure-1',
        'reference-1',
        'place-1',
      ]),
    );
    expect(byId.get('m')).toMatchObject({ begins: 'event-2', within: 'measure-1' });
    expect(byId.get('event-1')).toMatchObject({ placeId: 'place-1', organizations: [{ id: 'organization-1' }] });
    expect(byId.get('again')).toMatchObject({ origin: { id: 'reference-1' } });
  });
});

describe('comments', () => {
  const text = `# Of the whole file
${head.replace('  ada: {', '  # Of Ada\n  ada: {')}  # Of someone else
  zz: { name: Zed Zeta, access: secret }
organizations:
  paper: { name: Paper } # Of the paper
  # By Zeta
  press: { name: Press }
  # casefile-waive unused-organization: for now
  # see zz
  # Of the court
  court:
    name: Court # Of its name
    note: "# no comment"
timeline:
  # Of the event
  - id: e
    date: 2020
    title: E
    people: [ada] # Of people
    organizations: [paper, press]
  - { id: f, date: 2021, title: F, organizations: [court], access: internal }
  # Of nothing
`;
  const kept = async (argv: readonly string[]) =>
    (await redact(text, argv)).stdout.split('\n').flatMap((line) => /^ *# ([A-Z].*)/.exec(line)?.[1] ?? []);

  test('are left out', async () => expect(await kept([])).toEqual([]));

  test('are kept at shown entries if one asks for them, unless they may tell something', async () => {
    expect(await kept(['--keep-comments'])).toEqual(['Of Ada', 'Of the paper', 'Of the event', 'Of people']);
  });
});
