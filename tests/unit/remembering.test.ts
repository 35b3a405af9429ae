import { expect, test } from 'vitest';
import { remembering, rememberingEach } from '../../src/remembering.js';

test('answers once for each text, until it remembers too many', () => {
  const asked: string[] = [];
  const lengthOf = remembering((text) => {
    asked.push(text);
    return text.length;
  }, 2);
  expect(['a', 'bb', 'a'].map(lengthOf)).toEqual([1, 2, 1]);
  expect(asked).toEqual(['a', 'bb']);
  expect(['ccc', 'a', 'ccc'].map(lengthOf)).toEqual([3, 1, 3]);
  expect(asked).toEqual(['a', 'bb', 'ccc', 'a']);
});

test('answers once for each object', () => {
  let asked = 0;
  const keysOf = rememberingEach((object: object) => {
    asked += 1;
    return Object.keys(object);
  });
  const [one, other] = [{ a: 1 }, { a: 1 }];
  expect(keysOf(one)).toBe(keysOf(one));
  expect(keysOf(other)).toEqual(['a']);
  expect(asked).toBe(2);
});
