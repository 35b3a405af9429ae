import { ICalCalendar, ICalEventTransparency } from 'ical-generator';
import type { Day } from '../../dates/edtf.js';
import type { Format } from '../format.js';
import { type EventText, eventTexts } from './text.js';

/**
 * iCalendar (RFC 5545): each event for whole days, from the first that it may lie on to the last; with an open end, the
 * day that is known. DTSTAMP has to be there and is no time of writing: it is the event's first day, so that the same
 * dossier gives the same bytes. The UID is made of the ids of event and case: importing again updates.
 */
export const ics: Format = {
  reads: 'records',
  readsCases: true,
  render(view) {
    const calendar = new ICalCalendar({ prodId: { company: 'casefile', product: 'casefile', language: 'EN' } });
    for (const told of eventTexts(view)) {
      const { event } = told;
      const first = event.earliest ?? event.latest;
      const last = event.latest ?? event.earliest;
      if (first === null || last === null) continue;
      calendar.createEvent({
        id: `${event.id}@${event.case}.casefile`,
        stamp: new Date(first),
        allDay: true,
        start: new Date(first),
        end: dayAfter(last),
        summary: event.title,
        description: description(told),
        ...(event.place !== undefined && { location: event.place }),
        categories: [event.kind, ...event.tags].filter((name) => name !== undefined).map((name) => ({ name })),
        // It is over: nobody is busy because of it.
        transparency: ICalEventTransparency.TRANSPARENT,
      });
    }
    return `${calendar.toString()}\r\n`;
  },
};

/** DTEND is the first day that is not part of it any more. */
function dayAfter(day: Day): Date {
  return new Date(Date.parse(day) + 86_400_000);
}

function description({ event, dateNote, remarks, sources }: EventText): string {
  const cited = sources.map(({ mark, citation, addresses }) => [mark, citation, ...addresses].join(' ').trim());
  return [
    ...(event.text === undefined ? [] : [event.text.trim()]),
    ...(dateNote === undefined ? [] : [`Date: ${dateNote}`]),
    ...remarks,
    ...(cited.length > 0 ? ['Sources:', ...cited] : []),
  ].join('\n');
}
