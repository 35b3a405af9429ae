import { expect, test } from 'vitest';
import { unwrap } from '../../../../../src/imports/articles/plain-text/unwrap.js';

test('joins the lines of a wrapped paragraph, and no others', () => {
  const wrapped = [
    'Visit to the pier',
    '',
    'Ada Nobody said that the police took her at six',
    'in the morning. She was held in a cell without',
    'a window.',
    '',
    '- A lamp that nobody was allowed to switch off,',
    '  and a chair.',
    '- A bucket',
  ].join('\n');
  const text = unwrap(wrapped);
  expect(text).toHaveLength(wrapped.length);
  expect(text.split('\n')).toEqual([
    'Visit to the pier',
    '',
    'Ada Nobody said that the police took her at six in the morning. She was held in a cell without a window.',
    '',
    '- A lamp that nobody was allowed to switch off,   and a chair.',
    '- A bucket',
  ]);
});

test.each([
  'She was taken at six in the morning.[1]\nReferences\n^ "A report". A Paper.\n',
  'A heading\nShe was taken at six in the morning.\n',
  'She was taken at six in the morning.\nArrest\nShe saw no lawyer.\n',
  `${'A paragraph as a browser copies it. '.repeat(4)}\nAnother one.\n`,
  'She was taken at six.[1]\n^ "A report". A Paper.\n1. ^ "A book". A Press.\n',
  '',
])('leaves a text that was not wrapped: %j', (text) => {
  expect(unwrap(text)).toBe(text);
});
