import { describe, expect, it } from 'vitest';
import { fixDate } from '../../../src/dates/to-edtf.js';

const months = 'January February March April May June July August September October November December'.split(' ');

describe('a date in another notation', () => {
  it.each(months.map((name, index) => [name, `2020-${String(index + 1).padStart(2, '0')}`]))(
    'with the month %s, in full or short',
    (name, month) => {
      const short = name.slice(0, 3);
      for (const written of [name, short, `${short}.`, name.toLowerCase()]) {
        expect(fixDate(`${written} 2020`)).toBe(month);
        expect(fixDate(`9 ${written} 2020`)).toBe(`${month}-09`);
        expect(fixDate(`${written} 19, 2020`)).toBe(`${month}-19`);
      }
    },
  );

  it.each([
    ['17 April 2020', '2020-04-17'],
    ['1st Sept. 2020', '2020-09-01'],
    ['April 17, 2020', '2020-04-17'],
    ['may 2nd 2020', '2020-05-02'],
    ['Apr. 2020', '2020-04'],
    ['December, 2020', '2020-12'],
    ['2020-4-7', '2020-04-07'],
    ['2020-4', '2020-04'],
    ['2020/04/17', '2020-04-17'],
    ['2020.4.17', '2020-04-17'],
    ['17.4.2020', '2020-04-17'],
    ['05.04.2020', '2020-04-05'],
    ['17/04/2020', '2020-04-17'],
    ['04/17/2020', '2020-04-17'],
    ['31-1-2020', '2020-01-31'],
    ['13/2/2020', '2020-02-13'],
    ['2/29/2020', '2020-02-29'],
    ['30/12/2020', '2020-12-30'],
    ['3rd May, 2020', '2020-05-03'],
    ['ca. 1990s', '199X~'],
    ['CIRCA 1977', '1977~'],
    ['1990s', '199X'],
    ['circa 1977', '1977~'],
    ['c. April 2020', '2020-04~'],
    ['about 2020-04-17', '2020-04-17~'],
    [' 2020 ', '2020'],
    ['03/2021', '2021-03'],
    ['3.2021', '2021-03'],
    ['2021/03', '2021-03'],
    ['20210317', '2021-03-17'],
    ['17th of March 2021', '2021-03-17'],
    ['17-Mar-2021', '2021-03-17'],
    ['2021 March 17', '2021-03-17'],
    ['2021, March', '2021-03'],
    ['~2021', '2021~'],
    ['around March 2021', '2021-03~'],
    ['2020-2021', '2020/2021'],
    ['2020–2021', '2020/2021'],
    ['2020 - 2021', '2020/2021'],
    ['March 2020 – 3 May 2020', '2020-03/2020-05-03'],
    ['from 2020 to April 2021', '2020/2021-04'],
    ['17-19 April 2020', '2020-04-17/2020-04-19'],
    ['Apr. 17–19, 2020', '2020-04-17/2020-04-19'],
    ['circa 2020 to 2021', '2020~/2021'],
  ])('%s is %s', (text, edtf) => expect(fixDate(text)).toBe(edtf));

  it.each([
    '04/05/2020',
    '12/12/2020',
    'x17 April 2020',
    '17 April 2020x',
    'xApril 17, 2020',
    'April 17, 2020x',
    'xApril 2020',
    'April 2020x',
    'x2020-4-7',
    '2020-4-7x',
    'x2020/4/7',
    '2020/4/7x',
    '2020/4.7',
    'x17.4.2020',
    '17.4.2020x',
    'x17/4/2020',
    '17/4/2020x',
    'x4/17/2020',
    '4/17/2020x',
    'x1990s',
    '1990sx',
    'x2020-4',
    '2020-4x',
    'x about 2020',
    '117 April 2020',
    '2020-04-31',
    '31 April 2020',
    '2020-13-45',
    '13/13/2020',
    'after 17 April 2020',
    '17 April 2020 or later',
    '17 Apr 20',
    '17 Aprilia 2020',
    '2020-04-17T10:00',
    'circa 1977~',
    'April',
    'c. ',
    '1990s-2000s',
    '2021-2020',
    '2020 to someday',
    '2020 to 2021 to 2022',
    '13/2021',
    '19-17 April 2020',
    '17-31 April 2020',
    '1441-08-24 AH',
    '17 or 18 April 2020',
    '20211317',
    '',
  ])('%s is not changed', (text) => expect(fixDate(text)).toBeUndefined());

  it.each(['2020-04-17', '2020', '202X', '2020-04/2020-06'])('%s is already EDTF', (text) =>
    expect(fixDate(text)).toBeUndefined(),
  );
});
