import { describe, expect, test } from 'vitest';
import { Browsing } from '../../support/browse.js';
import { libraryFiles } from '../../support/files/library.js';
import { dossierPaths } from '../../support/fixtures.js';

const sandovia = ['-f', dossierPaths.sandovia];
const library = { files: libraryFiles };

describe('a small screen', () => {
  test('of one row has the page alone, until something is typed or said', async () => {
    const browsing = await Browsing.start(sandovia, [30, 1]);
    expect(browsing.rows).toEqual(['Background']);
    await browsing.press('j j');
    expect(browsing.rows[0]).toContain('The Harbour Readers met in');
    await browsing.press('t');
    expect(browsing.rows[0]).toContain('c. 1984');
    await browsing.quit();
  });

  test('of two rows has the page and the keys', async () => {
    const browsing = await Browsing.start(sandovia, [30, 2]);
    expect(browsing.rows).toEqual(['Background', '? keys  q quit  Tab link']);
    await browsing.press('/ x');
    expect(browsing.rows[1]).toBe('/x');
    await browsing.press('escape');
    await browsing.quit();
  });

  test('of three rows has the name of the page too', async () => {
    const browsing = await Browsing.start(sandovia, [30, 3]);
    expect(browsing.rows[0]).toContain('· show');
    await browsing.press('4 enter');
    expect(browsing.rows[0]).toContain('· refs');
    await browsing.press('escape');
    expect(browsing.rows[1]).toBe('Background');
    await browsing.quit();
  });
});

describe('a key with nothing to do says so', () => {
  test.each([
    ['? tab', 'No links on this page.'],
    ['? G enter', 'No links on this page.'],
    ['? a', 'No web address on this screen.'],
    ['? y', 'Select a citation with Tab first.'],
    ['y', 'Select a citation with Tab first.'],
    ['n', 'Type / and the words to find.'],
  ])('%s', async (keys, message) => {
    const browsing = await Browsing.start(sandovia, [80, 24]);
    await browsing.press(keys);
    expect(browsing.rows.at(-1)).toBe(message);
    await browsing.quit();
  });

  test('c on the pages of a whole library', async () => {
    const browsing = await Browsing.start(['-f', 'cases'], [80, 24], library);
    await browsing.press('c');
    expect(browsing.rows.at(-1)).toBe('this page has no contents. Choose a case first.');
    await browsing.quit();
  });
});

test.each(['ctrl-q', 's enter', ': enter', '/ backspace', '[', 'f13', 'G ] g', 'ctrl-z'])(
  'the page stays after %s',
  async (keys) => {
    const browsing = await Browsing.start(sandovia, [80, 24]);
    const { screen } = browsing;
    await browsing.press(keys);
    expect(browsing.screen).toBe(screen);
    await browsing.quit();
  },
);

describe('links', () => {
  test('are selected backwards from the bottom of the screen, and scroll the page', async () => {
    const browsing = await Browsing.start(sandovia, [80, 12]);
    await browsing.press('shift-tab');
    expect(browsing.reversed.at(-1)).toBe('[2]');
    await browsing.press('G tab');
    const first = browsing.reversed.at(-1);
    await browsing.press('shift-tab');
    expect(browsing.rows[0]).not.toMatch(/end$/);
    await browsing.press('tab');
    expect(browsing.reversed.at(-1)).toBe(first);
    await browsing.quit();
  });

  test('to the web are shown, and not followed', async () => {
    const browsing = await Browsing.start(['-f', 'data/ilyashev.yaml'], [80, 24]);
    await browsing.press('4 enter shift-tab');
    for (let count = 0; count < 30 && !browsing.reversed.some((text) => text.startsWith('https')); count += 1)
      await browsing.press('tab');
    await browsing.press('enter');
    expect(browsing.rows[0]).toContain('· refs 4');
    expect(browsing.screen.split('\n').slice(-2).join('')).toContain('https://www.americanbar.org/groups/');
    await browsing.quit();
  });

  test('are clicked, but not in the first and the last line', async () => {
    const browsing = await Browsing.start(sandovia, [80, 24]);
    const row = browsing.rows.findIndex((text) => text.includes('[3, p. 1]'));
    const column = (browsing.rows[row] ?? '').indexOf('[3, p. 1]');
    for (const other of [0, 23]) await browsing.send({ kind: 'click', column, row: other });
    expect(browsing.rows[0]).toContain('· show');
    await browsing.send({ kind: 'click', column: column + 1, row });
    expect(browsing.rows[0]).toContain('· refs');
    await browsing.quit();
  });
});

describe('the contents beside a page', () => {
  test('take the keys until they lead to a page', async () => {
    const browsing = await Browsing.start(sandovia, [120, 24]);
    await browsing.press('c');
    const selected = () => browsing.reversed.at(-1);
    expect(selected()).toBe('Background');
    for (const [keys, title] of [
      ['j', 'The leaflet 🌊'],
      ['tab', 'The printing'],
      ['k', 'The leaflet 🌊'],
      ['shift-tab', 'Background'],
      ['G', 'Problems'],
      ['g', 'Overview'],
    ] as const) {
      await browsing.press(keys);
      expect({ keys, title: selected()?.replaceAll(/ +$/g, '') }).toEqual({ keys, title });
    }
    await browsing.press('enter');
    expect(browsing.rows[0]).toContain('· overview');
    await browsing.press('c c');
    expect(browsing.rows[0]).toContain('· overview');
    await browsing.press('c q t');
    expect(browsing.rows[0]).toContain('· timeline');
    await browsing.quit();
  });

  test.each([24, 60])('show the section to which a link led, also if the page ends there, on %i rows', async (rows) => {
    const browsing = await Browsing.start(sandovia, [120, rows]);
    await browsing.press('c j j j j enter');
    expect(browsing.boldBefore(30)).toBe('Trial and after');
    await browsing.quit();
  });
});

describe('the editor', () => {
  test.each([
    [[...sandovia], 'e', 1],
    [[...sandovia], '? e', 1],
    [[...sandovia], '4 enter e', 1],
    [[...sandovia], 't tab e', 1],
    [['-f', 'cases', 'harbour'], 't e', 1],
    [['-f', 'cases', 'harbour'], 't tab e', 1],
  ])('%j: the keys %s open it at an entry of the case', async (args, keys, count) => {
    const calls: (readonly string[])[] = [];
    const editor = (_: string, given: readonly string[]) => {
      calls.push(given);
      return 0;
    };
    const env = { EDITOR: 'vi', LANG: 'C.UTF-8', TERM: 'xterm-256color' };
    const browsing = await Browsing.start(args, [80, 24], { ...library, env, editor });
    await browsing.press(keys);
    expect(calls).toHaveLength(count);
    expect({ keys, call: calls[0] }).toMatchSnapshot();
    await browsing.quit();
  });
});

test.each([
  ['search "night wire"', 'search "night wire"'],
  [`search 'say "sea"'`, `search 'say "sea"'`],
  ['search it"s', 'search it s'],
])('the command %s is named as one types it', async (line, name) => {
  const browsing = await Browsing.start(sandovia, [80, 24]);
  await browsing.enter(':', line);
  expect(browsing.rows[0]).toContain(`· ${name}`);
  await browsing.quit();
});

test('a source of a case of a library is copied', async () => {
  const browsing = await Browsing.start(['-f', 'cases', 'harbour'], [100, 24], library);
  await browsing.press('1 enter y');
  const said = browsing.rows.slice(-3).join(' ');
  expect(said).toMatch(/as text: ./);
  await browsing.press('Y');
  expect(browsing.screen).toContain('as BibTeX: @');
  await browsing.quit();
});

test('a message that ends with a full stop has one before its hint', async () => {
  const browsing = await Browsing.start(sandovia, [160, 24]);
  await browsing.enter(':', 'timeline x');
  expect(browsing.rows.at(-1)).toBe(
    'too many arguments for "timeline". Expected 0 arguments but got 1. To choose a person, use --person. To choose a case file or a folder, use --file.',
  );
  await browsing.quit();
});

test('a filter does not show the case of the page, and stays in it', async () => {
  const browsing = await Browsing.start(['-f', 'cases', 'harbour'], [80, 24], library);
  await browsing.press('t f');
  expect(browsing.rows.at(-1)).toBe('Filter:');
  await browsing.type('--kind arrest');
  await browsing.press('enter');
  expect(browsing.rows[0]).toContain('The printer of the harbour · timeline --kind arrest');
  await browsing.press('f');
  expect(browsing.rows.at(-1)).toBe('Filter: --kind arrest');
  await browsing.press('escape');
  await browsing.quit();
});

test('a smaller screen shows the same place', async () => {
  const browsing = await Browsing.start(sandovia, [120, 24]);
  await browsing.press('t 3 ]');
  const [, first = ''] = browsing.rows;
  await browsing.resize(50, 10);
  expect(first).toContain(browsing.rows[1]?.slice(0, 12));
  await browsing.quit();
});
