import { describe, expect, it } from 'vitest';
import { languageTagPattern } from '../../../src/dossier/format/vocabulary.js';
import { directionOfLanguage, directionOfText, firstDirection } from '../../../src/formats/direction.js';
import { fc } from '../../support/property.js';

describe('directionOfLanguage', () => {
  it.each('ar fa he ur ps ckb yi dv ug sd ks pnb ku-IQ iw arc-Syrc syr nqo ff-Adlm rhg aii AR ar-EG fa-AF'.split(' '))(
    '%s is written from right to left',
    (tag) => {
      expect(directionOfLanguage(tag)).toBe('rtl');
    },
  );

  it.each('en ru zh-Hant kk tr ku th hi am mul und sd-IN ff'.split(' '))('%s is written from left to right', (tag) => {
    expect(directionOfLanguage(tag)).toBe('ltr');
  });

  it.each([
    ['ar-Latn', 'ltr'],
    ['he-Latn-IL', 'ltr'],
    ['ug-Cyrl', 'ltr'],
    ['az-Arab', 'rtl'],
    ['az-arab-IR', 'rtl'],
    ['ur-Aran', 'rtl'],
    ['pa-PK', 'rtl'],
    ['uz-AF', 'rtl'],
    ['ar-arb-Latn', 'ltr'],
    ['ar-x-private', 'rtl'],
    ['zh-min-nan', 'ltr'],
    ['ar-u-nu-latn', 'rtl'],
  ])('goes by the script of %s', (tag, direction) => {
    expect(directionOfLanguage(tag)).toBe(direction);
  });

  it('takes every tag that a case file may have', () => {
    fc.assert(
      fc.property(fc.stringMatching(languageTagPattern), (tag) => {
        expect(directionOfLanguage(tag)).toMatch(/^(?:ltr|rtl)$/);
      }),
    );
  });
});

describe('directionOfText', () => {
  it.each([
    ['Words only', 'ltr', 'ltr'],
    ['كلمات فقط', 'rtl', 'rtl'],
    ['12 (3)', 'ltr', 'rtl'],
    ['٢٠٢٠', 'ltr', 'rtl'],
    ['𞤀𞤣𞤤𞤢𞤥 𐤀', 'rtl', 'rtl'],
    // A foreign name or address at the beginning turns no sentence around.
    ['ليلى wrote the poem on its back.', 'ltr', 'rtl'],
    ['BBC قالت ذلك أمس.', 'ltr', 'rtl'],
    ['https://a.example/b/c/d/e/f انظر هناك', 'ltr', 'rtl'],
    // A foreign name inside does not, either.
    ['“Nobody asked سلمى,” she said.', 'ltr', 'ltr'],
    ['قالت BBC ذلك.', 'rtl', 'rtl'],
    ['https://a.example/', 'ltr', 'ltr'],
  ])('%s is %s in a page from left to right, %s in one from right to left', (text, inLeft, inRight) => {
    expect([directionOfText(text, 'ltr'), directionOfText(text, 'rtl')]).toEqual([inLeft, inRight]);
  });
});

describe('firstDirection', () => {
  it.each([
    ['“(1) كلمة word', 'rtl'],
    ['[2] word كلمة', 'ltr'],
    ['12 – 13', undefined],
  ])('%s', (text, direction) => {
    expect(firstDirection(text)).toBe(direction);
  });
});
