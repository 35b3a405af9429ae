import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../../src/dates/edtf.js';
import { MeasuresInForce, type Time } from '../../../../src/dossier/measures/in-force.js';
import { dossierOf } from '../../../support/views.js';

function timeOf(edtf: string): Time {
  const read = parseDate(edtf);
  if (!('date' in read) || read.date.earliest === null || read.date.latest === null) throw new Error(edtf);
  return { earliest: read.date.earliest, latest: read.date.latest };
}

const timeline = `timeline:
  - { id: arrest, date: 2020-04-17, title: An arrest }
  - { id: release, date: 2020-05, title: A release }
  - { id: verdict, date: 2020-06-22, title: A verdict }
`;

/**
 * Whether the first of some measures was in force: `surely`, `in-part`, `possibly`, the reason why nobody
 * can tell, or `no`.
 */
function forceOn(
  on: string,
  [first = '', ...others]: readonly string[],
  asOf = '2021-07-22',
  died?: string,
  kind = 'custody',
): string {
  const measures = [first, ...others].map((one, index) => `{ id: m${index}, kind: ${kind}, people: [ada], ${one} }`);
  const people = died === undefined ? '' : `people: { ada: { name: Ada Nobody, died: ${died} } }\n`;
  const dossier = dossierOf(
    `${people}${asOf === '' ? '' : `asOf: ${asOf}\n`}${timeline}measures: [${measures.join(', ')}]\n`,
  );
  const [measure] = dossier.measures;
  if (measure === undefined) throw new Error('no measure');
  const force = new MeasuresInForce(dossier, timeOf(on)).of(measure, { person: 'ada' });
  return force === undefined ? 'no' : 'inForce' in force ? force.inForce : force.undetermined;
}

describe('a measure on a day', () => {
  it.each([
    ['the day before it', 'from: 2020-04-17, to: 2020-04-20', '2020-04-16', 'no'],
    ['its first day', 'from: 2020-04-17, to: 2020-04-20', '2020-04-17', 'surely'],
    ['its last day', 'from: 2020-04-17, to: 2020-04-20', '2020-04-20', 'surely'],
    ['the day after it', 'from: 2020-04-17, to: 2020-04-20', '2020-04-21', 'no'],
    ['a day on which it may not have begun', 'from: 2020-04, to: 2020-05-20', '2020-04-29', 'possibly'],
    ['the last day on which it can have begun', 'from: 2020-04, to: 2020-05-20', '2020-04-30', 'surely'],
    ['the first day on which it can have ended', 'from: 2020-04-17, to: 2020-05', '2020-05-01', 'surely'],
    ['a day on which it may have ended', 'from: 2020-04-17, to: 2020-05', '2020-05-02', 'possibly'],
    ['the day of the event that begins it', 'begins: arrest, ends: release', '2020-04-17', 'surely'],
    ['a day in the month of the event that ends it', 'begins: arrest, ends: release', '2020-05-02', 'possibly'],
    ['the day before it was ordered', 'lasts: P3Y, ordered: verdict', '2020-06-21', 'no'],
    ['the day on which it was ordered', 'lasts: P3Y, ordered: verdict', '2020-06-22', 'possibly'],
    ['a day after what was ordered has passed', 'lasts: P1M, ordered: verdict', '2021-02-12', 'possibly'],
    ['the day on which it began, if it has no end', 'from: 2020-04-17', '2020-04-17', 'surely'],
    ['a day after that', 'from: 2020-04-17', '2020-04-18', 'possibly'],
    ['the day of the last check, if it is still in force', 'from: 2020-04-17, to: ..', '2021-07-22', 'surely'],
    ['the day after the last check, if it is still in force', 'from: 2020-04-17, to: ..', '2021-07-23', 'possibly'],
    ['the day after the last check, if it ends later', 'from: 2020-04-17, to: 2022-01-01', '2021-07-23', 'possibly'],
    [
      'the day of the last check, if it was ordered and is in force',
      'ordered: verdict, to: ..',
      '2021-07-22',
      'surely',
    ],
    ['the day before, if it was ordered and is in force', 'ordered: verdict, to: ..', '2021-07-21', 'possibly'],
    ['any day, if nothing says when it began', 'to: 2020-05', '2019-01-01', 'start'],
    ['a day after its end, if nothing says when it began', 'to: 2020-05', '2020-06-01', 'no'],
    ['a day between dates that contradict each other', 'from: 2020-05, to: 2020-04', '2020-05-01', 'order'],
    ['a day before dates that contradict each other', 'from: 2020-05, to: 2020-04', '2020-03-31', 'no'],
    ['a day after dates that contradict each other', 'from: 2020-05, to: 2020-04', '2020-06-01', 'no'],
  ])('is judged on %s', (_, measure, day, expected) => {
    expect(forceOn(day, [measure])).toBe(expected);
  });

  it.each([
    ['confirmed', 'surely'],
    ['reported', 'surely'],
    ['alleged', 'possibly'],
    ['disputed', 'possibly'],
    ['denied', 'no'],
  ])('that is %s', (status, expected) => {
    expect(forceOn('2020-04-18', [`from: 2020-04-17, to: 2020-04-20, status: ${status}`])).toBe(expected);
  });

  it.each([
    ['2020-04-02', '', 'surely'],
    ['2020-04-03', '', 'possibly'],
    ['2020-04-03', ', status: alleged', 'possibly'],
    ['2020-04-03', ', status: denied', 'surely'],
  ])('on which another says something else about the same point: %s%s', (day, status, expected) => {
    const long = 'from: 2020-04-01, to: 2020-04-09, about: held';
    expect(forceOn(day, [long, `from: 2020-04-01, to: 2020-04-02, about: held${status}`])).toBe(expected);
  });

  it('ends with the death of the person, if its end is unknown', () => {
    const forces = ['2020-04-20', '2020-04-21'].map((day) => forceOn(day, ['from: 2020-04-17'], '2021', '2020-04-20'));
    expect(forces).toEqual(['possibly', 'no']);
    expect(forceOn('2020-04-21', ['lasts: P1Y'], '2021', '2020-04-20')).toBe('no');
  });

  it.each([
    ['to: ..', '2020-04-20', '2020-04-20', 'surely'],
    ['to: ..', '2020-04-20', '2020-04-21', 'no'],
    ['to: ..', '2020-05', '2020-04-30', 'surely'],
    ['to: ..', '2020-05', '2020-05-20', 'possibly'],
    ['to: ..', '2020-05', '2020-06-01', 'no'],
    ['to: 2020-06-30', '2020-04-20', '2020-04-21', 'no'],
    ['to: 2020-05-10', '2020-05', '2020-05-10', 'surely'],
    ['to: 2020-05-10', '2020-05', '2020-05-11', 'no'],
  ])('with %s ends with a death of %s: on %s it %s was in force', (to, died, day, expected) => {
    expect(forceOn(day, [`from: 2020-04-17, ${to}`], '2021', died)).toBe(expected);
    expect(forceOn(day, [`from: 2020-04-17, ${to}`], '2021', died, 'asset-freeze')).not.toBe(
      expected === 'no' && to !== 'to: 2020-05-10' ? 'no' : '',
    );
  });

  it('of property does not end with a death', () => {
    for (const dates of ['from: 2020-04-17', 'from: 2020-04-17, to: ..'])
      expect(forceOn('2020-04-21', [dates], '2021', '2020-04-20', 'asset-freeze')).not.toBe('no');
    expect(forceOn('2020-04-21', ['lasts: P1Y'], '2021', '2020-04-20', 'asset-freeze')).toBe('start');
  });

  it('is possible only, if it is open and the file does not say when it was last checked', () => {
    expect(forceOn('2020-04-18', ['from: 2020-04-17, to: ..'], '')).toBe('possibly');
    expect(forceOn('2020-04-18', ['from: 2020-04-17, to: 2020-04-20'], '')).toBe('surely');
  });

  it('within another is limited to that', () => {
    const inside = ['from: 2020-04, to: 2020-05, within: m1', 'from: 2020-04-10, to: 2020-05-01'];
    expect(forceOn('2020-04-09', inside)).toBe('no');
    expect(forceOn('2020-04-10', inside)).toBe('possibly');
  });
});

describe('a measure in a month or year', () => {
  const lasting = 'from: 2020-04-17, to: 2020-06-20';

  it.each([
    ['2020-03', 'no'],
    ['2020-04', 'in-part'],
    ['2020-05', 'surely'],
    ['2020-06', 'in-part'],
    ['2020', 'in-part'],
    ['2020-05/2020-06', 'in-part'],
    ['2020-06/2020-07', 'in-part'],
  ])('is in force surely on all days, or in part: %s', (time, expected) => {
    expect(forceOn(time, [lasting])).toBe(expected);
  });

  it.each([
    ['that is alleged', ['from: 2020-04-17, to: 2020-06-20, status: alleged'], 'possibly'],
    ['that may have ended before', ['from: 2020-03, to: 2020-03-30/2020-04-10'], 'possibly'],
    ['that surely was in it, on whatever days', ['from: 2020-03-20/2020-04-20, to: 2020-04-10/2020-05-20'], 'in-part'],
    ['that may have begun after it', ['from: 2020-04-20/2020-05-20, to: 2020-05-10/2020-06-20'], 'possibly'],
    ['that was ordered', ['ordered: arrest, lasts: P1Y'], 'possibly'],
    ['that began and has no end', ['begins: arrest'], 'in-part'],
    [
      'whose rival was in it too',
      ['from: 2020-04-17, to: 2020-06-20, about: x', 'from: 2020-04-20, to: 2020-05-01, about: x'],
      'in-part',
    ],
    [
      'whose rival was not',
      ['from: 2020-04-17, to: 2020-06-20, about: x', 'from: 2020-05-01, to: 2020-05-02, about: x'],
      'possibly',
    ],
  ])('is judged on a measure %s', (_, measures, expected) => {
    expect(forceOn('2020-04', measures)).toBe(expected);
  });

  it('is judged on the month when the file was last checked', () => {
    const open = ['from: 2020-04-17, to: ..'];
    expect(forceOn('2021-07', open, '2021-07')).toBe('in-part');
    expect(forceOn('2021-08', open, '2021-07')).toBe('possibly');
    expect(forceOn('2021-07-01', open, '2021-07')).toBe('surely');
  });
});

describe('a fine', () => {
  it.each([
    ['2020-06-21', 'ordered: verdict', 'no'],
    ['2020-06-22', 'ordered: verdict', 'surely'],
    ['2029-06-22', 'ordered: verdict', 'surely'],
    ['2020-06', 'begins: verdict', 'in-part'],
    ['2020-07-01', 'ordered: verdict, status: alleged', 'possibly'],
    ['2020-06-10', 'from: 2020-06', 'possibly'],
    ['2020-07-01', 'ordered: verdict, to: 2020-06-30', 'surely'],
    ['2020-06-01', 'to: 2020-06-30', 'possibly'],
    ['2020-06-30', 'to: 2020-06-30', 'surely'],
    ['2020-06-30', 'to: ..', 'start'],
    ['2020-06-30', 'amount: 10 crowns', 'start'],
    ['2020-06-30', 'from: 2020-06-30, to: 2020-06-01', 'order'],
  ])('is ordered from one day on, and stays so: on %s with %s', (day, keys, expected) => {
    expect(forceOn(day, [keys], '2021-07-22', undefined, 'fine')).toBe(expected);
  });
});
