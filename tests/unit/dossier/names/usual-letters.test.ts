import { expect, it } from 'vitest';
import { fold } from '../../../../src/dossier/names/fold.js';
import { hasUsualLetters, usualLetters } from '../../../../src/dossier/names/usual-letters.js';

const signs = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(hasUsualLetters);

it('are Latin, Cyrillic, Arabic and Chinese letters and usual punctuation', () => {
  expect(['ada', 'Żółć', 'Ё', '«…»', 'آدا', '林。'].filter(hasUsualLetters)).toHaveLength(6);
  expect(['a\u00ad', 'a\u0301', 'γ', '김', '㐀', '\u200b', '\u061c', '\u06dd'].filter(hasUsualLetters)).toEqual([]);
});

it('are folded as the letters of all scripts', () => {
  expect(signs.filter((sign) => `${fold(`x${sign}x`)} γ` !== fold(`x${sign}x γ`))).toEqual([]);
});

it('are the letters and digits among these signs', () => {
  const usual = new RegExp(`[${usualLetters}]`);
  expect(signs.filter((sign) => usual.test(sign))).toEqual(signs.filter((sign) => /[\p{L}\p{N}]/u.test(sign)));
});
