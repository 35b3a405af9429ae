import { timeBetween } from '../../dates/compare.js';
import type { PartialDate } from '../../dates/edtf.js';
import { grouped } from '../../grouped.js';
import { indexById } from '../../index-by-id.js';
import type { Event } from '../model/dossier.js';

/** When an event happened, as a measure that begins or ends with it has to take it. */
export interface EventDate {
  readonly date: PartialDate;
  /** The event; or the point in dispute, if other events claim another date for it. Two measures with one key meet. */
  readonly key: string;
  /** The point on which the dates of several events differ. */
  readonly disputed?: string;
}

/**
 * Make a function that finds the date of an event. If the dates of events about the same point contradict each other,
 * the result is the time from the first possible day of all of them to the last. A measure that is itself about the
 * point keeps the date of its own event.
 */
export function eventDates(
  timeline: readonly Event[],
): (id: string | undefined, claim: { readonly about?: string }) => EventDate | undefined {
  const byId = indexById(timeline);
  const byPoint = grouped(
    timeline.filter(({ about, status }) => about !== undefined && status !== 'denied'),
    ({ about }) => about,
  );
  const hulls = new Map<string, PartialDate | undefined>();
  /** The time of all events about a point. Computed once, because thousands of measures may begin with them. */
  const hullOf = (event: Event, point: string) => {
    const key = event.status === 'denied' ? `${point} ${event.id}` : point;
    if (!hulls.has(key)) hulls.set(key, hull([event, ...(byPoint.get(point) ?? [])].map(({ date }) => date)));
    return hulls.get(key);
  };
  return (id, claim) => {
    const event = byId.get(id ?? '');
    if (event === undefined) return undefined;
    const { about } = event;
    const own = { date: event.date, key: event.id };
    if (about === undefined || about === claim.about) return own;
    const date = hullOf(event, about);
    return date === undefined ? own : { date, key: `about ${about}`, disputed: about };
  };
}

/** The time from the first possible day of some dates to the last; undefined if no two of them exclude each other. */
function hull(dates: readonly PartialDate[]): PartialDate | undefined {
  const firsts = dates.map(({ earliest }) => earliest ?? '').sort();
  const lasts = dates.map(({ latest }) => latest ?? '~').sort();
  const [first = '', last = '~'] = [firsts[0], lasts.at(-1)];
  if ((lasts[0] ?? '~') >= (firsts.at(-1) ?? '')) return undefined;
  return timeBetween(first === '' ? null : first, last === '~' ? null : last);
}
