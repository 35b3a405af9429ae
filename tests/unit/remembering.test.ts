import { expect, test } from 'vitest';
import { remembering } from '../../src/remembering.js';

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
