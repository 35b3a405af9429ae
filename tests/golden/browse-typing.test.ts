import { beforeEach, describe, expect, test } from 'vitest';
import { Browsing } from '../support/browse.js';
import { dossierPaths } from '../support/fixtures.js';
import { libraryFiles } from '../support/library.js';

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
      await browsing.press('/');
      await browsing.type(words);
      await browsing.press('enter');
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
    ['x', 'Text'],
    ['?', undefined],
  ])('after the keys %s are at %s in the contents', async (keys, title) => {
    const browsing = await Browsing.start(sandovia, [120, 24]);
    await browsing.press(keys);
    expect(browsing.boldBefore(30)).toBe(title);
    await browsing.quit();
  });

  test('of contents beside the page are scrolled by screens', async () => {
    const browsing = await Browsing.start(sandovia, [120, 12]);
    await browsing.press('c space');
    expect(browsing.reversed.at(-1)).toBe('Organisations (16)');
    await browsing.press('b');
    expect(browsing.reversed.at(-1)).toBe('Text');
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
    await browsing.press('s');
    await browsing.type('arrest');
    await browsing.press('enter');
    expect(browsing.rows[0]).toContain('The printer of the harbour · search arrest');
    await browsing.quit();
  });
});

describe('a message', () => {
  const bundled = 'showing the bundled example';

  test('about the bundled case is shown once, on the first page', async () => {
    const browsing = await Browsing.start([], [80, 12]);
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
