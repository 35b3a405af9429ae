import { expect, test } from 'vitest';
import { joinedRanges, overlapsAny } from '../../src/ranges.js';

const ranges = [
  [7, 9],
  [1, 4],
  [2, 3],
  [4, 5],
] as const;

test('joins ranges that overlap, and no others', () => {
  expect(joinedRanges(ranges)).toEqual([
    [1, 5],
    [7, 9],
  ]);
  expect(joinedRanges([])).toEqual([]);
});

test.each([
  [[0, 0], false],
  [[5, 5], true],
  [[6, 6], false],
  [[6, 7], true],
  [[0, 20], true],
  [[10, 20], false],
] as const)('says whether %j overlaps with one of several ranges', (range, expected) => {
  expect(overlapsAny(range, joinedRanges(ranges))).toBe(expected);
});
