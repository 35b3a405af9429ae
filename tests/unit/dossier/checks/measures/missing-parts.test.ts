import { describe, expect, it } from 'vitest';
import { checkCase, listOf } from '../../../../support/made-up/check-case.js';

const fine = listOf('measures', ['id: fine, kind: fine, people: [bob], from: 2010, to: 2010']);
const event = (keys: string) => listOf('timeline', [`id: e, title: E, date: 2020-05, ${keys}`]);

describe('a verdict without a charge', () => {
  const without = (text: string) => checkCase(text, 'verdict-without-charge');
  const said = ['no charge for verdict "e" Add the charge to "charges", with this event under "decisions".'];
  const verdict = event('kind: verdict, people: [ada, { person: bob, role: judge }]');

  it('is found in a file with measures or charges', () => {
    expect(without(verdict)).toEqual([]);
    expect(without(verdict + fine)).toEqual(said);
    expect(without(event('kind: sentence') + fine)).toHaveLength(1);
    expect(without(event('kind: appeal') + fine)).toEqual([]);
    expect(without(verdict + listOf('charges', ['id: c, law: L, people: [bob]']))).toEqual(said);
  });

  it.each([
    ['of the person', verdict, 'id: c, law: L, people: [{ person: ada, role: victim }]'],
    [
      'with the event among its decisions',
      verdict,
      'id: c, law: L, people: [bob], decisions: [{ event: e, outcome: convicted }]',
    ],
    ['of nobody in particular', verdict, 'id: c, law: L'],
    ['for a verdict on nobody in particular', event('kind: verdict'), 'id: c, law: L, people: [bob]'],
    [
      'of a pseudonym',
      event('kind: verdict, people: [{ pseudonym: A. }]'),
      'id: c, law: L, people: [{ pseudonym: A. }]',
    ],
  ])('is not found if there is a charge %s', (_, text, charge) =>
    expect(without(text + listOf('charges', [charge]))).toEqual([]),
  );

  it('is not looked for in a file with errors, which may hide the charge', () => {
    expect(without(`${verdict}${fine}charge: []\n`)).toEqual([expect.stringContaining('unknown-key')]);
  });
});

describe('a release without a measure', () => {
  const without = (text: string) => checkCase(text, 'release-without-measure');
  const said = [
    'no measure can have ended with release "e" (2020-05) Add the measure to "measures", with this event under "ends".',
  ];
  const release = event('kind: release, people: [ada]');
  const held = (keys: string, people = 'ada') =>
    without(release + listOf('measures', [`id: m, kind: custody, people: [${people}], ${keys}`]));

  it('is found in a file with measures or charges', () => {
    expect(without(release)).toEqual([]);
    expect(without(release + fine)).toEqual(said);
    expect(without(release + listOf('charges', ['id: c, law: L']))).toEqual(said);
    expect(without(event('kind: release') + fine)).toEqual(said);
    expect(without(event('kind: arrest') + fine)).toEqual([]);
  });

  it.each(['from: 2019, to: 2020-04', 'from: 2019, to: 2020-06', 'from: 2020-06', 'to: 2020-04'])(
    'is found beside a measure %s',
    (keys) => expect(held(keys)).toEqual(said),
  );

  it.each([
    'from: 2019, to: 2020',
    'from: 2019',
    'from: 2020-05, ends: e',
    'basis: L',
    'from: 2019, to: 2020-04~',
    'from: 2019, to: ..',
  ])('is not found beside a measure %s', (keys) => expect(held(keys)).toEqual([]));

  it('is found if only somebody else was held, or if the measure is in force still', () => {
    expect(held('from: 2019', 'bob')).toEqual(said);
    expect(held('from: 2019', '{ person: ada, role: lawyer }, bob')).toEqual(said);
    const open = listOf('measures', ['id: m, kind: custody, people: [ada], from: 2019, to: ..']);
    expect(without(`asOf: 2021-01-01\n${release}${open}`)).toEqual(said);
  });
});
