import { describe, expect, it } from 'vitest';
import { datacite } from '../../../../../src/imports/references/services/datacite.js';
import { importedReferences } from '../../../../support/imports/references.js';

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

  it('may lack most of that, and have editors, subjects and a version', async () => {
    const sparse = [
      { titles: [{}, { title: 'Tides' }], publicationYear: 2021, types: { citeproc: 'map' } },
      {
        titles: [{ title: 'Nets' }],
        creators: [{ name: 'Roe, Kim', nameType: 'Personal' }],
        contributors: [
          { name: 'Poe, Ann', contributorType: 'Editor', givenName: 'Ann', familyName: 'Poe' },
          { name: 'Loe, Bo', contributorType: 'Sponsor' },
        ],
        dates: [{ date: '2021', dateType: 'Collected' }],
        subjects: [{ subject: 'sea' }, { schemeUri: 'https://a.example/' }],
        types: { resourceTypeGeneral: 'Song', citeproc: 'melody' },
        version: '1.2',
        publisher: {},
      },
    ];
    expect(await importedReferences(datacite, JSON.stringify(sparse))).toEqual({
      references: [
        { type: 'map', title: 'Tides', issued: '2021' },
        {
          type: 'document',
          title: 'Nets',
          authors: ['Roe, Kim'],
          editors: [{ family: 'Poe', given: 'Ann' }],
          tags: ['sea'],
          note: 'Version: 1.2.',
        },
      ],
      warnings: [],
    });
  });

  it('without a title is reported', async () => {
    const { references, warnings } = await importedReferences(
      datacite,
      '[{"titles":[],"creators":[{"name":"Port Office"}],"types":{"resourceTypeGeneral":"Report"}}, 4]',
    );
    expect(references).toEqual([{ type: 'report', title: 'Report', authors: ['Port Office'] }]);
    expect(warnings).toEqual([
      '1: an entry has no title, so its title is now "Report"',
      '1: this is not a DOI of DataCite',
    ]);
  });
});
