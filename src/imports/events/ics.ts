import ICAL from 'ical.js';
import { withTime } from '../../dates/time-of-day.js';
import { defined } from '../../defined.js';
import { idPattern } from '../../dossier/format/vocabulary.js';
import { isWebAddress } from '../../dossier/format/web-address.js';
import { ImportedText } from '../imported-text.js';
import type { Importer } from '../importer.js';
import { EventDraft, type ImportedEvent } from './draft.js';
import { linkedSource } from './linked-source.js';
import { describedEvent } from './printed-event.js';
import { rangeOf } from './table-date.js';

/** A property of a calendar as jCal (RFC 7265) has it. */
type Property = readonly [
  name: string,
  parameters: Readonly<Record<string, unknown>>,
  type: string,
  ...values: unknown[],
];

/** Imports events from iCalendar (RFC 5545), which calendar programs write. */
export const ics: Importer = {
  detects: (text) => /^\s*BEGIN:VCALENDAR\s*$/im.test(text.slice(0, 1000)),
  async read(text, file) {
    const draft = new EventDraft(new ImportedText(text, file));
    const cases = new Set<string>();
    const lost = new Map<string, number>();
    for (const [start, end] of blocksOf(text)) {
      const properties = propertiesOf(text.slice(start, end));
      if (properties === undefined) {
        draft.warn(
          start,
          end,
          'this event is not valid iCalendar, so it was not imported',
          'Export the calendar again.',
        );
        continue;
      }
      const { id, caseId } = ownIds(textAt(properties, 'uid') ?? '');
      if (caseId !== undefined) cases.add(caseId);
      draft.add({ ...eventOf(properties), id, start, end });
      for (const what of lostOf(properties)) lost.set(what, (lost.get(what) ?? 0) + 1);
    }
    for (const [what, count] of lost) {
      const events = count === 1 ? 'one event' : `${count} events`;
      draft.warn(0, 0, `not imported: ${what} of ${events}`, 'If it matters, add it to the case file by hand.');
    }
    const [id, other] = cases;
    const [, title] = /^X-WR-CALNAME[^:\r\n\u2028\u2029]*:([^\r\n]+)/im.exec(text) ?? [];
    return draft.finish(defined({ id: other === undefined ? id : undefined, title: title?.trim() }));
  },
};

/** The offsets of each event that has an end line. */
function blocksOf(text: string): (readonly [start: number, end: number])[] {
  let begin: number | undefined;
  return [...text.matchAll(/^(?:BEGIN|END):VEVENT(?=\s*$)/gm)].flatMap(({ 0: line, index }) => {
    const start = begin;
    begin = line.startsWith('BEGIN') ? index : undefined;
    return start === undefined || begin !== undefined ? [] : [[start, index + line.length] as const];
  });
}

/**
 * More parameters than any calendar program writes for one property. Their number squared is the time of the library.
 */
const mostParameters = 100;

/** The properties of one event; undefined if the library cannot read it. */
function propertiesOf(block: string): readonly Property[] | undefined {
  if (parameterCounts(block).some((count) => count > mostParameters)) return undefined;
  try {
    const [, properties]: readonly unknown[] = ICAL.parse(block);
    return Array.isArray(properties) ? properties : undefined;
  } catch (error) {
    // The library throws errors of several classes on an event that it does not expect.
    if (error instanceof Error) return undefined;
    throw error;
  }
}

/** How many parameters stand before the value of each property. */
function parameterCounts(block: string): number[] {
  const lines = block.replace(/\r?\n[\t ]/g, '').split(/\r?\n/);
  return lines.map((line) => (line.replace(/"[^"]*"/g, '').split(':', 1)[0] ?? '').split(';').length - 1);
}

/** The ids in a UID that casefile wrote: `arrest@case.casefile`. */
function ownIds(uid: string): { readonly id?: string; readonly caseId?: string } {
  const [, id = '', caseId = ''] = /^([^@]+)@([^@]+)\.casefile$/.exec(uid) ?? [];
  return idPattern.test(id) && idPattern.test(caseId) ? { id, caseId } : {};
}

function eventOf(properties: readonly Property[]): Omit<ImportedEvent, 'start' | 'end'> {
  const [from, last] = [startOf(properties), lastDay(properties)];
  const [kind, ...tags] = properties
    .filter(([name]) => name === 'categories')
    .flatMap(([, , , ...values]) => values.map(String));
  const described = describedEvent((textAt(properties, 'description') ?? '').split('\n'));
  const url = textAt(properties, 'url');
  return {
    ...described,
    date: described.date ?? (from === undefined ? undefined : (rangeOf(from, last) ?? from)),
    title: textAt(properties, 'summary'),
    place: textAt(properties, 'location') ?? described.place,
    kind,
    tags,
    sources: [...(described.sources ?? []), ...(url !== undefined && isWebAddress(url) ? [linkedSource(url)] : [])],
  };
}

function valueAt(properties: readonly Property[], wanted: string): Property | undefined {
  return properties.find(([name]) => name === wanted);
}

function textAt(properties: readonly Property[], name: string): string | undefined {
  const text = String(valueAt(properties, name)?.[3] ?? '');
  return text === '' ? undefined : text;
}

/** The start of an event: a day, or a day with a time. */
function startOf(properties: readonly Property[]): string | undefined {
  const day = dayAt(properties, 'dtstart');
  const [, clock] = /T(.+)$/s.exec(textAt(properties, 'dtstart') ?? '') ?? [];
  return day === undefined || clock === undefined ? day : (withTime(day, clock) ?? day);
}

/** The day of a date or of a time, as it is written. */
function dayAt(properties: readonly Property[], name: string): string | undefined {
  return /^\d{4}-\d{2}-\d{2}/.exec(textAt(properties, name) ?? '')?.[0];
}

/** The last day of an event. For whole days, DTEND is the day after it. */
function lastDay(properties: readonly Property[]): string | undefined {
  const end = dayAt(properties, 'dtend');
  if (end === undefined) return undefined;
  const isWholeDay = valueAt(properties, 'dtend')?.[2] === 'date';
  const start = dayAt(properties, 'dtstart');
  if (!isWholeDay || end === start) return end;
  return new Date(Date.parse(end) - 86_400_000).toISOString().slice(0, 10);
}

/** What of an event a case file has no place for, in words. */
function lostOf(properties: readonly Property[]): string[] {
  const has = (...names: readonly string[]) => properties.some(([name]) => names.includes(name));
  return [
    ...(/T\d/.test(textAt(properties, 'dtend') ?? '') ? ['the time at the end'] : []),
    ...(valueAt(properties, 'dtstart')?.[1]['tzid'] === undefined ? [] : ['the time zone']),
    ...(has('rrule', 'rdate') ? ['the repetitions'] : []),
    ...(has('attendee', 'organizer') ? ['the participants'] : []),
    ...(has('attach') ? ['the attached files'] : []),
    ...(textAt(properties, 'status')?.toLowerCase() === 'cancelled' ? ['the cancellation'] : []),
  ];
}
