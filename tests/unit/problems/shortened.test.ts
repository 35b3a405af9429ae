import { describe, expect, it } from 'vitest';
import { shortened } from '../../../src/problems/shortened.js';

const most = { value: 5, whole: 30 };

describe('a message', () => {
  it.each([
    ['"abcde" is no key of an entry', '"abcde" is no key of an entry'],
    ['"abcdef" is like "ghijkl"', '"abcde…" is like "ghijk…"'],
    ['unknown key "abcdef', 'unknown key "abcde…'],
    ['a'.repeat(31), `${'a'.repeat(30)}…`],
    ['"'.repeat(100), `${'"'.repeat(30)}…`],
  ])('is shortened where it quotes a long value, or is long itself: %s', (text, short) => {
    expect(shortened(text, most)).toBe(short);
  });

  it('is cut where the caller says', () => {
    expect(shortened('"abcdef"', most, (_, at) => at - 2)).toBe('"abc…"');
  });
});
