import { expect, it } from 'vitest';
import { KnownProblems } from '../../../src/problems/known-problems.js';
import { problem } from '../../../src/problems/problem.js';

const twins = (line: number, column: number) =>
  problem('duplicate-reference', `reference "b" is like "a" on line ${line}`, { file: 'a', span: { line, column } });

it('tells the problems that a file has once more than before, wherever they are', () => {
  const known = new KnownProblems([twins(3, 1), twins(3, 1)]);
  expect(known.without([twins(4, 9), twins(5, 1)])).toEqual([]);
  expect(known.without([twins(4, 9), twins(5, 1), twins(6, 1)])).toEqual([twins(6, 1)]);
});

it('tells problems of another message or code', () => {
  const known = new KnownProblems([twins(3, 1)]);
  const others = [
    problem('origin-circle', twins(3, 1).message, { file: 'a' }),
    problem('cut-text', 'cut', { file: 'a' }),
  ];
  expect(known.without(others)).toEqual(others);
});
