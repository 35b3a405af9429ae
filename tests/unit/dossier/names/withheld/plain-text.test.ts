import { expect, test } from 'vitest';
import { readingsOf } from '../../../../../src/dossier/names/withheld/plain-text.js';

test('Arabic and Chinese texts are read as the same text beside an invisible character is', () => {
  const signs = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((sign) =>
    /[\p{Script=Arabic}\p{Script=Han}\u3000-\u303f]/u.test(sign),
  );
  const wrong = signs.filter((sign) => readingsOf(`ا${sign}ا`)[0] !== readingsOf(`ا${sign}ا\u200b`)[0]);
  expect(wrong).toEqual([]);
});
