import { expect, test } from 'vitest';
import { AskedValue } from '../../src/asked-value.js';

const isOneOf = (known: readonly string[]) => (value: string) => known.includes(value);

test('a comma separates alternatives, and spaces around them do not count', () => {
  expect(new AskedValue(' a,b ,, c').meant(isOneOf(['c', 'a']))).toEqual({
    values: ['a', 'b', 'c'],
    known: ['a', 'c'],
  });
});

test('a value that is known as a whole has no alternatives', () => {
  expect(new AskedValue('a, b').meant(isOneOf(['a, b', 'a']))).toEqual({ values: ['a, b'], known: ['a, b'] });
});

test('the first alternative that was known nowhere is unmet', () => {
  const asked = new AskedValue('a,b,c');
  expect(asked.unmet).toBe('a');
  asked.meant(isOneOf(['a', 'c']));
  expect(asked.unmet).toBe('b');
  asked.meant(isOneOf(['b']));
  expect(asked.unmet).toBeUndefined();
});

test('nothing is unmet of a value that was known as a whole', () => {
  const asked = new AskedValue('a,b');
  asked.meant(isOneOf(['a,b']));
  expect(asked.unmet).toBeUndefined();
});
