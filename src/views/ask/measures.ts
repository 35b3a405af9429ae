import * as v from 'valibot';
import { defined } from '../../defined.js';
import { measureKinds, measureWords } from '../../dossier/format/vocabulary.js';
import { MeasureTimes, type Timing } from '../../dossier/measures/bounds.js';
import type { Charge, Dossier, Measure } from '../../dossier/model/dossier.js';
import { indexById } from '../../index-by-id.js';
import type { Language } from '../../languages/language.js';
import { entryAnchor, linked } from '../blocks/anchors.js';
import { peopleLine } from '../blocks/event-facts.js';
import { periodPrinter, printDuration, printPeriod } from '../blocks/measure-times.js';
import { capital, entryList, idMark, marks, muted, separated } from '../blocks/prose.js';
import { tell } from '../blocks/tell.js';
import {
  about,
  aboutRecords,
  caseId,
  cited,
  citedRecords,
  day,
  edtf,
  named,
  participant,
  participantRecords,
  placeFields,
  placeRecord,
  rightRecords,
  rights,
  status,
} from '../record-parts.js';
import { claimFacets } from '../selecting/claim-facets.js';
import type { Facets } from '../selecting/filters.js';
import type { Block, Inline, Text } from '../view.js';
import type { ViewDefinition } from '../view-definition.js';
import { orderedBy, orderedByRecords, orderedByTexts } from './ordered-by.js';

/** A bound of a measure. */
export const bound = (description: string) =>
  v.optional(v.pipe(v.object({ earliest: day, latest: day }), v.description(description)));

const eventId = (description: string) => v.optional(v.pipe(v.string(), v.description(description)));

const schema = v.object({
  case: caseId,
  id: v.string(),
  kind: v.picklist(measureKinds),
  people: v.array(participant),
  organizations: v.array(participant),
  period: v.pipe(v.string(), v.description('When it was in force, in words')),
  start: bound('The first and last possible day of the start; a last day of null means that it may not have begun'),
  end: bound('The first and last possible day of the end; a last day of null means that it may not have ended'),
  from: v.optional(edtf),
  to: v.optional(v.pipe(v.string(), v.description('An EDTF date; .. if the measure is still in force'))),
  lasts: v.optional(v.pipe(v.string(), v.description('The duration that was ordered, as ISO 8601'))),
  amount: v.optional(v.string()),
  authority: v.optional(named),
  orderedBy,
  heldBy: v.optional(named),
  ...placeFields,
  charge: v.pipe(v.array(v.string()), v.description('Ids of the charges')),
  basis: v.optional(v.string()),
  begins: eventId('Id of the event that began it'),
  ends: eventId('Id of the event that ended it'),
  ordered: eventId('Id of the event that ordered it'),
  reviewed: v.pipe(v.array(v.string()), v.description('Ids of the events that reviewed it')),
  within: v.optional(v.pipe(v.string(), v.description('Id of the measure that it is a part of'))),
  rights,
  ...cited,
  status,
  about: v.optional(about),
  note: v.optional(v.string()),
});

export type MeasureRecord = v.InferOutput<typeof schema>;

/** The view `measures`: what was done to the liberty, rights or property of people, in the order of the file. */
export const measures: ViewDefinition<MeasureRecord> = {
  name: 'measures',
  words: ['measure', 'measures'],
  filters: ['dates', 'org', 'person', 'role', 'kind', 'place', 'right', 'ref', 'status', 'match'],
  schema,
  items(dossier) {
    const cite = citedRecords(dossier);
    const aboutOf = aboutRecords(dossier);
    const times = new MeasureTimes(dossier);
    const orderedByOf = orderedByRecords(dossier);
    return dossier.measures.map((measure) => {
      const timing = times.timing(measure);
      const time = {
        period: printPeriod(measure, times, dossier),
        ...('bounds' in timing && { start: { ...timing.bounds.start }, end: { ...timing.bounds.end } }),
      };
      return {
        record: {
          case: dossier.id,
          ...ownRecord(measure, time),
          orderedBy: orderedByOf(measure),
          rights: rightRecords(measure),
          ...cite(measure),
          status: measure.status,
          ...aboutOf(measure),
          ...defined({ note: measure.note }),
        },
        facets: {
          ...claimFacets(measure),
          ...dateFacet(timing),
          kind: measure.kind,
          text: [measureWords[measure.kind], measure.basis, measure.amount, measure.note],
        },
      };
    });
  },
  speaks: true,
  blocks: (records, dossier, _id, language) => measureBlocks(records, dossier, () => [], language),
};

/** The same measures, each with its id. */
export const measuresWithIds: ViewDefinition<MeasureRecord> = {
  ...measures,
  blocks: (records, dossier, id, language) => measureBlocks(records, dossier, idMark(dossier, id), language),
};

function measureBlocks(
  records: readonly MeasureRecord[],
  dossier: Dossier,
  idOf: (id: string) => Inline[],
  language: Language,
): Block[] {
  const periodOf = periodPrinter(dossier, language);
  const parents = indexById(dossier.measures);
  const charges = indexById(dossier.charges);
  const items = records.map((record) => ({
    id: entryAnchor('measure', record.id),
    label: [{ text: periodOf(record), style: 'date' as const }],
    body: [
      [
        { text: capital(language.say(`measure.kind.${record.kind}`)), style: 'strong' as const },
        ...idOf(record.id),
        ...partOf(parents.get(record.within ?? ''), language),
        ...marks(record, language),
      ],
      ...facts(
        record,
        record.charge.flatMap((id) => charges.get(id) ?? []),
        language,
      ),
    ],
  }));
  return entryList(items);
}

/** What a measure is a part of. */
function partOf(parent: Measure | undefined, language: Language): Inline[] {
  if (parent === undefined) return [];
  const measure = linked(language.say(`measure.kind.${parent.kind}`), 'measure', parent.id);
  return tell(language, 'measure-of.part-of', { measure });
}

/** A measure without bounds matches no date. */
function dateFacet(timing: Timing): Pick<Facets, 'date'> {
  if (!('bounds' in timing)) return {};
  const { start, end } = timing.bounds;
  return { date: { earliest: start.earliest, latest: end.latest } };
}

function ownRecord(measure: Measure, time: Pick<MeasureRecord, 'period' | 'start' | 'end'>) {
  const { id, kind, people, organizations, from, to, lasts, amount, authority, heldBy, place } = measure;
  const { charge, basis, begins, ends, ordered, reviewed, within } = measure;
  return {
    id,
    kind,
    people: participantRecords(people),
    organizations: participantRecords(organizations),
    ...time,
    ...defined({ from: from?.edtf, to: to?.edtf, lasts, amount }),
    ...defined({ authority: authority && { ...authority }, heldBy: heldBy && { ...heldBy } }),
    ...placeRecord(place),
    charge: [...charge],
    ...defined({ basis, begins, ends, ordered }),
    reviewed: [...reviewed],
    ...defined({ within }),
  };
}

function facts(record: MeasureRecord, charges: readonly Charge[], language: Language): Text[] {
  const { say } = language;
  const { people, lasts, amount, orderedBy, heldBy, place, basis, note } = record;
  const known = [
    lasts && [say('measure-of.ordered-for', { duration: printDuration(lasts, language) })],
    amount && [amount],
    ...orderedByTexts(orderedBy, language),
    heldBy && [linked(say('measure-of.held-by', { name: heldBy.name }), 'organization', heldBy.id)],
    place && [linked(place, 'place', record.placeId)],
    ...charges.map(({ id, title, law }) => [linked(say('measure-of.charge', { title: title ?? law }), 'charge', id)]),
    basis && [basis],
  ].filter((one) => typeof one === 'object');
  return [
    ...peopleLine(people, language),
    ...(known.length === 0 ? [] : [separated(known, say('list.semicolon'))]),
    ...(note === undefined ? [] : [[muted(note.trim())]]),
  ];
}
