import { describe, expect, it } from 'vitest';
import { withheldFinder } from '../../../../../../src/dossier/names/spells-withheld.js';
import { misread } from '../../../../../../src/dossier/names/withheld/spellings/misread.js';

describe('a word with wrong letters', () => {
  it.each([
    ['Nerno', 'Nemo'],
    ['lvo', 'Ivo'],
    ['AIena', 'Alena'],
    ['Ovven', 'Owen'],
    ['1vo', 'ivo'],
    ['N3mo', 'Nemo'],
    ['Nem0', 'Nemo'],
    ['A1ena', 'Alena'],
  ])('%s is read as %s', (word, read) => {
    expect(misread(word)).toBe(read);
  });

  it.each(['Nemo', 'Ivo', 'leave', 'r12', 'p0', '1vo2013', 'IX', '2020s', 'nemo85'])('%s has none', (word) => {
    expect(misread(word)).toBeUndefined();
  });
});

describe('a withheld name with wrong letters', () => {
  /** Both words are of public people, so that only the whole name counts. */
  const spells = (text: string) => {
    const { isName, words } = withheldFinder({ people: ['Ivo Nemo'], others: [] }, ['Ivo Quay', 'Ana Nemo'])(text);
    return isName || words.length > 0;
  };

  it.each(['lvo Nemo', '1vo Nemo', 'Ivo Nerno', 'Ivo N3mo', '1vo N3mo', 'Nerno, Ivo', 'lvo Nem0'])(
    'is found in %s',
    (text) => {
      expect(spells(text)).toBe(true);
    },
  );

  it.each(['Nerno spoke', 'Ivo met r12', 'Ivo and 5mo', 'the 1vo'])('is not found in %s', (text) => {
    expect(spells(text)).toBe(false);
  });
});
