import type { Dossier } from '../../../dossier/model/dossier.js';
import type { Language } from '../../../languages/language.js';
import { charges } from '../../ask/charges.js';
import { detentionBlocks } from '../../ask/custody/blocks.js';
import { disputeBlocks } from '../../ask/disputes.js';
import { measures } from '../../ask/measures.js';
import { entryAnchor, linked, partAnchor } from '../../blocks/anchors.js';
import { bibliographic, entry } from '../../blocks/bibliography.js';
import { eventFacts } from '../../blocks/event-facts.js';
import {
  concat,
  date,
  entryList,
  heading,
  listed,
  marks,
  muted,
  noteOf,
  quotation,
  unsourced,
} from '../../blocks/prose.js';
import { copyInFull } from '../../blocks/saved-copies.js';
import { tell } from '../../blocks/tell.js';
import { timelineChart } from '../../read/timeline.js';
import type { Block, Entry, Inline, Text } from '../../view.js';
import type { PrintId } from '../../view-definition.js';
import { aboutEntries, headBlocks } from './head.js';
import { organizationsTable, peopleTable } from './parties.js';
import { askAnchor, type Places, placesOf } from './places.js';
import type { ReportEvent, ReportRecord, ReportStatement } from './record.js';
import { violatedRights } from './rights.js';

/** The story first, then what it is made of, then the sources, and at the end whose document it is. */
export function reportBlocks(record: ReportRecord, dossier: Dossier, print: PrintId, language: Language): Block[] {
  const { say } = language;
  const { people, organizations, references, subjects } = record;
  const places = placesOf(record, dossier, language);
  const others = people.filter((person) => !subjects.some(({ id }) => id === person.id));
  const parts: [Part, readonly Block[]][] = [
    ['timeline', eventsOf(record, dossier, places, print)],
    ['custody', detentionBlocks(record.custody, dossier, 3, language)],
    ['measures', measures.blocks(record.measures.map(withoutOnlySubject(record)), dossier, print, language)],
    ['charges', charges.blocks(record.charges.map(withoutOnlySubject(record)), dossier, print, language)],
    ['rights', violatedRights(record.rights, dossier, places)],
    ['disputes', disputeBlocks(record.disputes, dossier, print, 3, language)],
    ['asks', entryList(record.asks.map(asked))],
    ['people', others.length === 0 ? [] : [peopleTable(others, language)]],
    ['organizations', organizations.length === 0 ? [] : [organizationsTable(organizations, language)]],
    ['references', entryList(references.map((reference) => source(reference, places)))],
    ['about', entryList(aboutEntries(record, language))],
  ];
  return [
    ...headBlocks(record, dossier, language),
    ...storyOf(record, places),
    ...parts.flatMap(([name, blocks]) =>
      part(name, name === 'references' ? say('references') : say(`report.${name}`), blocks),
    ),
  ];
}

type Part =
  | 'timeline'
  | 'custody'
  | 'measures'
  | 'charges'
  | 'rights'
  | 'disputes'
  | 'asks'
  | 'people'
  | 'organizations'
  | 'references'
  | 'about';

function part(name: Part, title: string, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [heading(title, 2, partAnchor(name)), ...blocks];
}

function storyOf({ sections }: ReportRecord, places: Places): Block[] {
  return sections.flatMap(({ id, title, depth, statements }) => [
    heading(title, depth + 2, entryAnchor('section', id)),
    ...entryList(statements.map((statement) => claim(statement, places))),
  ]);
}

/** A drawing of the events, and the list of them. */
function eventsOf({ timeline }: ReportRecord, dossier: Dossier, places: Places, print: PrintId): Block[] {
  const facts = eventFacts(dossier, places.language);
  const drawing = timelineChart.blocks(timeline, dossier, print, places.language);
  return [
    ...drawing.map((block): Block => (block.kind === 'chart' ? { ...block, isListed: true } : block)),
    ...entryList(timeline.map((event) => happened(event, places, facts))),
  ];
}

/**
 * Make a function that leaves out the only subject of the case among the people of a claim: no reader expects another.
 */
function withoutOnlySubject({ subjects }: ReportRecord) {
  const [subject, ...others] = subjects;
  return <C extends Pick<ReportRecord['measures'][number], 'people'>>(claim: C): C => {
    if (others.length > 0) return claim;
    return {
      ...claim,
      people: claim.people.filter(({ id, role }) => id === null || id !== subject?.id || role !== undefined),
    };
  };
}

function asked({ text, of, refs }: ReportRecord['asks'][number], index: number): Entry {
  const whom: Text = of === undefined ? [] : [linked(muted(of.name), 'organization', of.id)];
  return {
    id: askAnchor(index),
    label: [muted(String(index + 1))],
    body: [[text.trim(), ...marks({ refs })], ...(whom.length === 0 ? [] : [whom])],
  };
}

function claim(statement: ReportStatement, places: Places): Entry {
  const { id, number, text, note } = statement;
  const { language } = places;
  return {
    id: entryAnchor('statement', id),
    label: [muted(String(number))],
    body: concat<Text>(
      [concat<Inline>([text.trim()], marks(statement, language), unsourced(statement, language))],
      remarks(statement, places),
      noteOf(note, language),
    ),
  };
}

function happened(event: ReportEvent, places: Places, facts: ReturnType<typeof eventFacts>): Entry {
  const { id, title, text, note } = event;
  const { language } = places;
  return {
    id: entryAnchor('event', id),
    label: [date(event.date, language)],
    body: concat<Text>(
      [
        concat<Inline>(
          [{ text: title, style: 'strong' }],
          marks(event, language),
          unsourced(event, language),
          facts(event).flatMap((added) => [muted(' · '), ...added]),
        ),
      ],
      text === undefined ? [] : [[text.trim()]],
      remarks(event, places),
      noteOf(note, language),
    ),
  };
}

function source(reference: ReportRecord['references'][number], places: Places): Entry {
  const { archive, note, files = [] } = reference;
  const { language } = places;
  return {
    ...entry(reference, language),
    body: [
      ...bibliographic(reference, language),
      ...(archive?.date === undefined
        ? []
        : [[muted(language.say('report.archived', { date: language.date(archive.date, 'on') }))]]),
      ...files.flatMap((copy) => copyInFull(copy, language)),
      ...noteOf(note, language),
      places.citing(reference.id),
    ],
  };
}

/** The most rivals that are named at a claim. The table of the dispute has all of them. */
const mostRivals = 5;

/** The quotations of a claim's sources, and the claims that dispute it. */
function remarks({ refs, about }: Pick<ReportStatement, 'refs' | 'about'>, places: Places): Text[] {
  const { language } = places;
  const quoted = refs.flatMap(({ id, number, quote, translation }): Text[] =>
    quote === undefined
      ? []
      : [
          [
            linked(muted(`[${number}] `), 'reference', id),
            ...quotation(quote, translation, places.addressesOf(id), language),
          ],
        ],
  );
  const against = about?.against.flatMap((id) => places.of(id)) ?? [];
  if (against.length === 0) return quoted;
  const n = (about?.more ?? 0) + Math.max(0, against.length - mostRivals);
  const more = n === 0 ? [] : [muted(language.say('report.more', { n }))];
  const claims = listed([...against.slice(0, mostRivals), ...more], language);
  return concat(quoted, [tell(language, 'report.disputed-by', { claims }, 'muted')]);
}
