import { describe, expect, it } from 'vitest';
import { repositoryOf, repositoryWith } from '../../support/files/repository.js';
import { marked, without } from '../../support/made-up/withheld-parts.js';
import { run } from '../../support/run.js';

const old = `casefile: 1
id: pier
title: The Pier
subjects: [ada]
people: { ada: { name: Ada Nobody, role: Teacher } }
organizations: { harbour-watch: { name: Harbour Watch } }
sections:
  - id: arrest-and-trial
    title: Arrest and trial
    statements:
      - { text: She was taken from her flat at six in the morning., refs: [report] }
      - { text: The court met behind closed doors., refs: [{ ref: letter, locator: p. 4 }], status: alleged }
      - { text: Nobody was told where she was. }
timeline:
  - { id: arrest, date: 2020-04, title: Arrested, kind: arrest, people: [ada], refs: [report] }
references:
  - { id: report, type: report, title: Annual report, publisher: harbour-watch, archive: { url: 'https://archive.example/1' } }
  - { id: letter, type: report, title: A letter }
`;
const now = `casefile: 1
id: pier
title: The Pier
subjects: [ada]
references:
  - { id: letter, type: report, title: A letter }
  - { id: report, type: report, title: Annual report, publisher: harbour-watch, issued: 2020 }
  - { id: verdict, type: legal_case, title: The verdict }
people: { ada: { name: Ada Nobody, role: Teacher }, ben: { name: Ben Other } }
organizations: { harbour-watch: { name: Harbour Watch } }
timeline:
  - { id: arrest, date: 2020-04-17, title: Arrested, kind: arrest, people: [{ person: ada, role: victim }] }
  - { id: verdict, date: 2020-06-23, title: Sentenced, people: [ada, ben], refs: [verdict, { ref: letter, locator: p. 5 }] }
sections:
  - id: arrest-and-trial
    title: Arrest and trial
    statements:
      - { text: It rained., refs: [letter] }
      - { text: The court met behind closed doors., refs: [{ ref: letter, locator: p. 5 }], status: confirmed }
      - { text: She was taken from her flat at five in the morning., refs: [report] }
`;
const files = { 'old.yaml': old, 'new.yaml': now };

describe('casefile diff', () => {
  it.each([[], ['--weaker'], ['--format', 'markdown'], ['--json']])('shows the changes %s', async (...options) => {
    const outcome = await run(['diff', 'old.yaml', 'new.yaml', ...options], { files });
    expect(outcome).toMatchObject({ stderr: '', exitCode: 1 });
    expect(outcome.stdout).toMatchSnapshot();
  });

  it('names measures by their people and time, and charges by their people, in place of an id', async () => {
    const caseOf = (more: string) => `casefile: 1
id: pier
title: The Pier
subjects: [ada]
people: { ada: { name: Ada Nobody }, ben: { name: Ben Other }, cy: { name: Cy, access: secret, pseudonym: Reader R } }
timeline:
  - { id: arrest, date: 2020-04-17, title: Arrested }
  - { id: order, date: 2020-05, title: Ordered }
${more}`;
    const measures = [
      'kind: custody, people: [ada], begins: arrest, to: 2020-04-19',
      'kind: custody, people: [cy, { person: ben, role: witness }], from: 2021, to: ..',
      'kind: exile, people: [{ person: ben, role: victim }], ordered: order, to: 2022',
      'kind: fine, people: [ada], from: 2023-01-01, to: 2023-01-01',
      'kind: other, people: [{ person: ben, role: witness }]',
      'kind: house-arrest, people: [ada], from: 2020-04/2020-05, to: ..',
    ].map((one, index) => `  - { id: m${index}, ${one} }\n`);
    const more = `measures:\n${measures.join('')}charges: [{ id: c, law: Law A, people: [ada, ben] }]\n`;
    const { stdout } = await run(['diff', 'a.yaml', 'b.yaml', '--width', '200'], {
      files: { 'a.yaml': caseOf(''), 'b.yaml': caseOf(more) },
    });
    expect(stdout.match(/(?<=^added {2}).*/gm)).toEqual([
      'custody (Ada Nobody, 17 Apr 2020 – 19 Apr 2020)',
      'custody (Reader R, from 2021)',
      'exile (Ben Other, ordered May 2020, to 2022)',
      'fine (Ada Nobody, 1 Jan 2023)',
      'other measure (m4)',
      'house arrest (Ada Nobody, between Apr 2020 and May 2020 – end unknown)',
      'Law A (Ada Nobody, Ben Other)',
    ]);
    const withdrawn = await run(['diff', 'b.yaml', 'a.yaml'], {
      files: { 'a.yaml': caseOf(''), 'b.yaml': caseOf(more) },
    });
    expect(withdrawn.stdout).toContain('withdrawn  custody (Ada Nobody, 17 Apr 2020 – 19 Apr 2020)\n');
  });

  it('ends with code 0 where nothing differs', async () => {
    const terminal = { columns: 80, rows: 24 };
    const turned = old.replace(/^(timeline:\n.*\n)(references:\n(?:.*\n)*)/m, '$2$1');
    expect(await run(['diff', 'old.yaml', 'b.yaml'], { files: { ...files, 'b.yaml': turned }, terminal })).toEqual({
      stdout: '',
      stderr: 'No difference in meaning.\n',
      exitCode: 0,
    });
    expect((await run(['diff', 'old.yaml', 'old.yaml', '--json'], { files })).stdout).toBe('[]\n');
  });

  it('ends with code 0 if only --weaker is asked and nothing is weaker', async () => {
    const better = old.replace(
      '{ text: Nobody was told where she was. }',
      '{ text: Nobody was told where she was., refs: [letter] }',
    );
    const host = { files: { ...files, 'b.yaml': better } };
    expect((await run(['diff', 'old.yaml', 'b.yaml', '--weaker'], host)).exitCode).toBe(0);
    expect((await run(['diff', 'b.yaml', 'old.yaml', '--weaker'], host)).exitCode).toBe(1);
  });

  it('reads standard input', async () => {
    const { stdout } = await run(['diff', 'old.yaml', '-', '--json'], { files, stdin: now });
    expect(JSON.parse(stdout)).toEqual(
      JSON.parse((await run(['diff', 'old.yaml', 'new.yaml', '--json'], { files })).stdout),
    );
  });

  it('compares the cases of two folders, by path and by id', async () => {
    const library = {
      'a/pier.casefile.yaml': old,
      'a/same.casefile.yaml': old.replace('id: pier', 'id: same'),
      'a/gone.casefile.yaml': old.replace('id: pier', 'id: gone').replace('The Pier', 'Gone'),
      'a/below/moved.casefile.yaml': old.replace('id: pier', 'id: moved').replace('The Pier', 'Moved'),
      'b/pier.casefile.yaml': now,
      'b/same.casefile.yaml': old.replace('id: pier', 'id: same'),
      'b/other.casefile.yaml': old
        .replace('id: pier', 'id: moved')
        .replace('The Pier', 'Moved')
        .replace('Teacher', 'Nurse'),
      'b/fresh.casefile.yaml': old.replace('id: pier', 'id: fresh').replace('The Pier', 'Fresh'),
    };
    const { stdout, exitCode } = await run(['diff', 'a', 'b', '--json', 'case,kind,id,change'], { files: library });
    const cases = new Map<string, number>();
    for (const { case: of } of JSON.parse(stdout)) cases.set(of, (cases.get(of) ?? 0) + 1);
    expect([...cases.keys()]).toEqual(['pier', 'moved', 'gone', 'fresh']);
    expect(JSON.parse(stdout)).toContainEqual({ case: 'gone', kind: 'case', id: 'gone', change: 'withdrawn' });
    expect(JSON.parse(stdout)).toContainEqual({ case: 'fresh', kind: 'case', id: 'fresh', change: 'added' });
    expect(exitCode).toBe(1);
  });

  it('names the problems of a version that cannot be read', async () => {
    const broken = { ...files, 'broken.yaml': old.replace('date: 2020-04', 'dat: 2020-04') };
    const outcome = await run(['diff', 'broken.yaml', 'new.yaml'], { files: broken });
    expect(outcome).toMatchObject({ stdout: '', exitCode: 3 });
    expect(outcome.stderr).toMatch(/^broken\.yaml:15:\d+: error unknown-key: unknown key "dat"/);
    expect(outcome.stderr).toContain('casefile: cannot read 1 case');
  });

  it('shows no details of such problems if the other version withholds something', async () => {
    const broken = without.replace('date: 2020-05', 'dat: Zeb Hidden');
    const outcome = await run(['diff', 'broken.yaml', 'marked.yaml'], {
      files: { 'broken.yaml': broken, 'marked.yaml': marked },
    });
    expect(outcome).toMatchObject({ stdout: '', exitCode: 3 });
    expect(outcome.stderr).not.toMatch(/Zeb|Hidden/);
    expect(outcome.stderr).toMatch(/broken\.yaml:\d+:\d+: error/);
  });

  it('shows what two versions changed differently', async () => {
    const base = old.replace('Nobody was told where she was.', 'Her family was not told where she was for nine days.');
    const ours = base
      .replace('date: 2020-04', 'date: 2020-04-17')
      .replace('for nine days', 'for ten days')
      .replace('role: Teacher', 'role: Nurse')
      .replace(/^ +- \{ text: The court met.*\n/m, '');
    const theirs = base
      .replace('date: 2020-04', 'date: 2020-04-18')
      .replace('for nine days', 'for a week')
      .replace('role: Teacher', 'role: Nurse')
      .replace('status: alleged', 'status: confirmed')
      .replace('title: A letter', 'title: A long letter');
    const host = { files: { base, ours, theirs } };
    const outcome = await run(['diff', 'base', 'ours', 'theirs'], host);
    expect(outcome).toMatchObject({ stderr: '', exitCode: 1 });
    expect(outcome.stdout).toMatchSnapshot();
    expect(JSON.parse((await run(['diff', 'base', 'ours', 'theirs', '--json'], host)).stdout)).toHaveLength(3);
    for (const same of [
      ['base', 'base', 'theirs'],
      ['base', 'ours', 'ours'],
      ['base', 'theirs', 'base'],
    ])
      expect(await run(['diff', ...same], host)).toEqual({ stdout: '', stderr: '', exitCode: 0 });
  });

  it('shows only the cases that are asked for', async () => {
    expect((await run(['diff', 'old.yaml', 'new.yaml', '--case', 'pier', '--json'], { files })).exitCode).toBe(1);
    expect(await run(['diff', 'old.yaml', 'new.yaml', '--case', 'pire'], { files })).toEqual({
      stdout: '',
      stderr: 'casefile: unknown case "pire"\nDid you mean "pier"?\n',
      exitCode: 2,
    });
    expect((await run(['diff', 'old.yaml', 'new.yaml', '-f', 'old.yaml'], { files })).exitCode).toBe(2);
  });

  it('shows nothing of a file that is withheld as a whole', async () => {
    const closed = old.replace('title: The Pier', 'title: The Pier\naccess: internal');
    const outcome = await run(['diff', 'old.yaml', 'b.yaml'], { files: { ...files, 'b.yaml': closed } });
    expect(outcome).toMatchObject({ stdout: '', exitCode: 4 });
    expect(outcome.stderr).toContain('b.yaml: error withheld-file: the whole file is marked internal');
  });

  it('shows no case as withdrawn that the other folder may withhold', async () => {
    const closed = old
      .replace('id: pier', 'id: renamed')
      .replace('title: The Pier', 'title: Another\naccess: internal');
    const host = { files: { 'a/pier.casefile.yaml': old, 'b/renamed.casefile.yaml': closed } };
    const outcome = await run(['diff', 'a', 'b'], host);
    expect(outcome).toMatchObject({ stdout: '', exitCode: 4 });
    expect(outcome.stderr).not.toContain('Pier');
    expect((await run(['diff', 'a', 'b', '--access', 'internal', '--json', 'case,change'], host)).stdout).toContain(
      'withdrawn',
    );
  });

  describe('finds what became more public', () => {
    const held = `casefile: 1
id: pier
title: The Pier
subjects: [ada]
people:
  ada: { name: Ada Nobody }
  bob: { name: Zeb Hidden, names: [Mole of Nine], pseudonym: Witness A, access: internal }
  cy: { name: Quill Ferrimond, access: secret }
organizations: { cell: { name: Cell of Nine, access: internal } }
timeline:
  - { id: arrest, date: 2020, title: Witness A is heard, people: [ada, bob, { pseudonym: Someone }], place: '[withheld]', refs: [letter, { standIn: A paper }] }
  - { id: meeting, date: 2021, title: They met, refs: [letter], access: secret }
references:
  - { id: letter, type: report, title: A letter, issued: 2024 }
  - { id: memo, type: report, title: A memo, issued: 2024, access: internal, standIn: On file }
`;
    const event = 'title: Witness A is heard';
    it.each<[string, string, string, 'internal' | 'secret', string]>([
      ['a person', ', access: internal }\n  cy', ' }\n  cy', 'internal', 'person bob more-public'],
      ['an organisation', 'Nine, access: internal }', 'Nine }', 'internal', 'organization cell more-public'],
      ['a source', 'access: internal, standIn: On file', '', 'internal', 'reference memo more-public'],
      ['an event', ', access: secret }\nreferences', ' }\nreferences', 'secret', 'event meeting more-public'],
      ['a source without a stand-in', '{ standIn: A paper }', 'extra', 'internal', 'event arrest withheld-name-shown'],
      ['a person without a pseudonym', '{ pseudonym: Someone }', 'dan', 'internal', 'event arrest withheld-name-shown'],
      ['a place', "place: '[withheld]'", 'place: Quay', 'internal', 'event arrest withheld-name-shown'],
      ['a name in a text', event, 'title: Zeb Hidden is heard', 'internal', 'event arrest withheld-name-shown'],
      ['a word with a waiver', event, 'title: On the Ferrimond', 'secret', 'event arrest withheld-name-shown'],
      ['a spelling', ', names: [Mole of Nine]', '', 'internal', 'event other withheld-name-shown'],
    ])('%s', async (_, from, to, needed, expected) => {
      const waived = held.replace(event, () => (from === event ? to : event)).replace(from, () => to);
      const more = "\n  - { id: other, date: 2022, title: 'Seen with {}', refs: [letter] }\n";
      const withOther = (text: string, name: string) =>
        text.replace('\nreferences:', `${more.replace('{}', name).trimEnd()}\nreferences:`);
      const now = (from.includes('names') ? withOther(waived, 'Mole of Nine') : waived)
        .replace('people:\n', 'people:\n  dan: { name: Dan Else }\n')
        .replace('references:\n', 'references:\n  - { id: extra, type: report, title: More }\n')
        .replace(/(Ferrimond, people.*)$/m, '$1 # casefile-waive withheld-word: a ship');
      const host = { files: { 'old.yaml': held, 'new.yaml': now } };
      const weaker = async (access: string) => {
        const argv = ['diff', 'old.yaml', 'new.yaml', '--weaker', '--json', '--access', access];
        const { stdout, stderr, exitCode } = await run(argv, host);
        const found = JSON.parse(stdout) as { kind: string; id: string; weaker: string[] }[];
        return { stderr, exitCode, found: found.map((one) => `${one.kind} ${one.id} ${one.weaker.join()}`) };
      };
      const seen = await weaker('secret');
      expect(seen).toMatchObject({ stderr: '', exitCode: 1 });
      expect(seen.found).toContain(expected);
      const back = await run(['diff', 'new.yaml', 'old.yaml', '--weaker', '--json', '--access', 'secret'], host);
      expect(JSON.parse(back.stdout)).toEqual([]);
      if (needed === 'internal') expect((await weaker('internal')).found).toContain(expected);
    });

    it('without showing it to others', async () => {
      const now = held.replace('pseudonym: Witness A, access: internal', 'pseudonym: Witness A');
      const host = { files: { 'old.yaml': held, 'new.yaml': now, ...repositoryOf('c.yaml', [held]), 'c.yaml': now } };
      for (const argv of [
        ['diff', 'old.yaml', 'new.yaml', '--weaker'],
        ['diff', 'git:HEAD', 'c.yaml'],
      ])
        expect(await run(argv, host)).toEqual({
          stdout: '',
          stderr:
            'casefile: left out parts that only the earlier version withholds. Use --access internal to see them.\n',
          exitCode: 1,
        });
      const { stderr } = await run(['news', '--since', 'git:HEAD', '-f', 'c.yaml'], host);
      expect(stderr).toContain('left out parts that only the earlier version withholds. Use --access internal');
      const news = await run(['news', '--since', 'git:HEAD', '-f', 'c.yaml', '--access', 'internal'], host);
      expect(news.stdout).toMatch(/weaker +person “Zeb Hidden” \(bob\): is now shown to more people/);
    });

    it('also in the register, if its names are shown to more people', async () => {
      const text = held
        .replace('name: Ada Nobody', 'name: Ada Nobody, register: p1')
        .replace('bob: {', 'bob: { register: p2,');
      const register = (...levels: readonly string[]) =>
        `parties: 1\npeople:\n${levels
          .map(
            (level, index) => `  p${index + 1}: { name: Other ${index}, names: [Mole ${index}], access: ${level} }\n`,
          )
          .join('')}`;
      const [old, now] = [register('secret', 'secret'), register('public', 'internal')];
      const host = {
        files: {
          'a/c.casefile.yaml': text,
          'b/c.casefile.yaml': text,
          'a/parties.yaml': old,
          'b/parties.yaml': now,
          ...repositoryWith([{ files: { 'c.casefile.yaml': text, 'parties.yaml': old }, time: 1_600_000_000 }]),
          'c.casefile.yaml': text,
          'parties.yaml': now,
        },
      };
      const diff = async (...argv: readonly string[]) => {
        const { stdout, stderr } = await run([...argv, '--json'], host);
        const found = JSON.parse(stdout || '[]') as { kind: string; id: string; weaker: string[] }[];
        return [...found.map(({ kind, id, weaker }) => `${kind} ${id} ${weaker.join()}`), stderr].join('\n');
      };
      for (const argv of [
        ['diff', 'a', 'b', '--weaker'],
        ['diff', 'git:HEAD', 'c.casefile.yaml'],
      ]) {
        const warning =
          'casefile: left out parts that only the earlier version withholds. Use --access secret to see them.\n';
        expect(await diff(...argv)).toBe(warning);
        expect(await diff(...argv, '--access', 'internal')).toBe(warning);
        expect(await diff(...argv, '--access', 'secret')).toBe(
          'person ada withheld-name-shown\nperson bob withheld-name-shown\n',
        );
      }
      expect(await diff('diff', 'b', 'a', '--access', 'secret')).toBe('');
      const { stdout } = await run(
        ['news', '--since', 'git:HEAD', '-f', 'c.casefile.yaml', '--access', 'secret'],
        host,
      );
      expect(stdout).toContain('person “Ada Nobody” (ada): now shows a name that was withheld');
    });

    it('and says nothing of what the later version still withholds', async () => {
      const now = held.replace('refs: [letter], access: secret', 'refs: [letter], access: internal');
      const host = { files: { 'old.yaml': held, 'new.yaml': now } };
      expect(await run(['diff', 'old.yaml', 'new.yaml'], host)).toEqual({ stdout: '', stderr: '', exitCode: 0 });
      const outcome = await run(['diff', 'old.yaml', 'new.yaml', '--weaker', '--access', 'secret'], host);
      expect(outcome.stdout).toContain('access: [-secret-] {+internal+}');
    });
  });

  it('does not compare a file with a folder', async () => {
    expect(await run(['diff', 'old.yaml', 'cases'], { files: { ...files, 'cases/a.casefile.yaml': old } })).toEqual({
      stdout: '',
      stderr: 'casefile: cannot compare a case file with a folder\nGive two files, or two folders.\n',
      exitCode: 2,
    });
  });

  it('says what is missing beside a file with withheld parts', async () => {
    const host = { files: { 'zeb-hidden.yaml': old, 'marked.yaml': marked } };
    const told = async (name: string) => (await run(['diff', name, 'marked.yaml'], host)).stderr;
    expect(await told('HEAD~1')).toBe(
      'HEAD~1: error file-missing: no such file\nA version in Git begins with "git:". Did you mean git:HEAD~1?\n\ncasefile: cannot read 1 case\n',
    );
    expect(await told('markd.yaml')).toContain('Did you mean "marked.yaml"?');
    expect(await told('zeb-hiden.yaml')).toMatch(/file-missing: no such file\nCheck the path\./);
  });

  it('says what is missing', async () => {
    expect(await run(['diff', 'old.yaml'], { files })).toMatchObject({ exitCode: 2 });
    const outcome = await run(['diff', 'old.yaml', 'nowhere.yaml'], { files });
    expect(outcome).toMatchObject({ stdout: '', exitCode: 3 });
    expect(outcome.stderr).toContain('nowhere.yaml: error file-missing: no such file');
  });
});
