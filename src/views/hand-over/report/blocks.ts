import { printDate } from '../../../dates/print.js';
import type { Dossier } from '../../../dossier/model/dossier.js';
import { charges } from '../../ask/charges.js';
import { heldDays } from '../../ask/custody/blocks.js';
import { disputeBlocks } from '../../ask/disputes.js';
import { measures } from '../../ask/measures.js';
import { rightsBlocks } from '../../ask/rights.js';
import { entryAnchor, linked, partAnchor } from '../../blocks/anchors.js';
import { bibliographic, entry } from '../../blocks/bibliography.js';
import { eventFacts } from '../../blocks/event-facts.js';
import {
  caseHeading,
  count,
  date,
  heading,
  holdings,
  listed,
  marks,
  muted,
  noteOf,
  quotation,
  unsourced,
} from '../../blocks/prose.js';
import { copyInFull } from '../../blocks/saved-copies.js';
import { timelineChart } from '../../read/timeline.js';
import type { Block, Entry, Text } from '../../view.js';
import type { PrintId } from '../../view-definition.js';
import { knownOf, organizationsTable, otherNames, peopleTable, sentences } from './parties.js';
import { type Places, placesOf } from './places.js';
import type { ReportEvent, ReportRecord, ReportStatement } from './record.js';

export function reportBlocks(record: ReportRecord, dossier: Dossier, print: PrintId): Block[] {
  const { summary, sections, timeline, people, organizations, references } = record;
  const places = placesOf(record);
  const added = eventFacts(dossier);
  return [
    caseHeading(dossier),
    ...(summary === undefined ? [] : [{ kind: 'paragraph' as const, text: [summary.trim()] }]),
    { kind: 'entries', items: facts(record) },
    ...part('timeline', 'Timeline', timelineChart.blocks(timeline, dossier, print)),
    ...sections.flatMap(({ id, title, depth, statements }): Block[] => [
      heading(title, depth + 2, entryAnchor('section', id)),
      ...(statements.length === 0
        ? []
        : [{ kind: 'entries' as const, items: statements.map((statement) => claim(statement, places)) }]),
    ]),
    ...part('events', 'Events', entriesOf(timeline.map((event) => happened(event, places, added)))),
    ...part('measures', 'Measures', measures.blocks(record.measures, dossier, print)),
    ...part('custody', 'Days in detention', heldDays(record.custody, dossier, 3)),
    ...part('charges', 'Charges', charges.blocks(record.charges, dossier, print)),
    ...part('rights', 'Rights', rightsBlocks(record.rights, dossier, print, 3)),
    ...part('disputes', 'Disputes', disputeBlocks(record.disputes, dossier, print, 3)),
    ...part('people', 'People', people.length === 0 ? [] : [peopleTable(people)]),
    ...part('organizations', 'Organisations', organizations.length === 0 ? [] : [organizationsTable(organizations)]),
    ...part('references', 'References', entriesOf(references.map((reference) => source(reference, places)))),
  ];
}

function part(name: string, title: string, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [heading(title, 2, partAnchor(name)), ...blocks];
}

function entriesOf(items: readonly Entry[]): Block[] {
  return items.length === 0 ? [] : [{ kind: 'entries', items }];
}

function facts({ subjects, people, asOf, counts, cited, citationNeeded, timeline }: ReportRecord): Entry[] {
  const about = subjects.map(({ id, name }): Text => {
    const known = people.find((person) => person.id === id);
    const strong = linked({ text: name, style: 'strong' }, 'person', id);
    const described = known === undefined ? [] : sentences(knownOf(known));
    return [strong, ...otherNames(known?.names ?? []), ...(described.length === 0 ? [] : ['\n', ...described])];
  });
  const citedEvents = timeline.filter(({ refs, standIns = [] }) => refs.length + standIns.length > 0).length;
  const sourced = [
    ...(counts.statements > 0 ? [`${cited} of ${count(counts.statements, 'statement')}`] : []),
    ...(counts.events > 0 ? [`${citedEvents} of ${count(counts.events, 'event')}`] : []),
  ].join(' and ');
  const rows: [string, readonly Text[]][] = [
    [subjects.length > 1 ? 'Subjects' : 'Subject', about],
    ['As of', asOf === undefined ? [] : [[date(asOf)]]],
    ['Holds', [[holdings(counts)]]],
    [
      'Sourced',
      sourced === ''
        ? []
        : [
            [
              `${sourced} cite a source`,
              ...(citationNeeded > 0
                ? [`; ${citationNeeded} flagged `, { text: '[citation needed]', style: 'warning' as const }]
                : []),
            ],
          ],
    ],
  ];
  return rows.flatMap(([label, body]) => (body.length === 0 ? [] : [{ label: [muted(label)], body }]));
}

function claim(statement: ReportStatement, places: Places): Entry {
  const { id, number, text, note } = statement;
  return {
    id: entryAnchor('statement', id),
    label: [muted(String(number))],
    body: [[text.trim(), ...marks(statement), ...unsourced(statement)], ...remarks(statement, places), ...noteOf(note)],
  };
}

function happened(event: ReportEvent, places: Places, facts: ReturnType<typeof eventFacts>): Entry {
  const { id, title, text, note } = event;
  return {
    id: entryAnchor('event', id),
    label: [date(event.date)],
    body: [
      [{ text: title, style: 'strong' }, ...marks(event), ...unsourced(event)],
      ...(text === undefined ? [] : [[text.trim()]]),
      ...facts(event),
      ...remarks(event, places),
      ...noteOf(note),
    ],
  };
}

function source(reference: ReportRecord['references'][number], places: Places): Entry {
  const { archive, note, files = [] } = reference;
  return {
    ...entry(reference),
    body: [
      ...bibliographic(reference),
      ...(archive?.date === undefined ? [] : [[muted(`Archived ${printDate(archive.date)}.`)]]),
      ...files.flatMap(copyInFull),
      ...noteOf(note),
      places.citing(reference.id),
    ],
  };
}

/** The quotations of a claim's sources, and the claims that dispute it. */
function remarks({ refs, about }: Pick<ReportStatement, 'refs' | 'about'>, places: Places): Text[] {
  const quoted = refs.flatMap(({ id, number, quote, translation }): Text[] =>
    quote === undefined
      ? []
      : [[linked(muted(`[${number}] `), 'reference', id), ...quotation(quote, translation, places.addressesOf(id))]],
  );
  const against = about?.against.flatMap((id) => places.of(id)) ?? [];
  const more = about?.more === undefined ? [] : [muted(`and ${about.more} more`)];
  return [...quoted, ...(against.length === 0 ? [] : [[muted('Disputed by: '), ...listed([...against, ...more])]])];
}
