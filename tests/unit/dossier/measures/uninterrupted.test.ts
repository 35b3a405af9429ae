import { expect, test } from 'vitest';
import { MeasureTimes } from '../../../../src/dossier/measures/bounds.js';
import { firstDetentions } from '../../../../src/dossier/measures/uninterrupted.js';
import { dossierOf } from '../../../support/views.js';

/** The id of the detention with which the uninterrupted one of measure `b` began. */
function firstOf(...measures: readonly string[]): string | undefined {
  const dossier = dossierOf(`people: { ada: { name: Ada } }
asOf: 2021-01-01
timeline: [{ id: verdict, date: 2020-06, title: The court decides, people: [ada] }]
measures: [${measures.map((measure) => `{ people: [ada], ${measure} }`).join(', ')}]
`);
  const b = dossier.measures.find(({ id }) => id === 'b');
  const firsts = firstDetentions(dossier.measures, new MeasureTimes(dossier), { person: 'ada' });
  return b && firsts.get(b)?.id;
}

const b = 'id: b, kind: imprisonment, from: 2020-05-10, to: ..';

test.each([
  ['ends on the day before', 'a', ['id: a, kind: custody, from: 2020-04, to: 2020-05-09', b]],
  ['ends on a day in between', 'b', ['id: a, kind: custody, from: 2020-04, to: 2020-05-08', b]],
  ['may have ended earlier', 'b', ['id: a, kind: custody, from: 2020-04, to: 2020-05', b]],
  [
    'ends with the event that begins it',
    'a',
    ['id: a, kind: custody, from: 2020-04, ends: verdict', 'id: b, kind: imprisonment, begins: verdict, to: ..'],
  ],
  [
    'leads to another one',
    'a',
    [
      b,
      'id: c, kind: pre-trial-detention, from: 2020-03-05, to: 2020-05-09',
      'id: a, kind: custody, from: 2020-03-03, to: 2020-03-05',
    ],
  ],
  [
    'lasts longer than one between them',
    'a',
    [
      'id: a, kind: house-arrest, from: 2020-03, to: 2020-05-10',
      'id: c, kind: custody, from: 2020-04-01, to: 2020-04-02',
      b,
    ],
  ],
  [
    'may have begun after it',
    'b',
    ['id: a, kind: custody, from: 2020, to: ..', 'id: b, kind: custody, from: 2020-03-01, to: 2020-04-01'],
  ],
  ['may have begun only while it lasted', 'b', ['id: a, kind: custody, from: 2020, to: 2020-06-10', b]],
  [
    'may have begun earlier or later',
    'b',
    ['id: a, kind: custody, from: 2020-03-01, to: 2020-12-31', 'id: b, kind: imprisonment, from: 2020, to: ..'],
  ],
  ['began at an uncertain day before it', 'a', ['id: a, kind: custody, from: 2020~, to: 2020-05-09', b]],
  ['is alleged', 'b', ['id: a, kind: custody, from: 2020-04, to: 2020-05-09, status: alleged', b]],
  ['is no detention', 'b', ['id: a, kind: travel-ban, from: 2020-04, to: 2020-05-09', b]],
])('a detention before it that %s: %s is the first', (_, first, measures) => expect(firstOf(...measures)).toBe(first));
