import { expect, test } from 'vitest';
import { wikitext } from '../../../../../src/imports/articles/wikitext/article.js';

const page = (title: string, text: string, more = '') =>
  `  <page>\n    <title>${title}</title>${more}\n    <revision><text xml:space="preserve">${text}</text></revision>\n  </page>\n`;
const exported = (...pages: readonly string[]) =>
  `<?xml version="1.0"?>\n<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/">\n${pages.join('')}</mediawiki>\n`;

const read = async (text: string) => {
  const { written, warnings, leftOut = [] } = await wikitext.read(text, 'a.xml');
  const inWords = [...warnings, ...leftOut].map(({ span, message }) => `${span?.line}:${span?.column} ${message}`);
  return { written, inWords };
};

test('is recognised, and other XML is not', () => {
  expect(wikitext.detects(exported())).toBe(true);
  expect(wikitext.detects('<?xml version="1.0"?>\n<xml><records/></xml>')).toBe(false);
});

test('an article is read from its last revision, with the lines of the file in warnings', async () => {
  const text = `old</text></revision>\n<revision><text>'''Nara A. Quill''' wrote R&amp;amp;D &amp;lt;b&amp;gt;.&lt;ref&gt;https://a.example/?b=1&amp;amp;c=2&lt;/ref&gt;\n{|\n|}`;
  const { written, inWords } = await read(exported(page('Nara Quill (writer)', text)));
  expect(written.sections?.[0]?.statements?.[0]?.text).toBe('Nara A. Quill wrote R&D <b>.');
  expect(written.references?.[0]?.url).toBe('https://a.example/?b=1&c=2');
  expect(Object.values(written.people ?? {})).toEqual([{ name: 'Nara A. Quill', names: ['Nara Quill'] }]);
  expect(inWords).toEqual(['7:1 a table was not imported (lines 7 to 8)']);
});

test('several articles become one draft, without talk pages and redirects', async () => {
  const { written, inWords } = await read(
    exported(
      page('Nara Quill', "'''Nara Quill''' wrote.", '<ns>0</ns>'),
      page('Talk:Nara Quill', 'Words.', '<ns>1</ns>'),
      page('N. Quill', '#REDIRECT [[Nara Quill]]', '<ns>0</ns><redirect title="Nara Quill" />'),
      page('The trial of Bo Loe', "'''Bo Loe''' spoke.", '<ns>0</ns>'),
    ),
  );
  expect(Object.values(written.people ?? {})).toEqual([{ name: 'Nara Quill' }, { name: 'Bo Loe' }]);
  expect(written.sections?.map(({ statements }) => statements?.[0]?.text)).toEqual([
    'Nara Quill wrote.',
    'Bo Loe spoke.',
  ]);
  expect(inWords).toEqual([
    '7:3 a page that is not an article was not imported',
    '11:3 a page that is not an article was not imported',
  ]);
});

test.each(['<mediawiki><page><title>A</title><text>', '<mediawiki><page>', '<mediawiki>'])(
  'a broken export is no bug: %s',
  async (text) => {
    expect((await read(text)).written.people).toBeUndefined();
  },
);
