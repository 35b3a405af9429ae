import { describe, expect, it } from 'vitest';
import { checkCase, listOf } from '../../../../support/made-up/check-case.js';

const places = `places:
  quay: { name: Quay Station, names: [The Quay], kind: police-station }
  hill: { name: Hill Prison, kind: prison }
  port: { name: Port Sando, kind: town }
  loft: { name: The Loft, access: secret }
`;
const events = listOf('timeline', ['id: secret, title: E, date: 2020-05-20, access: secret']);
const held = (...measures: readonly string[]) =>
  checkCase(
    events +
      places +
      listOf(
        'measures',
        measures.map(
          (one, index) =>
            `id: m${index}, ${/kind:/.test(one) ? '' : 'kind: custody, '}${/people:/.test(one) ? '' : 'people: [ada], '}${one}`,
        ),
      ),
    'two-places',
  );

describe('two places at one time', () => {
  const quay = 'from: 2020-05-01, to: 2020-05-20, place: quay';
  const said = (other: number, own: number) =>
    `person "ada" was in two places at the same time: measure "m${other}" overlaps measure "m${own}" Correct a date or a place. If one measure is a part of the other, add "within". If sources differ, give both the same "about".`;

  it.each([
    'from: 2020-05-19, to: 2020-06, place: hill',
    'from: 2020-05-02, to: 2020-06-03, kind: imprisonment, place: hill',
    'from: 2020-05-02, to: 2020-06-03, place: The House in the Wood',
    'from: 2020-05-02, to: 2020-06-03, place: hill, people: [bob, { person: ada, role: victim }]',
  ])('are found: %s', (other) => expect(held(quay, other)).toEqual([said(0, 1)]));

  it.each([
    ['on one shared day', 'from: 2020-05-20, to: 2020-06, place: hill'],
    ['for a day', 'from: 2020-05-10, to: 2020-05-10, place: hill'],
    ['by chance', 'from: 2020-05, to: 2020-06, place: hill'],
    ['in one place', 'from: 2020-05-05, to: 2020-06, place: quay'],
    ['under another name of the place', 'from: 2020-05-05, to: 2020-06, place: the quay'],
    ['in a place around it', 'from: 2020-05-05, to: 2020-06, place: port'],
    ['in a part of it', 'from: 2020-05-05, to: 2020-06, place: "Quay Station, cell 4"'],
    ['in no place', 'from: 2020-05-05, to: 2020-06'],
    ['as a part', 'from: 2020-05-05, to: 2020-05-09, place: hill, within: m0'],
    ['under a ban', 'from: 2020-05-05, to: 2020-06, place: hill, kind: travel-ban'],
    ['of someone else', 'from: 2020-05-05, to: 2020-06, place: hill, people: [bob]'],
    ['of a lawyer', 'from: 2020-05-05, to: 2020-06, place: hill, people: [bob, { person: ada, role: lawyer }]'],
    ['if one is alleged', 'from: 2020-05-05, to: 2020-06, place: hill, status: alleged'],
    ['if one is denied', 'from: 2020-05-05, to: 2020-06, place: hill, status: denied'],
    ['if one is disputed', 'from: 2020-05-05, to: 2020-06, place: hill, status: disputed'],
    ['if an end is unknown', 'from: 2020-05-05, place: hill'],
    ['if a date is approximate', 'from: 2020-05-05~, to: 2020-06, place: hill'],
  ])('are not found %s', (_, other) => expect(held(quay, other)).toEqual([]));

  it('are not found for claims about one point', () => {
    const about = (point: string) => `about: ${point}`;
    expect(held(`${quay}, ${about('a')}`, `from: 2020-05-05, to: 2020-06, place: hill, ${about('a')}`)).toEqual([]);
    expect(held(`${quay}, ${about('a')}`, `from: 2020-05-05, to: 2020-06, place: hill, ${about('b')}`)).toHaveLength(1);
  });

  it('are reported once for a measure with a wrong end', () => {
    const months = ['05', '06', '07', '08'].map(
      (month, index) => `from: 2020-${month}-01, to: 2020-${month}-28, place: ${index % 2 ? 'quay' : 'hill'}`,
    );
    expect(held('from: 2020-04-01, to: 2091-04-20, place: quay', ...months)).toEqual([said(3, 0)]);
    const both = 'people: [ada, bob]';
    expect(held(`${quay}, ${both}`, `from: 2020-05-05, to: 2020-06, place: hill, ${both}`)).toEqual([said(0, 1)]);
  });

  it('are found beyond stays in the same place and beyond parts', () => {
    expect(
      held(
        'from: 2020-05-01, to: 2020-05-10, place: hill',
        'from: 2020-05-01, to: 2020-05-20, place: quay, status: denied',
        'from: 2020-05-10, to: 2020-05-12, place: quay',
        'from: 2020-05-12, to: 2020-05-14, place: quay',
        'from: 2020-05-10, to: 2020-05-30, place: quay',
      ),
    ).toEqual([]);
    expect(
      held(
        'from: 2020-05-01, to: 2020-05-10, place: hill',
        'from: 2020-05-10, to: 2020-05-12, place: quay',
        'from: 2020-05-12, to: 2020-05-14, place: quay',
        'from: 2020-05-14, to: 2020-05-16, place: hill, within: m4',
        'from: 2020-05-08, to: 2020-05-30, place: quay',
      ),
    ).toEqual([said(0, 4)]);
  });

  it('are withheld with every part that says so', () => {
    const other = 'from: 2020-05-05, to: 2020-06, place: hill';
    expect(held(`${quay}, access: internal`, other)).toEqual([expect.stringMatching(/^internal: /)]);
    expect(held(quay, 'from: 2020-05-05, to: 2020-06, place: loft')).toEqual([expect.stringMatching(/^secret: /)]);
    expect(held('from: 2020-05-01, ends: secret, place: quay', other)).toEqual([expect.stringMatching(/^secret: /)]);
  });
});
