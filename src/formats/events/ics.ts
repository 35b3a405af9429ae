import { ICalCalendar, ICalEventTransparency } from 'ical-generator';
import type { Day } from '../../dates/edtf.js';
import { defined } from '../../defined.js';
import type { EventRecord } from '../../views/read/timeline.js';
import type { Format } from '../format.js';
import { type EventText, eventTexts } from './event-text.js';

/**
 * The `ics` format: iCalendar (RFC 5545). Each event takes whole days, from its earliest possible day to its latest;
 * with an open end, only the known day. DTSTAMP, which is required, is the event's first day instead of the time of
 * export, so that the same case file gives the same bytes. The UID combines the ids of event and case, so that a second
 * import updates the event.
 */
export const ics: Format<EventRecord> = {
  reads: 'records',
  readsCases: true,
  render(view) {
    const calendar = new ICalCalendar({ prodId: { company: 'casefile', product: 'casefile', language: 'EN' } });
    for (const eventText of eventTexts(view)) {
      const { event, caseId } = eventText;
      const first = event.earliest ?? event.latest;
      const last = event.latest ?? event.earliest;
      if (first === null || last === null) continue;
      calendar.createEvent({
        id: `${event.id}@${caseId}.casefile`,
        stamp: new Date(first),
        allDay: true,
        start: new Date(first),
        ...(last === lastDay ? {} : { end: dayAfter(last) }),
        summary: event.title,
        description: description(eventText),
        ...defined({ location: event.place }),
        categories: [event.kind, ...event.tags].filter((name) => name !== undefined).map((name) => ({ name })),
        // A past event must not block anyone's calendar.
        transparency: ICalEventTransparency.TRANSPARENT,
      });
    }
    return `${calendar.toString()}\r\n`;
  },
};

/** iCalendar has no year 10000. Without an end, an event takes its first day. */
const lastDay = '9999-12-31';

/** The day after the last day of an event, which iCalendar requires as DTEND. */
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
