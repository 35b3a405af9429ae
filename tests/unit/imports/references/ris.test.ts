import { expect, test } from 'vitest';
import { ris } from '../../../../src/imports/references/ris.js';

async function one(...lines: readonly string[]) {
  const { written, warnings } = await ris.read(['TY  - BOOK', 'TI  - T', ...lines, 'ER  - '].join('\n'), 'a.ris');
  const [{ id: _, type: __, ...reference } = { id: '', type: 'book' as const, title: '' }] = written.references ?? [];
  return { ...reference, told: warnings.map(({ message }) => message) };
}

test.each([
  [['PY  - 2020///Spring'], '2020-21'],
  [['Y1  - 1998/Summer'], '1998-22'],
  [['Y1  - 2016/10/19', 'PY  - 2016'], '2016-10-19'],
  [['PY  - 2016', 'DA  - 2016-10-19'], '2016-10-19'],
  [['PY  - 2016', 'DA  - Oct 19'], '2016-10-19'],
  [['PY  - 2016', 'DA  - Mar-Apr'], '2016-03/2016-04'],
  [['PY  - 2016/05/Jun-Jul'], '2016'],
  [['DA  - 17 April 2020'], '2020-04-17'],
  [['PY  - c. 1890'], '1890~'],
])('reads the date of %j', async (lines, issued) => {
  expect((await one(...lines)).issued).toBe(issued);
});

test('reports a date that contradicts the one that it reads', async () => {
  expect(await one('PY  - 2016', 'DA  - 2017/05/03')).toEqual({
    title: 'T',
    issued: '2017-05-03',
    told: ['PY "2016" is another date, so it was not imported'],
  });
});

test('keeps both of two addresses', async () => {
  const url = 'https://a.example/1';
  const note = 'Also at: https://a.example/2';
  expect(await one(`UR  - ${url} https://a.example/2`)).toEqual({ title: 'T', url, note, told: [] });
  expect(await one(`UR  - ${url}; https://a.example/2`)).toEqual({ title: 'T', url, note, told: [] });
  expect(await one(`UR  - ${url}`, 'UR  - https://a.example/2')).toEqual({ title: 'T', url, note, told: [] });
});

test('reads editors, edition, series, keywords and languages in words', async () => {
  expect(
    await one(
      'ED  - Roe, Kim',
      'A2  - Poe, Ann',
      'ET  - 3rd ed.',
      'T3  - Harbours',
      'KW  - sea',
      'KW  - nets',
      'LA  - English',
    ),
  ).toEqual({
    title: 'T',
    editors: [
      { family: 'Roe', given: 'Kim' },
      { family: 'Poe', given: 'Ann' },
    ],
    edition: '3',
    series: 'Harbours',
    tags: ['sea', 'nets'],
    language: 'en',
    told: [],
  });
});

test('reads keywords on one line, and the full name of a journal', async () => {
  expect(await one('KW  - sea; nets', 'JO  - J. Harb.', 'JF  - Journal of Harbours')).toEqual({
    title: 'T',
    container: 'Journal of Harbours',
    tags: ['sea', 'nets'],
    note: 'Journal abbreviation: J. Harb.',
    told: [],
  });
});

test('makes a title from the type', async () => {
  const { written, warnings } = await ris.read('TY  - PCOMM\nAU  - Pell, Otto\nPY  - 1999\nER  - \n', 'a.ris');
  expect(written.references).toMatchObject([
    { id: 'pell-1999-personal-communication', title: 'Personal communication' },
  ]);
  expect(warnings).toHaveLength(1);
});
