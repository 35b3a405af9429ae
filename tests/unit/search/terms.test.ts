import { describe, expect, it } from 'vitest';
import { placedTerms, termsOf } from '../../../src/search/terms.js';
import { fc } from '../../support/property.js';
import { scaled, slow } from '../../support/slow.js';

describe('terms', () => {
  it.each([
    ['The court’s verdict, 22 June', ['the', 'court', 's', 'verdict', '22', 'june']],
    ['ЁЛКИН й', ['елкин', 'и']],
    ['مُدافِع عن الحقـــوق', ['مدافع', 'عن', 'الحقوق']],
    ['أحمد إبراهيم آدم ٱسم', ['احمد', 'ابراهيم', 'ادم', 'اسم']],
    ['法院听取', ['法院', '院听', '听取', '取']],
    ['COVID病毒 19', ['covid', '病毒', '毒', '19']],
    ['노동자들이 2명', ['노동', '동자', '자들', '들이', '이', '2', '명']],
    ['체포'.normalize('NFD'), ['체포', '포']],
    ['عام ٢٠٢٠، ۱۳۹۹ ५', ['عام', '2020', '1399', '5']],
    ['ΟΔΟΣ οδός', ['οδοσ', 'οδοσ']],
    ['⑴a½', ['1', 'a1', '2']],
    ['— … ()', []],
  ])('%s', (text, terms) => {
    expect(termsOf(text)).toEqual(terms);
  });
});

describe('the positions of terms', () => {
  const marked = (text: string) => placedTerms(text).map(({ start, end }) => text.slice(start, end));

  it.each([
    ['Alnur’s ÉTÉ!', ['Alnur', 's', 'ÉTÉ']],
    ['e\u0301te\u0301 x', ['e\u0301te\u0301', 'x']],
    ['مُدافِع عن', ['مُدافِع', 'عن']],
    ['法院 a', ['法', '院', 'a']],
    ['𠮷野a', ['𠮷', '野', 'a']],
    ['체포 a', ['체', '포', 'a']],
    ['체포'.normalize('NFD'), ['체', '포'].map((syllable) => syllable.normalize('NFD'))],
  ])('%s', (text, words) => {
    expect(marked(text)).toEqual(words);
  });

  it('include a following character that belongs to the term', () => {
    const text = '法院听';
    expect(placedTerms(text).map(({ start, reach }) => text.slice(start, reach))).toEqual(['法院', '院听', '听']);
  });

  it('are those of the query’s terms, in any text', slow, () => {
    const nasty = fc.constantFrom(
      'e\u0301',
      'Σ',
      'ς',
      'İ',
      'ﬁ',
      'ﷺ',
      '⑴',
      '½',
      '´',
      '\u200b',
      '\u0640',
      'ة',
      '文',
      'ไ',
      ' ',
      '-',
      '\ud800',
      '한',
      '\u1105',
      '\u1161',
      '\u11ab',
      '٣',
      'ﱞ',
      'ß',
      '\u0345',
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.array(fc.oneof(nasty, fc.string({ unit: 'grapheme-ascii', maxLength: 2 }))).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (written) => {
        const placed = placedTerms(written);
        expect(placed.map(({ term }) => term)).toEqual(termsOf(written));
        for (const { start, end, reach } of placed) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(reach);
          expect(reach).toBeLessThanOrEqual(written.length);
        }
      }),
      { numRuns: scaled(2000) },
    );
  });
});
