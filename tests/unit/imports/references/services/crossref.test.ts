import { describe, expect, it } from 'vitest';
import { crossref } from '../../../../../src/imports/references/services/crossref.js';
import { importedReferences } from '../../../../support/imports/references.js';

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
