import { describe, expect, it } from 'vitest';
import { custody } from '../../../../src/views/ask/custody/view.js';
import { dossierOf, recordsOf, textOf } from '../../../support/views.js';

const moved = dossierOf(`timeline:
  - { id: verdict, date: 2020-01-10, title: Ada is sentenced, kind: verdict, people: [ada] }
  - { id: moved, date: 2020-02-01, title: Ada is moved, kind: transfer, people: [ada] }
  - { id: freed, date: 2020-02-20, title: Ada is freed, kind: release, people: [ada] }
measures:
  - { id: south, kind: imprisonment, people: [ada], begins: moved, ends: freed, within: prison, place: South Prison }
  - { id: north, kind: imprisonment, people: [ada], begins: verdict, ends: moved, within: prison, place: North Prison }
  - { id: cell, kind: enforced-disappearance, people: [ada], from: 2020-01-15, to: 2020-01-16, within: north }
  - { id: prison, kind: imprisonment, people: [ada], begins: verdict, ends: freed }
  - { id: later, kind: custody, people: [ada], from: 2020-03-01, to: 2020-03-01 }
`);

describe('custody', () => {
  it('prints measures within another one under it, indented', async () => {
    const [list = ''] = (await textOf(custody, moved)).split('\n\n');
    expect(list.split('\n')).toEqual([
      '10 Jan 2020 – 20 Feb 2020',
      '            Imprisonment: 42 days',
      '10 Jan 2020 – 1 Feb 2020',
      '              Imprisonment: 23 days',
      '              North Prison',
      '15 Jan 2020 – 16 Jan 2020',
      '                Enforced disappearance: 2 days',
      '1 Feb 2020 – 20 Feb 2020',
      '              Imprisonment: 20 days',
      '              South Prison',
      '1 Mar 2020  Custody: 1 day',
    ]);
  });

  it('says that their days are part of the measure above', async () => {
    const note = 'The days of an indented measure are part of those of the measure above it.';
    expect((await textOf(custody, moved)).replaceAll('\n', ' ')).toContain(note);
    const alone = dossierOf('measures: [{ id: m, kind: custody, people: [ada], from: 2020-03-01, to: 2020-03-01 }]\n');
    expect((await textOf(custody, alone)).replaceAll('\n', ' ')).not.toContain(note);
  });

  it('names the measure around a measure in its records', () => {
    const [{ measures } = { measures: [] }] = recordsOf(custody, moved);
    expect(measures.map(({ id, within }) => [id, within])).toEqual([
      ['north', 'prison'],
      ['prison', undefined],
      ['cell', 'north'],
      ['south', 'prison'],
      ['later', undefined],
    ]);
  });
});
