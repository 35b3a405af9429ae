import { expect, test } from 'vitest';
import { authorNames } from '../../../../src/imports/articles/author-names.js';

test.each([
  ['Kim Roe, Ann Poe and Bo Loe', ['Kim Roe', 'Ann Poe', 'Bo Loe']],
  ['Kim Roe, and Ann Poe', ['Kim Roe', 'Ann Poe']],
  ['Kim Roe, Ann Poe et al.', ['Kim Roe', 'Ann Poe', 'et al.']],
  ['Roe, Kim; Poe, Ann; ', ['Roe, Kim', 'Poe, Ann']],
  ['Roe, Kim; and Poe, Ann', ['Roe, Kim', 'Poe, Ann']],
  ['Roe, Kim, Poe, Ann', ['Roe, Kim', 'Poe, Ann']],
  ['Roe, Kim and Poe, Ann', ['Roe, Kim', 'Poe, Ann']],
  ['Roe, Kim, Poe, 1999', ['Roe, Kim, Poe, 1999']],
  ['Roe, Kim', ['Roe, Kim']],
  ['Roe, Kim, Poe', ['Roe, Kim, Poe']],
  ['Ministry of Ports and Harbours', ['Ministry of Ports and Harbours']],
  ['((Roe, Poe and Loe))', ['Roe, Poe and Loe']],
  ['Кім Роу та Анна По', ['Кім Роу', 'Анна По']],
])('%s', (text, names) => {
  expect(authorNames(text)).toEqual(names);
});
