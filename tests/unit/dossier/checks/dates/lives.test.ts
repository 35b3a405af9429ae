import { describe, expect, it } from 'vitest';
import { checkCase, listOf } from '../../../../support/made-up/check-case.js';

/** Events of Ada, with these keys each. */
const timeline = (...events: readonly string[]) =>
  listOf(
    'timeline',
    events.map((event, index) => `id: e${index}, title: E, ${/people:/.test(event) ? '' : 'people: [ada], '}${event}`),
  );
const person = (keys: string) => `people: { ada: { name: Ada Nobody, ${keys} }, bob: { name: Bob Elsewhere } }\n`;

describe('something after a death', () => {
  const after = (text: string) => checkCase(text, 'after-death');
  const hint = 'Correct one of the dates, tag the event "posthumous", or give the person another role.';

  it('is found for the date of a person, and for an event', () => {
    expect(after(person('died: 2020-05') + timeline('date: 2020-06-01'))).toEqual([
      `event "e0" (2020-06-01) is after the death of person "ada" (2020-05) ${hint}`,
    ]);
    expect(after(timeline('date: 2020-05-14, kind: death', 'date: 2021'))).toEqual([
      `event "e1" (2021) is after the death of person "ada" (2020-05-14) ${hint}`,
    ]);
  });

  it('is found for detention, but not for a fine', () => {
    const measure = (kind: string) =>
      after(`${person('died: 2020-05')}measures: [{ id: m, kind: ${kind}, people: [ada], from: 2021 }]\n`);
    expect(measure('custody')).toEqual([
      expect.stringContaining('measure "m" (2021) is after the death of person "ada"'),
    ]);
    expect(measure('fine')).toEqual([]);
  });

  it('is found for two events out of order, of which either may be wrong', () => {
    expect(after(timeline('date: 2021', 'date: 2018, kind: death'))).toHaveLength(1);
  });

  it('is found if the event lists the person twice', () => {
    expect(
      after(timeline('date: 2020-05-14, kind: death, people: [ada, ada]', 'date: 2021, people: [ada, ada]')),
    ).toEqual([`event "e1" (2021) is after the death of person "ada" (2020-05-14) ${hint}`]);
  });

  it('is reported once for several events, at the death', () => {
    expect(after(person('died: 1920') + timeline('date: 2020', 'date: 2021', 'date: 2022'))).toEqual([
      '3 entries are after the death of person "ada" (1920) The first is event "e0" (2020). Correct a date, or tag events after a death "posthumous".',
    ]);
    const both = timeline(
      'date: 2019, kind: death, people: [{ person: ada, role: victim }, { person: bob, role: victim }]',
      'date: 2020, people: [ada, bob]',
    );
    expect(after(both)).toHaveLength(1);
  });

  it.each([
    ['on the day of the death', person('died: 2020-05-14') + timeline('date: 2020-05-14')],
    ['that may be before it', person('died: 2020-05') + timeline('date: 2020')],
    ['with the tag', person('died: 2020-05') + timeline('date: 2021, tags: [rain, posthumous]')],
    [
      'of someone with another role',
      person('died: 2020') + timeline('date: 2021, people: [{ person: ada, role: relative }]'),
    ],
    ['that is alleged', person('died: 2020') + timeline('date: 2021, status: alleged')],
    ['if the death is uncertain', person('died: 2020~') + timeline('date: 2021')],
    ['if the event is uncertain', person('died: 2020') + timeline('date: 2021?')],
    ['if the death is denied', timeline('date: 2020, kind: death, status: denied', 'date: 2021')],
    ['if the death is only alleged', timeline('date: 2020, kind: death, status: alleged', 'date: 2021')],
    [
      'if it may have been later',
      person('died: 2020') + timeline('date: 2021', 'date: 2022, kind: death, status: alleged'),
    ],
    [
      'if someone else died',
      timeline('date: 2020, kind: death, people: [ada, { person: bob, role: victim }]', 'date: 2021'),
    ],
    ['if nobody can tell who died', timeline('date: 2020, kind: death, people: [ada, bob]', 'date: 2021')],
    [
      'if its own date is out of order',
      person('died: 2020') + timeline('date: 2019', 'date: 2021', 'date: 2019-05', 'date: 2020'),
    ],
    ['if the death is out of order', timeline('date: 2020', 'date: 2021', 'date: 2018, kind: death', 'date: 2022')],
  ])('is not found for an event %s', (_, text) => expect(after(text)).toEqual([]));

  it('is withheld with any part that it mentions', () => {
    const secret = timeline('date: 2020, kind: death, access: secret', 'date: 2021');
    expect(after(secret)).toEqual([expect.stringMatching(/^secret: event "e1"/)]);
    expect(after(person('died: 2020, access: internal, pseudonym: A') + timeline('date: 2021'))).toEqual([
      expect.stringMatching(/^internal: event "e0"/),
    ]);
    const one = person('died: 2020') + timeline('date: 2021, access: secret', 'date: 2022');
    expect(after(one)).toEqual([expect.stringMatching(/^secret: 2 entries/)]);
  });
});

describe('a date of birth or death that an event contradicts', () => {
  const differing = (text: string) => checkCase(text, 'contradicting-life-date');

  it.each([
    ['born', 'birth'],
    ['died', 'death'],
  ])('is found: %s', (key, kind) => {
    expect(differing(person(`${key}: 2020-05`) + timeline(`date: 2020-06, kind: ${kind}`))).toEqual([
      `event "e0" is dated 2020-06, but person "ada" has ${key}: 2020-05 Correct one of the dates. If the ${kind} is that of someone else, give the person a role, such as relative.`,
    ]);
    expect(differing(person(`${key}: 2020-05`) + timeline(`date: 2020, kind: ${kind}`))).toEqual([]);
  });

  it.each([
    ['a disputed date', person('died: 2020') + timeline('date: 2021, kind: death, about: death')],
    ['a denied death', person('died: 2020') + timeline('date: 2021, kind: death, status: denied')],
    ['an approximate date', person('born: 1977~') + timeline('date: 1978, kind: birth')],
    ['the birth of one of two people', person('born: 1977') + timeline('date: 2001, kind: birth, people: [ada, bob]')],
    [
      'the birth of a child',
      person('born: 1977') + timeline('date: 2001, kind: birth, people: [{ person: ada, role: relative }]'),
    ],
    [
      'an event out of order',
      person('died: 2020') + timeline('date: 2019', 'date: 2022, kind: death', 'date: 2020', 'date: 2021'),
    ],
  ])('is not found for %s', (_, text) => expect(differing(text)).toEqual([]));

  it('is found within a person', () => {
    expect(differing(person('born: 1980, died: 1979'))).toEqual([
      'person "ada" died (1979) before the date of birth (1980) Correct one of the two dates.',
    ]);
    expect(differing(person('born: 1980, died: 1980'))).toEqual([]);
  });
});
