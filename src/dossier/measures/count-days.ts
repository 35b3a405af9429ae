import { grouped } from '../../grouped.js';
import { joinedRanges, overlapsAny, type Range } from '../../ranges.js';

/** Numbers of days that are certain, and that are possible. */
export interface Days {
  readonly least: number;
  readonly most: number;
}

/**
 * A time whose ends are not exact. Days are numbers. It began between `start[0]` and `start[1]`, and ended
 * between `end[0]` and `end[1]`, each included. The starts are not after the ends: `start[0] <= end[0]` and
 * `start[1] <= end[1]`.
 */
export interface Span {
  readonly start: readonly [earliest: number, latest: number];
  readonly end: readonly [earliest: number, latest: number];
  /** The events that give the start and the end, if events do. */
  readonly startEvent?: string | undefined;
  readonly endEvent?: string | undefined;
}

/** The most days that some spans can cover, each day counted once. */
export function mostDays(spans: readonly Span[]): number {
  return length(joinedRanges(joinAtEvents(spans).map(({ start, end }) => [start[0], end[1]])));
}

/**
 * The least days that some spans must cover. Each surely covers the days from its latest start to its earliest end. If
 * these are in the other order, it covers one of the days between them at least, and one day can serve several spans.
 */
export function leastDays(spans: readonly Span[]): number {
  const joined = joinAtEvents(spans);
  const sure = joinedRanges(
    joined.flatMap(({ start, end }): Range<number>[] => (start[1] <= end[0] ? [[start[1], end[0]]] : [])),
  );
  const unsure = joined.flatMap(({ start, end }): Range<number>[] => (start[1] > end[0] ? [[end[0], start[1]]] : []));
  return length(sure) + fewestDays(unsure.filter((one) => !overlapsAny(one, sure)));
}

/** The fewest days with which every range contains a day. */
function fewestDays(ranges: readonly Range<number>[]): number {
  let days = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const [from, to] of ranges.toSorted((a, b) => a[1] - b[1])) {
    if (from <= last) continue;
    last = to;
    days += 1;
  }
  return days;
}

/**
 * Join the spans that end with an event to those that begin with it. There is no gap between them, so together they
 * last from the first start to the last end.
 */
function joinAtEvents(spans: readonly Span[]): readonly Span[] {
  const all = narrowed(spans);
  const groups = new Map<Span, Span[]>(all.map((span) => [span, [span]]));
  const begun = grouped(all, ({ startEvent }) => startEvent);
  for (const [event, before] of grouped(all, ({ endEvent }) => endEvent)) {
    const after = begun.get(event) ?? [];
    if (event === undefined || after.length === 0) continue;
    for (const span of [...before, ...after]) merge(groups, before[0], span);
  }
  return [...new Set(groups.values())].map(wholeOf);
}

/** Put the groups of two spans together: the smaller one into the larger one. */
function merge(groups: Map<Span, Span[]>, one: Span, other: Span): void {
  const [small = [], large = []] = [groups.get(one), groups.get(other)].toSorted(
    (a, b) => (a?.length ?? 0) - (b?.length ?? 0),
  );
  if (small === large) return;
  for (const span of small) {
    large.push(span);
    groups.set(span, large);
  }
}

function wholeOf(spans: readonly Span[]): Span {
  const first = spans.reduce((least, { start }) => Math.min(least, start[0]), Number.POSITIVE_INFINITY);
  const last = spans.reduce((most, { end }) => Math.max(most, end[1]), Number.NEGATIVE_INFINITY);
  return {
    start: [first, spans.reduce((least, { start }) => Math.min(least, start[1]), last)],
    end: [spans.reduce((most, { end }) => Math.max(most, end[0]), first), last],
  };
}

/**
 * The same spans without days that are impossible, because an event is on one day for all spans that it begins or ends.
 */
function narrowed(spans: readonly Span[]): readonly Span[] {
  let current = spans;
  for (;;) {
    const events = eventDays(current);
    const daysOf = (event: string | undefined, own: Range<number>) =>
      event === undefined ? own : (events.get(event) ?? own);
    let isSame = true;
    const next = current.map((span): Span => {
      const [start, end] = [daysOf(span.startEvent, span.start), daysOf(span.endEvent, span.end)];
      const last = Math.min(start[1], end[1]);
      const first = Math.max(end[0], start[0]);
      const same =
        span.start[0] === start[0] && span.start[1] === last && span.end[0] === first && span.end[1] === end[1];
      isSame &&= same;
      return same ? span : { ...span, start: [start[0], last], end: [first, end[1]] };
    });
    if (isSame) return current;
    current = next;
  }
}

/** The possible days of each event: those on which it can be for all spans. */
function eventDays(spans: readonly Span[]): ReadonlyMap<string, Range<number>> {
  const days = new Map<string, Range<number>>();
  const add = (event: string | undefined, [first, last]: Range<number>) => {
    if (event === undefined) return;
    const [from, to] = days.get(event) ?? [first, last];
    days.set(event, [Math.max(from, first), Math.min(to, last)]);
  };
  for (const { startEvent, start, endEvent, end } of spans) {
    add(startEvent, start);
    add(endEvent, end);
  }
  return days;
}

function length(ranges: readonly Range<number>[]): number {
  return ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
}
