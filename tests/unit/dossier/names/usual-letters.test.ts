import { expect, it } from 'vitest';
import { fold } from '../../../../src/dossier/names/fold.js';
import { hasUsualLetters, usualLetters } from '../../../../src/dossier/names/usual-letters.js';

const signs = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(hasUsualLetters);

it('are Latin, Cyrillic and usual punctuation', () => {
  expect(['ada', 'Żółć', 'Ё', '«…»'].filter(hasUsualLetters)).toHaveLength(4);
  expect(['a\u00ad', 'a\u0301', 'γ', 'ا', '林', '\u200b'].filter(hasUsualLetters)).toEqual([]);
});

it.each(signs.map((sign) => [sign.charCodeAt(0).toString(16), sign]))(
  'fold U+%s as the letters of all scripts',
  (_, sign) => {
    expect(`${fold(`x${sign}x`)} 林`).toBe(fold(`x${sign}x 林`));
  },
);

it('are the letters and digits among these signs', () => {
  const usual = new RegExp(`[${usualLetters}]`);
  expect(signs.filter((sign) => usual.test(sign))).toEqual(signs.filter((sign) => /[\p{L}\p{N}]/u.test(sign)));
});
