import { expect, it } from 'vitest';
import { Lines } from '../../../../src/dossier/yaml/lines.js';

const lines = new Lines('one\r\n\nthree');

it.each([
  [0, 1, 1],
  [4, 1, 5],
  [5, 2, 1],
  [6, 3, 1],
  [11, 3, 6],
])('offset %i is at %i:%i', (offset, line, column) => {
  expect(lines.positionAt(offset)).toEqual({ line, column });
  expect(lines.lineAt(offset)).toBe(line);
});

it('has the text of each line without its end', () => {
  expect([1, 2, 3, 4].map((line) => lines.textOf(line))).toEqual(['one', '', 'three', '']);
});

it('has the offset of each line, and of the end', () => {
  expect([1, 2, 3, 4].map((line) => lines.startOf(line))).toEqual([0, 5, 6, 11]);
});

it('has the last line of a block, without the indentation of what follows', () => {
  const block = new Lines('a:\n  - b\n    # c\n  d: e\n');
  const last = (end: string) => block.lastLineOf(3, 'a:\n  - b\n    # c\n  d: e\n'.indexOf(end));
  expect([last('\n    #'), last('  d'), last('d')]).toEqual([2, 3, 3]);
  expect(block.lastLineOf(3, 3)).toBe(2);
});

it('keeps a carriage return that no line feed follows', () => {
  expect(new Lines('one\r\n"\r').textOf(2)).toBe('"\r');
});
