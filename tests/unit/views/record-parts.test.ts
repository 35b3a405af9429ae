import { describe, expect, it } from 'vitest';
import { citedBy } from '../../../src/views/read/cited-by.js';
import { citationRecords, namedRecords } from '../../../src/views/record-parts.js';
import { dossierOf } from '../../support/views.js';

const dossier = dossierOf(`people:
  ada: { name: Ada Nobody, refs: [letter, { ref: letter, for: [name] }] }
sections:
  - id: one
    title: One
    statements:
      - { text: A., refs: [{ ref: memo, locator: p. 1 }, { ref: memo, locator: p. 2 }] }
      - { id: named, text: B., refs: [letter, memo] }
timeline:
  - { id: e, date: "2020", title: Something, refs: [letter] }
measures:
  - { id: held, kind: custody, people: [ada], refs: [memo, { ref: memo, locator: p. 3 }] }
charges:
  - { id: theft, law: A law, refs: [memo] }
references:
  - { id: letter, type: report, title: Letter }
  - { id: memo, type: report, title: Memo }
  - { id: note, type: report, title: Note }
`);

describe('parts of records', () => {
  it('give a citation the number of its reference', () => {
    const cite = citationRecords(dossier);
    expect(
      cite([{ ref: 'memo' }, { ref: 'letter', locator: 'p. 7', quote: 'Q', language: 'ru', translation: 'T' }]),
    ).toEqual([
      { number: 2, id: 'memo' },
      { number: 1, id: 'letter', locator: 'p. 7', quote: 'Q', language: 'ru', translation: 'T' },
    ]);
  });

  it('list each claim that cites a reference once', () => {
    expect([...citedBy(dossier)]).toEqual([
      [
        'letter',
        { statements: ['named'], events: ['e'], people: ['ada'], organizations: [], measures: [], charges: [] },
      ],
      [
        'memo',
        {
          statements: ['one/1', 'named'],
          events: [],
          people: [],
          organizations: [],
          measures: ['held'],
          charges: ['theft'],
        },
      ],
      ['note', { statements: [], events: [], people: [], organizations: [], measures: [], charges: [] }],
    ]);
  });

  it('have id and name of parties only, and null for a withheld one', () => {
    expect(namedRecords([{ id: null, name: '[withheld]' }, ...dossier.subjects])).toEqual([
      { id: null, name: '[withheld]' },
      { id: 'ada', name: 'Ada Nobody' },
    ]);
  });
});
