import { expect, it } from 'vitest';
import { graphemeEnd, graphemeStart } from '../../../../src/dossier/names/graphemes.js';
import { fc } from '../../../support/property.js';
import { scaled, slow } from '../../../support/slow.js';

it.each([
  ['Thai, a tone mark over a vowel', 'กี่ก', 2, 0, 3],
  ['Thai, an AM', 'น้ำก', 2, 0, 3],
  ['Lao, an AM', 'ຄຳກ', 1, 0, 2],
  ['Lao, between two letters', 'ຄກ', 1, 1, 1],
  ['a family', 'a👩‍👩‍👧b', 4, 1, 9],
  ['a flag', '🇹🇭🇱🇦', 6, 4, 8],
  ['between two flags', '🇹🇭🇱🇦', 4, 4, 4],
  ['half a character', '😀', 1, 0, 2],
  ['an accent', 'e\u0301a', 1, 0, 2],
  ['Latin', 'abc', 1, 1, 1],
  ['Chinese', '王小明', 1, 1, 1],
  ['the start', 'กี่', 0, 0, 0],
  ['the end', 'กี่', 3, 3, 3],
  ['behind the end', 'กี่', 9, 9, 9],
])('%s', (_, text, at, start, end) => {
  expect([graphemeStart(text, at), graphemeEnd(text, at)]).toEqual([start, end]);
});

it('cuts any text only where the segmenter does', slow, () => {
  const unit = fc.constantFrom(...'aéжع한王กี่น้ำຄຳ क्षि \n', '👩‍👧', '🇹🇭', '✊🏽', '\u0301', '\u200d', '\ud83d');
  const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 30 }), fc.nat(30), (text, at) => {
      const cuts = new Set([0, text.length, ...Array.from(segmenter.segment(text), ({ index }) => index)]);
      if (at > text.length) return;
      const [start, end] = [graphemeStart(text, at), graphemeEnd(text, at)];
      expect(cuts.has(start) && cuts.has(end)).toBe(true);
      expect(start === end).toBe(cuts.has(at));
    }),
    { numRuns: scaled(1000) },
  );
});
