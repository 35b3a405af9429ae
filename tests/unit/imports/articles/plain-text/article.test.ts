import { describe, expect, test } from 'vitest';
import { article } from '../../../../../src/imports/articles/plain-text/article.js';
import { languageTag } from '../../../../../src/imports/references/language-tag.js';

async function read(text: string) {
  const { written, warnings } = await article.read(text, 'a.txt');
  return {
    written,
    sections: written.sections ?? [],
    references: written.references ?? [],
    told: warnings.map(({ span, message }) => `${span?.line}:${span?.column} ${message}`),
  };
}

/** The reference that a line of the list becomes. */
async function listed(line: string) {
  const { references, written } = await read(`Ada Nobody was.[1]\n^ ${line}\n`);
  const { id: _, ...reference } = references[0] ?? { id: '' };
  return {
    ...reference,
    ...(written.organizations && { organizations: Object.values(written.organizations).map(({ name }) => name) }),
  };
}

test('is recognised by its numbers and its list, and plain text is not', () => {
  expect(article.detects('Ada was.[1]\nReferences\n- ^ "A". B.')).toBe(true);
  for (const text of ['Ada was.[1]', 'Ada was.\n^ "A".', '', 'a[1]\n| b ^ c'])
    expect([text, article.detects(text)]).toEqual([text, false]);
});

test('a wrapped sentence is one statement', async () => {
  const { sections } = await read('Ada Nobody was taken at six in the morning and\nsaw no lawyer.\n');
  expect(sections[0]?.statements?.map(({ text }) => text)).toEqual([
    'Ada Nobody was taken at six in the morning and saw no lawyer.',
  ]);
});

describe('a line of the list', () => {
  test.each([
    [
      'Roe, Kim (in press, 1999). The Long Way. Quay Press.',
      {
        type: 'document',
        title: 'The Long Way',
        authors: [{ family: 'Roe', given: 'Kim' }],
        publisher: 'quay-press',
        note: 'in press, 1999.',
        organizations: ['Quay Press'],
      },
    ],
    [
      'Roe, Kim; & Poe, Ann; (May 2001). "The pier". Harbour Studies. 12 (3): 4–19. doi:10.1234/ab.',
      {
        type: 'article-journal',
        title: 'The pier',
        authors: [
          { family: 'Roe', given: 'Kim' },
          { family: 'Poe', given: 'Ann' },
        ],
        issued: '2001-05',
        publisher: 'harbour-studies',
        volume: '12',
        issue: '3',
        pages: '4–19',
        doi: '10.1234/ab',
        organizations: ['Harbour Studies'],
      },
    ],
    [
      'by Kim Roe: "The pier". The Paper, May 2001. May 2002. p. 5. p. 6.',
      {
        type: 'document',
        title: 'The pier',
        authors: ['Kim Roe'],
        issued: '2001-05',
        publisher: 'the-paper',
        pages: '5',
        note: 'May 2002. p. 6.',
        organizations: ['The Paper'],
      },
    ],
    [
      'See also "The pier". 7: 3–4.',
      { type: 'article-journal', title: 'The pier', volume: '7', pages: '3–4', note: 'See also.' },
    ],
    [
      'Roe, Kim (2001). "The pier" (English) (in Russian) [The quay]. the harbour: board; no. an odd thing, and no date',
      {
        type: 'document',
        title: 'The pier',
        authors: [{ family: 'Roe', given: 'Kim' }],
        issued: '2001',
        language: 'en',
        note: 'in Russian. The quay. the harbour: board; no. an odd thing, and no date.',
      },
    ],
    [
      'a b "T" (PDF). a.example. 15 July 2020. Retrieved 21 July 2021.',
      { type: 'webpage', title: 'T', site: 'a.example', issued: '2020-07-15', accessed: '2021-07-21', note: 'PDF.' },
    ],
    [
      '"Doe v. Roe: No. 5" [Übersetzt] (in Russian). The Paper. 2020-12-03. Retrieved 2021-07-22.',
      {
        type: 'webpage',
        title: 'Doe v. Roe: No. 5',
        language: 'ru',
        publisher: 'the-paper',
        organizations: ['The Paper'],
        issued: '2020-12-03',
        accessed: '2021-07-22',
        note: 'Übersetzt.',
      },
    ],
    [
      '"T". U.S. Office of Ports (in French). Archived from the original on 1 May 2021.',
      {
        type: 'document',
        title: 'T',
        publisher: 'u-s-office-of-ports',
        organizations: ['U.S. Office of Ports'],
        language: 'fr',
        note: 'Archived from the original on 1 May 2021.',
      },
    ],
    [
      'Pell, O.; Marsh, J. R. (15 July 2020). "T". Journal. 12 (3): 45–67. doi:10.1234/a.b.',
      {
        type: 'article-journal',
        title: 'T',
        authors: [
          { family: 'Pell', given: 'O.' },
          { family: 'Marsh', given: 'J. R.' },
        ],
        issued: '2020-07-15',
        publisher: 'journal',
        organizations: ['Journal'],
        volume: '12',
        issue: '3',
        pages: '45–67',
        doi: '10.1234/a.b',
      },
    ],
    [
      'Pell, O. (Spring 2021). "T".',
      { type: 'document', title: 'T', authors: [{ family: 'Pell', given: 'O.' }], note: 'Spring 2021.' },
    ],
    [
      'Harbour Watch (2020). "T". Blog, 5 May 2020. More, and more',
      {
        type: 'document',
        title: 'T',
        authors: ['Harbour Watch'],
        issued: '2020',
        publisher: 'blog',
        organizations: ['Blog'],
        note: '5 May 2020. More, and more.',
      },
    ],
    ['Pell, O. "T".', { type: 'document', title: 'T', authors: [{ family: 'Pell', given: 'O.' }] }],
    [
      'See also "T". The Paper, 5 May 2020.',
      {
        type: 'document',
        title: 'T',
        publisher: 'the-paper',
        organizations: ['The Paper'],
        issued: '2020-05-05',
        note: 'See also.',
      },
    ],
    [
      'Quill, A. (2021). The Trials. Port Varna: Pier Press. p. 14. ISBN 978-0-00-000000-2.',
      {
        type: 'book',
        title: 'The Trials',
        authors: [{ family: 'Quill', given: 'A.' }],
        issued: '2021',
        place: 'Port Varna',
        publisher: 'pier-press',
        organizations: ['Pier Press'],
        pages: '14',
        isbn: '978-0-00-000000-2',
      },
    ],
    ['Criminal Code (as of 2014), art. 5.', { type: 'document', title: 'Criminal Code (as of 2014), art. 5' }],
    ['a letter.', { type: 'document', title: 'a letter' }],
    [
      `"T". 31 February 2020. 1. ${'Long '.repeat(20)}`,
      { type: 'document', title: 'T', note: `31 February 2020. 1. ${'Long '.repeat(20).trim()}.` },
    ],
  ])('%s', async (line, expected) => {
    expect(await listed(line)).toEqual(expected);
  });
});

test('numbers lead to the list, with a warning for one that leads nowhere', async () => {
  const { sections, told } = await read(
    'Ada Nobody was here.[1] Bob came.[2]:6 Cy sat,[2]:7–8 ran.[9] Eve [9] left.[x] Fay [the] wept.[who?][a]\nReferences[edit]\n1. ^ "One".\n2. ^ a b c "Two".\n2. ^ "Again".\n',
  );
  expect(sections[0]?.statements).toEqual([
    { text: 'Ada Nobody was here.', refs: ['one'], people: ['ada-nobody'] },
    { text: 'Bob came.', refs: [{ ref: 'two', locator: 'p. 6' }] },
    { text: 'Cy sat, ran.', refs: [{ ref: 'two', locator: 'pp. 7–8' }] },
    { text: 'Eve [9] left.' },
    { text: 'Fay [the] wept.', note: '[who?]' },
  ]);
  expect(told.map((line) => line.replace(/^(\d+):\d+/, '$1'))).toEqual([
    '1 the list has no reference 9',
    '1 the list has no note [x]',
    '1 the list has no note [a]',
    '4 this source has 3 backlinks, but the text cites it 2 times',
    '5 reference 2 occurs twice, so the second was not imported',
  ]);
});

describe('headings', () => {
  const titles = async (text: string) => (await read(text)).sections.map(({ title }) => title);

  test('are recognised by their edit links, in several languages', async () => {
    const links = [
      'B\neditB was.',
      'B\nedit\nB was.',
      'B[edit]\nB was.',
      'B[править | править код]\nБ.',
      'B\n编辑她。',
      'B [ edit | edit source ]\nB was.',
    ];
    for (const link of links) expect([link, await titles(`Ada was.\n${link}`)]).toEqual([link, ['Introduction', 'B']]);
    expect(await titles('Ada was.\nB was.\neditors came.')).toEqual(['Introduction']);
  });

  test('without edit links are short lines between sentences', async () => {
    expect(await titles('Ada\n\nAda was.\n\nArrest\n\nShe left.\nOne\nTwo\nThree')).toEqual(['Introduction', 'Arrest']);
  });
});

test('recognises the English names of languages', () => {
  expect(['ru', 'Russian', 'zh-hans', 'Farsi', 'Simplified Chinese'].map(languageTag)).toEqual([
    'ru',
    'ru',
    'zh-Hans',
    'fa',
    'zh-Hans',
  ]);
});

test.each(['Elvish', '', '__proto__', 'constructor', 'en-us-gb', 'de-1996-1996', 'en-x'])(
  '%j names no language',
  (text) => expect(languageTag(text)).toBeUndefined(),
);
