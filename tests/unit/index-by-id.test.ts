import { expect, it } from 'vitest';
import { indexById } from '../../src/index-by-id.js';

it('finds each item by its id, and the last of one id', () => {
  const [one, two, last] = [{ id: 'a' }, { id: 'b' }, { id: 'a' }];
  expect(indexById([one, two, last])).toEqual(
    new Map([
      ['a', last],
      ['b', two],
    ]),
  );
});

it('indexes a list once', () => {
  const items = [{ id: 'a' }];
  expect(indexById(items)).toBe(indexById(items));
  expect(indexById(items)).not.toBe(indexById([...items]));
});
