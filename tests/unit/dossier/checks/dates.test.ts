import { describe, expect, it } from 'vitest';
import { checkDossier } from '../../../../src/dossier/check.js';
import { parse } from '../../../../src/dossier/reading/parse.js';

const head = `casefile: 1
id: made-up
title: A made-up case
subjects: [ada]
people:
  ada: { name: Ada Nobody }
  bob: { name: Bob Elsewhere }
`;

function check(text: string, ...codes: readonly string[]): string[] {
  const { problems } = checkDossier(parse(new TextEncoder().encode(head + text), 'case.yaml'));
  return problems.filter(({ code }) => codes.includes(code)).map(({ message, hint }) => `${message} ${hint}`);
}

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

describe('a date that contradicts', () => {
  const told = (statement: string, ...events: readonly string[]) =>
    check(
      `sections:
  - { id: s, title: S, statements: [{ text: "${statement}", refs: [letter] }] }
timeline:
${events.map((event, index) => `  - { id: e${index}, title: E, ${event} }\n`).join('')}references:
  - { id: letter, type: report, title: A letter }
`,
      'contradicting-date',
    );
  const refs = 'refs: [letter]';

  it('is an exact date of the same source', () => {
    expect(told('It was on 7 May 2020.', `date: 2020-05-08, ${refs}`)).toEqual([
      'event "e0" is dated 2020-05-08, but the statement on line 9 with the same source says 2020-05-07 Correct one of the two dates, or add an event for 2020-05-07.',
    ]);
  });

  it.each([
    ['an inexact date', 'It was on 7 May 2020.', [`date: 2020-06, ${refs}`]],
    ['an open one', 'It was on 7 May 2020.', [`date: 2020-06-01/.., ${refs}`]],
    ['another source', 'It was on 7 May 2020.', ['date: 2020-05-08']],
    ['two events of the source', 'It was on 7 May 2020.', [`date: 2020-05-08, ${refs}`, `date: 2020-05-09, ${refs}`]],
    ['two days in the text', 'From 7 May 2020 to 9 May 2020.', [`date: 2020-05-08, ${refs}`]],
    ['no day in the text', 'In May 2020.', [`date: 2020-05-08, ${refs}`]],
    ['another event of the day', 'It was on 7 May 2020.', [`date: 2020-05-08, ${refs}`, 'date: 2020-05-07']],
    ['another event that can be of the day', 'It was on 7 May 2020.', [`date: 2020-05-08, ${refs}`, 'date: 2020']],
  ])('is not found with %s', (_, statement, events) => expect(told(statement, ...events)).toEqual([]));
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
