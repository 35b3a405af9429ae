import { expect, test } from 'vitest';
import { ComparedSource, SourceIndex } from '../../src/dossier/model/same-source.js';
import { cellsOf } from '../../src/imports/events/columns.js';
import { htmlParagraphs } from '../../src/imports/html-text.js';
import { ImportedText } from '../../src/imports/imported-text.js';
import { bibtex } from '../../src/imports/references/bibtex/importer.js';
import { cslJson } from '../../src/imports/references/csl-json.js';
import { draftOf } from '../../src/imports/references/draft.js';
import { entryOf } from '../../src/imports/references/services/fields.js';

const place = { start: 0, end: 0 };

/** A value that counts how often it is read, and an object to read it from. */
function counted<T extends object>(target: T): { readonly value: T; readonly reads: () => number } {
  let reads = 0;
  const value = new Proxy(target, {
    get(from, key) {
      if (typeof key === 'string' && /^\d+$|^title$/.test(key)) reads += 1;
      return Reflect.get(from, key) as unknown;
    },
  });
  return { value, reads: () => reads };
}

test('a row of a table costs as much as it has cells, however many columns there are', () => {
  const columns = counted(Array.from({ length: 1000 }, () => ({ name: 'a', key: 'tags' as const })));
  expect(cellsOf(['one', 'two'], columns.value).get('tags')).toBe('one\ntwo');
  expect(columns.reads()).toBe(2);
});

test('the first value of a variable is read once, however often the variable is repeated', async () => {
  let reads = 0;
  const first = {
    toJSON() {
      reads += 1;
      return 'first';
    },
  };
  const field = { name: 'VI', variable: 'volume', ...place };
  entryOf('', place, [{ ...field, value: first }, ...Array.from({ length: 50 }, () => ({ ...field, value: '2' }))]);
  expect(reads).toBe(1);

  const author = counted([{ family: 'Doe' }]);
  const named = { name: 'author', variable: 'author', ...place };
  const authors = [
    { ...named, value: author.value },
    ...Array.from({ length: 50 }, () => ({ ...named, value: 'Doe' })),
  ];
  await draftOf([{ key: 'a', ...place, fields: authors }], new ImportedText('', 'a.json'));
  expect(author.reads()).toBeLessThan(10);
});

test('of long texts, references are compared by the beginning', () => {
  const index = new SourceIndex();
  const [title, others] = ['word '.repeat(1000), { issued: '2020', publisher: 'p' }];
  index.add('a', new ComparedSource({ title: `${title}one`, ...others }));
  expect(index.find(new ComparedSource({ title: `${title}two`, ...others }))).toMatchObject({ id: 'a', isSame: true });
});

test('the marks of a CSL title may be nested as deep as the title is long', async () => {
  const read = async (title: string) => {
    const { written } = await cslJson.read(JSON.stringify([{ type: 'book', title }]), 'a.json');
    return written.references?.[0]?.title;
  };
  const depth = 20_000;
  expect(await read(`${'<i>'.repeat(depth)}Deep${'</i>'.repeat(depth)}`)).toBe('Deep');
  expect(await read('<i>One <b>two</b></i> <span class="nocase">three</span>')).toBe('One two three');
  expect(await read('<i>a <b>b</i> c</b> <i>d</i>')).toBe('<i>a <b>b</i> c</b> d');
  expect(await read('<i>a < b</i> <sup>2</sup>')).toBe('<i>a < b</i> 2');
});

test('the words of a link are compared with its address, also after other links', () => {
  const link = (address: string, words: string) => `<a href="https://${address}">${words}</a>`;
  expect(htmlParagraphs(`A ${link('a.example', 'one')} and ${link('b.example', 'https://b.example')} end`)).toEqual([
    'A one (https://a.example) and https://b.example end',
  ]);
  expect(htmlParagraphs('  plain  text \n')).toEqual(['plain  text']);
  const deep = `<p>a</p>${'<b>'.repeat(10_001)}`;
  expect(htmlParagraphs(deep)).toEqual([deep]);
});

test('defined words and inherited fields cannot make a short BibTeX file long', async () => {
  const read = (text: string) => bibtex.read(text, 'a.bib');
  const doubled = `@string{s = "word "}\n${'@string{s = s # s}\n'.repeat(60)}@book{k, title = {A}, note = s}\n`;
  const { written, warnings } = await read(doubled);
  expect(JSON.stringify(written).length).toBeLessThan(100_000);
  expect(warnings[0]?.message).toBe('cannot read this entry: its @string words make it too long');

  const parent = `@book{p, title = {A}, note = {${'word '.repeat(1000)}}}\n`;
  const children = Array.from({ length: 200 }, (_, index) => `@inbook{c${index}, title = {B}, crossref = {p}}\n`);
  const inherited = await read(parent + children.join(''));
  expect(JSON.stringify(inherited.written).length).toBeLessThan(200_000);
  expect(inherited.warnings.at(-1)?.message).toMatch(/^this entry does not inherit all its fields/);
});
