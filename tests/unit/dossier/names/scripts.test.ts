import { expect, it } from 'vitest';
import { unspaced, unspacedScripts } from '../../../../src/dossier/names/scripts.js';

it('finds a letter of each script without spaces, and no other', () => {
  const letters = new RegExp(`[${unspacedScripts}]`, 'u');
  const signs = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).concat(
    '\u{1b000}',
    '\u{20000}',
  );
  expect(signs.filter((sign) => unspaced.test(`a“${sign}”`) !== letters.test(sign))).toEqual([]);
});
