import * as v from 'valibot';
import { defined } from '../../defined.js';
import { outcomes } from '../../dossier/format/vocabulary.js';
import type { Event, Named, Participant } from '../../dossier/model/dossier.js';
import { indexById } from '../../index-by-id.js';
import type { Language } from '../../languages/language.js';
import { entryAnchor, linked } from '../blocks/anchors.js';
import { peopleLine } from '../blocks/event-facts.js';
import { date, entryList, marks, muted } from '../blocks/prose.js';
import { tell } from '../blocks/tell.js';
import {
  about,
  aboutRecords,
  caseId,
  cited,
  citedRecords,
  edtf,
  named,
  participant,
  participantRecords,
  rightRecords,
  rights,
  status,
} from '../record-parts.js';
import { claimFacets } from '../selecting/claim-facets.js';
import type { Inline, Text } from '../view.js';
import type { ViewDefinition } from '../view-definition.js';

const step = v.object({ event: v.string(), date: v.optional(edtf), title: v.optional(v.string()) });

const schema = v.object({
  case: caseId,
  id: v.string(),
  law: v.string(),
  title: v.optional(v.string()),
  people: v.array(participant),
  organizations: v.array(participant),
  brought: v.optional(v.pipe(step, v.description('The event by which it was brought'))),
  by: v.optional(named),
  court: v.optional(named),
  decisions: v.array(
    v.object({
      ...step.entries,
      outcome: v.picklist(outcomes),
      sentence: v.optional(v.pipe(v.string(), v.description('The sentence in words, served or not'))),
      court: v.optional(v.pipe(v.string(), v.description('The organisation that is a court in the event'))),
    }),
  ),
  rights,
  ...cited,
  status,
  about: v.optional(about),
  note: v.optional(v.string()),
});

type ChargeRecord = v.InferOutput<typeof schema>;

/** The view `charges`: each charge with its course, in the order of the file. */
export const charges: ViewDefinition<ChargeRecord> = {
  name: 'charges',
  words: ['charge', 'charges'],
  filters: ['org', 'person', 'role', 'right', 'ref', 'status', 'match'],
  schema,
  items(dossier) {
    const cite = citedRecords(dossier);
    const aboutOf = aboutRecords(dossier);
    const events = indexById(dossier.timeline);
    const at = (event: string) => ({
      event,
      ...defined({ date: events.get(event)?.date.edtf, title: events.get(event)?.title }),
    });
    return dossier.charges.map((charge) => {
      const { id, law, title, people, organizations, brought, by, court, decisions, note } = charge;
      return {
        record: {
          case: dossier.id,
          id,
          law,
          ...defined({ title }),
          people: participantRecords(people),
          organizations: participantRecords(organizations),
          ...(brought !== undefined && { brought: at(brought) }),
          ...defined({ by: by && { ...by }, court: court && { ...court } }),
          decisions: decisions.map(({ event, outcome, sentence }) => ({
            ...at(event),
            outcome,
            ...defined({ sentence, court: courtOf(events.get(event))?.name }),
          })),
          rights: rightRecords(charge),
          ...cite(charge),
          status: charge.status,
          ...aboutOf(charge),
          ...defined({ note }),
        },
        facets: { ...claimFacets(charge), text: [title, law, note] },
      };
    });
  },
  speaks: true,
  blocks(records, dossier, id, language) {
    const events = indexById(dossier.timeline);
    const items = records.map((record) => ({
      id: entryAnchor('charge', record.id),
      label: [muted(id(dossier.id, record.id))],
      body: [
        [{ text: record.title ?? record.law, style: 'strong' as const }, ...marks(record, language)],
        ...(record.title === undefined ? [] : [[record.law]]),
        ...peopleLine(record.people, language),
        ...course(record, events, language),
        ...(record.note === undefined ? [] : [[muted(record.note.trim())]]),
      ],
    }));
    return entryList(items);
  },
};

/** The court that took part in an event: the charge may have come before several. */
function courtOf(event: Event | undefined): Participant | undefined {
  return event?.organizations.find(({ role }) => role === 'court');
}

/** The steps of a charge: when and by whom it was brought, and each decision. */
function course(
  { brought, by, court, decisions }: ChargeRecord,
  events: ReadonlyMap<string, Event>,
  language: Language,
): Text[] {
  const { say } = language;
  const colon = say('list.colon');
  const when = (edtfDate: string | undefined): Text =>
    edtfDate === undefined ? [] : [date(edtfDate, language), colon];
  const happened = (text: string, id: string | undefined) => linked(text, 'event', events.get(id ?? '')?.id);
  const decided = ({ event, date: on, outcome, sentence }: ChargeRecord['decisions'][number]): Text => {
    const before = courtOf(events.get(event));
    const what = happened(language.name('outcome', outcome), event);
    return [
      ...when(on),
      ...(before ? tell(language, 'charge-of.decided-by', { outcome: what, court: organizationRun(before) }) : [what]),
      ...(sentence === undefined ? [] : [colon, sentence]),
    ];
  };
  const isNamed = decisions.some(({ event }) => courtOf(events.get(event))?.id === court?.id);
  return [
    ...(brought === undefined && by === undefined
      ? []
      : [
          [
            ...when(brought?.date),
            happened(brought?.title ?? say('charge-of.brought'), brought?.event),
            ...(by === undefined ? [] : [' (', organizationRun(by), ')']),
          ],
        ]),
    ...decisions.map(decided),
    ...(decisions.length === 0 ? [[say('charge-of.pending')]] : []),
    ...(court === undefined || isNamed
      ? []
      : [[linked(muted(say('charge-of.court', { name: court.name })), 'organization', court.id)]]),
  ];
}

function organizationRun({ id, name }: Named): Inline {
  return linked(name, 'organization', id);
}
