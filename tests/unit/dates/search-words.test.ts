import { expect, it } from 'vitest';
import type { PartialDate } from '../../../src/dates/edtf.js';
import { parseDate } from '../../../src/dates/edtf.js';
import { searchWords } from '../../../src/dates/search-words.js';

it.each([
  ['2020-04-17', '17 Apr 2020, 17 April 2020, 2020-04-17'],
  ['2021-05?', 'May 2021?, 2021-05?'],
  ['2019', '2019'],
  ['2020-24', 'winter 2020, 2020, 2021, 2020-24'],
  ['2019-11/2021-02', 'Nov 2019 – Feb 2021, November 2019 – February 2021, 2019, 2020, 2021, 2019-11/2021-02'],
  ['198X', '1980s, 1980, 1981, 1982, 1983, 1984, 1985, 1986, 1987, 1988, 1989, 198X'],
  ['1500/1999', '1500 – 1999, 1500/1999'],
  ['2020-04/..', 'from Apr 2020, from April 2020, 2020-04/..'],
])('the words of %s', (edtf, words) => {
  expect(searchWords((parseDate(edtf) as { date: PartialDate }).date)).toBe(words);
});
