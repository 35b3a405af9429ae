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
