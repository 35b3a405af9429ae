import { describe, expect, it, test } from 'vitest';
import { compareNaturally } from '../../../../src/dossier/names/natural-order.js';
import { fc } from '../../../support/property.js';

describe('numbers in texts are compared by their value', () => {
  it.each([
    ['case-10', 'case-2', 'case-1', 'case-02', 'case'],
    ['b1', 'a10b2', 'a10b10', 'a9'],
    ['10', '9', '1', '0', 'x'],
    ['2020-04-17', '2020-04', '2019-12-31'],
    ['file.casefile.yaml', 'file2.casefile.yaml', 'file10.casefile.yaml'],
    ['12345678901234567891', '12345678901234567890', '9'],
    ['', 'a', 'ä', 'Z'],
  ])('%j', (...texts) => {
    const sorted = [...texts].sort(compareNaturally);
    const keyed = (text: string) => text.replace(/\d+/g, (digits) => digits.replace(/^0+(?=.)/, '').padStart(30, '0'));
    expect(sorted.map(keyed)).toEqual(sorted.map(keyed).toSorted());
  });
});

test('the order is total and does not depend on the direction', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab-0129'), maxLength: 8 });
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      expect(Math.sign(compareNaturally(a, b)) + Math.sign(compareNaturally(b, a))).toBe(0);
      expect(compareNaturally(a, b) === 0).toBe(a === b);
      if (compareNaturally(a, b) < 0 && compareNaturally(b, c) < 0) expect(compareNaturally(a, c)).toBeLessThan(0);
    }),
  );
});
