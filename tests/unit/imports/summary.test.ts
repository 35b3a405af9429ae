import { expect, test } from 'vitest';
import { wikitext } from '../../../src/imports/articles/wikitext/article.js';
import { ImportedText } from '../../../src/imports/imported-text.js';
import { bibtex } from '../../../src/imports/references/bibtex/importer.js';
import { summarize } from '../../../src/imports/summary.js';

const imported = new ImportedText('one\ntwo\nthree\nfour', 'a');
const messages = (losses: Parameters<typeof summarize>[0]) => summarize(losses).map(({ message }) => message);

test('what is lost comes before what is kept elsewhere, however often each occurs', () => {
  const kept = [0, 4, 8].map((at) => imported.kept(at, at + 3, `"${at}" is in the note`, 'Look.'));
  const lost = imported.warning(14, 18, 'a table was not imported', 'Add it.');
  expect(messages([...kept, lost])).toEqual([
    'a table was not imported',
    '"0" is in the note (and 2 more of this kind)',
  ]);
});

test('of two kinds that weigh the same, the more frequent comes first', () => {
  const one = imported.warning(0, 3, 'a list was not imported', 'Add it.');
  const two = [4, 8].map((at) => imported.warning(at, at + 3, 'a table was not imported', 'Add it.'));
  expect(messages([one, ...two])).toEqual([
    'a table was not imported (and 1 more of this kind)',
    'a list was not imported',
  ]);
});

test('an article keeps odd marks, dates and whole footnotes, and loses a table', async () => {
  const { warnings } = await wikitext.read(
    `'''Lia Orr''' wrote ]].<ref>Roe, Kim, a clerk. She said so.</ref><ref>{{cite web|title=T|url=https://a.example/|date=1977 or 1978}}</ref><ref name="x">One and only source</ref><ref name="x">Another source</ref>\n{|\n| x\n|}\n`,
    'a',
  );
  expect(warnings.filter(({ isKept }) => isKept !== true).map(({ message }) => message)).toEqual([
    'a table was not imported (lines 2 to 4)',
  ]);
  expect(warnings.filter(({ isKept }) => isKept === true).length).toBeGreaterThanOrEqual(4);
});

test('a library keeps undefined words, unknown commands and open formulas', async () => {
  const { warnings } = await bibtex.read('@book{a, title={A \\odd x}, note={costs $5}, publisher=unknown}', 'a');
  expect(warnings.map(({ isKept }) => isKept)).toEqual([true, true, true]);
});
