import { expect, test } from 'vitest';
import { getOrInsert } from '../../src/get-or-insert.js';

test('a value is made once for each key', () => {
  const map = new Map<string, string[]>();
  getOrInsert(map, 'a', () => []).push('one');
  getOrInsert(map, 'b', () => []).push('two');
  getOrInsert(map, 'a', () => []).push('three');
  expect(map).toEqual(
    new Map([
      ['a', ['one', 'three']],
      ['b', ['two']],
    ]),
  );
});

test('a value that is false or empty is not made again', () => {
  const map = new Map([
    ['a', ''],
    ['b', ''],
  ]);
  expect(getOrInsert(map, 'a', () => 'other')).toBe('');
});
