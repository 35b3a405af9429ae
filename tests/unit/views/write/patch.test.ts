import { applyPatch } from 'diff';
import { describe, expect, it } from 'vitest';
import { patch } from '../../../../src/views/write/patch.js';
import { fc } from '../../../support/property.js';
import { scaled, slow } from '../../../support/slow.js';

/** So many lines that the smallest diff is not searched. */
const many = Array.from({ length: 1500 }, (_, index) => `line ${index}\n`);
const reversed = many.toReversed();
const lines = (...parts: readonly (string | readonly string[])[]) => parts.flat().join('');

describe('a difference', () => {
  it.each([
    ['of a line', 'a\nb\nc\n', 'a\nB\nc\n'],
    ['of what had no end', 'a\nb', 'a\nb\nc'],
    ['of nothing', '', 'a\n'],
    ['of many lines', lines(many), lines(reversed)],
    ['of many between others', lines('a\n', 'b\n', many, 'c\n', 'd\n'), lines('a\n', 'b\n', reversed, 'c\n', 'd\n')],
    [
      'of many, some of which stay',
      lines(many),
      lines(many.map((line, index) => (index % 9 === 0 ? line : `${index}\n`))),
    ],
    ['of many that come in', lines('a\n', 'b\n', 'c\n', 'd\n'), lines('a\n', many, 'b\n', 'c\n', many, 'd\n')],
    ['of many that come in at the end', 'a\nb', lines('a\n', 'b\n', many, 'c')],
    ['of many that go', lines(many, 'a\n'), 'a\n'],
    ['of many, all of them others', lines(many), lines(reversed, 'x')],
    ['of many with other line ends', lines(many).replaceAll('\n', '\r\n'), lines(reversed).replaceAll('\n', '\r\n')],
    ['of many without an end', lines(many, 'a'), lines(reversed, 'b')],
  ])('%s turns one text into the other', (_, before, after) => {
    const difference = patch('a.yaml', before, after);
    expect(difference).toMatch(/^--- a\/a.yaml\n\+\+\+ b\/a.yaml\n@@ /);
    expect(applyPatch(before, difference)).toBe(after);
  });

  it('is minimal for small changes, and has context lines', () => {
    const moved = lines(many.slice(1, 10), many.slice(0, 1), many.slice(10));
    expect(patch('a.yaml', lines(many), moved).split('\n')).toHaveLength(16);
  });

  it('between any lines turns one into the other', slow, () => {
    const some = fc.array(fc.constantFrom('a\n', 'b\n', '\n', '-\n', '+\n', '\\\n', '\r\n'), { maxLength: 12 });
    fc.assert(
      fc.property(some, some, fc.boolean(), fc.constantFrom('', 'z'), (one, other, isLong, end) => {
        const [before, after] = [lines(one, isLong ? many : [], end), lines(other, isLong ? reversed : [], end)];
        if (before !== after) expect(applyPatch(before, patch('a', before, after))).toBe(after);
      }),
      { numRuns: scaled(40) },
    );
  });
});
