import { describe, expect, test } from 'vitest';
import { nextRow, placesIn } from '../../../src/browse/find.js';
import { fold } from '../../../src/dossier/names/fold.js';
import { fc } from '../../support/property.js';

const rowsOf = (...texts: readonly string[]) => texts.map((text) => [{ text }]);

describe('words are found', () => {
  test.each([
    ['in other cases and accents', ['  Mira Voß-Ålund', 'next'], 'VOSS ALUND'],
    ['in Russian', ['Суд', 'Ещё один СУД'], 'еще'],
    ['in Greek, at the end of a word', ['ΟΔΟΣ'], 'οδος'],
    ['in Turkish', ['İstanbul'], 'istanbul'],
    ['in Arabic, however the word is lengthened', ['الاعتقـــال'], 'الاعتقال'],
    ['in Chinese', ['法院听取了证人'], '证人'],
    ['beside a sign of no width', ['co\u00adopera\u200btion'], 'cooperation'],
    ['over a row without words', ['the lamp', '———', 'went out'], 'lamp went'],
    ['beside a sign', ['Суд—суд'], 'суд суд'],
  ])('%s', (_, texts, words) => {
    const rows = rowsOf('', ...texts, '');
    const row = nextRow(rows, words, -1, 1);
    expect(row).toBeGreaterThan(0);
    expect(placesIn(rows, row, words).some((place) => place.row === row)).toBe(true);
  });

  test.each([
    ['over an empty row', ['the lamp', '', 'went out'], 'lamp went'],
    ['without a space between them', ['Суд—суд'], 'судсуд'],
    ['if there are none', ['the lamp'], '—'],
  ])('not %s', (_, texts, words) => {
    const rows = rowsOf(...texts);
    expect(nextRow(rows, words, -1, 1)).toBe(-1);
    expect(rows.flatMap((_row, index) => placesIn(rows, index, words))).toEqual([]);
  });
});

test('a word that is copied from a row is found there', () => {
  const row = fc
    .array(fc.constantFrom(...'ab zÄßſİКйёΣςأـ法字ﬁ—·1٣'), { maxLength: 12 })
    .map((signs) => signs.join(''));
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), fc.nat(4), (texts, choice) => {
      const rows = rowsOf(...texts);
      for (const word of fold(texts[choice % texts.length] ?? '').split(' ')) {
        if (word === '') continue;
        const found = nextRow(rows, word, (choice % texts.length) - 1, 1);
        expect({ texts, word, found }).toEqual({ texts, word, found: choice % texts.length });
      }
    }),
  );
});
