import { expect, test } from 'vitest';
import { sentences } from '../../../../src/imports/articles/sentences.js';

/** A bar marks the end of a sentence. */
test.each([
  'He met the U.S. State Department.|It said so.|He left the U.S.|The end.',
  'J. K. Doe won Doe v. Roe.|No. 5 falls under art. 5 of it.|He said no.|Mr. Doe left.',
  'He called it "Ours."|Then he left.|"Yes." he said.|"Why?" he asked.',
  'She said: "No warrant. None." and left.|It (see Doe v. Roe. Also Roe.) was over.',
  'He waited...|And came.|He paid 5.5 crowns… and left...and came.',
  'It was 5 p.m. on Monday.|Acme Inc. of Port Varna.|He sold Acme Inc.|The end.',
  '1. One thing.|2. Another.',
  'Что?|Да.|В г. Москва, на ул. Ленина, им. Пушкина.|В 2020 г.|Он ушёл.|Она, и др. Коллеги.',
  '他走了。|她来了！|她说：“没有。真的。”|他说。',
  'هل كانت هناك مذكرة؟|لا۔|نعم.',
])('%s', (text) => {
  const whole = text.replaceAll('|', /[。！]/.test(text) ? '' : ' ');
  expect(sentences(whole).map(({ start, end }) => whole.slice(start, end))).toEqual(text.split('|'));
});

test('a line break ends a sentence, and a part without words joins the sentence before', () => {
  const text = '…\none line\ntwo lines.\n…';
  expect(sentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(['one line', 'two lines.\n…']);
});

test('after a citation, a sentence ends without a space and at an abbreviation', () => {
  const cut = (text: string, ...cited: readonly number[]) =>
    sentences(text, { citedAt: new Set(cited) }).map(({ start, end }) => text.slice(start, end));
  expect(cut('He left.She stayed.', 8)).toEqual(['He left.', 'She stayed.']);
  expect(cut('He left.She stayed.')).toEqual(['He left.She stayed.']);
  expect(cut('He left the U.S. Congress met.', 16)).toEqual(['He left the U.S.', 'Congress met.']);
});

test('an unclosed quotation ends after the length of a long sentence', () => {
  const text = `He said: "No. ${'He went on. '.repeat(100)}`;
  expect(sentences(text).length).toBeGreaterThan(20);
});
