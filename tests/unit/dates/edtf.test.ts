import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../src/dates/edtf.js';
import { fc } from '../../support/property.js';

const forms: readonly (readonly [string, string | null, string | null])[] = [
  ['1977', '1977-01-01', '1977-12-31'],
  ['2020-04', '2020-04-01', '2020-04-30'],
  ['2020-04-17', '2020-04-17', '2020-04-17'],
  ['2020-02', '2020-02-01', '2020-02-29'],
  ['2020-04-17?', '2020-04-17', '2020-04-17'],
  ['2019~', '2019-01-01', '2019-12-31'],
  ['2019%', '2019-01-01', '2019-12-31'],
  ['202X', '2020-01-01', '2029-12-31'],
  ['19XX', '1900-01-01', '1999-12-31'],
  ['2020-XX', '2020-01-01', '2020-12-31'],
  ['2020-XX-XX', '2020-01-01', '2020-12-31'],
  ['2020-04-XX', '2020-04-01', '2020-04-30'],
  ['2020-21', '2020-03-01', '2020-05-31'],
  ['2020-22', '2020-06-01', '2020-08-31'],
  ['2020-23', '2020-09-01', '2020-11-30'],
  ['2019-24', '2019-12-01', '2020-02-29'],
  ['2020-04/2020-06', '2020-04-01', '2020-06-30'],
  ['2020-06-22/..', '2020-06-22', null],
  ['2020-06-22/', '2020-06-22', null],
  ['../2020', null, '2020-12-31'],
  ['/2020', null, '2020-12-31'],
];

describe('an EDTF date', () => {
  it.each(forms)('%s is from %s to %s', (edtf, earliest, latest) => {
    expect(parseDate(edtf)).toEqual({ date: { edtf, earliest, latest } });
  });

  it.each([
    ['2020-13-45', 'is not a valid date: there is no month 13', /YYYY/],
    ['2023-02-29', 'is not a valid date: 2023-02 has days 01 to 28', /^If the day is unknown, write 2023-02\.$/],
    ['2020-04-00', 'is not a valid date: 2020-04 has days 01 to 30', /^If the day is unknown, write 2020-04\.$/],
    ['2020-21-05', 'is not a valid date: there is no month 21', /^Write 2020-05-21\.$/],
    ['2020-13', 'is not a valid date: there is no month 13', /^If the month is unknown, write 2020\.$/],
    ['2020-13/2021', 'is not a valid date: there is no month 13', /YYYY/],
    ['2021年3月17日', 'is not an EDTF date', /Write 2021-03-17\./],
    ['2021年3月', 'is not an EDTF date', /Write 2021-03\./],
    ['17-03-21', 'is not an EDTF date', /four digits/],
    ['٢٠٢١', 'is not an EDTF date', /digits 0 to 9/],
    ['2020-04-17 10:00', 'is not an EDTF date', /Write 2020-04-17T10:00\./],
    ['2020-04-17 6:05 pm', 'is not an EDTF date', /Write 2020-04-17T18:05\./],
    ['2020-04-17T25:00', 'is not an EDTF date', /Write 2020-04-17T06:30, with the time in 24 hours\./],
    ['2020-04-31T10:00', 'is not a valid date: 2020-04 has days 01 to 30', /write 2020-04\./],
    ['2020-04-17T10:00/2020-04-18', 'is not an EDTF date', /Write 2020-04-17T06:30/],
    ['0999', 'is not a valid date: the year is before 1000', /YYYY/],
    ['2020/2019', 'ends before it begins', /Swap/],
    ['../..', 'is open at both ends', /remove the date/],
    ['/', 'is open at both ends', /remove the date/],
    ['', 'is not an EDTF date', /YYYY/],
    ['2020/2021/2022', 'is not an EDTF date', /YYYY/],
    ['2020-XX-05', 'is not an EDTF date', /YYYY/],
    ['17 April 2020', 'is not an EDTF date', /Write 2020-04-17\./],
    ['April 2020', 'is not an EDTF date', /Write 2020-04\./],
    ['31 April 2020', 'is not an EDTF date', /YYYY/],
    ['2020-4-7', 'is not an EDTF date', /Write 2020-04-07\./],
    ['17.04.2020', 'is not an EDTF date', /Write 2020-04-17\./],
    ['04.05.2020', 'is not an EDTF date', /Write 2020-05-04\./],
    ['4/17/2020', 'is not an EDTF date', /Write 2020-04-17\./],
    ['17/4/2020', 'is not an EDTF date', /Write 2020-04-17\./],
    ['03/04/2021', 'is not an EDTF date', /^3 April or 4 March\? Write 2021-04-03 or 2021-03-04\.$/],
    ['04/04/2020', 'is not an EDTF date', /Write 2020-04-04\./],
    ['00/05/2020', 'is not an EDTF date', /YYYY/],
    ['someday', 'is not an EDTF date', /YYYY/],
    ['17-19 April 2020', 'is not an EDTF date', /^Write 2020-04-17\/2020-04-19\.$/],
    ['April 17–19, 2020', 'is not an EDTF date', /^Write 2020-04-17\/2020-04-19\.$/],
    ['19-17 April 2020', 'is not an EDTF date', /YYYY/],
    ['17 or 18 April 2020', 'is not an EDTF date', /YYYY/],
    ['before 17 April 2020', 'is not an EDTF date', /YYYY/],
    ['early April 2020', 'is not an EDTF date', /YYYY/],
    ['not April 2020', 'is not an EDTF date', /YYYY/],
    ['17 April 2020 (reported)', 'is not an EDTF date', /YYYY/],
    ['1441-08-24 AH', 'is not an EDTF date', /^Convert it to the Gregorian calendar/],
    ['24 Ramadan 1441 A.H.', 'is not an EDTF date', /^Convert it to the Gregorian calendar/],
    ['2563-04-17 BE', 'is not an EDTF date', /^Convert it to the Gregorian calendar/],
    ['令和2年4月17日', 'is not an EDTF date', /^Convert it to the Gregorian calendar/],
    ['۱۵ آبان ۱۳۹۹', 'is not an EDTF date', /^Convert it to the Gregorian calendar/],
    ['٤ مارس ٢٠١٩', 'is not an EDTF date', /^Use the digits 0 to 9\.$/],
    ['4-Mar-19', 'is not an EDTF date', /^Write the year with four digits: 2019-03-04 or 1919-03-04\.$/],
    ['Mar-19', 'is not an EDTF date', /^Write the year with four digits: 2019-03 or 1919-03\.$/],
    ['29-Feb-00', 'is not an EDTF date', /^Write the year with four digits: 2000-02-29\.$/],
    ['31-Apr-19', 'is not an EDTF date', /YYYY/],
    ['44970', 'is not an EDTF date', /^44970 is 2023-02-13 in a spreadsheet\. If that is meant, write 2023-02-13\.$/],
    ['44970.25', 'is not an EDTF date', /^44970 is 2023-02-13 in a spreadsheet\./],
    ['84970', 'is not an EDTF date', /YYYY/],
    ['2020-04-17 or 18', 'is not an EDTF date', /YYYY/],
    ['2020-04-17 at 10:00', 'is not an EDTF date', /YYYY/],
  ])('is not recognised in %j', (text, message, hint) => {
    expect(parseDate(text)).toEqual({ message, hint: expect.stringMatching(hint) });
  });
});

describe('any text', () => {
  it('is a date that keeps its text, or is rejected with a hint', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0129X-/.?~%T: Aprl') }));
    fc.assert(
      fc.property(text, (written) => {
        const read = parseDate(written);
        if ('date' in read) expect(read.date.edtf).toBe(written);
        else expect(read.message !== '' && read.hint !== '').toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['17 April 2020', '2020-04-17'],
    ['April 17, 2020', '2020-04-17'],
    ['Sept 2020', '2020-09'],
    ['2020/4/7', '2020-04-07'],
    ['2020.12', '2020-12'],
  ])('%s is meant as %s', (written, meant) => {
    expect(parseDate(written)).toEqual({ message: 'is not an EDTF date', hint: `Write ${meant}.` });
  });
});
