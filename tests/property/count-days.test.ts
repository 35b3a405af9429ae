import type fcTypes from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heldPeople, totalDays } from '../../src/dossier/measures/held.js';
import { fc } from '../support/property.js';
import { scaled, slow } from '../support/slow.js';
import { dossierOf } from '../support/views.js';

type Range = readonly [first: number, last: number];

/** One end of a measure: days of its own, an event that other measures may share, or both, which are then one day. */
type End = { readonly days: Range; readonly event?: number } | { readonly days?: undefined; readonly event: number };

interface Case {
  /** The possible days of each event. */
  readonly events: readonly Range[];
  /** Whether two events about one point say that it was on the first or on the last of these days. */
  readonly isDisputed: boolean;
  readonly measures: readonly { readonly start: End; readonly end: End }[];
}

const range = fc
  .tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 3 }))
  .map(([first, more]): Range => [first, first + more]);
const end: fcTypes.Arbitrary<End> = fc.oneof(
  fc.record({ days: range }),
  fc.record({ event: fc.integer({ min: 0, max: 1 }) }),
  fc.record({ days: range, event: fc.integer({ min: 0, max: 1 }) }),
);
const cases: fcTypes.Arbitrary<Case> = fc.record({
  events: fc.tuple(range, range),
  isDisputed: fc.boolean(),
  measures: fc.array(fc.record({ start: end, end }), { minLength: 1, maxLength: 3 }),
});

/** Whether events are before each other in a circle, so that they are on one day. No case file has that. */
function isCircular({ measures }: Case): boolean {
  const order = measures.flatMap(({ start, end: to }) =>
    start.event !== undefined && to.event !== undefined ? [[start.event, to.event] as const] : [],
  );
  return order.some(([from, to]) => order.some(([other, then]) => from === then && to === other));
}

/** Every choice of one day for each of some ranges. */
function* choices(ranges: readonly Range[]): Generator<readonly number[]> {
  const [first, ...others] = ranges;
  if (first === undefined) return yield [];
  for (let day = first[0]; day <= first[1]; day += 1) for (const rest of choices(others)) yield [day, ...rest];
}

/** Whether the days of an end and those of its event have no day in common. Then its own days are right. */
function isContradicted({ days, event }: End, events: readonly Range[]): boolean {
  const given = event === undefined ? undefined : events[event];
  return days !== undefined && given !== undefined && (days[1] < given[0] || given[1] < days[0]);
}

/**
 * The least and the most days over all choices of days in which no measure ends before it begins;
 * null if there is none.
 */
function bruteForce({ events, measures }: Case): { least: number; most: number } | null {
  const ends = measures.flatMap(({ start, end: to }) => [start, to]);
  const own = ends.flatMap(({ days, event }) => (days === undefined || event !== undefined ? [] : [days]));
  const sizes: number[] = [];
  for (const chosen of choices([...events, ...own])) {
    let next = events.length;
    const dayOf = ({ event }: End) => chosen[event ?? next++] ?? 0;
    const times = measures.map(({ start, end: to }) => [dayOf(start), dayOf(to)] as const);
    const isOutside = ({ days }: End, day: number) => days !== undefined && (day < days[0] || day > days[1]);
    if (times.some(([from, to]) => from > to)) continue;
    if (ends.some((one, index) => isOutside(one, times.flat()[index] ?? 0))) continue;
    const days = new Set<number>();
    for (const [from, to] of times) for (let day = from; day <= to; day += 1) days.add(day);
    sizes.push(days.size);
  }
  return sizes.length === 0 ? null : { least: Math.min(...sizes), most: Math.max(...sizes) };
}

const day = (number: number) => `2021-02-${String(number + 1).padStart(2, '0')}`;
const dateOf = ([first, last]: Range) => (first === last ? day(first) : `${day(first)}/${day(last)}`);

/** A case file with the events and measures of a case. */
function dossierWith({ events, isDisputed, measures }: Case) {
  const event = (id: string, date: string, more: string) => `{ id: ${id}, date: ${date}, title: An event${more} }`;
  const timeline = events.flatMap((days, index) => {
    if (!isDisputed) return [event(`e${index}`, dateOf(days), '')];
    return days.map((one, end) => event(`${end === 0 ? 'e' : 'r'}${index}`, day(one), `, about: point-${index}`));
  });
  const keys = (one: End, date: string, key: 'begins' | 'ends') => {
    const claim = isDisputed && key === 'ends' ? 'r' : 'e';
    const own = one.days ? `, ${date}: ${dateOf(one.days)}` : '';
    return `${own}${one.event === undefined ? '' : `, ${key}: ${claim}${one.event}`}`;
  };
  const written = measures.map(
    ({ start, end: to }, index) =>
      `{ id: m${index}, kind: custody, people: [ada]${keys(start, 'from', 'begins')}${keys(to, 'to', 'ends')} }`,
  );
  return dossierOf(`asOf: 2021-02-28\ntimeline: [${timeline.join(', ')}]\nmeasures: [${written.join(', ')}]\n`);
}

describe('days that measures cover', () => {
  it('are the least and the most of all days that the dates allow', slow, () => {
    fc.assert(
      fc.property(cases, (example) => {
        const expected = bruteForce(example);
        const ends = example.measures.flatMap(({ start, end: to }) => [start, to]);
        fc.pre(expected !== null && !isCircular(example) && !ends.some((one) => isContradicted(one, example.events)));
        const dossier = dossierWith(example);
        expect(totalDays(heldPeople(dossier)[0]?.measures ?? [], dossier)).toEqual(expected);
      }),
      { numRuns: scaled(4000, 300) },
    );
  });
});
