import { describe, expect, it } from 'vitest';
import { zoteroJson } from '../../../../../src/imports/references/services/zotero-json.js';
import { importedReferences } from '../../../../support/imports/references.js';

const article = {
  key: 'ABCD2345',
  version: 3,
  itemType: 'newspaperArticle',
  title: 'The <i>harbour</i> closes',
  creators: [
    { creatorType: 'author', firstName: 'Kim', lastName: 'Roe' },
    { creatorType: 'author', name: 'Port Daily Desk' },
  ],
  publicationTitle: 'Port Daily',
  place: 'Sando',
  date: '2019-04-07',
  pages: 'A-12',
  url: 'https://daily.example/1',
  accessDate: '2020-01-02T03:04:05Z',
  language: 'en',
  extra: 'Seen on paper.',
  tags: [],
  collections: [],
  relations: {},
  dateAdded: '2020-01-02T03:04:05Z',
};
const read = {
  type: 'article-newspaper',
  title: 'The harbour closes',
  authors: [{ family: 'Roe', given: 'Kim' }, 'Port Daily Desk'],
  container: 'Port Daily',
  place: 'Sando',
  issued: '2019-04-07',
  pages: 'A-12',
  url: 'https://daily.example/1',
  accessed: '2020-01-02',
  language: 'en',
  note: 'Seen on paper.',
};

describe('an item of Zotero', () => {
  it.each<readonly [string, unknown]>([
    ['alone', article],
    ['in a list', [article]],
    ['from the web service', [{ key: 'ABCD2345', version: 3, library: { id: 1 }, data: article, meta: {} }]],
    ['from Better BibTeX', { config: { id: 'x' }, version: {}, items: [article] }],
  ])('is read %s', async (_, data) => {
    expect(await importedReferences(zoteroJson, JSON.stringify(data, null, 1))).toEqual({
      references: [read],
      warnings: [],
    });
  });

  it.each([
    [
      { itemType: 'book', title: 'B', publisher: 'The Press', ISBN: '0-306-40615-2', date: '1998', volume: 'II' },
      { type: 'book', title: 'B', publisher: 'The Press', isbn: '0-306-40615-2', issued: '1998', volume: 'II' },
    ],
    [
      { itemType: 'case', caseName: 'Roe v. Port', docketNumber: '12/3', dateDecided: '2001-05-06' },
      { type: 'legal_case', title: 'Roe v. Port', documentNumber: '12/3', issued: '2001-05-06' },
    ],
    [
      { itemType: 'report', title: 'R', institution: 'The Panel', reportNumber: 'E/1', DOI: '10.1234/abc' },
      { type: 'report', title: 'R', publisher: 'The Panel', documentNumber: 'E/1', doi: '10.1234/abc' },
    ],
    [
      { itemType: 'webpage', title: 'W', websiteTitle: 'The site', url: 'https://a.example/', date: 'May 2020' },
      { type: 'webpage', title: 'W', site: 'The site', url: 'https://a.example/', issued: '2020-05' },
    ],
    [
      { itemType: 'statute', nameOfAct: 'Harbour Act', publicLawNumber: '7', dateEnacted: '1990' },
      { type: 'legislation', title: 'Harbour Act', documentNumber: '7', issued: '1990' },
    ],
  ])('keeps what its type calls by another name: %j', async (item, expected) => {
    expect((await importedReferences(zoteroJson, JSON.stringify([item]))).references).toEqual([expected]);
  });

  it('keeps its citation key, editors and tags', async () => {
    const item = {
      itemType: 'book',
      title: 'B',
      citationKey: 'Roe:1998',
      creators: [{ creatorType: 'editor', firstName: 'Kim', lastName: 'Roe' }],
      series: 'Sea books',
      edition: '2nd',
      tags: [{ tag: 'harbour' }, { tag: 'quay', type: 1 }],
    };
    expect((await importedReferences(zoteroJson, JSON.stringify(item))).references).toMatchObject([
      {
        key: 'Roe:1998',
        editors: [{ family: 'Roe', given: 'Kim' }],
        series: 'Sea books',
        edition: '2',
        tags: ['harbour', 'quay'],
      },
    ]);
  });

  it('may be a note or an attachment, which is counted', async () => {
    const items = [{ itemType: 'note', note: '<p>x</p>' }, article, { itemType: 'attachment', title: 'PDF' }];
    const { references, warnings } = await importedReferences(zoteroJson, JSON.stringify(items));
    expect(references).toHaveLength(1);
    expect(warnings).toEqual(['1: 2 notes and attachments were not imported']);
  });

  it('has its notes as text', async () => {
    const item = { itemType: 'book', title: 'B', extra: 'One.', notes: [{ note: '<p>Two &amp; three</p>' }] };
    const { references } = await importedReferences(zoteroJson, JSON.stringify(item));
    expect(references[0]?.note).toBe('One. Two & three');
  });
});
