import { describe, expect, it } from 'vitest';
import { compareDates } from '../../../src/dates/compare.js';
import { parseDate } from '../../../src/dates/edtf.js';
import { printDate } from '../../../src/dates/print.js';
import { readPrintedDate } from '../../../src/dates/read-printed.js';
import { dayOnly, withTime } from '../../../src/dates/time-of-day.js';

const timed = [
  ['2020-04-17T06:30', '17 Apr 2020, 06:30'],
  ['2020-04-17T06:30:15', '17 Apr 2020, 06:30:15'],
  ['2020-04-17T06:30Z', '17 Apr 2020, 06:30 UTC'],
  ['2020-04-17T23:59+06:00', '17 Apr 2020, 23:59 UTC+06:00'],
  ['2020-04-17T00:00-03:30', '17 Apr 2020, 00:00 UTC-03:30'],
] as const;

describe('a date with a time of day', () => {
  it.each(timed)('%s has the bounds of its day, is printed as written, and is read back', (edtf, printed) => {
    expect(parseDate(edtf)).toEqual({ date: { edtf, earliest: '2020-04-17', latest: '2020-04-17' } });
    expect(printDate(edtf)).toBe(printed);
    expect(readPrintedDate(printed)).toBe(edtf);
    expect(dayOnly(edtf)).toBe('2020-04-17');
  });

  it('comes after the day alone, and in the order of the clock', () => {
    const dates = ['2020-04-17T18:00', '2020-04-18', '2020-04-17T06:30:01', '2020-04-17', '2020-04-17T06:30'].map(
      (text) => {
        const read = parseDate(text);
        if (!('date' in read)) throw new Error(text);
        return read.date;
      },
    );
    expect(dates.toSorted(compareDates).map(({ edtf }) => edtf)).toEqual([
      '2020-04-17',
      '2020-04-17T06:30',
      '2020-04-17T06:30:01',
      '2020-04-17T18:00',
      '2020-04-18',
    ]);
  });
});

describe('a time as people and programs write it', () => {
  it.each([
    ['6:30', 'T06:30'],
    ['06:30:00', 'T06:30'],
    ['06:30:05.120', 'T06:30:05'],
    ['6:30 PM', 'T18:30'],
    ['12:05 am', 'T00:05'],
    ['06:30:00Z', 'T06:30Z'],
    ['06:30+0600', 'T06:30+06:00'],
    ['24:00', undefined],
    ['soon', undefined],
  ])('%s', (text, time) => {
    expect(withTime('2020-04-17', text)).toBe(time === undefined ? undefined : `2020-04-17${time}`);
  });
});
