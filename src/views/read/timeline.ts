import * as v from 'valibot';
import { compareDates } from '../../dates/compare.js';
import { defined } from '../../defined.js';
import type { Dossier } from '../../dossier/model/dossier.js';
import { grouped } from '../../grouped.js';
import type { Language } from '../../languages/language.js';
import { entryAnchor, linked } from '../blocks/anchors.js';
import { citedReferences } from '../blocks/bibliography.js';
import { eventFacts } from '../blocks/event-facts.js';
import { date, entryList, idMark, listed, marks, muted, noteOf } from '../blocks/prose.js';
import { tell } from '../blocks/tell.js';
import {
  about,
  aboutRecords,
  caseId,
  cited,
  citedRecords,
  day,
  edtf,
  participant,
  participantRecords,
  placeFields,
  placeRecord,
  rightRecords,
  rights,
  status,
} from '../record-parts.js';
import { claimFacets } from '../selecting/claim-facets.js';
import type { Block, ChartChoice, Inline, Text } from '../view.js';
import type { DrawnView, ViewDefinition } from '../view-definition.js';

export const eventSchema = v.object({
  case: caseId,
  id: v.string(),
  date: edtf,
  earliest: day,
  latest: day,
  title: v.string(),
  text: v.optional(v.string()),
  kind: v.optional(v.string()),
  people: v.array(participant),
  organizations: v.array(participant),
  ...placeFields,
  tags: v.array(v.string()),
  rights,
  ...cited,
  status,
  about: v.optional(about),
  note: v.optional(v.string()),
});

export type EventRecord = v.InferOutput<typeof eventSchema>;

/** The view `timeline`: events by date, and those of one date in the order of the file. */
export const timeline: DrawnView<EventRecord> = {
  name: 'timeline',
  words: ['event', 'events'],
  filters: ['dates', 'org', 'person', 'role', 'kind', 'tag', 'place', 'right', 'ref', 'status', 'match'],
  schema: eventSchema,
  items(dossier) {
    const cite = citedRecords(dossier);
    const aboutOf = aboutRecords(dossier);
    const events = dossier.timeline.toSorted((a, b) => compareDates(a.date, b.date));
    return events.map((event) => ({
      record: defined({
        case: dossier.id,
        id: event.id,
        date: event.date.edtf,
        earliest: event.date.earliest,
        latest: event.date.latest,
        title: event.title,
        text: event.text,
        kind: event.kind,
        people: participantRecords(event.people),
        organizations: participantRecords(event.organizations),
        ...placeRecord(event.place),
        tags: [...event.tags],
        rights: rightRecords(event),
        ...cite(event),
        status: event.status,
        ...aboutOf(event),
        note: event.note,
      }),
      facets: {
        ...claimFacets(event),
        date: event.date,
        kind: event.kind,
        tags: event.tags,
        text: [event.title, event.text, event.note],
      },
    }));
  },
  speaks: true,
  blocks: (records, dossier, _id, language: Language) => eventBlocks(records, dossier, () => [], language),
  sources: (records, dossier, language: Language) =>
    citedReferences(records, dossier, citingEvents(records, language), language),
  charts: (records, _dossier, _id, language: Language) => chartBlocks(records, language),
};

/** The same events, each with its id. */
export const timelineWithIds: ViewDefinition<EventRecord> = {
  ...timeline,
  blocks: (records, dossier, id, language: Language) => eventBlocks(records, dossier, idMark(dossier, id), language),
};

function eventBlocks(
  records: readonly EventRecord[],
  dossier: Dossier,
  idOf: (id: string) => Inline[],
  language: Language,
): Block[] {
  const facts = eventFacts(dossier, language);
  const items = records.map((record) => ({
    id: entryAnchor('event', record.id),
    label: [date(record.date, language)],
    body: [
      [{ text: record.title, style: 'strong' as const }, ...idOf(record.id), ...marks(record, language)],
      ...(record.text === undefined ? [] : [[record.text.trim()]]),
      ...facts(record),
      ...noteOf(record.note, language),
    ],
  }));
  return entryList(items);
}

/** Make a function that links from a reference to the events that cite it. */
function citingEvents(records: readonly EventRecord[], language: Language): (reference: string) => Text[] {
  const cited = records.flatMap((event) =>
    [...new Set(event.refs.map(({ id }) => id))].map((reference) => ({ reference, event })),
  );
  const citing = grouped(cited, ({ reference }) => reference);
  return (reference) => {
    const own = citing.get(reference) ?? [];
    if (own.length === 0) return [];
    const links = own.map(({ event: { id, date } }) => linked(muted(language.date(date, 'of')), 'event', id));
    const dates = listed(links, language);
    return [tell(language, 'reference.cited-in-events', { n: own.length, dates }, 'muted')];
  };
}

/** The same events, which a reader wants to be drawn in some way. A chart cites no sources. */
export function drawnTimeline(choice: ChartChoice): DrawnView<EventRecord> {
  return {
    ...timeline,
    sources: () => [],
    charts: (records, _dossier, _id, language: Language) => chartBlocks(records, language, choice),
  };
}

/** The same events as a chart. */
export const timelineChart: ViewDefinition<EventRecord> = {
  ...timeline,
  blocks: timeline.charts,
  sources: () => [],
};

function chartBlocks(records: readonly EventRecord[], language: Language, choice: ChartChoice = {}): Block[] {
  if (records.length === 0) return [];
  const events = records.map(({ id, date: edtfDate, earliest, latest, title, kind }) => ({
    id,
    date: edtfDate,
    earliest,
    latest,
    title,
    to: entryAnchor('event', id),
    ...(kind !== undefined && { kind: language.name('kind', kind) }),
  }));
  return [{ kind: 'chart', of: 'events', events, ...choice }];
}
