import { expect, it } from 'vitest';
import { mayBeMeant } from '../../../src/dates/mistaken-day.js';

it.each([
  ['2020-04-17', '2020-04-18'],
  ['2020-04-30', '2020-05-01'],
  ['2019-04-17', '2020-04-17'],
  ['2020-04-17', '2020-09-17'],
  ['2020-03-12', '2020-12-03'],
])('%s may be a mistake for %s', (one, other) => {
  expect(mayBeMeant(one, other)).toBe(true);
});

it.each([
  ['1925-12-03', '1976-03-10'],
  ['2019-12-03', '2020-03-12'],
  ['2020-04-17', '2020-09-18'],
])('%s is another day than %s', (one, other) => {
  expect(mayBeMeant(one, other)).toBe(false);
});
