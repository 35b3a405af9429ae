import { expect, test } from 'vitest';
import { firstIndex } from '../../../../src/dossier/yaml/first-index.js';

test.each([0, 1, 2, 3, 7, 8])('of %i indices, the first for which a test holds is found', (length) => {
  for (let first = 0; first <= length; first += 1) {
    expect(firstIndex(length, (index) => index >= first)).toBe(first);
  }
});
