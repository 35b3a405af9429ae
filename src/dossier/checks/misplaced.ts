import type { Day, PartialDate } from '../../dates/edtf.js';
import { firstIndex } from '../yaml/first-index.js';

interface Dated {
  readonly date: PartialDate;
}

/** The first and last possible day of an event. */
type Range = readonly [earliest: Day, latest: Day];

/**
 * The fewest events whose removal puts the rest in order, each with one of the rest that contradicts its position. So a
 * wrong date is found where it is, and not at every event beside it. Two events are out of order only if the later one
 * in the list is certainly earlier.
 */
export function misplacedEvents<E extends Dated>(timeline: readonly E[]): ReadonlyMap<E, E> {
  const ranges = timeline.map(({ date }): Range => [date.earliest ?? '', date.latest ?? '9999-99-99']);
  if (isInOrder(ranges)) return new Map();
  const isKept = longestInOrder(ranges);
  const later: (number | undefined)[] = [];
  let latest: number | undefined;
  for (const [index, [earliest]] of ranges.entries()) {
    later.push(latest);
    if (isKept[index] && (latest === undefined || earliest > (ranges[latest]?.[0] ?? ''))) latest = index;
  }
  const found: [E, E][] = [];
  let earlier: number | undefined;
  for (const [index, event] of [...timeline.entries()].reverse()) {
    const [first, last] = ranges[index] ?? ['', ''];
    const above = later[index];
    const isAfterLater = above !== undefined && last < (ranges[above]?.[0] ?? '');
    const other = timeline[(isAfterLater ? above : earlier) ?? -1];
    if (isKept[index]) {
      if (earlier === undefined || last < (ranges[earlier]?.[1] ?? '')) earlier = index;
    } else if (other !== undefined && (isAfterLater || first > (ranges[earlier ?? -1]?.[1] ?? ''))) {
      found.push([event, other]);
    }
  }
  return new Map(found.reverse());
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
