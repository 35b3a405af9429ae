import { expect, it } from 'vitest';
import { isBefore } from '../../src/dates/compare.js';
import { misplacedEvents } from '../../src/dossier/checks/misplaced.js';
import { fc } from '../support/property.js';
import { scaled, slow } from '../support/slow.js';

interface Event {
  readonly date: { readonly edtf: string; readonly earliest: string | null; readonly latest: string | null };
}

const day = (number: number) => `2020-01-${number + 10}`;
const event = fc
  .tuple(
    fc.integer({ min: 0, max: 7 }),
    fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 4 })),
    fc.integer({ max: 9 }),
  )
  .map(([first, more, open]): Event => {
    const ends = { earliest: day(first), latest: day(first + more) };
    // Some dates are open at one end.
    return { date: { edtf: '', ...ends, ...(open === 1 && { earliest: null }), ...(open === 2 && { latest: null }) } };
  });

function isInOrder(events: readonly Event[]): boolean {
  return events.every((one, index) => events.slice(index + 1).every((other) => !isBefore(other.date, one.date)));
}

/** The fewest events whose removal leaves the rest in order, by trying every choice. */
function fewest(events: readonly Event[]): number {
  let best = events.length;
  for (let choice = 0; choice < 2 ** events.length; choice++) {
    const kept = events.filter((_, index) => (choice >> index) % 2 === 1);
    if (events.length - kept.length < best && isInOrder(kept)) best = events.length - kept.length;
  }
  return best;
}

it('finds the fewest misplaced events, each with one that contradicts its position', slow, () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 9 }), (events) => {
      const misplaced = misplacedEvents(events);
      expect(isInOrder(events.filter((one) => !misplaced.has(one)))).toBe(true);
      expect(misplaced.size).toBe(fewest(events));
      for (const [one, others] of misplaced) {
        const contradicting = events.filter(
          (other) => !misplaced.has(other) && !isInOrder(events.filter((each) => each === one || each === other)),
        );
        expect(others).not.toEqual([]);
        expect(contradicting).toEqual(expect.arrayContaining([...others]));
        expect(others.length > 1).toBe(contradicting.length > 1);
      }
    }),
    { numRuns: scaled(4000) },
  );
});
