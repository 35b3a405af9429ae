/** Numbers of days that are certain, and that are possible. */
export interface Days {
  readonly least: number;
  readonly most: number;
}

/**
 * A time whose ends are not exact. Days are numbers. It began between `start[0]` and `start[1]`, and ended between `end[0]`
 * and `end[1]`, each included. The starts are not after the ends: `start[0] <= end[0]` and `start[1] <= end[1]`.
 */
export interface Span {
  readonly start: readonly [earliest: number, latest: number];
  readonly end: readonly [earliest: number, latest: number];
  /** The events that give the start and the end, if events do. */
  readonly startEvent?: string | undefined;
  readonly endEvent?: string | undefined;
}

type Interval = readonly [first: number, last: number];

/** The most days that some spans can cover, each day counted once. */
export function mostDays(spans: readonly Span[]): number {
  return length(union(joinAtEvents(spans).map(({ start, end }) => [start[0], end[1]])));
}

/**
 * The least days that some spans must cover. Each surely covers the days from its latest start to its earliest end. If
 * these are in the other order, it covers one of the days between them at least, and one day can serve several spans.
 */
export function leastDays(spans: readonly Span[]): number {
  const joined = joinAtEvents(spans);
  const sure = union(joined.flatMap(({ start, end }): Interval[] => (start[1] <= end[0] ? [[start[1], end[0]]] : [])));
  const unsure = joined.flatMap(({ start, end }): Interval[] => (start[1] > end[0] ? [[end[0], start[1]]] : []));
  return length(sure) + fewestDays(unsure.filter((one) => !sure.some((other) => meet(one, other))));
}

/** The fewest days of which each interval contains one. */
function fewestDays(intervals: readonly Interval[]): number {
  let days = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const [from, to] of intervals.toSorted((a, b) => a[1] - b[1])) {
    if (from <= last) continue;
    last = to;
    days += 1;
  }
  return days;
}

/** Join spans of which one ends with the event that another begins with: there is no gap between them. */
function joinAtEvents(spans: readonly Span[]): readonly Span[] {
  let joined = narrowed(spans);
  for (const event of new Set(spans.flatMap(({ endEvent }) => endEvent ?? []))) {
    const parts = joined.filter(({ startEvent, endEvent }) => startEvent === event || endEvent === event);
    const begins = parts.some(({ startEvent }) => startEvent === event);
    if (!begins || parts.length < 2) continue;
    joined = [...joined.filter((span) => !parts.includes(span)), join(parts, event)];
  }
  return joined;
}

/** The same spans without days that are impossible, because an event is on one day for all spans that it begins or ends. */
function narrowed(spans: readonly Span[]): readonly Span[] {
  const ranges = spans.flatMap(({ startEvent, start, endEvent, end }) => [
    { event: startEvent, days: start },
    { event: endEvent, days: end },
  ]);
  const daysOf = (event: string | undefined, own: Interval): Interval => {
    const shared = event === undefined ? [own] : ranges.flatMap((range) => (range.event === event ? [range.days] : []));
    return [Math.max(...shared.map(([first]) => first)), Math.min(...shared.map(([, last]) => last))];
  };
  const next = spans.map((span): Span => {
    const [start, end] = [daysOf(span.startEvent, span.start), daysOf(span.endEvent, span.end)];
    return { ...span, start: [start[0], Math.min(start[1], end[1])], end: [Math.max(end[0], start[0]), end[1]] };
  });
  return next.every((span, index) => isDeepEqual(span, spans[index])) ? spans : narrowed(next);
}

function isDeepEqual(one: Span, other: Span | undefined): boolean {
  return String([one.start, one.end]) === String([other?.start, other?.end]);
}

function join(parts: readonly Span[], event: string): Span {
  const before = parts.filter(({ endEvent }) => endEvent === event);
  const after = parts.filter(({ startEvent }) => startEvent === event);
  const first = Math.min(...before.map(({ start }) => start[0]));
  const last = Math.max(...after.map(({ end }) => end[1]));
  return {
    start: [first, Math.min(last, ...before.map(({ start }) => start[1]))],
    end: [Math.max(first, ...after.map(({ end }) => end[0])), last],
    startEvent: before.find(({ startEvent }) => startEvent !== undefined && startEvent !== event)?.startEvent,
    endEvent: after.find(({ endEvent }) => endEvent !== undefined && endEvent !== event)?.endEvent,
  };
}

/** The intervals as few as possible, in order, none of which meets another. */
function union(intervals: readonly Interval[]): Interval[] {
  const all: Interval[] = [];
  for (const [first, last] of intervals.toSorted((a, b) => a[0] - b[0])) {
    const before = all.at(-1);
    if (before === undefined || first > before[1]) all.push([first, last]);
    else if (last > before[1]) all[all.length - 1] = [before[0], last];
  }
  return all;
}

function length(intervals: readonly Interval[]): number {
  return intervals.reduce((sum, [first, last]) => sum + last - first + 1, 0);
}

function meet(one: Interval, other: Interval): boolean {
  return one[0] <= other[1] && other[0] <= one[1];
}
