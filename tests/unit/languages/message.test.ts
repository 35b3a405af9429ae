import { expect, test } from 'vitest';
import { type Message, piecesOf } from '../../../src/languages/message.js';

const plural = (number: number) => (number === 1 ? 'one' : 'other');
const files: Message = [['name'], ': ', ['n', 'plural', { one: 'one file', other: [['n'], ' files'] }]];

test('the pieces of a message keep the values of its parameters apart', () => {
  expect(piecesOf<object | string>(files, { name: { to: 'ada' }, n: 3 }, plural)).toEqual([
    { to: 'ada' },
    ': ',
    '3',
    ' files',
  ]);
});

test('a value is never read as a message', () => {
  expect(piecesOf(files, { name: '{n, plural, other {#}} {name}', n: 1 }, plural)).toEqual([
    '{n, plural, other {#}} {name}',
    ': ',
    'one file',
  ]);
});

test('a choice has no cases but its own', () => {
  const message: Message = [['word', 'select', { yes: 'ja', other: 'nein' }]];
  expect(['yes', 'constructor', '__proto__'].map((word) => piecesOf(message, { word }, plural).join(''))).toEqual([
    'ja',
    'nein',
    'nein',
  ]);
});

test('a missing parameter is a bug', () => {
  expect(() => piecesOf(files, { name: 'ada' }, plural)).toThrow('the parameter n is missing');
});
