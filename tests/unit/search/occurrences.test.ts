import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Occurrences } from '../../../src/search/occurrences.js';

test('each term gets its own occurrences, in the order in which they were added', () => {
  const number = fc.nat({ max: 9 });
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number, number)), (added) => {
      const all = new Occurrences();
      for (const [term, row, position] of added) all.add(term, row, position);
      const hitsOf = all.byTerm(10);
      for (let term = 0; term < 10; term += 1) {
        const expected = added.filter(([of]) => of === term).flatMap(([, row, position]) => [row, position]);
        expect([...hitsOf(term)]).toEqual(expected);
      }
    }),
  );
});

test('more occurrences than the first block of memory holds are kept', () => {
  const all = new Occurrences();
  const count = 100_000;
  for (let row = 0; row < count; row += 1) all.add(row % 2, row, 5);
  const hits = all.byTerm(2)(1);
  expect(hits).toHaveLength(count);
  expect([...hits.subarray(-2)]).toEqual([count - 1, 5]);
});
