import type { Day, PartialDate } from '../../dates/edtf.js';
import { firstIndex } from '../../first-index.js';

interface Dated {
  readonly date: PartialDate;
}

/** The first and last possible day of an event. */
type Range = readonly [earliest: Day, latest: Day];

/**
 * The fewest events whose removal puts the rest in order, each with one or two of the rest that contradict its
 * position. So a wrong date is found where it is, and not at every event beside it. If only one contradicts it, that
 * one may be wrong instead. Two events are out of order only if the later one in the list is certainly earlier.
 */
export function misplacedEvents<E extends Dated>(timeline: readonly E[]): ReadonlyMap<E, readonly E[]> {
  const ranges = timeline.map(({ date }): Range => [date.earliest ?? '', date.latest ?? '9999-99-99']);
  if (isInOrder(ranges)) return new Map();
  const isKept = longestInOrder(ranges);
  const range = (index: number) => ranges[index] ?? ['', ''];
  const kept = (index: number) => isKept[index] === true;
  const indexes = [...timeline.keys()];
  const above = twoBest(indexes, kept, (one, other) => range(one)[0] > range(other)[0]);
  const below = twoBest(indexes.toReversed(), kept, (one, other) => range(one)[1] < range(other)[1]);
  return new Map(
    timeline.flatMap((event, index) => {
      if (kept(index)) return [];
      const [first, last] = range(index);
      const later = above.get(index)?.filter((other) => range(other)[0] > last) ?? [];
      const earlier = below.get(index)?.filter((other) => range(other)[1] < first) ?? [];
      return [[event, [...later, ...earlier].flatMap((other) => timeline[other] ?? [])] as const];
    }),
  );
}

/** For each index, the two best of those that come before it in an order, the best first. Only some count. */
function twoBest(
  order: readonly number[],
  counts: (index: number) => boolean,
  isBetter: (one: number, other: number) => boolean,
): ReadonlyMap<number, readonly number[]> {
  const compare = (one: number, other: number) => (isBetter(one, other) ? -1 : isBetter(other, one) ? 1 : 0);
  let best: readonly number[] = [];
  return new Map(
    order.map((index) => {
      const before = best;
      if (counts(index)) best = [...best, index].sort(compare).slice(0, 2);
      return [index, before] as const;
    }),
  );
}

function isInOrder(ranges: readonly Range[]): boolean {
  let latest: Day = '';
  return ranges.every(([first, last]) => {
    if (first > latest) latest = first;
    return last >= latest;
  });
}

/**
 * Whether each range belongs to a longest list in order. A list is in order if no range ends before another above it
 * begins. `steps` holds days; the number of those up to a day is the length of the longest list that begins no later.
 */
function longestInOrder(ranges: readonly Range[]): readonly boolean[] {
  const steps = new Steps(ranges.map(([first]) => first));
  const removed = ranges.map(([first, last]) => {
    steps.add(first, 1);
    const next = steps.after(last);
    if (next !== undefined) steps.add(next, -1);
    return next;
  });
  const isKept = ranges.map(() => false);
  let limit: Day = '9999-99-99';
  for (let index = ranges.length - 1; index >= 0; index--) {
    const [first, last] = ranges[index] ?? ['', ''];
    const next = removed[index];
    steps.add(first, -1);
    if (next !== undefined) steps.add(next, 1);
    if (first > limit || (last < limit && steps.upTo(limit) > steps.upTo(last))) continue;
    isKept[index] = true;
    if (last < limit) limit = last;
  }
  return isKept;
}

/** Counts days, by a Fenwick tree: every operation takes logarithmic time. */
class Steps {
  readonly #days: readonly Day[];
  readonly #tree: number[];

  constructor(days: readonly Day[]) {
    this.#days = [...new Set(days)].sort();
    this.#tree = Array.from({ length: this.#days.length + 1 }, () => 0);
  }

  add(day: Day, count: number): void {
    for (let at = this.#upTo(day); at < this.#tree.length; at += at & -at) this.#tree[at] = this.#at(at) + count;
  }

  upTo(day: Day): number {
    let sum = 0;
    for (let at = this.#upTo(day); at > 0; at -= at & -at) sum += this.#at(at);
    return sum;
  }

  /** The first day counted after a day. */
  after(day: Day): Day | undefined {
    let left = this.upTo(day);
    let at = 0;
    for (let size = 2 ** Math.floor(Math.log2(this.#tree.length)); size >= 1; size /= 2) {
      if (at + size < this.#tree.length && this.#at(at + size) <= left) {
        at += size;
        left -= this.#at(at);
      }
    }
    return this.#days[at];
  }

  #upTo(day: Day): number {
    return firstIndex(this.#days.length, (index) => (this.#days[index] ?? '') > day);
  }

  #at(index: number): number {
    return this.#tree[index] ?? 0;
  }
}
