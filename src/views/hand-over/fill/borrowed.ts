import type { Event } from '../../../dossier/model/dossier.js';
import type { Support } from '../../../dossier/model/together.js';

/** A field in words that other claims than the record say, such as the event that began a measure. */
export interface Borrowed {
  readonly text: string;
  readonly from: readonly Support[];
}

type Events = ReadonlyMap<string, Event>;

/** The support of the dates of events. They say when something was, and nothing about how sure it is. */
export function supportOfDates(ids: readonly (string | undefined)[], events: Events): Support[] {
  return ids.flatMap((id = '') => {
    const event = events.get(id);
    return event === undefined ? [] : [{ ...event, status: 'reported' as const }];
  });
}

/** What says when a measure began and ended. */
interface Dated {
  readonly from?: unknown;
  readonly to?: unknown;
  readonly begins?: string | undefined;
  readonly ends?: string | undefined;
  readonly ordered?: string | undefined;
}

/** The support of the dates that a measure takes from events. */
export function datingEvents({ from, to, begins, ends, ordered }: Dated, events: Events): Support[] {
  const start = from === undefined ? begins : undefined;
  const end = to === undefined ? ends : undefined;
  const order = from === undefined && !events.has(start ?? '') ? ordered : undefined;
  return supportOfDates([start, end, order], events);
}
