import { expect, it } from 'vitest';
import type { Part } from '../../../../src/formats/docx/part.js';
import { words } from '../../../../src/formats/docx/words.js';

it('a text with too many lines is refused before all its runs are in memory', () => {
  let counted = 0;
  const countRuns = (number: number) => {
    counted += number;
    if (counted > 10) throw new Error('too long');
  };
  const part = { direction: 'ltr', numbers: { countRuns } } as unknown as Part;
  expect(() => words('a\n'.repeat(1000), part)).toThrow('too long');
  expect(counted).toBe(11);
});
