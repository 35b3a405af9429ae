import { describe, expect, it } from 'vitest';
import { printDate } from '../../../src/dates/print.js';
import { readPrintedDate } from '../../../src/dates/read-printed.js';

const points = [
  ...['1977', '2020-04', '2020-04-17', '202X', '20XX', '2020-XX', '2020-05-XX', '2021-XX-XX', '2020-21', '2020-24'],
];
const all = [
  ...points.flatMap((point) => ['', '?', '~', '%'].map((qualifier) => `${point}${qualifier}`)),
  ...['2020-04/2020-06', '2020-07-01~/2020-07-09?', '2020-06-22/..', '../1999', '2021-01/', '1999-XX/202X%'],
];

describe('a date in words', () => {
  it.each(all)('that stands for %s is read as it was written', (edtf) => {
    expect(readPrintedDate(printDate(edtf))).toBe(edtf);
  });

  it.each([
    '',
    'soon',
    '17.04.2020',
    '2020-04-17',
    '17 April 2020',
    '31 Feb 2020',
    'until',
    'from 2020 – 2021',
    '2021 – 2020',
  ])('is not %j', (text) => {
    expect(readPrintedDate(text)).toBeUndefined();
  });
});
