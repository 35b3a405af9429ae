import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDates, overlaps, within } from '../../../src/dates/compare.js';
import { parseDate } from '../../../src/dates/partial-date.js';
import { printDate } from '../../../src/dates/print-date.js';

const forms: [string, string | null, string | null, string][] = [
  ['1977', '1977-01-01', '1977-12-31', '1977'],
  ['2020-04', '2020-04-01', '2020-04-30', 'Apr 2020'],
  ['2020-04-17', '2020-04-17', '2020-04-17', '17 Apr 2020'],
  ['2020-02', '2020-02-01', '2020-02-29', 'Feb 2020'],
  ['2020-04-17?', '2020-04-17', '2020-04-17', '17 Apr 2020?'],
  ['2019~', '2019-01-01', '2019-12-31', 'c. 2019'],
  ['2019%', '2019-01-01', '2019-12-31', 'c. 2019?'],
  ['202X', '2020-01-01', '2029-12-31', '2020s'],
  ['19XX', '1900-01-01', '1999-12-31', '1900s'],
  ['2020-XX', '2020-01-01', '2020-12-31', '2020, month unknown'],
  ['2020-XX-XX', '2020-01-01', '2020-12-31', '2020, day unknown'],
  ['2020-04-XX', '2020-04-01', '2020-04-30', 'Apr 2020, day unknown'],
  ['2020-21', '2020-03-01', '2020-05-31', 'spring 2020'],
  ['2020-22', '2020-06-01', '2020-08-31', 'summer 2020'],
  ['2020-23', '2020-09-01', '2020-11-30', 'autumn 2020'],
  ['2019-24', '2019-12-01', '2020-02-29', 'winter 2019'],
  ['2020-04/2020-06', '2020-04-01', '2020-06-30', 'Apr 2020 – Jun 2020'],
  ['2020-06-22/..', '2020-06-22', null, 'from 22 Jun 2020'],
  ['2020-06-22/', '2020-06-22', null, 'from 22 Jun 2020, end unknown'],
  ['../2020', null, '2020-12-31', 'until 2020'],
  ['/2020', null, '2020-12-31', 'until 2020'],
];

describe('an EDTF date', () => {
  it.each(forms)('%s', (edtf, earliest, latest, printed) => {
    expect(parseDate(edtf)).toEqual({ date: { edtf, earliest, latest } });
    expect(printDate(edtf)).toBe(printed);
  });

  it.each([
    ['2020-13-45', 'month must be 01-12, got: 13', /YYYY/],
    ['2023-02-29', 'day must be 01-28 for 2023-02, got: 29', /YYYY/],
    ['2020-04-00', 'day must be 01-30 for 2020-04, got: 00', /YYYY/],
    ['2020-21-05', 'month must be 01-12, got: 21', /YYYY/],
    ['0999', 'its year is before 1000', /YYYY/],
    ['2020/2019', 'interval start must be before or equal to end', /Swap/],
    ['../..', 'it is open at both ends, which says nothing', /out/],
    ['/', 'it is open at both ends, which says nothing', /out/],
    ['', 'it is not an EDTF date', /YYYY/],
    ['2020/2021/2022', 'it is not an EDTF date', /YYYY/],
    ['2020-XX-05', 'it is not an EDTF date', /YYYY/],
    ['17 April 2020', 'it is not an EDTF date', /Write 2020-04-17\./],
    ['April 2020', 'it is not an EDTF date', /Write 2020-04\./],
    ['31 April 2020', 'it is not an EDTF date', /YYYY/],
    ['2020-4-7', 'it is not an EDTF date', /Write 2020-04-07\./],
    ['2020-04-17T10:00', 'it is not an EDTF date', /Write 2020-04-17, and the time/],
    ['17.04.2020', 'it is not an EDTF date', /YYYY/],
    ['someday', 'it is not an EDTF date', /YYYY/],
  ])('is not %j', (text, message, hint) => {
    expect(parseDate(text)).toEqual({ message, hint: expect.stringMatching(hint) });
  });
});

describe('two dates', () => {
  const bounds = fc.constantFrom(...forms).map(([, earliest, latest]) => ({ earliest, latest }));
  it('have an order that is total', () => {
    fc.assert(
      fc.property(bounds, bounds, bounds, (a, b, c) => {
        expect(Math.sign(compareDates(a, b))).toBe(-Math.sign(compareDates(b, a)) + 0);
        if (compareDates(a, b) <= 0 && compareDates(b, c) <= 0) expect(compareDates(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('overlap both ways or neither, and one within another overlaps it', () => {
    fc.assert(
      fc.property(bounds, bounds, (a, b) => {
        expect(overlaps(a, b)).toBe(overlaps(b, a));
        if (within(a, b)) expect(overlaps(a, b)).toBe(true);
      }),
    );
  });
});
