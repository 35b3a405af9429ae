import { describe, expect, it } from 'vitest';
import { disclose } from '../../../../src/dossier/disclose.js';
import { publishers } from '../../../../src/views/read/publishers.js';
import type { Selection } from '../../../../src/views/view-definition.js';
import { dossierOf, recordsOf, textOf } from '../../../support/views.js';

const dossier = dossierOf(`organizations:
  wire: { name: Night Wire }
  daily: { name: The Daily }
  fund: { name: Grey Heron Fund, access: secret }
references:
  - { id: a, type: report, title: A, publisher: daily }
  - { id: b, type: report, title: B }
  - { id: c, type: report, title: C, publisher: wire, issued: "2019" }
  - { id: d, type: interview, title: D, publisher: daily, issued: "2020" }
  - { id: e, type: report, title: E, publisher: fund }
  - { id: f, type: report, title: F }
`);
const groups = (selection: Partial<Selection> = {}) =>
  recordsOf(publishers, dossier, selection).map(({ id, name, references }) => [
    id,
    name,
    references.map((reference) => reference.id),
  ]);

describe('references by publisher', () => {
  it('are in the order in which publishers are first cited, with one group for those without a publisher', () => {
    expect(groups()).toEqual([
      ['daily', 'The Daily', ['a', 'd']],
      [null, null, ['b', 'f']],
      ['wire', 'Night Wire', ['c']],
      ['fund', 'Grey Heron Fund', ['e']],
    ]);
  });

  it('distinguish a withheld publisher from none', () => {
    const shown = disclose(dossier, 'public').dossier;
    expect(shown && recordsOf(publishers, shown).map(({ id, name }) => [id, name])).toEqual([
      ['daily', 'The Daily'],
      [null, null],
      ['wire', 'Night Wire'],
      [null, '[withheld]'],
    ]);
  });

  it('filter references inside a group, and limit the number of groups', () => {
    expect(groups({ filters: { kind: [['interview']] } })).toEqual([['daily', 'The Daily', ['d']]]);
    expect(groups({ limit: 1 })).toEqual([['daily', 'The Daily', ['a', 'd']]]);
    expect(groups({ sort: 'name', limit: 2 }).map(([id]) => id)).toEqual(['fund', 'wire']);
  });

  it('have the publisher and their number as the heading', async () => {
    expect(await textOf(publishers, dossier, { limit: 2 })).toBe(
      [
        'The Daily (2 references)',
        '',
        '[1]  “A”. The Daily.',
        '[4]  “D”. The Daily, 2020.',
        '',
        'No publisher given (2 references)',
        '',
        '[2]  “B”.',
        '[6]  “F”.',
        '',
      ].join('\n'),
    );
  });
});
