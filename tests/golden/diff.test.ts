import { describe, expect, it } from 'vitest';
import { run } from '../support/run.js';
import { marked, without } from '../support/withheld-parts.js';

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
    const world = { files: { ...files, 'b.yaml': better } };
    expect((await run(['diff', 'old.yaml', 'b.yaml', '--weaker'], world)).exitCode).toBe(0);
    expect((await run(['diff', 'b.yaml', 'old.yaml', '--weaker'], world)).exitCode).toBe(1);
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

  it('does not compare a file with a folder', async () => {
    expect(await run(['diff', 'old.yaml', 'cases'], { files: { ...files, 'cases/a.casefile.yaml': old } })).toEqual({
      stdout: '',
      stderr: 'casefile: cannot compare a case file with a folder\nGive two files, or two folders.\n',
      exitCode: 2,
    });
  });

  it('says what is missing', async () => {
    expect(await run(['diff', 'old.yaml'], { files })).toMatchObject({ exitCode: 2 });
    const outcome = await run(['diff', 'old.yaml', 'nowhere.yaml'], { files });
    expect(outcome).toMatchObject({ stdout: '', exitCode: 3 });
    expect(outcome.stderr).toContain('nowhere.yaml: error file-missing: no such file');
  });
});
