import { describe, expect, it } from 'vitest';
import { bibliographic, count, date, marks } from '../../../src/views/prose.js';
import type { Text } from '../../../src/views/view.js';
import { dossierOf } from '../../support/views.js';

const plain = (text: Text) => text.map((inline) => (typeof inline === 'string' ? inline : inline.text)).join('');

describe('marks behind a claim', () => {
  const cited = [
    { number: 4, id: 'a', locator: 'p. 7' },
    { number: 6, id: 'b' },
  ];

  it.each([
    ['nothing to say', { refs: [], status: 'reported' }, ''],
    ['citations, with their locators', { refs: cited, status: 'reported' }, ' [4, p. 7][6]'],
    ['a status that is not the usual one', { refs: [], status: 'denied' }, ' (denied)'],
    ['a missing source', { refs: [], status: 'reported', citationNeeded: true }, ' [citation needed]'],
    ['all', { refs: cited, status: 'alleged', citationNeeded: true }, ' (alleged) [4, p. 7][6] [citation needed]'],
  ])('%s', (_, claim, expected) => {
    expect(plain(marks(claim))).toBe(expected);
  });

  it('warn of a status and of a missing source', () => {
    const styles = marks({ refs: cited, status: 'denied', citationNeeded: true }).flatMap((inline) =>
      typeof inline === 'string' ? [] : [inline.style],
    );
    expect(styles).toEqual(['warning', 'citation', 'citation', 'warning']);
  });
});

describe('a reference in print', () => {
  it.each([
    ['title: T', '“T”.'],
    ['title: T, authors: [A. Writer]', 'A. Writer. “T”.'],
    [
      'title: T, authors: [{ family: Pell, given: Ottoline }, { family: Pell }, The Staff]',
      'Ottoline Pell, Pell, The Staff. “T”.',
    ],
    ['title: T, site: site.example', '“T”. site.example.'],
    ['title: T, site: site.example, publisher: bureau', '“T”. The Bureau.'],
    ['title: T, issued: 2020-04', '“T”. Apr 2020.'],
    ['title: T, publisher: bureau, issued: 2020-04~', '“T”. The Bureau, c. Apr 2020.'],
    ['title: T, accessed: 2020-04-17', '“T”. Accessed 17 Apr 2020.'],
    ['title: T, publisher: bureau, issued: "2019", accessed: "2020"', '“T”. The Bureau, 2019. Accessed 2020.'],
  ])('{ %s }', (fields, expected) => {
    const [reference] = dossierOf(`organizations: { bureau: { name: The Bureau } }
references: [{ id: r, type: report, ${fields} }]
`).references;
    expect(reference && bibliographic(reference).map(plain)).toEqual([expected]);
  });

  it('has its addresses, which are links, in paragraphs of their own', () => {
    const [reference] = dossierOf(
      'references: [{ id: r, type: report, title: T, url: https://a.example/, archive: { url: https://b.example/ } }]\n',
    ).references;
    expect(reference && bibliographic(reference).slice(1)).toEqual([
      [{ text: 'https://a.example/', style: 'muted', href: 'https://a.example/' }],
      [
        { text: 'Archived: ', style: 'muted' },
        { text: 'https://b.example/', style: 'muted', href: 'https://b.example/' },
      ],
    ]);
  });
});

describe('words', () => {
  it.each([
    [0, 'no persons', '0 people'],
    [1, 'one', '1 person'],
    [2, 'more', '2 people'],
  ])('count %i', (number, _, expected) => {
    expect(count(number, 'person', 'people')).toBe(expected);
  });

  it('add an s where the plural is not given', () => {
    expect(count(3, 'statement')).toBe('3 statements');
  });

  it('print a date in the style of dates', () => {
    expect(date('2020-04-17?')).toEqual({ text: '17 Apr 2020?', style: 'date' });
  });
});
