import { describe, expect, it } from 'vitest';
import { linksOf } from '../../../../../src/views/ask/trace/links.js';
import { dossierOf } from '../../../../support/views.js';

const dossier = dossierOf(`timeline:
  - { id: arrest, date: 2020-04-17, title: An arrest }
  - { id: verdict, date: 2020-06, title: A verdict }
measures:
  - { id: prison, kind: imprisonment, people: [ada], begins: arrest, ordered: verdict, charge: insult }
  - { id: cell, kind: solitary-confinement, people: [ada], within: prison }
charges:
  - { id: insult, law: Article 1, brought: arrest, decisions: [{ event: verdict, outcome: convicted }] }
`);
const links = linksOf(dossier);
const short = (kind: string, id: string) =>
  links({ kind, id }).map(({ key, direction, id: other }) => `${key} ${direction} ${other}`);

describe('the links of an entry', () => {
  it('are those that it has and those that lead to it', () => {
    expect(short('measure', 'prison')).toEqual([
      'ordered to verdict',
      'begins to arrest',
      'charge to insult',
      'within from cell',
    ]);
    expect(short('event', 'verdict')).toEqual(['ordered from prison', 'decisions from insult']);
    expect(short('charge', 'insult')).toEqual(['charge from prison', 'brought to arrest', 'decisions to verdict']);
  });

  it('have the title and date of the other entry, and the outcome of a decision', () => {
    expect(links({ kind: 'charge', id: 'insult' }).at(-1)).toMatchObject({
      kind: 'event',
      title: 'A verdict',
      date: '2020-06',
      outcome: 'convicted',
    });
  });

  it('say when a measure was, also by its events', () => {
    const [ordered] = links({ kind: 'event', id: 'verdict' });
    expect(ordered).toMatchObject({ id: 'prison', title: 'imprisonment, 17 Apr 2020 – end unknown' });
    const cell = links({ kind: 'measure', id: 'prison' }).at(-1);
    expect(cell).toMatchObject({ id: 'cell', title: 'solitary confinement' });
  });

  it('are none for an entry of another kind with the same id', () => {
    expect(short('person', 'prison')).toEqual([]);
  });
});
