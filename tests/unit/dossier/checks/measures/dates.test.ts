import { describe, expect, it } from 'vitest';
import type { ProblemCode } from '../../../../../src/problems/codes.js';
import { checkCase, listOf } from '../../../../support/made-up/check-case.js';

const events = listOf('timeline', [
  'id: arrest, title: E, date: 2020-04-17, kind: arrest',
  'id: verdict, title: E, date: 2020-06-22, kind: verdict',
  'id: free, title: E, date: 2020-09-30, kind: release',
  'id: secret, title: E, date: 2020-10-01, access: secret',
  'id: hunger, title: E, date: 2020-10-05/2020-11-20',
  'id: about, title: E, date: 2020-12~',
]);
const found = (code: ProblemCode, measure: string, asOf = '2021-06-01') =>
  checkCase(
    `asOf: ${asOf}\n${events}${listOf('measures', [`id: held, kind: custody, people: [ada], ${measure}`])}`,
    code,
  );

describe('an end before the start', () => {
  const ended = (measure: string) => found('end-before-start', measure);

  it.each([
    ['from: 2020-05, to: 2020-04', 'ends (2020-04) before it begins (2020-05)'],
    [
      'begins: verdict, ends: arrest',
      'ends (2020-04-17, event "arrest") before it begins (2020-06-22, event "verdict")',
    ],
    ['from: 2020-05, ends: arrest', 'ends (2020-04-17, event "arrest") before it begins (2020-05)'],
    ['begins: verdict, to: 2020-05', 'ends (2020-05) before it begins (2020-06-22, event "verdict")'],
    ['ordered: verdict, to: 2020-05', 'ends (2020-05) before it was ordered (2020-06-22, event "verdict")'],
  ])('is found: %s', (measure, said) => {
    expect(ended(measure)).toEqual([`measure "held" ${said} Correct one of the two dates.`]);
  });

  it.each([
    'from: 2020-05, to: 2020-05',
    'from: 2020-05-20, to: 2020',
    'from: 2020-05~, to: 2020-04',
    'from: 2020-05, to: ..',
    'to: 2020-04',
    'begins: hunger, ends: hunger',
    'from: 2020-04-17, ordered: verdict, to: 2020-05',
    // Another check reports that the two dates of the start contradict each other.
    'begins: about, to: 2020-05',
  ])('is not found: %s', (measure) => expect(ended(measure)).toEqual([]));

  it('is found for two events out of order, but not for one that is surely wrong', () => {
    const [arrest, free] = ['id: a, title: E, date: 2020-04', 'id: b, title: E, date: 2020-03'];
    const held = listOf('measures', ['id: held, kind: custody, people: [ada], begins: a, ends: b']);
    expect(checkCase(listOf('timeline', [arrest, free]) + held, 'end-before-start')).toHaveLength(1);
    const others = ['id: c, title: E, date: 2020-05', 'id: d, title: E, date: 2020-06'];
    const late = ['id: a, title: E, date: 2091', ...others, 'id: b, title: E, date: 2020-07'];
    expect(checkCase(listOf('timeline', late) + held, 'end-before-start')).toEqual([]);
  });

  it('is withheld with the event that gives a date', () => {
    expect(ended('begins: secret, to: 2020-05')).toEqual([expect.stringMatching(/^secret: measure "held" ends/)]);
  });
});

describe('an event that contradicts the date of a measure', () => {
  const differing = (measure: string, asOf?: string) => found('contradicting-measure-date', measure, asOf);

  it.each([
    [
      'from: 2020-04-18, begins: arrest',
      'begins on 2020-04-18, but event "arrest", which begins it, is dated 2020-04-17 Correct one of the two dates, or remove "from" or "begins".',
    ],
    [
      'from: 2020-04-17, to: 2020-10, ends: free',
      'ends on 2020-10, but event "free", which ends it, is dated 2020-09-30 Correct one of the two dates, or remove "to" or "ends".',
    ],
    [
      'from: 2020-04-17, to: .., ends: free',
      'is marked as still in force (to: ..), but has ended (2020-09-30, event "free") Remove "to", or remove "ends".',
    ],
  ])('is found: %s', (measure, said) => expect(differing(measure)).toEqual([`measure "held" ${said}`]));

  it.each([
    'from: 2020-04, begins: arrest',
    'from: 2020-10-05, begins: hunger, to: 2020-11-20, ends: hunger',
    'from: 2021, begins: about',
    'from: 2020-04-20?, begins: arrest',
    'from: 2020-04-17, ordered: verdict',
  ])('is not found: %s', (measure) => expect(differing(measure)).toEqual([]));

  it('is not found for an end on the day of the last check', () => {
    expect(differing('from: 2020-04-17, to: .., ends: secret', '2020-12-31')).toHaveLength(1);
    expect(
      checkCase(
        `asOf: 2020-09-30\n${listOf('timeline', ['id: free, title: E, date: 2020-09-30'])}${listOf('measures', ['id: m, kind: custody, people: [ada], to: .., ends: free'])}`,
        'contradicting-measure-date',
      ),
    ).toEqual([]);
  });

  it('is withheld with the event', () => {
    expect(differing('from: 2020-05, begins: secret')).toEqual([
      expect.stringMatching(/^secret: measure "held" begins/),
    ]);
  });
});

describe('a measure that lasted longer than ordered', () => {
  const longer = (measure: string, asOf?: string) => found('longer-than-ordered', measure, asOf);

  it.each([
    // The first and the last day count, and an order of days may end the day after.
    ['from: 2020-03-01, to: 2020-03-17, lasts: P15D', 17],
    ['from: 2020-03-01, to: 2020-03-16, lasts: P15D', undefined],
    ['from: 2020-03, to: 2020-04-20, lasts: P2W', 21],
    ['from: 2020-03, to: 2020-04, lasts: P2W', undefined],
    ['from: 2020-01-31, to: 2020-03-03, lasts: P1M', 33],
    ['from: 2020-01-31, to: 2020-03-02, lasts: P1M', undefined],
    ['from: 2016-02-29, to: 2019-03-02, lasts: P3Y', 1098],
    ['from: 2016-02-29, to: 2019-03-01, lasts: P3Y', undefined],
    ['begins: arrest, ends: free, lasts: P5M', 167],
    ['begins: arrest, to: .., lasts: P1Y', 411],
    ['begins: arrest, lasts: P1D', undefined],
    ['ordered: verdict, to: .., lasts: P1D', undefined],
    ['begins: arrest, ends: free, lasts: P1D, status: alleged', undefined],
    ['from: 2020-03-01, to: 2020-12~, lasts: P1D', undefined],
    ['from: 2020-03-01, to: 2020-05, ends: free, lasts: P1D', undefined],
    ['begins: hunger, ends: hunger, lasts: P15D', 47],
    ['from: 2020-03-01, to: 2020-05, lasts: P99999999Y', undefined],
  ])('%s', (measure, days) => {
    const [lasts] = /P\w+$/.exec(measure) ?? [];
    expect(longer(measure).filter((message) => !message.startsWith('contradicting'))).toEqual(
      days === undefined
        ? []
        : [
            `measure "held" lasted at least ${days} days, which is longer than ordered (${lasts}) Correct the dates or "lasts". If it did last longer, accept this with a waiver that says why.`,
          ],
    );
  });

  it('is withheld with the events that give its dates', () => {
    expect(longer('begins: arrest, ends: secret, lasts: P1M')).toEqual([
      expect.stringMatching(/^secret: measure "held"/),
    ]);
  });
});
