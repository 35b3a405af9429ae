import { expect, it } from 'vitest';
import { quotedAddress } from '../../../../src/views/blocks/quoted-address.js';

const url = 'https://daily.example/circle';
const words = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `word${from + index}`).join(' ');

it.each([
  ['Taken at dawn', 'Taken%20at%20dawn'],
  ['a-b, c & d', 'a%2Db%2C%20c%20%26%20d'],
  ['two\n  lines ', 'two%20lines'],
  [
    'взяли на рассвете',
    '%D0%B2%D0%B7%D1%8F%D0%BB%D0%B8%20%D0%BD%D0%B0%20%D1%80%D0%B0%D1%81%D1%81%D0%B2%D0%B5%D1%82%D0%B5',
  ],
  ['half \ud800 a pair', 'half%20%EF%BF%BD%20a%20pair'],
  ['It began […] and ended.', 'It%20began,and%20ended.'],
  ['It began ... and went on … and ended.', 'It%20began,and%20ended.'],
  ['… and ended.', 'and%20ended.'],
  [words(0, 100), 'word0%20word1%20word2%20word3%20word4%20word5,word94%20word95%20word96%20word97%20word98%20word99'],
])('the quotation %j is found by its words', (quote, text) => {
  expect(quotedAddress({ url }, quote)).toBe(`${url}#:~:text=${text}`);
});

it('keeps the part of the address after #', () => {
  expect(quotedAddress({ url: `${url}#top` }, 'x')).toBe(`${url}#top:~:text=x`);
});

it('uses an archived copy if there is no other address, and nothing without one', () => {
  expect(quotedAddress({ archive: { url: 'https://archive.example/1' } }, 'x')).toBe(
    'https://archive.example/1#:~:text=x',
  );
  expect([quotedAddress({}, 'x'), quotedAddress({ url }, ' … ')]).toEqual([undefined, undefined]);
});
