import { describe, expect, test } from 'vitest';
import type { WrittenReference } from '../../../../src/dossier/format/schema.js';
import type { Draft, Parts } from '../../../../src/imports/importer.js';
import { knownInWords, partsToAdd, updatesOf } from '../../../../src/imports/merging/known-references.js';
import { merge, mergeAll } from '../../../../src/imports/merging/merge.js';

type Given = Partial<WrittenReference>;

/** Merge two references of one draft: how many are left, and what was found alike. */
function pair(first: Given, second: Given) {
  const references = [first, second].map((given, index) => ({
    id: `r${index + 1}`,
    type: 'document' as const,
    title: 'The pier',
    ...given,
  }));
  const { added, known, alike } = merge({}, { organizations: { daily: { name: 'The Daily' } }, references });
  return { references: added.references ?? [], known, alike };
}

const url = 'https://a.example/book';
const paper = { publisher: 'daily', issued: '2020-05' };

describe('two references are two sources if they contradict each other', () => {
  test.each<[string, Given, Given]>([
    ['titles', { url }, { url, title: 'The quay' }],
    [
      'authors',
      { url, authors: [{ family: 'Roe', given: 'Kim' }] },
      { url, authors: [{ family: 'Poe', given: 'Ann' }] },
    ],
    [
      'authors of one family',
      { authors: [{ family: 'Roe', given: 'Kim' }] },
      { authors: [{ family: 'Roe', given: 'Ann' }] },
    ],
    ['dates in words', { url, issued: 'soon' }, { url, issued: 'later' }],
    ['containers of other lengths', { url, container: 'Ports' }, { url, container: 'Ports and Quays' }],
    ['dates', { url, issued: '2001' }, { url, issued: '2002-03' }],
    ['types', { url, type: 'book' }, { url, type: 'chapter' }],
    ['types without the same date', { type: 'report', ...paper }, { type: 'article-newspaper', publisher: 'daily' }],
    ['types and publishers', { type: 'report', ...paper }, { type: 'article-newspaper', issued: '2020-05' }],
    ['containers', { url, container: 'Ports' }, { url, container: 'Harbours' }],
    ['pages', { url, pages: '1–9' }, { url, pages: '10–19' }],
    ['volumes', { volume: '1' }, { volume: '2' }],
    ['editions', { edition: '1' }, { edition: '2' }],
    ['DOIs', { url, doi: '10.1234/a' }, { url, doi: '10.1234/b' }],
    ['addresses', { url }, { url: 'https://b.example/' }],
    ['titles of one DOI', { doi: '10.1234/a' }, { doi: '10.1234/A', title: 'The quay' }],
    ['numbers', { issued: '2001', documentNumber: 'No. 12' }, { issued: '2001', documentNumber: '13' }],
    ['languages', { issued: '2001', language: 'en' }, { issued: '2001', language: 'fr' }],
    ['books', { issued: '2001', isbn: '0-306-40615-2' }, { issued: '2001', isbn: '978-3-16-148410-0' }],
    ['keys, when only their titles agree', { place: 'Port Sando' }, { note: 'A letter.' }],
    ['types instead of titles', { title: 'Document', issued: '2001' }, { title: 'Document', issued: '2001' }],
  ])('%s', (_, first, second) => {
    const { references, known, alike } = pair(first, second);
    expect(references.map(({ id }) => id)).toEqual(['r1', 'r2']);
    expect(known).toEqual([]);
    const shared = first.doi?.toLowerCase() === second.doi?.toLowerCase() && first.doi ? 'DOI' : 'address';
    expect(alike).toEqual(
      (first.url === url && second.url === url) || shared === 'DOI' ? [{ id: 'r2', as: 'r1', by: shared }] : [],
    );
  });
});

describe('two references are one source, with what each has, if they agree', () => {
  test.each<[string, Given, Given, Given]>([
    ['a month and its year', { url, issued: '2001' }, { url, pages: '3' }, { url, issued: '2001', pages: '3' }],
    [
      'a subtitle',
      { url, title: 'The pier: a study' },
      { url, volume: '3' },
      { title: 'The pier: a study', url, volume: '3' },
    ],
    [
      'an initial',
      { authors: [{ family: 'Roe', given: 'Kim' }] },
      { authors: ['K. Roe'], isbn: '1' },
      { authors: [{ family: 'Roe', given: 'Kim' }], isbn: '1' },
    ],
    [
      'an abbreviation',
      { container: 'Journal of Harbour Studies' },
      { container: 'J. Harb. Stud.', issue: '1' },
      { container: 'Journal of Harbour Studies', issue: '1' },
    ],
    [
      'one DOI at two addresses',
      { doi: '10.1234/A', url },
      { doi: '10.1234/a', url: 'https://doi.org/x' },
      { doi: '10.1234/A', url },
    ],
    [
      'kinds of article',
      { type: 'article-journal', url },
      { type: 'article-newspaper', url, pages: '1-9' },
      { type: 'article-journal', url, pages: '1-9' },
    ],
    [
      'types of one address',
      { type: 'report', url },
      { type: 'article-newspaper', url, pages: '1' },
      { type: 'report', url, pages: '1' },
    ],
    [
      'types of one publisher and date',
      { type: 'report', ...paper },
      { type: 'article-newspaper', ...paper, issued: '2020-05-02' },
      { type: 'report', publisher: 'daily', issued: '2020-05-02' },
    ],
    [
      'one address, percent-encoded',
      { url: 'https://a.example/{x}|y' },
      { url: 'https://a.example/%7bx%7D%7Cy', pages: '1' },
      { url: 'https://a.example/{x}|y', pages: '1' },
    ],
    [
      'the spelling of one number and one book',
      { issued: '2001', documentNumber: 'No. 12', isbn: '0-306-40615-2', language: 'en' },
      { issued: '2001', documentNumber: '12', isbn: '9780306406157 (paper)', language: 'en-GB' },
      { issued: '2001', documentNumber: 'No. 12', isbn: '0-306-40615-2', language: 'en' },
    ],
    ['a year, which has a day', { url, issued: '2001' }, { url, issued: '2001-05-04' }, { url, issued: '2001-05-04' }],
    ['a day, which may be another', { url, issued: '2001' }, { url, issued: '2001-05-04?' }, { url, issued: '2001' }],
    ['a page, which has a last', { url, pages: '12' }, { url, pages: '12–19' }, { url, pages: '12–19' }],
    [
      'shorter forms, which have longer ones',
      { url, authors: ['K. Roe'], container: 'J. Harb. Stud.' },
      {
        url,
        title: 'The pier: a study',
        authors: [{ family: 'Roe', given: 'Kim' }, 'Ann Poe'],
        container: 'Journal of Harbour Studies',
      },
      {
        url,
        title: 'The pier: a study',
        authors: [{ family: 'Roe', given: 'Kim' }, 'Ann Poe'],
        container: 'Journal of Harbour Studies',
      },
    ],
    [
      'authors without given names',
      { url, authors: ['Roe'] },
      { url, authors: [{ family: 'Roe' }], volume: '1' },
      { url, authors: ['Roe'], volume: '1' },
    ],
    [
      'a name in another order',
      { url, authors: [{ family: 'Kim', given: 'Roe' }] },
      { url, authors: ['Kim Roe'] },
      { url, authors: [{ family: 'Kim', given: 'Roe' }] },
    ],
    [
      'a date that is no date',
      { url, issued: 'soon' },
      { url, issued: 'soon', pages: '3' },
      { url, issued: 'soon', pages: '3' },
    ],
    ['two notes', { url, note: 'On the sea.' }, { url, note: 'A map.' }, { url, note: 'On the sea. A map.' }],
    ['a note in a note', { url, note: 'A map.' }, { url, note: 'Two. A map.' }, { url, note: 'Two. A map.' }],
    ['the first page', { url, pages: '1–9' }, { url, pages: 'p. 1', tags: ['a'] }, { url, pages: '1–9', tags: ['a'] }],
  ])('%s', (_, first, second, joined) => {
    const { references, known, alike } = pair(first, second);
    expect(references).toEqual([{ id: 'r1', type: 'document', title: 'The pier', ...joined }]);
    expect(known).toHaveLength(1);
    expect(alike).toEqual([]);
  });
});

test('many sources of one title and address are compared in time, and an equal one is found', () => {
  const references = Array.from(
    { length: 3000 },
    (_, index): WrittenReference => ({
      id: `e${index}`,
      type: 'article-journal',
      title: 'Editorial',
      volume: String(index),
      url,
    }),
  );
  const { added } = merge({}, { references });
  expect(added.references).toHaveLength(3000);
  const again = merge(added, { references });
  expect(again.added.references).toBeUndefined();
});

test('what the file lacks of a source, or has less exactly, is listed, and the file stays as it is', () => {
  const file: WrittenReference = { id: 'pier', type: 'book', title: 'The pier', issued: '2001' };
  const reference: WrittenReference = { id: 'x', type: 'book', title: 'The pier', issued: '2001-05', doi: '10.1234/a' };
  const { added, known } = merge({ references: [file] }, { references: [reference] });
  expect(added.references).toBeUndefined();
  expect(known).toEqual([
    { kind: 'references', id: 'x', as: 'pier', by: 'title', more: { doi: '10.1234/a' }, exact: { issued: '2001-05' } },
  ]);
  expect(file).toEqual({ id: 'pier', type: 'book', title: 'The pier', issued: '2001' });
});

test('a container, site or author that is an organisation is the publisher', () => {
  const existing = {
    organizations: { daily: { name: 'Port Daily', names: ['PD'] }, board: { name: 'Harbour Board' } },
  };
  const given: Given[] = [
    { container: 'The Port Daily' },
    { site: 'pd' },
    { authors: ['Harbour Board'] },
    { container: 'Port Daily', authors: ['Harbour Board'] },
    { container: 'Port Daily News' },
    { container: 'Port Daily', site: 'The harbour page' },
  ];
  const references = given.map((one, index) => ({
    id: `r${index}`,
    type: 'document' as const,
    title: `T${index}`,
    ...one,
  }));
  const { added } = merge(existing, { references });
  expect(added.references?.map(({ publisher }) => publisher)).toEqual([
    'daily',
    'daily',
    'board',
    undefined,
    undefined,
    undefined,
  ]);
  const complete = mergeAll(existing, [{ written: { references }, warnings: [], isComplete: true }]);
  expect(complete.added.references?.map(({ publisher }) => publisher)).toEqual(given.map(() => undefined));
});

test('of many sources that the file has, five are listed, or all with --verbose', () => {
  const references = Array.from(
    { length: 8 },
    (_, index): WrittenReference => ({ id: `r${index}`, type: 'book', title: `T${index}` }),
  );
  const merged = merge({ references }, { references });
  expect(knownInWords(merged, false)).toHaveLength(6);
  expect(knownInWords(merged, false).at(-1)).toBe('And 3 more like this: use --verbose to list them.');
  expect(knownInWords(merged, true)).toHaveLength(8);
});

describe('the publisher of a reference that the file has', () => {
  const file = (publisher?: string): Parts => ({
    ...(publisher !== undefined && { organizations: { press: { name: publisher } } }),
    references: [
      { id: 'pier', type: 'book', title: 'The pier', issued: '2001', ...(publisher && { publisher: 'press' }) },
    ],
  });
  const draft = (title: string): Draft => ({
    warnings: [],
    written: {
      organizations: { quay: { name: 'Quay Books' } },
      references: [{ id: 'x', type: 'book', title, issued: '2001', doi: '10.1234/a', publisher: 'quay' }],
    },
  });
  const organizationsOf = (existing: Parts, drafts: readonly Draft[], update?: true | string) => {
    const merged = mergeAll(existing, drafts);
    return Object.keys(partsToAdd(merged, updatesOf(merged, update)).organizations ?? {});
  };

  test('is added only if something names it', () => {
    expect(organizationsOf(file(), [draft('The pier')])).toEqual([]);
    expect(organizationsOf(file(), [draft('The pier')], 'doi')).toEqual([]);
    expect(organizationsOf(file(), [draft('The pier')], 'publisher')).toEqual(['quay']);
    expect(organizationsOf(file(), [draft('The pier')], true)).toEqual(['quay']);
    expect(organizationsOf(file(), [draft('The pier'), draft('The quay')])).toEqual(['quay']);
    expect(organizationsOf(file('Quay Books'), [draft('The pier')], true)).toEqual([]);
  });

  test('goes to an earlier copy within the import', () => {
    const bare: Draft = { warnings: [], written: file() };
    const merged = mergeAll({}, [bare, draft('The pier')]);
    expect(merged.added.references).toEqual([
      { id: 'pier', type: 'book', title: 'The pier', issued: '2001', doi: '10.1234/a', publisher: 'quay' },
    ]);
    expect(Object.keys(partsToAdd(merged, new Map()).organizations ?? {})).toEqual(['quay']);
  });
});

test('a place in words becomes a link to the place of that name', () => {
  const file: Parts = { places: { fort: { name: 'The Fort' }, pier: { name: 'Pier' }, quay: { name: 'pier' } } };
  const placeOf = (place: string, more: Parts = {}) =>
    merge(file, { ...more, timeline: [{ id: 'a', date: '2020', title: 'A', place }] }).added.timeline?.[0]?.place;
  expect(placeOf('the fort')).toBe('fort');
  expect(placeOf('The Fort (north)')).toBe('The Fort (north)');
  // Two places have this name.
  expect(placeOf('Pier')).toBe('Pier');
  expect(placeOf('own', { places: { own: { name: 'The Fort' } } })).toBe('fort');
});

test('a Chinese name is the same with and without spaces', () => {
  const file: Parts = { people: { lin: { name: 'Lin Weiwen', names: [{ text: '林伟文', language: 'zh' }] } } };
  expect(merge(file, { people: { a: { name: '林 伟文' } } }).known).toMatchObject([{ id: 'a', as: 'lin' }]);
});
