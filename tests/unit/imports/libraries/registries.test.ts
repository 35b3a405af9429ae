import { describe, expect, it } from 'vitest';
import { crossref } from '../../../../src/imports/libraries/crossref.js';
import { datacite } from '../../../../src/imports/libraries/datacite.js';
import { importedReferences } from '../../../support/imported-references.js';

const work = {
  DOI: '10.1234/harbour',
  prefix: '10.1234',
  member: '1',
  type: 'journal-article',
  title: ['Harbours &amp; <i>quays</i>'],
  subtitle: ['A study'],
  author: [{ given: 'Kim', family: 'Roe', sequence: 'first' }, { name: 'The Port Group' }],
  'container-title': ['Harbour Studies', 'HS'],
  publisher: 'The Press',
  volume: '12',
  issue: '3',
  page: '4-19',
  ISSN: ['1234-5678'],
  issued: { 'date-parts': [[2019, 4]] },
  created: { 'date-parts': [[2021, 1, 1]] },
  URL: 'https://doi.example/10.1234/harbour',
  language: 'en',
  'is-referenced-by-count': 3,
};
const article = {
  type: 'article-journal',
  title: 'Harbours & quays: A study',
  authors: [{ family: 'Roe', given: 'Kim' }, 'The Port Group'],
  container: 'Harbour Studies',
  publisher: 'The Press',
  volume: '12',
  issue: '3',
  pages: '4-19',
  issued: '2019-04',
  doi: '10.1234/harbour',
  url: 'https://doi.example/10.1234/harbour',
  language: 'en',
};

describe('a work of Crossref', () => {
  it.each<readonly [string, unknown]>([
    ['alone', { status: 'ok', 'message-type': 'work', message: work }],
    ['among the results of a search', { 'message-type': 'work-list', message: { items: [work] } }],
    ['in a list', [work]],
  ])('is read %s', async (_, data) => {
    expect((await importedReferences(crossref, JSON.stringify(data))).references).toMatchObject([article]);
  });

  it('may have no date', async () => {
    const undated = { ...work, issued: { 'date-parts': [[null]] } };
    const { references } = await importedReferences(crossref, JSON.stringify(undated));
    expect(references[0]).not.toHaveProperty('issued');
  });
});

const attributes = {
  doi: '10.5678/waves',
  identifiers: [],
  creators: [
    { name: 'Roe, Kim', nameType: 'Personal', givenName: 'Kim', familyName: 'Roe' },
    { name: 'Port Office', nameType: 'Organizational' },
  ],
  titles: [{ title: 'Heights of waves' }, { title: 'Wellenhöhen', titleType: 'TranslatedTitle' }],
  publisher: 'Sea Archive',
  publicationYear: 2020,
  dates: [
    { date: '2020-05-06', dateType: 'Issued' },
    { date: '2019', dateType: 'Collected' },
  ],
  types: { citeproc: 'dataset', resourceTypeGeneral: 'Dataset' },
  url: 'https://archive.example/waves',
  language: 'en',
  container: {},
};
const dataset = {
  type: 'dataset',
  title: 'Heights of waves',
  authors: [{ family: 'Roe', given: 'Kim' }, 'Port Office'],
  publisher: 'Sea Archive',
  issued: '2020-05-06',
  doi: '10.5678/waves',
  url: 'https://archive.example/waves',
  language: 'en',
};

describe('a DOI of DataCite', () => {
  it.each<readonly [string, unknown]>([
    ['alone', { data: { id: '10.5678/waves', type: 'dois', attributes } }],
    ['in a list', { data: [{ id: '10.5678/waves', type: 'dois', attributes }], meta: { total: 1 } }],
    ['without its frame', attributes],
    ['with a publisher that has an identifier', { ...attributes, publisher: { name: 'Sea Archive' } }],
  ])('is read %s', async (_, data) => {
    expect(await importedReferences(datacite, JSON.stringify(data))).toEqual({ references: [dataset], warnings: [] });
  });

  it('may have only a year, and a journal that contains it', async () => {
    const container = { type: 'Journal', title: 'Sea Data', volume: '2', firstPage: '7', lastPage: '9' };
    const types = { resourceTypeGeneral: 'JournalArticle' };
    const { references } = await importedReferences(
      datacite,
      JSON.stringify({ ...attributes, dates: [], container, types }),
    );
    expect(references).toMatchObject([
      { type: 'article-journal', issued: '2020', container: 'Sea Data', volume: '2', pages: '7–9' },
    ]);
  });
});
