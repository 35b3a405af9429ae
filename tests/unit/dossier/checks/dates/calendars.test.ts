import { expect, test } from 'vitest';
import { otherYear } from '../../../../../src/dossier/checks/dates/calendars.js';
import { checkCase, listOf } from '../../../../support/made-up/check-case.js';
import { run } from '../../../../support/run.js';

test.each([
  ['1447-08-12', 1447],
  ['1404', 1404],
  ['1441-02?', 1441],
  ['1399-01/1399-05', 1399],
  ['2020', undefined],
  ['1249', undefined],
  ['1501', undefined],
  ['14XX', undefined],
  ['144X', undefined],
])('the Islamic year of %s is %j', (edtf, year) => {
  expect(otherYear({ edtf, earliest: null, latest: null })).toBe(year);
});

test('an event in another calendar is not reported out of order as well', () => {
  const text = listOf('timeline', [
    'id: a, title: A, date: 2020, people: [ada]',
    'id: b, title: B, date: 1441-02, people: [ada]',
    'id: c, title: C, date: 2021, people: [ada]',
  ]);
  expect(checkCase(text, 'unsorted-timeline')).toEqual([]);
  expect(checkCase(text, 'other-calendar')).toHaveLength(1);
});

test('the hint says when the year began', async () => {
  const text = 'casefile: 1\nid: a\ntitle: A\nsubjects: [ada]\npeople: { ada: { name: Ada Nobody, born: 1447 } }\n';
  const { stdout } = await run(['check', 'a.yaml'], { files: { 'a.yaml': text } });
  expect(stdout).toContain('warning other-calendar: the date 1447 of person "ada" is in the Middle Ages');
  expect(stdout.replaceAll('\n', ' ')).toContain(
    'The Islamic year 1447 began in 2025, and that of the Iranian calendar in 2068.',
  );
});
