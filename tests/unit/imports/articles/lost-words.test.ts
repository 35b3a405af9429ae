import { expect, test } from 'vitest';
import { article } from '../../../../src/imports/articles/plain-text/article.js';
import { wikitext } from '../../../../src/imports/articles/wikitext/article.js';
import { lostWords, withoutMarkup } from '../../../support/imports/lost-words.js';
import { readProjectFile } from '../../../support/run.js';

/** The words that may be lost: settings of templates, names of languages, and headings of lists of sources. */
const articles = {
  'mira-solenko': ['ru', 'y', '220px', 'dead', 'harv', 'literature', 'notes'],
  // A date, which is written in EDTF.
  'arman-tolegen': ['russian', 'примечания', '2021年2月12日'],
  'jonah-brandt': ['color', 'red'],
} as const;

test.each(Object.entries(articles))('no word of %s is lost', async (name, markup) => {
  const source = readProjectFile(`tests/fixtures/articles/${name}.wikitext`).toString();
  const draft = await wikitext.read(source, `${name}.wikitext`);
  expect(lostWords(withoutMarkup(source), draft).filter((word) => !markup.some((known) => known === word))).toEqual([]);
});

test('no word of a copied page is lost', async () => {
  const source = readProjectFile('tests/fixtures/articles/ada-nobody.txt').toString();
  const draft = await article.read(source, 'ada-nobody.txt');
  const text = source.replace(/edit(?![a-z])|\[\d+\]|^(?:- )?\^ (?:a b (?:c d )?)?|Retrieved|ISBN/gm, '');
  // The mark `nb 1`, and the words around sources that are not part of a value.
  const unsaid = ['nb', '1', 'a', 'citation', 'needed', 'in', 'russian', 'references', 'notes', 'p', 'doi'];
  expect(lostWords(text, draft).filter((word) => !unsaid.includes(word))).toEqual([]);
});

test.each([
  ['mira-solenko.wikitext', wikitext],
  ['ada-nobody.txt', article],
])('%s is the same with Windows line breaks', async (name, importer) => {
  const source = readProjectFile(`tests/fixtures/articles/${name}`).toString();
  const { written } = await importer.read(source.replaceAll('\n', '\r\n'), name);
  expect(written).toEqual((await importer.read(source, name)).written);
});
