import { describe, expect, test } from 'vitest';
import { conflicts, isSame, updated } from '../../../../src/dossier/editing/update.js';
import { parse } from '../../../../src/dossier/reading/parse.js';

const parsed = (text: string) => parse(new TextEncoder().encode(text), 'case.yaml');

/** The text in which an event has other values. */
const event = (written: string, values: Readonly<Record<string, unknown>>) =>
  updated(parsed(`timeline:\n  - ${written}\n`), ['timeline', 0], values)?.after.slice('timeline:\n  - '.length, -1);

describe('an update', () => {
  test.each([
    ['adds a list', '{ id: a }', { tags: ['x'] }, '{ id: a, tags: [x] }'],
    ['adds to a list', '{ id: a, tags: [x] }', { tags: ['x', 'y'] }, '{ id: a, tags: [x, y] }'],
    ['adds to an empty list', '{ id: a, tags: [] }', { tags: ['x'] }, '{ id: a, tags: [ x ] }'],
    ['adds below a key without a value', 'id: a\n    tags:', { tags: ['x'] }, 'id: a\n    tags:\n      - x'],
    [
      'gives a role to an id',
      '{ people: [a, b] }',
      { people: [{ person: 'a', role: 'x' }] },
      '{ people: [{ person: a, role: x }, b] }',
    ],
    [
      'adds another role',
      '{ people: [{ person: a, role: x }] }',
      { people: [{ person: 'a', role: 'y' }] },
      '{ people: [{ person: a, role: x }, { person: a, role: y }] }',
    ],
    ['adds a value once', '{ tags: [x] }', { tags: ['y', 'y'] }, '{ tags: [x, y] }'],
    [
      'gives two roles to an id',
      '{ people: [a, b] }',
      { people: ['x', 'y'].map((role) => ({ person: 'a', role })) },
      '{ people: [{ person: a, role: x }, b, { person: a, role: y }] }',
    ],
    ['replaces a text', '{ id: a, title: x } # x', { title: 'y' }, '{ id: a, title: y } # x'],
  ])('%s', (_, written, values, expected) => expect(event(written, values)).toBe(expected));

  test.each([
    ['an id that has a role', '{ people: [{ person: a, role: x }] }', { people: ['a'] }],
    ['the same in another order', '{ people: [{ role: x, person: a }] }', { people: [{ person: 'a', role: 'x' }] }],
    ['the same text', '{ title: "x" }', { title: 'x' }],
  ])('does nothing for %s', (_, written, values) => expect(event(written, values)).toBeUndefined());

  test('needs an entry', () => expect(updated(parsed('timeline: []\n'), ['timeline', 0], { title: 'x' })).toBeNull());
});

describe('conflicts', () => {
  const { yaml } = parsed('title: x\nsubjects: [a]\npublisher: { name: x, logo: [x] }\nsummary:\n');
  test.each([
    [{ title: 'x', subjects: ['b'], summary: 'y', asOf: '2020' }, [], []],
    [{ title: 'y', publisher: { name: 'y' } }, ['title', 'name'], []],
    [{ title: ['x'], subjects: 'a', publisher: { logo: 'x' } }, ['title'], ['title', 'subjects', 'logo']],
  ])('of %j', (values, replaced, unlike) => expect(yaml && conflicts(yaml, [], values)).toEqual({ replaced, unlike }));
});

test('isSame compares lists and maps', () => {
  expect(isSame({ a: ['x', { b: 'y' }] }, { a: ['x', { b: 'y' }] })).toBe(true);
  expect(isSame({ a: ['x'] }, { a: ['x', 'y'] })).toBe(false);
  expect(isSame(null, {})).toBe(false);
});
