import { describe, expect, it } from 'vitest';
import { findDays } from '../../../src/dates/find-days.js';

const months = 'January February March April May June July August September October November December'.split(' ');

describe('the days that a text names', () => {
  it.each(months.map((name, index) => [name, `2020-${String(index + 1).padStart(2, '0')}-07`]))(
    'with the month %s',
    (name, day) => {
      expect(findDays(`On 7 ${name} 2020 it began.`)).toEqual([day]);
      expect(findDays(`On ${name.toUpperCase()} 7, 2020 it began.`)).toEqual([day]);
    },
  );

  it.each([
    ['On 1st May 2020.', ['2020-05-01']],
    ['On 2nd May, 2020.', ['2020-05-02']],
    ['On May 3rd 2020.', ['2020-05-03']],
    ['On May 24th, 2020.', ['2020-05-24']],
    ['On 2020-05-24.', ['2020-05-24']],
    ['From 1 May 2020 to 2 May 2020, and again on 2020-05-01.', ['2020-05-01', '2020-05-02']],
  ])('%s', (text, days) => expect(findDays(text)).toEqual(days));

  it.each([
    'On 31 April 2020.',
    'On 2020-13-01.',
    'In May 2020.',
    'In 2020.',
    'On 117 May 2020.',
    'On 7 May 20201.',
    '',
  ])('are absent in %j', (text) => expect(findDays(text)).toEqual([]));
});
