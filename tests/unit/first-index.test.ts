import { expect, test } from 'vitest';
import { firstIndex } from '../../src/first-index.js';

test.each([0, 1, 2, 3, 7, 8])('finds the first of %i indices for which a test is true', (length) => {
  for (let first = 0; first <= length; first += 1) {
    expect(firstIndex(length, (index) => index >= first)).toBe(first);
  }
});
