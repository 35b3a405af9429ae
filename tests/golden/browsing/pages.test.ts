import { describe, expect, test } from 'vitest';
import { generate } from '../../bench/generate.mjs';
import { Browsing } from '../../support/browse.js';
import { ChangingFiles } from '../../support/files/changing-files.js';
import { libraryFiles } from '../../support/files/library.js';
import { dossierPaths } from '../../support/fixtures.js';

const screenOf = [80, 24] as const;

const lighthouse = `casefile: 1
id: lighthouse
title: The keepers of the lighthouse
subjects: [una]
people:
  una: { name: Una Invented }
  tomas: { name: Tomas Madeup, role: witness }
timeline:
  - id: arrest
    date: 2021-03
    title: Una Invented is arrested
    kind: arrest
    people: [una, tomas]
    refs: [diary]
sections:
  - id: night
    title: The night
    statements:
      - text: The lamp went out.
        refs: [diary]
references:
  - { id: diary, type: book, title: The keeper's diary, url: "https://example.org/diary" }
`;
const named = { files: { 'case.yaml': lighthouse } };
const options = ['-f', 'case.yaml'];
const large = { files: { 'large.yaml': generate(5_000) } };

describe.each([40, 80, 200])('on a screen of %i columns', (columns) => {
  test.each([
    ['data/ilyashev.yaml', 'g j j', '4'],
    [dossierPaths.scripts, 'g j j', '2'],
    ['large.yaml', 't 3 0 0 0 j', '4'],
  ])('citations of %s are followed, and lead back', async (path, first, number) => {
    const browsing = await Browsing.start(['-f', path], [columns, 12], large);
    await browsing.press(first);
    const before = browsing.screen;
    await browsing.press(`${number} enter`);
    expect(browsing.rows[0]).toContain(`refs ${number}`);
    expect(browsing.rows[1]).toMatch(new RegExp(`^(?:.*│ )?\\[${number}\\] `));
    await browsing.press('tab');
    const reference = browsing.screen;
    expect(browsing.rows[0]).toContain(`refs ${number}`);
    await browsing.press('enter');
    expect(browsing.rows[0]).not.toContain(`refs ${number}`);
    expect(browsing.screen).toMatch(new RegExp(`\\[(?:[^\\]]*, )?${number}\\b`));
    await browsing.press('escape');
    expect(browsing.screen).toBe(reference);
    await browsing.press('escape');
    expect(browsing.screen).toBe(before);
    expect(await browsing.quit()).toMatchObject({ exitCode: 0, stdout: '' });
  });

  test.each(Object.entries(dossierPaths))('every view of %s fits', async (_, path) => {
    const browsing = await Browsing.start(['-f', path], [columns, 24]);
    await browsing.press('g');
    for (const key of ['x', 't', 'T', 'r', 'p', 'o', 'd', 'D', '!', 'c', '?']) {
      await browsing.press(key);
      expect({ key, screen: browsing.rows }).toMatchSnapshot();
    }
    await browsing.quit();
  });
});

describe('keys', () => {
  test('scroll', async () => {
    const browsing = await Browsing.start(['-f', 'data/ilyashev.yaml'], [80, 10]);
    const top = browsing.rows.slice(1, -1);
    await browsing.press('j');
    expect(browsing.rows.slice(1, -2)).toEqual(top.slice(1));
    await browsing.press('k');
    expect(browsing.rows.slice(1, -1)).toEqual(top);
    for (const [there, back] of [
      ['space', 'b'],
      ['ctrl-d', 'ctrl-u'],
      ['G', 'g'],
      ['down', 'up'],
      ['] ]', '[ ['],
    ] as const) {
      await browsing.press(there);
      expect({ there, rows: browsing.rows.slice(1, -1) }).not.toEqual({ there, rows: top });
      await browsing.press(back);
      expect({ back, rows: browsing.rows.slice(1, -1) }).toEqual({ back, rows: top });
    }
    await browsing.quit();
  });

  test('find words, without regard to case, and mark them', async () => {
    const browsing = await Browsing.start(options, screenOf, named);
    await browsing.enter('/', 'LAMP');
    expect(browsing.reversed).toContain('lamp');
    await browsing.press('n N');
    await browsing.enter('/', 'harbour');
    expect(browsing.rows.at(-1)).toBe('"harbour" is not on this page.');
    await browsing.quit();
  });

  test('filter a page, and show all of it again', async () => {
    const browsing = await Browsing.start(options, screenOf, named);
    await browsing.press('t');
    await browsing.enter('f', '--from 2022');
    expect(browsing.screen).toContain('Showing 0 of 1 event.');
    await browsing.press('f ctrl-u enter');
    expect(browsing.screen).toContain('Una Invented is arrested');
    await browsing.enter('f', '--kin arrest');
    expect(browsing.rows.at(-1)).toContain('unknown option');
    await browsing.quit();
  });

  test.each([
    ['people', 'people', 'Tomas Madeup'],
    ['trace arrest', 'trace arrest', 'diary'],
    ['add event', 'show', '"add" cannot be shown here. Commands: show,'],
    ['timeline --access secret', 'show', '--access cannot be used here. Give it when you start casefile browse.'],
    ['check --fix', 'show', '--fix cannot be used here.'],
    ['timelin', 'show', '"timelin" cannot be shown here.'],
  ])('take the command %s', async (command, page, text) => {
    const browsing = await Browsing.start(options, screenOf, named);
    await browsing.enter(':', command);
    expect(browsing.rows[0]).toContain(`· ${page}`);
    expect(browsing.screen).toContain(text);
    await browsing.quit();
  });

  test('search', async () => {
    const browsing = await Browsing.start(options, screenOf, named);
    await browsing.enter('s', 'lamp');
    expect(browsing.screen).toContain('night/1');
    await browsing.quit();
  });

  test('of other keyboard layouts count by their place', async () => {
    const browsing = await Browsing.start(options, screenOf, named);
    await browsing.press('е');
    expect(browsing.rows[0]).toContain('· timeline');
    await browsing.press('к');
    expect(browsing.rows[0]).toContain('· refs');
    await browsing.press('Е');
    expect(browsing.rows[0]).toContain('--chart');
    await browsing.quit();
  });

  test('copy a source, as text and for other programs', async () => {
    const browsing = await Browsing.start(options, screenOf, named);
    const copied = () => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the terminal gets the clipboard in an escape sequence
      const [, base64 = ''] = [...browsing.written.matchAll(/\u001b\]52;c;([^\u0007]*)\u0007/g)].at(-1) ?? [];
      return Buffer.from(base64, 'base64').toString();
    };
    await browsing.press('1 enter y');
    expect(copied()).toBe("“The keeper's diary”.\nhttps://example.org/diary");
    expect(browsing.rows.at(-1)).not.toBe('');
    await browsing.press('Y');
    expect(copied()).toContain('@book{diary,');
    await browsing.press('Y');
    expect(JSON.parse(copied())).toMatchObject([{ id: 'diary' }]);
    expect(browsing.screen).toContain('as CSL-JSON: [ { "id": "diary",');
    await browsing.press('a');
    expect(browsing.rows.at(-1)).toBe('https://example.org/diary');
    await browsing.quit();
  });

  test('open the editor at the entry in sight', async () => {
    const calls: unknown[] = [];
    const host = {
      ...named,
      env: { EDITOR: 'vi', LANG: 'C.UTF-8' },
      editor: (_: string, args: readonly string[]) => {
        calls.push(args);
        return 0;
      },
    };
    const browsing = await Browsing.start(options, screenOf, host);
    await browsing.press('t e');
    expect(calls).toEqual([['+9', 'case.yaml']]);
    expect(browsing.rows[0]).toContain('· timeline');
    await browsing.quit();
  });

  test('open no editor for the bundled case', async () => {
    const browsing = await Browsing.start([], screenOf);
    await browsing.press('e');
    expect(browsing.rows.slice(-2).join(' ')).toContain('cannot write to the bundled case file. Give the path');
    await browsing.quit();
  });

  test.each(['q', 'Q'])('%s ends the program on the first page', async (key) => {
    const browsing = await Browsing.start(options, screenOf, named);
    await browsing.press(key);
    expect(await browsing.quit()).toEqual({ stdout: '', stderr: '', exitCode: 0 });
    expect(browsing.left).toBe(1);
  });
});

describe('a paste', () => {
  test('is typed as one line, and presses no key', async () => {
    const browsing = await Browsing.start(options, screenOf, named);
    await browsing.send({ kind: 'paste', text: 'Q\nt' });
    expect(browsing.rows[0]).toContain('· show');
    expect(browsing.rows.at(-1)).toContain('and then paste');
    await browsing.press('s');
    await browsing.send({ kind: 'paste', text: 'the\r\nlamp' });
    expect(browsing.rows.at(-1)).toContain('Search: the lamp');
    await browsing.press('enter');
    expect(browsing.screen).toContain('night/1');
    await browsing.quit();
  });
});

describe('the mouse', () => {
  test('follows a link and scrolls', async () => {
    const browsing = await Browsing.start(options, [120, 24], named);
    const row = browsing.rows.findIndex((text) => text.includes('Events (1)'));
    await browsing.send({ kind: 'click', column: 3, row });
    expect(browsing.rows[0]).toContain('· timeline');
    await browsing.send({ kind: 'click', column: 60, row: 20 });
    await browsing.send({ kind: 'wheel', rows: 3 });
    expect(browsing.rows[0]).toContain('· timeline');
    await browsing.quit();
  });
});

describe('a file that changes', () => {
  test('is shown anew, at the same place', async () => {
    const files = new ChangingFiles(named.files);
    const browsing = await Browsing.start(options, screenOf, files.host);
    files.write('case.yaml', lighthouse.replace('The lamp went out.', 'The lamp was lit.'));
    await browsing.send({ kind: 'wheel', rows: 0 });
    expect(browsing.screen).toContain('The lamp was lit.');
    await browsing.quit();
  });

  test('and cannot be read leaves the last good page, and says why', async () => {
    const files = new ChangingFiles(named.files);
    const browsing = await Browsing.start(options, screenOf, files.host);
    files.write('case.yaml', lighthouse.replace('date: 2021-03', 'date: 2021-13'));
    await browsing.send({ kind: 'wheel', rows: 0 });
    expect(browsing.screen).toContain('The lamp went out.');
    expect(browsing.screen).toContain('case.yaml:10:11: "2021-13" is not a');
    await browsing.quit();
  });

  test('and would disclose a name clears the screen', async () => {
    const files = new ChangingFiles(named.files);
    const browsing = await Browsing.start(options, screenOf, files.host);
    files.write(
      'case.yaml',
      lighthouse
        .replace('role: witness', 'role: witness, access: secret')
        .replace('The lamp went out.', 'Tomas Madeup put the lamp out.'),
    );
    await browsing.send({ kind: 'wheel', rows: 0 });
    expect(browsing.screen).not.toContain('lamp');
    expect(browsing.screen).not.toContain('Tomas');
    expect(browsing.screen).toContain('nothing is shown');
    await browsing.quit();
  });
});

describe('a library', () => {
  const library = ['-f', 'cases'];
  const host = { files: libraryFiles };

  test('begins with its cases, and warns of a file that cannot be read', async () => {
    const browsing = await Browsing.start(library, [100, 16], host);
    expect(browsing.rows).toMatchSnapshot();
    await browsing.press('tab enter');
    expect(browsing.rows[0]).toContain('燈籠案 · show');
    await browsing.press('t');
    expect(browsing.rows[0]).toContain('燈籠案 · timeline');
    await browsing.press('escape escape');
    expect(browsing.rows[0]).toContain('casefile · list');
    await browsing.quit();
  });

  test.each([
    ['harbour', 'show'],
    ['harbour:arrest', 'timeline'],
  ])('begins at %s', async (id, page) => {
    const browsing = await Browsing.start([...library, id], [100, 16], host);
    expect(browsing.rows[0]).toContain(`The printer of the harbour · ${page}`);
    await browsing.quit();
  });
});

test.each([
  ['arrest', 'timeline'],
  ['night', 'show'],
  ['night/1', 'show'],
  ['diary', 'refs diary'],
  ['tomas', 'trace person:tomas'],
])('begins at %s', async (id, page) => {
  const browsing = await Browsing.start([...options, id], screenOf, named);
  expect(browsing.rows[0]).toContain(`· ${page}`);
  await browsing.quit();
});

test.each([
  [['nothing'], 2, 'unknown id "nothing"'],
  [['--json'], 2, 'browse prints text only'],
])('refuses %j', async (args, exitCode, message) => {
  await expect(Browsing.start([...options, ...args], screenOf, named)).rejects.toThrow(message);
  expect(exitCode).toBe(2);
});
