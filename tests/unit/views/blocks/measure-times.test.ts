import { describe, expect, it } from 'vitest';
import { MeasureTimes } from '../../../../src/dossier/measures/bounds.js';
import { printPeriod } from '../../../../src/views/blocks/measure-times.js';
import { dossierOf } from '../../../support/views.js';

/** The period of the first of some measures. */
function period(...measures: readonly string[]): string {
  const written = measures.map((keys, index) => `{ id: m${index}, people: [ada], ${keys} }`);
  const dossier = dossierOf(`asOf: 2021-07-22
timeline:
  - { id: order, date: 2020-06-22, title: An order }
  - { id: death-1, date: 2020-10-12, title: A death, about: death, value: a beating }
  - { id: death-2, date: 2020-10, title: A death, about: death, value: an illness }
measures: [${written.join(', ')}]\n`);
  const [measure] = dossier.measures;
  return measure === undefined ? '' : printPeriod(measure, new MeasureTimes(dossier), dossier);
}

describe('the period of a measure', () => {
  it.each([
    ['kind: exile, from: 2020, to: ..', '2020 – in force on 22 Jul 2021'],
    ['kind: exile, to: 2020', 'start unknown – 2020'],
    ['kind: exile, ordered: order', 'ordered 22 Jun 2020'],
    ['kind: exile, ordered: order, to: 2020-07', 'ordered 22 Jun 2020, ended Jul 2020'],
    ['kind: exile, ordered: order, to: ..', 'ordered 22 Jun 2020, in force on 22 Jul 2021'],
    ['kind: exile', 'date unknown'],
    ['kind: fine', 'date unknown'],
    ['kind: fine, begins: order', 'ordered 22 Jun 2020'],
    ['kind: fine, ordered: order, to: 2020-07', 'ordered 22 Jun 2020, paid Jul 2020'],
    ['kind: fine, from: 2020, to: ..', 'ordered 2020, not paid on 22 Jul 2021'],
    ['kind: fine, to: 2020', 'paid 2020'],
  ])('has words for what is known: %s', (keys, expected) => {
    expect(period(keys)).toBe(expected);
  });

  it('is within that of the measure around it, if it has none of its own', () => {
    expect(period('kind: exile, within: m1', 'kind: exile, within: m2', 'kind: exile, from: 2020, to: 2021')).toBe(
      'within 2020 – 2021',
    );
    expect(period('kind: exile, within: m1', 'kind: exile')).toBe('date unknown');
    expect(period('kind: exile, within: m1', 'kind: exile, within: m0')).toBe('date unknown');
  });

  it('is not in dispute if the dates of events agree, and only something else differs', () => {
    expect(period('kind: exile, from: 2020, ends: death-1')).toBe('2020 – 12 Oct 2020');
    expect(period('kind: exile, from: 2020, ends: death-2')).toBe('2020 – Oct 2020');
  });
});
