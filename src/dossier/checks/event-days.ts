import type { Day } from '../../dates/edtf.js';
import type { Event } from '../model/dossier.js';
import { firstIndex } from '../yaml/first-index.js';

/** Looks up the events of a timeline by day. Fast, because it is used for every statement. */
export interface Days {
  /** Whether an event may have happened on the day. An unreadable date may be any day, if it has one of the sources. */
  canHold(day: Day, refs: readonly string[]): boolean;
  /** The only event on that exact day with one of the sources; undefined if there are none or several. */
  only(refs: readonly string[]): Event | undefined;
}

export function daysOf(timeline: readonly Event[]): Days {
  const spans = spansOf(timeline);
  const unread = new Set<string>();
  const byRef = new Map<string, Event[]>();
  for (const event of timeline) {
    const { earliest, latest } = event.date;
    for (const { ref } of event.refs) {
      if (earliest === null && latest === null) unread.add(ref);
      if (earliest === null || earliest !== latest) continue;
      const known = byRef.get(ref) ?? [];
      byRef.set(ref, known);
      // Several events cannot be told apart, so there is no need to store them.
      if (known.length < 2 && !known.includes(event)) known.push(event);
    }
  }
  return {
    canHold: (day, refs) => isWithin(day, spans) || refs.some((ref) => unread.has(ref)),
    only(refs) {
      const [event, ...more] = new Set(refs.flatMap((ref) => byRef.get(ref) ?? []));
      return more.length === 0 ? event : undefined;
    },
  };
}

type Span = readonly [first: Day, last: Day];

/** The spans of time in which events may have happened, in order and without overlaps. */
function spansOf(timeline: readonly Event[]): readonly Span[] {
  const all = timeline
    .filter(({ date: { earliest, latest } }) => earliest !== null || latest !== null)
    .map(({ date: { earliest, latest } }): Span => [earliest ?? '', latest ?? '9999-12-31'])
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const joined: Span[] = [];
  for (const [first, last] of all) {
    const before = joined.at(-1);
    if (before === undefined || first > before[1]) joined.push([first, last]);
    else if (last > before[1]) joined[joined.length - 1] = [before[0], last];
  }
  return joined;
}

function isWithin(day: Day, spans: readonly Span[]): boolean {
  const next = firstIndex(spans.length, (index) => (spans[index]?.[1] ?? '') >= day);
  return (spans[next]?.[0] ?? '9999-99-99') <= day;
}
