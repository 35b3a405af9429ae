import { createRequire } from 'node:module';
import anyAscii from 'any-ascii';
import { expect, test } from 'vitest';

interface Letters {
  /** The letters and digits of a word of any script, in lower-case Latin letters. */
  inLatin(word: string): string;
}

test('the divided table of letters has the same letters as the whole', () => {
  const { inLatin } = createRequire(import.meta.url)('../../dist/letters.js') as Letters;
  const latin = (word: string) =>
    anyAscii(word.normalize('NFC'))
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '');
  const different: string[] = [];
  for (let code = 0; code < 0x110000; code += 1) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const letter = String.fromCodePoint(code);
    if (inLatin(letter) !== latin(letter)) different.push(letter);
  }
  expect(different).toEqual([]);
  expect(inLatin('愛')).toBe('ai');
});
