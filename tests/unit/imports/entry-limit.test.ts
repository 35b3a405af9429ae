import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { partList } from '../../../src/dossier/parts/registry.js';
import { linksIn } from '../../../src/dossier/reading/links.js';
import { EntryLimit } from '../../../src/imports/entry-limit.js';
import type { Parts } from '../../../src/imports/importer.js';
import { type ImporterName, importers } from '../../../src/imports/registry.js';

/** The most entries of a file in these tests, instead of more than ten thousand. */
const most = 30;
beforeEach(() => {
  vi.spyOn(EntryLimit.prototype, 'most', 'get').mockReturnValue(most);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const repeated = (piece: (index: number) => string) => Array.from({ length: 40 }, (_, index) => piece(index));
const json = (piece: (index: number) => string) => `[\n${repeated(piece).join(',\n')}]`;

/** Texts with too many entries, and the line on which the first one is that is left out. */
const texts: readonly (readonly [string, ImporterName, string, number])[] = [
  ['events', 'csv', `date,title\n${repeated(() => '2020,A').join('\n')}`, 32],
  ['people of one event', 'csv', `date,title,people\n2020,A,${repeated((n) => `P ${n}`).join(';')}`, 2],
  ['people and sources', 'csv', `date,title,people,source\n${repeated((n) => `2020,A,P ${n},S ${n}`).join('\n')}`, 12],
  ['references', 'csl-json', json(() => '{"type":"book","title":"A"}'), 32],
  ['publishers', 'csl-json', json((n) => `{"type":"book","title":"A","publisher":"P ${n}"}`), 17],
  ['records', 'records', json((n) => `{"record":"person","id":"p${n}","name":"A"}`), 32],
  ['people of a record', 'records', recordOf(`"people":[${repeated((n) => `{"id":"p${n}","name":"A"}`).join()}]`), 1],
  ['sources of a record', 'records', recordOf(`"refs":[${repeated((n) => `{"id":"r${n}"}`).join()}]`), 1],
  ['points of records', 'records', json((n) => eventOf(n, `"about":{"id":"x${n}","title":"Why"}`)), 17],
  ['sections', 'wikitext', repeated((n) => `== ${n} ==\nA claim.\n`).join(''), 31],
  ['footnotes of one paragraph', 'wikitext', repeated((n) => `A claim.<ref>Doe, ${n}</ref>\n`).join(''), 16],
  ['sentences of one paragraph', 'wikitext', 'She wrote. '.repeat(40), 1],
  ['sources that nothing cites', 'wikitext', repeated((n) => `{{cite book|title=${n}}}\n`).join(''), 16],
  [
    'pages',
    'wikitext',
    `<mediawiki>\n${repeated((n) => `<page><text>'''A ${n}''' is a writer.</text></page>\n`).join('')}</mediawiki>`,
    12,
  ],
  [
    'sentences of a page',
    'wiki-html',
    `<html><body class="mediawiki"><div class="mw-parser-output"><p>${'a<br>'.repeat(40)}</p></div></body></html>`,
    1,
  ],
  [
    'listed references',
    'article',
    `A claim.[1]\n\nReferences\n${repeated((n) => `${n + 1}. ^ Doe. B.`).join('\n')}`,
    34,
  ],
  ['citations', 'article', `${repeated(() => 'A claim.[1]').join(' ')}\n\nReferences\n1. Doe. Book.\n`, 1],
];

test.each(texts)('too many %s are not imported, and one warning says so', async (_, name, text, line) => {
  const importer = await importers[name].load();
  const { written, warnings } = await importer.read(text, 'a.txt');
  expect(warnings.filter(({ message }) => /too many/.test(message))).toMatchObject([
    { message: `the file has too many entries, so only the first ${most} were imported`, span: { line } },
  ]);
  const entries = entriesIn(written);
  expect(entries).toBeGreaterThan(most / 3);
  expect(entries).toBeLessThanOrEqual(most + 2);
  expect(brokenLinks(written)).toEqual([]);
});

function eventOf(index: number, keys: string): string {
  return `{"record":"event","id":"e${index}","date":"2020","title":"E",${keys}}`;
}

function recordOf(keys: string): string {
  return `[${eventOf(0, keys)}]`;
}

function entriesIn(parts: Parts): number {
  const sections = (all: Parts['sections'] = []): number =>
    all.reduce((sum, { statements = [], sections: inner }) => sum + 1 + statements.length + sections(inner), 0);
  return partList.reduce(
    (sum, [key]) => sum + (key === 'sections' ? sections(parts.sections) : Object.keys(parts[key] ?? {}).length),
    0,
  );
}

/** The links of a draft that lead to no entry of it. A point in dispute needs no entry. */
function brokenLinks(parts: Parts): string[] {
  const all = linksIn(parts);
  const ids = new Set(all.flatMap(({ role, kinds, value }) => (role === 'id' ? [`${kinds[0]} ${value}`] : [])));
  const links = all.filter(({ role, kinds }) => role === 'link' && !kinds.includes('about'));
  return links
    .filter(({ kinds, value }) => !kinds.some((kind) => ids.has(`${kind} ${value}`)))
    .map(({ value }) => value);
}
