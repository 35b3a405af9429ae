import { expect, test } from 'vitest';
import { checkCase } from '../../../support/made-up/check-case.js';

const found = (parts: string) =>
  checkCase(parts, 'duplicate-party').map((said) => said.replace(/(on line \d+) .*/, '$1'));
const people = (...entries: readonly string[]) =>
  found(`people:\n  ada: { name: Ada Nobody }\n${entries.map((one, index) => `  p${index}: { ${one} }\n`).join('')}`);

test.each([
  ['name: Ada Nobody'],
  ['name: "NOBODY, Ada"'],
  ['name: Someone Else, names: [{ text: Áda Nobody, language: hu }]'],
  ['name: Ada Nobody, born: 1980'],
])('a person with %s has the same name', (entry) => {
  expect(people(entry)).toEqual(['person "p0" has the same name as "ada" on line 6']);
});

test.each([['name: Ada Nobody Else'], ['name: Ada'], ['name: Ada Nobody, access: secret']])(
  'a person with %s has not',
  (entry) => {
    expect(people(entry).filter((said) => !said.startsWith('withheld'))).toEqual([]);
  },
);

test('people of one name are told apart by what both of them have', () => {
  expect(people('name: Bob Elsewhere, born: 1950', 'name: Bob Elsewhere, born: 1980')).toEqual([]);
  expect(people('name: 李明', 'name: 李明')).toEqual(['person "p1" has the same name as "p0" on line 7']);
  expect(people('name: Maria', 'name: Maria')).toEqual([]);
});

test('organisations and places have the same name only in the same order', () => {
  const parts = (kind: string) => `${kind}: { a: { name: The Quay }, b: { name: Quay The }, c: { name: the quay } }\n`;
  expect(found(parts('organizations'))).toEqual(['organisation "c" has the same name as "a" on line 6']);
  expect(found(parts('places'))).toEqual(['place "c" has the same name as "a" on line 6']);
  expect(found('places: { a: { name: Quay, kind: town }, b: { name: Quay, kind: region } }\n')).toEqual([]);
});

test('only someone who may see both entries learns that they have the same name', () => {
  const secret = 'name: Bob Elsewhere, access: secret';
  expect(people(secret, secret)).toEqual(['secret: person "p1" has the same name as "p0" on line 7']);
});
