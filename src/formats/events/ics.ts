import ICAL from 'ical.js';
import type { Day } from '../../dates/edtf.js';
import { timeOfDay } from '../../dates/time-of-day.js';
import type { EventRecord } from '../../views/read/timeline.js';
import type { Format } from '../format.js';
import { type EventText, eventTexts } from './event-text.js';

/**
 * The `ics` format: iCalendar (RFC 5545). An event with a time of day begins at that moment. Any other takes whole
 * days, from its earliest possible day to its latest; with an open end, only the known day. DTSTAMP, which is required,
 * is the event's first day instead of the time of export, so that the same case file gives the same bytes. The UID
 * combines the ids of event and case, so that a second import updates the event.
 */
export const ics: Format<EventRecord> = {
  reads: 'records',
  readsCases: true,
  render(view) {
    const events = eventTexts(view).flatMap((each) => eventComponent(each));
    const head = [text('version', '2.0'), text('prodid', '-//casefile//casefile//EN')];
    return ICAL.stringify(['vcalendar', head, events]);
  },
};

// A continued line begins with a space, which counts, and the library does not count it.
ICAL.foldLength = 74;

/** A property or component as jCal (RFC 7265) has it. */
type Property = readonly [name: string, parameters: object, type: string, ...values: (string | number)[]];
type Component = readonly [name: string, properties: readonly Property[], components: readonly Component[]];

function eventComponent(eventText: EventText): Component[] {
  const { event, caseId } = eventText;
  const first = event.earliest ?? event.latest;
  const last = event.latest ?? event.earliest;
  if (first === null || last === null) return [];
  const about = description(eventText);
  const categories = [event.kind, ...event.tags].filter((name) => name !== undefined);
  const properties: Property[] = [
    text('uid', `${event.id}@${caseId}.casefile`),
    ['sequence', {}, 'integer', 0],
    ['dtstamp', {}, 'date-time', `${first}T00:00:00Z`],
    ...(instantOf(event.date) ?? wholeDays(first, last)),
    text('summary', event.title),
    // A past event must not block anyone's calendar.
    text('transp', 'TRANSPARENT'),
    ...(event.place === undefined ? [] : [text('location', event.place)]),
    ...(about === '' ? [] : [text('description', about)]),
    ...(categories.length === 0 ? [] : [['categories', {}, 'text', ...categories] satisfies Property]),
  ];
  return [['vevent', properties, []]];
}

/** The start of an event with a time of day. An offset from UTC is converted; a time without one stays local. */
function instantOf(edtf: string): Property[] | undefined {
  const time = timeOfDay(edtf);
  if (time === undefined) return undefined;
  const { day, clock, zone } = time;
  const local = `${day}T${clock.padEnd('00:00:00'.length, ':00')}`;
  const instant = zone === '' ? local : `${new Date(`${local}${zone}`).toISOString().slice(0, local.length)}Z`;
  return [['dtstart', {}, 'date-time', instant]];
}

function wholeDays(first: Day, last: Day): Property[] {
  return [
    ['dtstart', {}, 'date', first],
    ...(last === lastDay ? [] : [['dtend', {}, 'date', dayAfter(last)] satisfies Property]),
    ['x-microsoft-cdo-alldayevent', {}, 'unknown', 'TRUE'],
    ['x-microsoft-msncalendar-alldayevent', {}, 'unknown', 'TRUE'],
  ];
}

function text(name: string, value: string): Property {
  return [name, {}, 'text', value];
}

/** iCalendar has no year 10000. Without an end, an event takes its first day. */
const lastDay = '9999-12-31';

/** The day after the last day of an event, which iCalendar requires as DTEND. */
function dayAfter(day: Day): Day {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
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
