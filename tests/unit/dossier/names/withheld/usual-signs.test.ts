import { expect, test } from 'vitest';
import { readingsOf } from '../../../../../src/dossier/names/withheld/plain-text.js';
import { rawWordsIn } from '../../../../../src/dossier/names/withheld/words.js';

const signs = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
  (sign) => !/[\p{Cs}\n&]/u.test(sign),
);

test('words of Arabic and Chinese letters end at the same signs as those of all scripts', () => {
  const wrong = signs.filter((sign) => {
    if (sign < '\u0530') return false;
    const text = `a${sign}b`;
    return rawWordsIn(text).join('|') !== (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join('|');
  });
  expect(wrong).toEqual([]);
});

test('Arabic and Chinese texts are read as the same text beside an invisible character is', () => {
  const eastern = signs.filter((sign) => /[\p{Script=Arabic}\p{Script=Han}\u3000-\u303f]/u.test(sign));
  const wrong = eastern.filter((sign) => readingsOf(`ا${sign}ا`)[0] !== readingsOf(`ا${sign}ا\u200b`)[0]);
  expect(wrong).toEqual([]);
});
