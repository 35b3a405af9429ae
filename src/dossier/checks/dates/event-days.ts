import type { Day } from '../../../dates/edtf.js';
import { getOrInsert } from '../../../get-or-insert.js';
import { joinedRanges, overlapsAny, type Range } from '../../../ranges.js';
import type { Event } from '../../model/dossier.js';

/** Looks up the events of a timeline by day. Fast, because it is used for every statement. */
export interface Days {
  /** Whether an event may have happened on the day. An unreadable date may be any day, if it has one of the sources. */
  canHold(day: Day, refs: readonly string[]): boolean;
  /** The only event on that exact day with one of the sources; undefined if there are none or several. */
  only(refs: readonly string[]): Event | undefined;
}

/** Index the events of a timeline by day and by source. */
export function daysOf(timeline: readonly Event[]): Days {
  const held = joinedRanges(
    timeline.flatMap(({ date: { earliest, latest } }): Range<Day>[] =>
      earliest === null && latest === null ? [] : [[earliest ?? '', latest ?? '9999-12-31']],
    ),
  );
  const unread = new Set<string>();
  const byRef = new Map<string, Event[]>();
  for (const event of timeline) {
    const { earliest, latest } = event.date;
    for (const { ref } of event.refs) {
      if (earliest === null && latest === null) unread.add(ref);
      if (earliest === null || earliest !== latest) continue;
      const known = getOrInsert(byRef, ref, () => []);
      // Several events cannot be told apart, so there is no need to store them.
      if (known.length < 2 && !known.includes(event)) known.push(event);
    }
  }
  return {
    canHold: (day, refs) => overlapsAny([day, day], held) || refs.some((ref) => unread.has(ref)),
    only(refs) {
      const [event, ...more] = new Set(refs.flatMap((ref) => byRef.get(ref) ?? []));
      return more.length === 0 ? event : undefined;
    },
  };
}
