import { isQualified } from '../../dates/edtf.js';
import { printDate } from '../../dates/print.js';
import { timeOfDay } from '../../dates/time-of-day.js';
import type { EventRecord } from '../../views/read/timeline.js';
import type { CitedCase, Source, View } from '../../views/view.js';
import { distinctCases } from '../distinct-ids.js';
import { plain } from '../text/plain.js';

/** An event with the texts that calendar and timeline formats print about it. */
export interface EventText {
  readonly event: EventRecord;
  readonly case: CitedCase | undefined;
  /** The id of the case; no other case of the view has it. */
  readonly caseId: string;
  /** The date and what is uncertain about it; undefined for an exact day. */
  readonly dateNote: string | undefined;
  /** Everything else that is known about the event: status, disputes, names and note. */
  readonly remarks: readonly string[];
  readonly sources: readonly SourceText[];
}

export interface SourceText {
  /** `[4, p. 7]`. */
  readonly mark: string;
  readonly citation: string;
  readonly addresses: readonly string[];
}

/**
 * The events of a timeline view with the texts of their sources. The records themselves hold only the ids of sources.
 */
export function eventTexts({ records, cases = [] }: View<EventRecord>): EventText[] {
  const caseOf = distinctCases();
  return records.map((event, index) => ({
    event,
    case: cases[index],
    caseId: caseOf(event.case, cases[index]),
    dateNote: dateNote(event),
    remarks: remarks(event),
    sources: [
      ...event.refs.map(({ id, number, locator }) => ({
        mark: locator === undefined ? `[${number}]` : `[${number}, ${locator}]`,
        ...sourceText(cases[index]?.sources.find((source) => source.id === id)),
      })),
      ...(event.standIns ?? []).map((standIn) => ({ mark: `[${standIn}]`, citation: '', addresses: [] })),
    ],
  }));
}

function sourceText(source: Source | undefined): Omit<SourceText, 'mark'> {
  if (source === undefined) return { citation: '', addresses: [] };
  const { citation, url, archive } = source;
  return { citation: plain(citation), addresses: [url, archive].filter((address) => address !== undefined) };
}

function dateNote({ date, earliest, latest }: EventRecord): string | undefined {
  const printed = printDate(date);
  if (earliest === null || latest === null) return `${printed}: one end is unknown or open`;
  if (earliest !== latest) return `${printed}: on some or all of the days from the first to the last`;
  if (timeOfDay(date) !== undefined) return `${printed}: the time as the source gives it`;
  return isQualified(date) ? `${printed}: the day is uncertain` : undefined;
}

function remarks({ people, organizations, status, note, about }: EventRecord): string[] {
  const names = (parties: readonly { readonly name: string }[]) => parties.map(({ name }) => name).join('; ');
  return [
    ...(status === 'reported' ? [] : [`Status: ${status}`]),
    ...(about && about.against.length > 0 ? [`Disputed: ${about.id}`] : []),
    ...(people.length > 0 ? [`People: ${names(people)}`] : []),
    ...(organizations.length > 0 ? [`Organisations: ${names(organizations)}`] : []),
    ...(note === undefined ? [] : [`Note: ${note.trim()}`]),
  ];
}
