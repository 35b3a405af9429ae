import { describe, expect, it } from 'vitest';
import { fold } from '../../../../src/dossier/names/fold.js';
import { Substrings } from '../../../../src/dossier/names/substrings.js';

const substrings = (...all: readonly string[]) => {
  const made = new Substrings<string>();
  for (const one of all) made.add(one, one);
  return made;
};

describe('strings in Chinese characters', () => {
  it('may occur in a text with signs of East Asia only', () => {
    const made = substrings('林小雨');
    expect(['林小雨', 'Lin ⼩', '㊕', '\u{2f878}'].every((text) => made.mayOccurIn(text))).toBe(true);
    expect(['Lin', 'Лин', 'لين', 'Γιάννης', '½'].some((text) => made.mayOccurIn(text))).toBe(false);
  });

  it('are not what another sign folds to', () => {
    const others = Array.from({ length: 0x2e80 }, (_, code) => String.fromCharCode(code));
    expect(others.filter((sign) => /[\u3400-\u9fff]/.test(fold(sign)))).toEqual([]);
  });
});

it('may occur in other texts if one of them is in another script', () => {
  expect(substrings('林小雨', 'лин').mayOccurIn('Лин')).toBe(true);
  expect(substrings('林小雨', 'лин').mayOccurIn('Lin')).toBe(false);
  expect(substrings('林小雨', 'lin').mayOccurIn('Lin')).toBe(true);
  expect(substrings().mayOccurIn('林')).toBe(false);
});
