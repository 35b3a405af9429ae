import { beforeEach, describe, expect, test } from 'vitest';
import { Browsing } from '../../support/browse.js';
import { libraryFiles } from '../../support/files/library.js';
import { dossierPaths } from '../../support/fixtures.js';

const sandovia = ['-f', dossierPaths.sandovia];

describe('a line that is typed', () => {
  let browsing: Browsing;
  beforeEach(async () => {
    browsing = await Browsing.start(sandovia, [60, 12]);
  });
  const typed = () => browsing.rows.at(-1);

  test.each([
    ['left left X', '/lamXps', 'p'],
    ['home X', '/Xlamps', 'l'],
    ['ctrl-a delete', '/amps', 'a'],
    ['home end X', '/lampsX', ' '],
    ['left backspace', '/lams', 's'],
    ['left left ctrl-k', '/lam', ' '],
    ['left left ctrl-u', '/ps', 'p'],
    ['space o n ctrl-w', '/lamps', ' '],
    ['left left right', '/lamps', 's'],
    ['f5', '/lamps', ' '],
  ])('after the keys %s is %s', async (keys, line, under) => {
    await browsing.press('/');
    await browsing.type('lamps');
    await browsing.press(keys);
    expect(typed()).toBe(line);
    expect(browsing.reversed.at(-1)).toBe(under);
    await browsing.press('escape');
    await browsing.quit();
  });

  test('is one of those typed before after ↑, and the new one again after ↓', async () => {
    for (const words of ['bread', 'boat', 'bread']) {
      await browsing.enter('/', words);
    }
    await browsing.press('/ l i up');
    expect(typed()).toBe('/bread');
    await browsing.press('up');
    expect(typed()).toBe('/boat');
    await browsing.press('up down down');
    expect(typed()).toBe('/li');
    await browsing.press('ctrl-c');
    await browsing.press(': up');
    expect(typed()).toBe(':');
    await browsing.press('escape');
    await browsing.quit();
  });

  test('is left with Ctrl-C', async () => {
    await browsing.press('/ x ctrl-c');
    expect(typed()).toContain('? keys');
    await browsing.press('t');
    expect(browsing.rows[0]).toContain('· timeline');
    await browsing.quit();
  });

  test('stays, with its cursor, if the size changes', async () => {
    await browsing.press('/ a b left');
    await browsing.resize(40, 10);
    await browsing.press('X');
    expect(typed()).toBe('/aXb');
    await browsing.press('escape');
    await browsing.quit();
  });

  test('is seen before its cursor if it is too long', async () => {
    await browsing.resize(20, 10);
    await browsing.press('/');
    await browsing.type('a long line of words about lamps');
    expect(typed()).toBe('f words about lamps');
    await browsing.press('ctrl-a');
    expect(typed()).toBe('/a long line of word');
    await browsing.press('escape');
    await browsing.quit();
  });

  test.each([':q', ':quit', ':q!'])('%s quits', async (line) => {
    await browsing.type(line);
    await browsing.press('enter');
    expect(await browsing.quit()).toEqual({ stdout: '', stderr: '', exitCode: 0 });
    expect(browsing.left).toBe(1);
  });
});

describe('Tab in a line', () => {
  test.each([
    ['completes a command', ':', 'timel', ':timeline'],
    ['completes as far as all candidates are the same', ':', 'c', ':c'],
    ['completes an entry', ':', 'trace verd', ':trace verdict'],
    ['completes an option', ':', 'timeline --fr', ':timeline --from'],
    ['completes a value after its option', ':', 'timeline --kind=arr', ':timeline --kind=arrest'],
    ['puts words in quotation marks', ':', 'timeline --place Po', ':timeline --place "Port Sando"'],
    ['completes options of the page', 'f', '--fro', 'Filter: --from'],
    ['offers no command that writes', ':', 'impor', ':impor'],
    ['offers no option of the whole program', ':', 'timeline --acc', ':timeline --acc'],
    ['offers nothing where no command is', ':', 'nothing x', ':nothing x'],
    ['is no character of words to find', '/', 'read', '/read'],
  ])('%s', async (_, key, text, line) => {
    const browsing = await Browsing.start(sandovia, [80, 12]);
    await browsing.press(`t ${key}`);
    await browsing.type(text);
    await browsing.press('tab');
    expect(browsing.rows.at(-1)).toBe(line);
    await browsing.press('escape');
    await browsing.quit();
  });

  test('lists the candidates above the line, until the next key', async () => {
    const browsing = await Browsing.start(sandovia, [80, 12]);
    await browsing.press(':');
    await browsing.press('c tab');
    expect(browsing.rows.slice(-2)).toEqual(['custody  charges  check', ':c']);
    await browsing.press('u');
    expect(browsing.rows.at(-2)).not.toContain('charges');
    await browsing.press('tab enter');
    expect(browsing.rows[0]).toContain('· custody');
    await browsing.quit();
  });

  test('completes the word before the cursor', async () => {
    const browsing = await Browsing.start(sandovia, [80, 12]);
    await browsing.press(':');
    await browsing.type('timel --kind hearing');
    await browsing.press('ctrl-a right right right right right tab');
    expect(browsing.rows.at(-1)).toBe(':timeline  --kind hearing');
    await browsing.press('escape');
    await browsing.quit();
  });
});

describe('a number before a key', () => {
  test.each([
    ['4 j', 'j j j j'],
    ['1 2 down', 'space ctrl-b 1 2 j'],
    ['2 ]', '] ]'],
    ['3 tab', 'tab tab tab'],
    ['9 9 9 9 9 9 9 9 9 j', 'G'],
    ['5 t', 't'],
  ])('%s is %s', async (short, long) => {
    const screens: unknown[] = [];
    for (const keys of [short, long]) {
      const browsing = await Browsing.start(sandovia, [80, 12]);
      await browsing.press(keys);
      screens.push([browsing.rows, browsing.reversed]);
      await browsing.quit();
    }
    expect(screens[0]).toEqual(screens[1]);
  });
});

describe('pages', () => {
  test('shown already are not opened again', async () => {
    const browsing = await Browsing.start(sandovia, [80, 12]);
    await browsing.press('t t j t');
    const { rows } = browsing;
    await browsing.press('t');
    expect(browsing.rows).toEqual(rows);
    await browsing.press('escape');
    expect(browsing.rows[0]).toContain('· show');
    await browsing.quit();
  });

  test('of contents begin at the page before', async () => {
    const browsing = await Browsing.start(sandovia, [80, 12]);
    await browsing.press('d c');
    expect(browsing.reversed.at(-1)).toBe('Custody');
    await browsing.press('pageup enter');
    await browsing.quit();
  });

  test.each([
    ['2 enter', 'References (12)'],
    ['T', 'Events (30)'],
    ['x', 'Background'],
    ['?', undefined],
  ])('after the keys %s are at %s in the contents', async (keys, title) => {
    const browsing = await Browsing.start(sandovia, [120, 24]);
    await browsing.press(keys);
    expect(browsing.boldBefore(30)).toBe(title);
    await browsing.quit();
  });

  test('with sections are followed by the contents', async () => {
    const browsing = await Browsing.start(sandovia, [120, 12]);
    const seen = [browsing.boldBefore(30)];
    for (let count = 0; count < 60; count += 1) {
      await browsing.press('j');
      const title = browsing.boldBefore(30);
      if (title !== seen.at(-1)) seen.push(title);
    }
    expect(seen).toEqual(['Background', 'The leaflet 🌊', 'The printing', 'Detention', 'Trial and after']);
    await browsing.press('c');
    expect(browsing.reversed.at(-1)).toBe(seen.at(-1));
    await browsing.press('escape');
    await browsing.quit();
  });

  test('of contents beside the page are scrolled by screens', async () => {
    const browsing = await Browsing.start(sandovia, [120, 12]);
    await browsing.press('c space');
    expect(browsing.reversed.at(-1)).toBe('Measures (5)');
    await browsing.press('b');
    expect(browsing.reversed.at(-1)).toBe('Background');
    await browsing.press('escape');
    await browsing.quit();
  });

  test('have their command in the first line, also if the title is long', async () => {
    const browsing = await Browsing.start(sandovia, [40, 12]);
    await browsing.press('t');
    expect(browsing.rows[0]).toBe('The Harbour Readers of S… · timeline top');
    await browsing.resize(20, 12);
    expect(browsing.rows[0]).toBe('The Harbo… · tim top');
    await browsing.quit();
  });

  test('are drawn with ASCII characters for a terminal that has no others', async () => {
    const env = { LC_ALL: 'C', TERM: 'xterm' };
    const browsing = await Browsing.start(['-f', 'data/ilyashev.yaml'], [110, 12], { env });
    await browsing.press('T');
    expect(browsing.rows[0]).toContain('Alnur Ilyashev - timeline --chart');
    expect(browsing.screen).toMatch(/^[\0-\x7f]*$/);
    await browsing.resize(40, 12);
    expect(browsing.rows[0]).toContain('Alnur Ilyashev - timeline --chart');
    await browsing.quit();
  });

  test('of one case search this case', async () => {
    const browsing = await Browsing.start(['-f', 'cases', 'harbour'], [100, 16], { files: libraryFiles });
    await browsing.enter('s', 'arrest');
    expect(browsing.rows[0]).toContain('The printer of the harbour · search arrest');
    await browsing.quit();
  });
});

describe('a message', () => {
  const bundled = 'showing the bundled example';

  test('about the bundled case is shown once, on the first page', async () => {
    const browsing = await Browsing.start([], [80, 12], { env: { TERM: 'xterm-256color', CASEFILE: '' } });
    expect(browsing.screen).toContain(bundled);
    await browsing.press('T');
    expect(browsing.screen).not.toContain(bundled);
    await browsing.press('D');
    expect(browsing.screen).toContain('No dispute found.');
    expect(browsing.screen).not.toContain(bundled);
    await browsing.quit();
  });

  test('about another case of the library is not repeated on the pages of a case', async () => {
    const browsing = await Browsing.start(['-f', 'cases'], [100, 16], { files: libraryFiles });
    expect(browsing.screen).toContain('cannot read 1 of 5 case files');
    await browsing.press('tab enter t r');
    expect(browsing.screen).not.toContain('cannot read');
    await browsing.press('escape escape escape s x enter');
    expect(browsing.screen).toContain('cannot read 1 of 5 case files');
    await browsing.quit();
  });
});
