import { createRequire } from 'node:module';
import anyAscii from 'any-ascii';
import { expect, test } from 'vitest';

interface Letters {
  readonly any_ascii_exports: { readonly default: (text: string) => string };
}

test('the divided table of letters has the same letters as the whole', () => {
  const { any_ascii_exports: divided } = createRequire(import.meta.url)('../../dist/letters.js') as Letters;
  const different: string[] = [];
  for (let code = 0; code < 0x110000; code += 1) {
    const letter = String.fromCodePoint(code);
    if (divided.default(letter) !== anyAscii(letter)) different.push(letter);
  }
  expect(different).toEqual([]);
  expect(divided.default('愛')).toBe('Ai');
});
