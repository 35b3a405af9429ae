import { describe, expect, it } from 'vitest';
import { check } from '../../../../support/checks.js';

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
