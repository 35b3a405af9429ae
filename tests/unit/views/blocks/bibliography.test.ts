import { describe, expect, it } from 'vitest';
import { bibliographic, bibliographyRecord } from '../../../../src/views/blocks/bibliography.js';
import type { Text } from '../../../../src/views/view.js';
import { dossierOf } from '../../../support/views.js';

const plain = (text: Text) => text.map((inline) => (typeof inline === 'string' ? inline : inline.text)).join('');

describe('a reference in print', () => {
  it.each([
    ['title: T', '“T”.'],
    ['title: T, authors: [A. Writer]', 'A. Writer. “T”.'],
    [
      'title: T, authors: [{ family: Pell, given: Ottoline }, { family: Pell }, The Staff]',
      'Ottoline Pell, Pell, The Staff. “T”.',
    ],
    [
      'title: T, authors: [{ family: 李, given: 文亮 }, { family: Pell, given: Ottoline }]',
      '李文亮, Ottoline Pell. “T”.',
    ],
    ['title: T, authors: [A. Writer, et al.]', 'A. Writer, et al. “T”.'],
    ['title: T, site: site.example', '“T”. site.example.'],
    ['title: T, site: site.example, publisher: bureau', '“T”. The Bureau.'],
    ['title: T, issued: 2020-04', '“T”. Apr 2020.'],
    ['title: T, publisher: bureau, issued: 2020-04~', '“T”. The Bureau, c. Apr 2020.'],
    ['title: T, accessed: 2020-04-17', '“T”. Accessed 17 Apr 2020.'],
    [
      'title: T, container: J, volume: "12", issue: "3", pages: 4–19, documentNumber: D 5, place: Port, publisher: bureau',
      '“T”. J 12 (3), D 5, pp. 4–19, Port: The Bureau.',
    ],
    ['title: T, issue: "3", pages: "7", place: Port', '“T”. (3), p. 7, Port.'],
    ['title: T, container: The Bureau, pages: "7", place: Port, publisher: bureau', '“T”. The Bureau, p. 7.'],
    ['title: T, publisher: bureau, issued: "2019", accessed: "2020"', '“T”. The Bureau, 2019. Accessed 2020.'],
  ])('{ %s }', (fields, expected) => {
    const [reference] = dossierOf(`organizations: { bureau: { name: The Bureau } }
references: [{ id: r, type: report, ${fields} }]
`).references;
    expect(reference && bibliographic(bibliographyRecord(reference)).map(plain)).toEqual([expected]);
  });

  it('has its addresses as links in separate paragraphs', () => {
    const [reference] = dossierOf(
      'references: [{ id: r, type: report, title: T, url: https://a.example/, archive: { url: https://b.example/ } }]\n',
    ).references;
    expect(reference && bibliographic(bibliographyRecord(reference)).slice(1)).toEqual([
      [{ text: 'https://a.example/', style: 'muted', href: 'https://a.example/' }],
      [
        { text: 'Archived: ', style: 'muted' },
        { text: 'https://b.example/', style: 'muted', href: 'https://b.example/' },
      ],
    ]);
  });
});
