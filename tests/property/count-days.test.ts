import type fcTypes from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastDays, mostDays, type Span } from '../../src/dossier/measures/count-days.js';
import { fc } from '../support/property.js';
import { scaled, slow } from '../support/slow.js';

type Range = readonly [first: number, last: number];

/** One end of a measure: days of its own, or those of an event that other measures may share. */
type End = { readonly days: Range } | { readonly event: number };

interface Case {
  /** The possible days of each event. */
  readonly events: readonly Range[];
  readonly measures: readonly { readonly start: End; readonly end: End }[];
}

const range = fc
  .tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 3 }))
  .map(([first, more]): Range => [first, first + more]);
const end: fcTypes.Arbitrary<End> = fc.oneof(
  fc.record({ days: range }),
  fc.record({ event: fc.integer({ min: 0, max: 1 }) }),
);
const cases: fcTypes.Arbitrary<Case> = fc.record({
  events: fc.tuple(range, range),
  measures: fc.array(fc.record({ start: end, end }), { minLength: 1, maxLength: 3 }),
});

/** Whether events are before each other in a circle, so that they are on one day. No case file has that. */
function isCircular({ measures }: Case): boolean {
  const order = measures.flatMap(({ start, end: to }) =>
    'event' in start && 'event' in to ? [[start.event, to.event] as const] : [],
  );
  return order.some(([from, to]) => order.some(([other, then]) => from === then && to === other));
}

/** Every choice of one day for each of some ranges. */
function* choices(ranges: readonly Range[]): Generator<readonly number[]> {
  const [first, ...others] = ranges;
  if (first === undefined) return yield [];
  for (let day = first[0]; day <= first[1]; day += 1) for (const rest of choices(others)) yield [day, ...rest];
}

/** The least and the most days over all choices of days in which no measure ends before it begins; null if there is none. */
function bruteForce({ events, measures }: Case): { least: number; most: number } | null {
  const own = measures.flatMap(({ start, end: to }) => [start, to]).flatMap((one) => ('days' in one ? [one.days] : []));
  const sizes: number[] = [];
  for (const chosen of choices([...events, ...own])) {
    let next = events.length;
    const dayOf = (one: End) => ('event' in one ? chosen[one.event] : chosen[next++]) ?? 0;
    const times = measures.map(({ start, end: to }) => [dayOf(start), dayOf(to)] as const);
    if (times.some(([from, to]) => from > to)) continue;
    const days = new Set<number>();
    for (const [from, to] of times) for (let day = from; day <= to; day += 1) days.add(day);
    sizes.push(days.size);
  }
  return sizes.length === 0 ? null : { least: Math.min(...sizes), most: Math.max(...sizes) };
}

function spansOf({ events, measures }: Case): Span[] {
  const daysOf = (one: End) => ('event' in one ? (events[one.event] ?? [0, 0]) : one.days);
  return measures.map(({ start, end: to }) => {
    const [starts, ends] = [daysOf(start), daysOf(to)];
    return {
      start: [starts[0], Math.min(starts[1], ends[1])],
      end: [Math.max(ends[0], starts[0]), ends[1]],
      ...('event' in start && { startEvent: String(start.event) }),
      ...('event' in to && { endEvent: String(to.event) }),
    };
  });
}

describe('days that measures cover', () => {
  it('are the least and the most of all days that the dates allow', slow, () => {
    fc.assert(
      fc.property(cases, (example) => {
        const expected = bruteForce(example);
        fc.pre(expected !== null && !isCircular(example));
        const spans = spansOf(example);
        expect({ least: leastDays(spans), most: mostDays(spans) }).toEqual(expected);
      }),
      { numRuns: scaled(4000, 300) },
    );
  });
});
