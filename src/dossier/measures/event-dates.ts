import type { PartialDate } from '../../dates/edtf.js';
import type { Event } from '../model/dossier.js';
import { grouped } from './grouped.js';

/** When an event happened, as a measure that begins or ends with it has to take it. */
export interface EventDate {
  readonly date: PartialDate;
  /** The event; or the point in dispute, if other events claim another date for it. Two measures with one key meet. */
  readonly key: string;
  /** The point on which the dates of several events differ. */
  readonly disputed?: string;
}

/**
 * Make a function that finds the date of an event. If other events about the same point have other dates, it is the time
 * from the first possible day of all of them to the last. A measure that is itself about the point claims one of them.
 */
export function eventDates(
  timeline: readonly Event[],
): (id: string | undefined, measure: { readonly about?: string }) => EventDate | undefined {
  const byId = new Map(timeline.map((event) => [event.id, event]));
  const byPoint = grouped(
    timeline.filter(({ about, status }) => about !== undefined && status !== 'denied'),
    ({ about }) => about,
  );
  return (id, measure) => {
    const event = byId.get(id ?? '');
    if (event === undefined) return undefined;
    const { about } = event;
    const own = { date: event.date, key: event.id };
    if (about === undefined || about === measure.about) return own;
    const date = hull([event, ...(byPoint.get(about) ?? [])].map((one) => one.date));
    return date === undefined ? own : { date, key: `about ${about}`, disputed: about };
  };
}

/** The time from the first possible day of some dates to the last; undefined if all mean the same days. */
function hull(dates: readonly PartialDate[]): PartialDate | undefined {
  const firsts = dates.map(({ earliest }) => earliest ?? '').sort();
  const lasts = dates.map(({ latest }) => latest ?? '~').sort();
  if (firsts[0] === firsts.at(-1) && lasts[0] === lasts.at(-1)) return undefined;
  const earliest = firsts[0] || null;
  const last = lasts.at(-1);
  const latest = last === undefined || last === '~' ? null : last;
  return { edtf: `${earliest ?? ''}/${latest ?? ''}`, earliest, latest };
}
