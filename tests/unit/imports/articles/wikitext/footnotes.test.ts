import { expect, test } from 'vitest';
import { wikitext } from '../../../../../src/imports/articles/wikitext/article.js';

/** The reference of a footnote with a source and a template for its archived copy. */
async function archived(template: string) {
  const source = '{{cite web|title=The pier|url=https://a.example/}}';
  const { written } = await wikitext.read(`'''Ada Nobody''' left.<ref>${source} ${template}</ref>`, 'a');
  return written.references?.[0]?.archive;
}

const stamped = 'https://web.archive.org/web/20200102030405/https://a.example/';

test.each([
  [
    '{{webarchive|url=https://archive.example/1|date=3 May 2020}}',
    { url: 'https://archive.example/1', date: '2020-05-03' },
  ],
  [`{{webarchive|url=${stamped}}}`, { url: stamped, date: '2020-01-02' }],
  ['{{wayback|url=https://a.example/|date=20200102030405}}', { url: stamped, date: '2020-01-02' }],
  [`{{webarchive|url=${stamped}|date=20200102}}`, { url: stamped, date: '2020-01-02' }],
  ['{{webarchive|url=https://archive.example/1|date=soon}}', { url: 'https://archive.example/1' }],
  ['{{webarchive|url=nowhere|date=3 May 2020}}', undefined],
  ['{{webarchive}}', undefined],
])('the copy in %s is %j', async (template, archive) => {
  expect(await archived(template)).toEqual(archive);
});

test.each([
  ['odd=A word', 'sections', { text: 'Odd: A word', note: 'See chapter two' }],
  ['birth_date={{birth date|1977|6|9}}', 'timeline', { date: '1977-06-09', note: 'See chapter two' }],
])('the words beside the source of a footnote in an infobox are kept: %s', async (parameter, part, expected) => {
  const footnote = '<ref>See {{cite book|title=Lives}} chapter two</ref>';
  const { written } = await wikitext.read(`{{infobox person|name=Ada Nobody|${parameter}${footnote}}}`, 'a');
  const entries = part === 'timeline' ? written.timeline : written.sections?.[0]?.statements;
  expect(entries).toMatchObject([{ ...expected, refs: ['lives'] }]);
});
