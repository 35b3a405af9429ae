import { expect, test } from 'vitest';
import { english } from '../../../../src/languages/english.js';
import { tell } from '../../../../src/views/blocks/tell.js';

test('a parameter can be a list of any length', () => {
  const names = Array.from({ length: 200_000 }, (_, index) => `Name ${index}`);
  expect(tell(english, 'parentheses', { text: names })).toHaveLength(names.length + 2);
});
