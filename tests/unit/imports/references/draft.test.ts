import { expect, test } from 'vitest';
import { cslJson } from '../../../../src/imports/references/csl-json.js';
import { endnoteXml } from '../../../../src/imports/references/services/endnote-xml.js';
import { zoteroJson } from '../../../../src/imports/references/services/zotero-json.js';
import { zoteroRdf } from '../../../../src/imports/references/services/zotero-rdf.js';

async function read(item: object) {
  const { written, warnings } = await cslJson.read(JSON.stringify([{ type: 'book', title: 'T', ...item }]), 'a.json');
  const [reference] = written.references ?? [];
  return { reference, told: warnings.map(({ message, hint }) => `${message}. ${hint}`) };
}

test.each([
  [
    'no type of CSL, but nearly one',
    { type: 'boook' },
    'type "boook" is not a known type, so the type is now document. Did you mean "book"?',
  ],
  [
    'no type of CSL',
    { type: 'zzzzzz' },
    'type "zzzzzz" is not a known type, so the type is now document. If that is wrong, correct the type in the case file.',
  ],
  [
    'no text where a type belongs',
    { type: {} },
    'type "" is not a known type, so the type is now document. If that is wrong, correct the type in the case file.',
  ],
  [
    'one name where a list belongs',
    { author: 'Ada' },
    'author cannot be read. Give each author a family name or a literal name.',
  ],
  [
    'names that are none',
    { author: ['Ada', null, {}] },
    'author cannot be read. Give each author a family name or a literal name.',
  ],
  ['no number', { volume: { a: [1] } }, 'volume cannot be read. Write it as plain text.'],
  ['no date', { issued: 'some day' }, 'issued cannot be read. Write it as YYYY, YYYY-MM or YYYY-MM-DD.'],
  ['no DOI', { DOI: 'abc' }, 'DOI cannot be read. Write it as 10.1234/abc.'],
  [
    'no language',
    { language: 'in Russian' },
    'language cannot be read. Write a BCP 47 tag, for example en, ru or zh-Hant.',
  ],
  [
    'an archive of paper',
    { archive_location: 'Box 5' },
    'archive_location cannot be read. A case file takes only the web address of an archived copy.',
  ],
  [
    'a copy without an address',
    { custom: { archive: { date: '2020' } } },
    'custom.archive cannot be read. Write it as plain text.',
  ],
  [
    'a copy that is no object',
    { custom: { archive: 'https://a.example' } },
    'custom.archive cannot be read. Write it as plain text.',
  ],
  [
    'what no reference has',
    { custom: 'odd' },
    'custom has no counterpart in a case file. If it matters, add it to the note of the reference.',
  ],
])('warns about an unreadable value, with a fix: %s', async (_, item, expected) => {
  const { reference, told } = await read(item);
  expect(reference).toEqual({ id: 't', type: 'type' in item ? 'document' : 'book', title: 'T' });
  expect(told).toEqual([expected]);
});

test.each([5, 'nonsense'])(
  'a date of another program under custom does not stand in for the date itself: %s',
  async (issued) => {
    const { reference, told } = await read({ issued: { 'date-parts': [[2001]] }, custom: { issued } });
    expect(reference).toMatchObject({ issued: '2001' });
    expect(told).toEqual(['custom.issued cannot be read. Write it as YYYY, YYYY-MM or YYYY-MM-DD.']);
  },
);

test('leaves out empty values, and gives unusable names a default id', async () => {
  expect(await read({ title: '№', publisher: '', author: [{ literal: '№' }] })).toEqual({
    reference: { id: 'reference', type: 'book', title: '№', authors: ['№'] },
    told: [],
  });
  const { reference } = await read({ publisher: '—', archive_location: 'https://a.example/copy' });
  expect(reference).toMatchObject({ publisher: 'publisher', archive: { url: 'https://a.example/copy' } });
});

test('publishers whose names have no letter are not one organisation', async () => {
  const items = ['+++', '***', '+++'].map((publisher) => ({ type: 'book', title: 'T', publisher }));
  const { written } = await cslJson.read(JSON.stringify(items), 'a.json');
  expect(written.organizations).toEqual({ publisher: { name: '+++' }, 'publisher-2': { name: '***' } });
  expect(written.references?.map(({ publisher }) => publisher)).toEqual(['publisher', 'publisher-2', 'publisher']);
});

test.each([
  ['CSL-JSON', cslJson, '[{ "type": "book", "title": "T", "abstract": "A" }]', 'abstract'],
  ['Zotero JSON', zoteroJson, '[{ "itemType": "book", "title": "T", "abstractNote": "A" }]', 'abstractNote'],
  [
    'Zotero RDF',
    zoteroRdf,
    '<rdf:RDF ><bib:Book><z:itemType>book</z:itemType><dc:title>T</dc:title><dcterms:abstract>A</dcterms:abstract></bib:Book></rdf:RDF>',
    'dcterms:abstract',
  ],
  [
    'the XML of EndNote',
    endnoteXml,
    '<xml><records><record><ref-type name="Book"></ref-type><titles><title>T</title></titles><abstract>A</abstract></record></records></xml>',
    'abstract',
  ],
])('%s: an abstract is left out on purpose', async (_, importer, text, name) => {
  const { leftOut = [] } = await importer.read(text, 'a');
  expect(leftOut.map(({ message }) => message)).toEqual([`${name} was not imported`]);
});

test.each([
  [['files/1/a.pdf', 'b.pdf'], ['files/1/a.pdf', 'b.pdf'], []],
  ['a.pdf', ['a.pdf'], []],
  [[], [], []],
  [{ path: 'a.pdf' }, [], ['custom.file cannot be read. Write it as a list of paths.']],
  [['a.pdf', null], ['a.pdf'], ['custom.file cannot be read. Write it as a list of paths.']],
])('the files %j attached to an item of CSL-JSON are attachments', async (file, paths, warned) => {
  const item = { id: 'a', type: 'book', title: 'T', custom: { file } };
  const { attachments = [], warnings } = await cslJson.read(JSON.stringify([item]), 'a.json');
  expect(attachments.map(({ reference, path }) => ({ reference, path }))).toEqual(
    paths.map((path) => ({ reference: 'a', path })),
  );
  expect(warnings.map(({ message, hint }) => `${message}. ${hint}`)).toEqual(warned);
});
