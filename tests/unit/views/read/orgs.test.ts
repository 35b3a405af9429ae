import { describe, expect, it } from 'vitest';
import { orgs } from '../../../../src/views/read/orgs.js';
import { dossierOf, recordsOf, textOf } from '../../../support/views.js';

const dossier = dossierOf(`organizations:
  wire:
    name: Night Wire
    names: [{ text: 夜間電訊社, language: zh }]
    kind: media
    country: Nowhere
    url: https://wire.example/
    refs: [{ ref: r, for: [kind] }]
    note: Closed since.
  circle: { name: The Circle }
sections:
  - { id: one, title: One, statements: [{ text: A., organizations: [wire] }] }
timeline:
  - { id: e, date: "2020", title: E, organizations: [wire, circle], refs: [r] }
references:
  - { id: r, type: report, title: R, publisher: wire }
  - { id: s, type: report, title: S, publisher: wire }
`);

describe('organisations', () => {
  it('have all their fields, and the number of references that they published', () => {
    expect(recordsOf(orgs, dossier)).toEqual([
      {
        case: 'made-up',
        id: 'wire',
        cases: [{ case: 'made-up', id: 'wire' }],
        name: 'Night Wire',
        names: [{ text: '夜間電訊社', language: 'zh' }],
        kind: 'media',
        country: 'Nowhere',
        url: 'https://wire.example/',
        refs: [{ number: 1, id: 'r', for: ['kind'] }],
        note: 'Closed since.',
        statements: 1,
        events: 1,
        measures: 0,
        charges: 0,
        references: 2,
      },
      {
        case: 'made-up',
        id: 'circle',
        cases: [{ case: 'made-up', id: 'circle' }],
        name: 'The Circle',
        names: [],
        refs: [],
        statements: 0,
        events: 1,
        measures: 0,
        charges: 0,
        references: 0,
      },
    ]);
  });

  it('are a table, with the kind after the name', async () => {
    expect(await textOf(orgs, dossier)).toBe(
      [
        'Name                    Id      Claims  References',
        'Night Wire (media [1])  wire         2           2',
        'The Circle              circle       1           0',
        '',
      ].join('\n'),
    );
  });

  it.each(['夜間', 'media', 'nowhere', 'closed since'])('match %s in any of their fields', (words) => {
    expect(recordsOf(orgs, dossier, { filters: { match: [[words]] } }).map(({ id }) => id)).toEqual(['wire']);
  });

  it('print nothing if there are none', async () => {
    expect(await textOf(orgs, dossierOf())).toBe('');
  });
});
