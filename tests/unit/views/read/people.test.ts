import { describe, expect, it } from 'vitest';
import { people } from '../../../../src/views/read/people.js';
import { dossierOf, recordsOf, textOf } from '../../../support/views.js';

const dossier = dossierOf(`people:
  bob:
    name: Bob Nobody
    names: [Bobby, { text: Боб, language: ru }]
    born: 1961~
    died: 2021-XX-XX
    nationality: Nowherian
    occupation: Baker
    role: Witness
    note: Moved away.
    refs: [r, { ref: r, for: [born], locator: p. 1 }, { ref: r, for: [role] }]
  ada:
    name: Ada Nobody
    died: "1999"
sections:
  - { id: one, title: One, statements: [{ text: A., people: [ada], refs: [r] }, { text: B., people: [ada, bob] }] }
references: [{ id: r, type: report, title: R }]
`);

describe('people', () => {
  it('are subjects first, then the order of the file', () => {
    expect(recordsOf(people, dossier).map(({ id, subject }) => [id, subject])).toEqual([
      ['ada', true],
      ['bob', false],
    ]);
  });

  it('have all their fields, and no key for an absent field', () => {
    expect(recordsOf(people, dossier)).toEqual([
      {
        case: 'made-up',
        id: 'ada',
        cases: [{ case: 'made-up', id: 'ada' }],
        name: 'Ada Nobody',
        names: [],
        subject: true,
        died: '1999',
        refs: [],
        statements: 2,
        events: 0,
        measures: 0,
        charges: 0,
        references: 1,
      },
      {
        case: 'made-up',
        id: 'bob',
        cases: [{ case: 'made-up', id: 'bob' }],
        name: 'Bob Nobody',
        names: [{ text: 'Bobby' }, { text: 'Боб', language: 'ru' }],
        subject: false,
        role: 'Witness',
        occupation: 'Baker',
        nationality: 'Nowherian',
        born: '1961~',
        died: '2021-XX-XX',
        refs: [
          { number: 1, id: 'r' },
          { number: 1, id: 'r', locator: 'p. 1', for: ['born'] },
          { number: 1, id: 'r', for: ['role'] },
        ],
        note: 'Moved away.',
        statements: 1,
        events: 0,
        measures: 0,
        charges: 0,
        references: 0,
      },
    ]);
  });

  it('are a table, with their years after the name', async () => {
    expect(await textOf(people, dossier)).toBe(
      [
        'Name                                      Id   Role         Claims  References',
        'Ada Nobody (d. 1999)                      ada                    2           1',
        'Bob Nobody [1] (b. c. 1961 [1]; d. 2021,  bob  Witness [1]       1           0',
        'month and day unknown)',
        '',
      ].join('\n'),
    );
  });

  it('without a role are described by their occupation', async () => {
    const known = dossierOf(
      'people: { ada: { name: Ada Nobody, occupation: Nurse, role: Witness }, bob: { name: Bob, occupation: Baker } }\n',
    );
    const rows = (await textOf(people, known)).split('\n');
    expect(rows.slice(1, 3).map((row) => row.split(/ {2,}/)[2])).toEqual(['Witness', 'Baker']);
  });

  it.each(['боб', 'witness', 'BAKER', 'nowherian', 'moved away'])('match %s in any of their fields', (words) => {
    expect(recordsOf(people, dossier, { filters: { match: [[words]] } }).map(({ id }) => id)).toEqual(['bob']);
  });

  it('print nothing if none matches', async () => {
    expect(await textOf(people, dossier, { filters: { match: [['zzzz']] } })).toBe('');
  });
});
