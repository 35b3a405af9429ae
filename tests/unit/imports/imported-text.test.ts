import { expect, test } from 'vitest';
import { ImportedText } from '../../../src/imports/imported-text.js';

test('a warning has line and column, and marks no more than its line', () => {
  const imported = new ImportedText('one\r\ntwo three\r\nfour', 'a.txt');
  expect(imported.warning(9, 18, 'three', 'Read it.')).toEqual({
    code: 'not-imported',
    severity: 'warning',
    message: 'three',
    file: 'a.txt',
    span: { line: 2, column: 5, end: 10 },
    excerpt: 'two three',
    hint: 'Read it.',
  });
  expect(imported.warning(0, 0, 'at the start', 'A hint.')).toMatchObject({
    span: { line: 1, column: 1 },
    excerpt: 'one',
    hint: 'A hint.',
  });
  expect(imported.warning(20, 20, 'at the end', 'A hint.')).toMatchObject({
    span: { line: 3, column: 5 },
    excerpt: 'four',
  });
});
