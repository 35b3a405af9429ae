import { expect, it } from 'vitest';
import { checkCase, listOf } from '../../../support/made-up/check-case.js';

it('suggests a saved copy in place of an address only where one can be listed', () => {
  const url = 'url: "ftp://a.example"';
  const reference = listOf('references', [`id: leaflet, type: pamphlet, title: The Leaflet, ${url}`]);
  const organization = `organizations: { watch: { name: Watch, ${url} } }\n`;
  expect(checkCase(organization + reference, 'not-a-web-address')).toEqual([
    'this is not a web address Begin it with http:// or https://, or remove it.',
    'this is not a web address Begin it with http:// or https://, or list a saved copy under "files".',
  ]);
});

it('names the line of the first of two references that are the same, also if they have the same id', () => {
  const url = 'type: report, title: A report, url: "https://a.example/1"';
  const found = checkCase(listOf('references', [`id: one, ${url}`, `id: one, ${url}`]), 'duplicate-reference');
  expect(found.join()).toContain('reference "one" has the same address as "one" on line 7');
});
