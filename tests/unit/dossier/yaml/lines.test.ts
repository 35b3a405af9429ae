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

it('keeps a carriage return that no line feed follows', () => {
  expect(new Lines('one\r\n"\r').textOf(2)).toBe('"\r');
});
