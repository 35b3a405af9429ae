import { describe, expect, it } from 'vitest';
import { checkCase, listOf } from '../../../../support/made-up/check-case.js';

const events = listOf('timeline', ['id: secret, title: E, date: 2020-05-01, access: secret']);
const measures = (...all: readonly string[]) =>
  events +
  listOf(
    'measures',
    all.map((one) => `kind: custody, people: [ada], ${one}`),
  );

describe('measures within each other', () => {
  const circle = (...all: readonly string[]) => checkCase(measures(...all), 'within-circle');

  it('are found once for each circle', () => {
    expect(circle('id: a, within: b', 'id: b, within: c', 'id: c, within: b', 'id: d, within: d')).toEqual([
      'the measures are within each other: b → c → b Remove "within" from the measure that contains the others.',
      'the measures are within each other: d → d Remove "within" from the measure that contains the others.',
    ]);
    expect(circle('id: a, within: b', 'id: b, within: c', 'id: c')).toEqual([]);
  });

  it('are withheld with each of them', () => {
    expect(circle('id: a, within: b', 'id: b, within: a, access: secret')).toEqual([
      expect.stringMatching(/^secret: /),
    ]);
  });
});

describe('a measure outside the one that it is within', () => {
  const outside = (part: string, whole: string) =>
    checkCase(measures(`id: cell, within: held, ${part}`, `id: held, ${whole}`), 'outside-parent');
  const hint = 'Correct one of the two dates, or remove "within".';

  it.each([
    ['from: 2020-02', 'from: 2020-03, to: 2020-09', 'begins (2020-02) before that one begins (2020-03)'],
    ['from: 2020-03, to: 2020-10', 'from: 2020-03, to: 2020-09', 'ends (2020-10) after that one ends (2020-09)'],
    ['from: 2021', 'from: 2020-03, to: 2020-09', 'begins (2021) after that one ends (2020-09)'],
    ['to: 2020-02', 'from: 2020-03, to: 2020-09', 'ends (2020-02) before that one begins (2020-03)'],
    ['from: 2021', 'to: 2020-09', 'begins (2021) after that one ends (2020-09)'],
  ])('is found: %s within %s', (part, whole, said) => {
    expect(outside(part, whole)).toEqual([`measure "cell" is within "held", but ${said} ${hint}`]);
  });

  it.each([
    ['from: 2020-03', 'from: 2020-03-05, to: 2020-09'],
    ['from: 2020-03-05, to: ..', 'from: 2020-03-05'],
    ['from: 2020', 'to: 2020-09'],
    ['from: 2020-02~', 'from: 2020-03'],
    ['from: 2020-04', 'from: 2020-03, to: ..'],
  ])('is not found: %s within %s', (part, whole) => expect(outside(part, whole)).toEqual([]));

  it('is found for a measure further out, and is withheld with its dates', () => {
    const all = ['id: cell, from: 2019, within: held', 'id: held, within: term', 'id: term, from: 2020'];
    expect(checkCase(measures(...all), 'outside-parent')).toEqual([
      `measure "cell" is within "term", but begins (2019) before that one begins (2020) ${hint}`,
    ]);
    expect(outside('from: 2019', 'begins: secret')).toEqual([expect.stringMatching(/^secret: measure "cell"/)]);
    expect(outside('from: 2019', 'from: 2020, access: internal')).toEqual([expect.stringMatching(/^internal: /)]);
    expect(
      checkCase(measures('id: a, within: b, from: 2020', 'id: b, within: a, from: 2021'), 'outside-parent'),
    ).toHaveLength(2);
  });
});
