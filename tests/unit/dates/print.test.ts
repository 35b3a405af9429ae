import { describe, expect, it } from 'vitest';
import { printDate } from '../../../src/dates/print.js';

describe('a date as people write it', () => {
  it.each([
    ['1977', '1977'],
    ['2020-04', 'Apr 2020'],
    ['2020-04-17', '17 Apr 2020'],
    ['2020-02', 'Feb 2020'],
    ['2020-04-17?', '17 Apr 2020?'],
    ['2019~', 'c. 2019'],
    ['2019%', 'c. 2019?'],
    ['202X', '2020s'],
    ['19XX', '1900–1999'],
    ['2020-XX', '2020, month unknown'],
    ['2020-XX-XX', '2020, month and day unknown'],
    ['2020-04-XX', 'Apr 2020, day unknown'],
    ['2020-21', 'spring 2020'],
    ['2020-22', 'summer 2020'],
    ['2020-23', 'autumn 2020'],
    ['2019-24', 'winter 2019'],
    ['2020-04/2020-06', 'Apr 2020 – Jun 2020'],
    ['2020-06-22/..', 'from 22 Jun 2020'],
    ['2020-06-22/', 'from 22 Jun 2020, end unknown'],
    ['../2020', 'until 2020'],
    ['/2020', 'until 2020'],
    ['2020-12-31%', 'c. 31 Dec 2020?'],
    ['2019-24~', 'c. winter 2019'],
    ['198X?/2001', '1980s? – 2001'],
  ])('%s is printed %s', (edtf, printed) => {
    expect(printDate(edtf)).toBe(printed);
  });
});
