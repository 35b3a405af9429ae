import { describe, expect, it } from 'vitest';
import { check } from '../../../../support/checks.js';

describe('an impossible order', () => {
  const order = (...events: readonly string[]) =>
    check(
      `timeline:\n${events.map((event, index) => `  - { id: e${index}, title: E, ${event} }\n`).join('')}`,
      'impossible-order',
    );
  const ada = 'people: [ada]';

  it.each([
    ['release', 'arrest'],
    ['release', 'detention'],
    ['release', 'sentence'],
    ['verdict', 'arrest'],
    ['verdict', 'charge'],
    ['verdict', 'trial'],
    ['sentence', 'arrest'],
    ['sentence', 'charge'],
    ['sentence', 'trial'],
    ['sentence', 'verdict'],
    ['appeal', 'arrest'],
    ['appeal', 'charge'],
    ['appeal', 'trial'],
    ['appeal', 'verdict'],
    ['appeal', 'sentence'],
  ])('is found for a %s before the only %s', (later, earlier) => {
    const found = order(`date: 2020-01, kind: ${later}, ${ada}`, `date: 2020-02, kind: ${earlier}, ${ada}`);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(
      new RegExp(`^${later} "e0" .* is before any .*${earlier}.* The first is "e1" \\(2020-02\\)\\.`),
    );
    expect(order(`date: 2020-02, kind: ${later}, ${ada}`, `date: 2020-02, kind: ${earlier}, ${ada}`)).toEqual([]);
    expect(order(`date: 2020-03, kind: ${later}, ${ada}`, `date: 2020-02, kind: ${earlier}, ${ada}`)).toEqual([]);
  });

  it('counts an event once that lists a person twice', () => {
    const twice = 'people: [ada, { person: ada, role: victim }]';
    const waiting = ['verdict', 'release'].map((kind, index) => `date: 2019-0${index + 1}, kind: ${kind}, ${ada}`);
    const once = order(...waiting, `date: 2091, kind: arrest, ${ada}`);
    expect(once).toHaveLength(1);
    expect(order(...waiting, `date: 2091, kind: arrest, ${twice}`)).toEqual(once);
  });

  it('is not found for a release after a verdict that began an imprisonment', () => {
    const events = `timeline:
  - { id: verdict, title: E, date: 2020-01, kind: verdict, ${ada} }
  - { id: release, title: E, date: 2020-02, kind: release, ${ada} }
  - { id: arrest, title: E, date: 2020-03, kind: arrest, ${ada} }
`;
    const measure = `measures: [{ id: prison, kind: imprisonment, ${ada}, begins: verdict }]\n`;
    expect(check(events, 'impossible-order').join()).toContain('all 2 events');
    expect(check(events + measure, 'impossible-order').join()).not.toContain('release');
  });

  it('is reported once, at the event for which several others wait', () => {
    const waiting = ['release', 'verdict', 'release'].map(
      (kind, index) => `date: 2019-0${index + 1}, kind: ${kind}, ${ada}`,
    );
    expect(order(...waiting, `date: 2091, kind: arrest, ${ada}`)).toEqual([
      'arrest "e3" (2091) is after all 3 events that must follow it The first is "e0" (2019-01). Correct the date, or add the missing event.',
    ]);
    const two = order(...waiting, `date: 2091, kind: arrest, ${ada}`, `date: 2092, kind: arrest, ${ada}`);
    expect(two).toHaveLength(3);
  });

  it('is not found for an event that is out of order, or because of one', () => {
    expect(order(`date: 2020-02, kind: arrest, ${ada}`, `date: 2020-01, kind: verdict, ${ada}`)).toEqual([]);
    const [first, last] = [`date: 2018, ${ada}`, `date: 2021, ${ada}`];
    expect(order(first, `date: 2091, kind: arrest, ${ada}`, `date: 2020, kind: verdict, ${ada}`, last)).toEqual([]);
  });

  it('is not found for people with another role', () => {
    const witness = 'people: [ada, { person: bob, role: witness }]';
    expect(order(`date: 2019, kind: verdict, ${witness}`, 'date: 2020, kind: arrest, people: [bob]')).toEqual([]);
  });

  it('is not found if an earlier event may precede it', () => {
    const [verdict, trial] = [`date: 2020-02, kind: verdict, ${ada}`, `date: 2020-03, kind: trial, ${ada}`];
    expect(order(verdict, trial, `date: 2020, kind: arrest, ${ada}`)).toEqual([]);
    expect(order(verdict, trial, `date: 2020-04, kind: arrest, ${ada}`)).toHaveLength(1);
  });

  it('is not found between two people, without people, or between unrelated kinds', () => {
    expect(order(`date: 2020-01, kind: release, ${ada}`, 'date: 2020-02, kind: arrest, people: [bob]')).toEqual([]);
    expect(order('date: 2020-01, kind: release', 'date: 2020-02, kind: arrest')).toEqual([]);
    expect(order(`date: 2020-01, kind: protest, ${ada}`, `date: 2020-02, kind: arrest, ${ada}`)).toEqual([]);
    expect(order(`date: 2020-01, ${ada}`, `date: 2020-02, ${ada}`)).toEqual([]);
  });
});

describe('a timeline out of order', () => {
  const timeline = (...dates: readonly string[]) =>
    check(
      `timeline:\n${dates.map((date, index) => `  - { id: e${index}, title: E, date: ${date} }\n`).join('')}`,
      'unsorted-timeline',
    );

  it.each([
    [['2020', '2019'], ['e0']],
    [
      ['2020', '2019', '2018'],
      ['e0', 'e0'],
    ],
    [['2019', '2021', '2020', '2021'], ['e1']],
    [['2020-05', '2020'], []],
    [['2020-05', '2020', '2020-04'], ['e0']],
    [['2020', '2020', '2019'], ['e0']],
    [['2020', '2020-05', '2020'], []],
    [['../2020', '2019'], []],
    [['2020/..', '2019'], ['e0']],
    [['2019', '2020'], []],
  ])('%j', (dates, above) => {
    expect(timeline(...dates)).toEqual(
      above.map((id) => expect.stringContaining(`is listed after the later event "${id}"`)),
    );
  });
});

describe('one wrong date', () => {
  const codes = ['event-after-as-of', 'unsorted-timeline', 'impossible-order', 'invalid-date', 'after-death'] as const;
  const kinds = ['arrest', 'charge', 'trial', 'verdict', 'appeal', 'release', 'other'];
  const dates = Array.from({ length: 50 }, (_, index) => `${2000 + Math.floor(index / 2)}-0${1 + (index % 2)}-15`);

  /** The problems of fifty events of one person in order, one of which has another date. */
  function told(place: number, date: string, asOf = '2025-01-01') {
    const events = dates.map(
      (own, index) =>
        `  - { id: e${index}, title: E, date: ${index === place ? date : own}, kind: ${kinds[index % 7]}, people: [ada] }\n`,
    );
    return check(`asOf: ${asOf}\ntimeline:\n${events.join('')}`, ...codes);
  }

  it('is absent from the example', () => expect(told(-1, '')).toEqual([]));

  it.each([0, 1, 2, 14, 25, 35, 48, 49])('is reported once, at event %i', (place) => {
    const own = expect.stringMatching(new RegExp(`^event "e${place}" \\(2091-01-15\\) is later than asOf `));
    expect(told(place, '2091-01-15')).toEqual([own]);
    expect(told(place, '0219-01-15')).toEqual([expect.stringMatching(/^"0219-01-15" is not a valid date/)]);
    const early = told(place, '1019-01-15');
    // The first event of a timeline can be as early as it likes.
    expect(early).toEqual(
      place === 0 ? [] : [expect.stringContaining(`event "e${place}" (1019-01-15) is listed after`)],
    );
    const late = told(place, '2024-12-15');
    // Of the last two events, nobody can tell which is wrong.
    const last = { 48: ['"e49" (2024-02-15) is listed after the later event "e48"'], 49: [] }[place];
    const said = last ?? [`event "e${place}" (2024-12-15) is listed before the earlier event`];
    expect(late).toEqual(said.map((words) => expect.stringContaining(words)));
  });

  it('of the file itself is reported once, with the number of events after it', () => {
    const said = (number: number, first: string) =>
      `${number} events are later than asOf (2015) The first is "${first}" (2016-01-15). Check the file again and update asOf, or correct the dates.`;
    expect(told(-1, '', '2015')).toEqual([said(18, 'e32')]);
    expect(told(3, '2091', '2015')).toEqual([
      said(19, 'e32'),
      expect.stringContaining('event "e3" (2091) is listed before the earlier event "e4"'),
    ]);
  });
});
