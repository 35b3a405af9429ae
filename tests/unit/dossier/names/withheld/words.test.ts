import { expect, test } from 'vitest';
import { rawWordsIn } from '../../../../../src/dossier/names/withheld/words.js';

test('a word ends at the same signs, whatever letters are in the text beside it', () => {
  const signs = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
    (sign) => !/\p{Cs}/u.test(sign),
  );
  const wrong = signs.filter(
    (sign) => `${rawWordsIn(`a${sign}b`).join('|')}|א` !== rawWordsIn(`a${sign}b א`).join('|'),
  );
  expect(wrong).toEqual([]);
});

test('words of Arabic and Chinese letters end at the same signs as those of all scripts', () => {
  const signs = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
    (sign) => sign >= '\u0530' && !/\p{Cs}/u.test(sign),
  );
  const wrong = signs.filter((sign) => {
    const text = `a${sign}b`;
    return rawWordsIn(text).join('|') !== (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join('|');
  });
  expect(wrong).toEqual([]);
});
