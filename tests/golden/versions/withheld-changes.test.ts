import { describe, expect, test } from 'vitest';
import { run } from '../../support/run.js';

const file = `# All of it is invented.
casefile: 1
id: harbour
title: The harbour case
subjects: [mira]
people:
  mira:
    name: Mira Voss
  witness-a:
    name: Quillon Ambersand
    names: [Q. Ambersand]
    access: internal
    pseudonym: Witness A
  source-b:
    name: Petronel Vashkirov
    access: secret
organizations:
  daily: { name: The Port Daily }
  cover: { name: Grey Office, access: secret }
timeline:
  - id: hearing
    date: 2020-04-17
    title: Heard by the court
    people: [mira, witness-a]
references:
  - id: memo-of-the-office
    type: document
    title: The memo
    url: https://office.example/memo
    access: secret
  # Found in the drawer of Quillon.
  - { id: leaflet, type: pamphlet, title: The leaflet }
`;

const source = (text: string) => `[{"id":"report","type":"report",${text}}]`;

async function imported(text: string, access: string | undefined, dossier = file, name = 'a.json') {
  const written: string[] = [];
  const argv = ['import', name, '--into', 'case.yaml', ...(access ? ['--access', access] : [])];
  const files = { [name]: text, 'case.yaml': dossier };
  const replace = (_: string, after: string) => {
    written.push(after);
    return undefined;
  };
  return { ...(await run(argv, { files, replace })), written };
}

describe('an import into a file with withheld parts', () => {
  test('needs no access if the diff shows none of them', async () => {
    const apart = file
      .replace('references:', 'references:\n  - { id: a, type: book, title: A }\n')
      .replace(/ {2}# Found.*\n/, '');
    const { stdout, exitCode, written } = await imported(source('"title":"A report"'), undefined, apart);
    expect({ exitCode, added: stdout.match(/^\+.*$/gm) }).toEqual({
      exitCode: 0,
      added: ['+++ b/case.yaml', '+  - id: report', '+    type: report', '+    title: A report'],
    });
    expect(written).toEqual([`${apart}  - id: report\n    type: report\n    title: A report\n`]);
    expect(stdout).not.toMatch(/memo|Quillon|Ambersand|secret/);
  });

  test('shows no lines around the change if they are withheld', async () => {
    const { stdout, written } = await imported(source('"title":"A report"'), undefined);
    expect(stdout).toBe(
      '--- a/case.yaml\n+++ b/case.yaml\n@@ -32,0 +33,3 @@\n+  - id: report\n+    type: report\n+    title: A report\n',
    );
    expect(written).toHaveLength(1);
    const all = await imported(source('"title":"A report"'), 'secret');
    expect(all.stdout).toContain(' # Found in the drawer');
    expect(all.written).toEqual(written);
  });

  test.each([
    ['the name of a withheld person', '"title":"An interview with Quillon Ambersand"', 'internal'],
    ['an initial and a name', '"title":"A report","author":[{"family":"Ambersand","given":"Quillon"}]', 'internal'],
    ['another spelling', '"title":"Letter of Q. Ambersand"', 'internal'],
    ['the name of a withheld person of another level', '"title":"Vashkirov, Petronel: an obituary"', 'secret'],
    ['an organisation that is withheld', '"title":"A report","publisher":"Grey Office"', 'secret'],
    ['the name of one as its container', '"title":"A report","container-title":"Grey Office"', 'secret'],
    ['a source that is withheld', '"title":"The memo","URL":"https://office.example/memo"', 'secret'],
    ['another source at its address', '"title":"A map","URL":"https://office.example/memo"', 'secret'],
  ])('is refused where it would show %s', async (_, text, level) => {
    for (const access of [undefined, ...(level === 'secret' ? ['internal'] : [])]) {
      const { stdout, stderr, exitCode, written } = await imported(source(text), access);
      expect({ stdout, exitCode, written }).toEqual({ stdout: '', exitCode: 4, written: [] });
      expect(stderr).toBe(
        `casefile: nothing was changed: the diff would show lines of case.yaml, which has parts marked ${level}\nRun it again with --access ${level}.\n`,
      );
    }
    expect(await imported(source(text), 'secret')).toMatchObject({ exitCode: 0 });
  });

  test('is refused where it would count an event that is withheld', async () => {
    const hidden = file.replace('    title: Heard by the court\n', '$&    access: internal\n');
    const again = 'date,title\n2020-04-17,Heard by the court\n';
    const { stdout, exitCode, stderr } = await imported(again, undefined, hidden, 'a.csv');
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 4 });
    expect(stderr).not.toContain('already');
    expect((await imported(again, 'internal', hidden, 'a.csv')).stderr).toContain('Already in the file: 1 event.');
  });

  test.each([
    ['is withheld as a whole', `${file}access: secret\n`],
    [
      'spells a withheld name where everyone sees it',
      file.replace('Heard by the court', 'Petronel Vashkirov is heard'),
    ],
    ['ends with a withheld line without a line break', file.replace(/ {2}# Found.*\n.*\n$/, '').trimEnd()],
  ])('is refused if the file %s', async (_, dossier) => {
    const { stdout, exitCode, written } = await imported(source('"title":"A report"'), undefined, dossier);
    expect({ stdout, exitCode, written }).toEqual({ stdout: '', exitCode: 4, written: [] });
  });
});
