import { describe, expect, it } from 'vitest';
import { compareDates, isBefore, overlaps, within } from '../../../src/dates/compare.js';
import { type PartialDate, parseDate } from '../../../src/dates/edtf.js';
import { printDate } from '../../../src/dates/print.js';
import { fc } from '../../support/property.js';

function date(edtf: string): PartialDate {
  const read = parseDate(edtf);
  if ('message' in read) throw new Error(`${edtf}: ${read.message}`);
  return read.date;
}

const two = (number: number) => String(number).padStart(2, '0');
const year = fc.integer({ min: 1000, max: 9998 }).map(String);
const month = fc.integer({ min: 1, max: 12 }).map(two);
const day = fc.integer({ min: 1, max: 28 }).map(two);
const precise = fc.oneof(
  year,
  fc.tuple(year, month).map((parts) => parts.join('-')),
  fc.tuple(year, month, day).map((parts) => parts.join('-')),
  fc.tuple(year, fc.constantFrom('21', '22', '23', '24')).map((parts) => parts.join('-')),
  year.map((text) => `${text.slice(0, 3)}X`),
  year.map((text) => `${text.slice(0, 2)}XX`),
);
const point = fc.tuple(precise, fc.constantFrom('', '?', '~', '%')).map((parts) => parts.join(''));
const interval = fc
  .tuple(point, point)
  .map(([a, b]) => (compareDates(date(a), date(b)) <= 0 ? [a, b] : [b, a]).join('/'));
const open = fc
  .tuple(point, fc.constantFrom('', '..'), fc.boolean())
  .map(([text, end, isStart]) => (isStart ? `${end}/${text}` : `${text}/${end}`));
const dates = fc.oneof(point, interval, open).map(date);

describe('any EDTF date', () => {
  it('lies between its bounds, and prints as one line without notation', () => {
    fc.assert(
      fc.property(dates, ({ edtf, earliest, latest }) => {
        if (earliest !== null && latest !== null) expect(earliest <= latest).toBe(true);
        expect(printDate(edtf)).toMatch(/^\S.*\S$/);
        expect(printDate(edtf)).not.toMatch(/undefined|NaN|\bX/);
      }),
    );
  });

  it('has a total order that depends only on the bounds', () => {
    fc.assert(
      fc.property(dates, dates, dates, (a, b, c) => {
        expect(compareDates(a, a)).toBe(0);
        expect(compareDates(a, b) + compareDates(b, a)).toBe(0);
        expect(compareDates(a, b) === 0).toBe(a.earliest === b.earliest && a.latest === b.latest);
        if (compareDates(a, b) <= 0 && compareDates(b, c) <= 0) expect(compareDates(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('overlaps another in both directions or neither, and is within another only if it overlaps it', () => {
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        expect(overlaps(a, b)).toBe(overlaps(b, a));
        expect(overlaps(a, a) && within(a, a)).toBe(true);
        if (within(a, b)) expect(overlaps(a, b)).toBe(true);
        if (within(a, b) && within(b, a)) expect(compareDates(a, b)).toBe(0);
      }),
    );
  });
});

describe('the order of dates', () => {
  it('puts an open start where it ends and the shorter of two before the longer', () => {
    const sorted = ['../2020', '202X', '2020-01-01', '2020-01', '2020', '2020/..', '2020-02'];
    const expected = ['2020-01-01', '2020-01', '2020', '202X', '2020/..', '2020-02', '../2020'];
    expect([...sorted].sort((a, b) => compareDates(date(a), date(b)))).toEqual(expected);
  });

  it.each([
    ['2020-04-17', '2020-04', true, true],
    ['2020-04', '2020-04-17', true, false],
    ['2020', '2021', false, false],
    ['2020/..', '2021', true, false],
    ['2021', '2020/..', true, true],
    ['../2020', '2020/..', true, false],
    ['2020/..', '2019/..', true, true],
    ['2019-24', '2020-02-29', true, false],
  ])('%s and %s: overlap %s, within %s', (a, b, overlap, inside) => {
    expect(overlaps(date(a), date(b))).toBe(overlap);
    expect(within(date(a), date(b))).toBe(inside);
  });

  it.each([
    ['2020-04-16', '2020-04-17', true],
    ['2020-04-17', '2020-04-17', false],
    ['2020-04-17', '2020-04-16', false],
    ['2020-04', '2020-05', true],
    ['2020', '2020-04', false],
    ['../2019', '2020', true],
    ['../2019', '../2020', false],
    ['2019', '../2020', false],
    ['2019/..', '2020', false],
    ['2019/..', '2018/..', false],
    ['2019', '2020/..', true],
  ])('%s is before %s: %s', (a, b, before) => expect(isBefore(date(a), date(b))).toBe(before));
});
