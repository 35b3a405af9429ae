import { printDate } from '../../../dates/print.js';
import { defined } from '../../../defined.js';
import type { Dossier } from '../../../dossier/model/dossier.js';
import { eventAnchor, partAnchor, sectionAnchor } from '../../blocks/anchors.js';
import { entry } from '../../blocks/bibliography.js';
import { caseHeading, count, date, heading, holdings, listed, marks } from '../../blocks/prose.js';
import type { CitationRecord } from '../../blocks/records.js';
import type { Block, Entry, Inline, Run, Text } from '../../blocks/view.js';
import type { PrintId } from '../../definition.js';
import { timelineChart } from '../../read/timeline.js';
import type { ReportRecord } from './view.js';

type StatementOfReport = ReportRecord['sections'][number]['statements'][number];
type EventOfReport = ReportRecord['timeline'][number];
type PersonOfReport = ReportRecord['people'][number];

export function reportBlocks(record: ReportRecord, dossier: Dossier, print: PrintId): Block[] {
  const { summary, sections, timeline, people, organizations, references } = record;
  const places = placesOf(record, (id) => print(dossier.id, id));
  return [
    caseHeading(dossier),
    ...(summary === undefined ? [] : [{ kind: 'paragraph' as const, text: [summary.trim()] }]),
    { kind: 'entries', items: facts(record) },
    ...part('timeline', 'Timeline', timelineChart.blocks(timeline, dossier, print)),
    ...sections.flatMap(({ id, title, depth, statements }): Block[] => [
      heading(title, depth + 2, sectionAnchor(id)),
      ...(statements.length === 0
        ? []
        : [{ kind: 'entries' as const, items: statements.map((statement) => claim(statement, places)) }]),
    ]),
    ...part('events', 'Events', entriesOf(timeline.map((event) => happened(event, places)))),
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
    const strong: Run = { text: name, style: 'strong' };
    return known ? [strong, ...otherNames(known.names), '\n', ...sentences(knownOf(known))] : [strong];
  });
  const citedEvents = timeline.filter(({ refs }) => refs.length > 0).length;
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

function knownOf({ role, occupation, nationality, born, died }: PersonOfReport): (string | undefined)[] {
  return [role, occupation, nationality, born && `Born ${printDate(born)}`, died && `Died ${printDate(died)}`];
}

function claim(statement: StatementOfReport, places: Places): Entry {
  const { id, number, text, note } = statement;
  return {
    id,
    label: [muted(String(number))],
    body: [
      [text.trim(), ...marks(statement, places.print), ...unsourced(statement)],
      ...remarks(statement, places),
      ...noteOf(note),
    ],
  };
}

function happened(event: EventOfReport, places: Places): Entry {
  const { id, title, text, place, note } = event;
  return {
    id: eventAnchor(id),
    label: [date(event.date)],
    body: [
      [{ text: title, style: 'strong' }, ...marks(event, places.print), ...unsourced(event)],
      ...(text === undefined ? [] : [[text.trim()]]),
      ...(place === undefined ? [] : [[muted(place)]]),
      ...remarks(event, places),
      ...noteOf(note),
    ],
  };
}

function source(reference: ReportRecord['references'][number], places: Places): Entry {
  const { archive, note } = reference;
  const shown = entry(reference);
  return {
    ...shown,
    body: [
      ...shown.body,
      ...(archive?.date === undefined ? [] : [[muted(`Archived ${printDate(archive.date)}.`)]]),
      ...noteOf(note),
      citedIn(places.citing(reference.id)),
    ],
  };
}

/** A claim that cites nothing says so; one that is flagged already does. */
function unsourced({ refs, citationNeeded = false }: { refs: readonly unknown[]; citationNeeded?: boolean }): Inline[] {
  return refs.length > 0 || citationNeeded ? [] : [' ', muted('[no source]')];
}

/** What the sources say in their own words, and which claims say otherwise. */
function remarks({ refs, about }: Pick<StatementOfReport, 'refs' | 'about'>, places: Places): Text[] {
  const quoted = refs.flatMap(({ number, quote, translation }): Text[] =>
    quote === undefined
      ? []
      : [[muted(`[${number}] `), `“${quote}”${translation === undefined ? '' : ` (“${translation}”)`}`]],
  );
  const against = about?.against.flatMap((id) => places.of(id)) ?? [];
  return [...quoted, ...(against.length === 0 ? [] : [[muted('Against it: '), ...listed(against)]])];
}

function noteOf(note: string | undefined): Text[] {
  return note === undefined ? [] : [[muted(`Note: ${note.trim()}`)]];
}

/** Where claims stand in the document: a statement under its number, an event under its date. */
interface Places {
  print(id: string): string;
  of(id: string): Inline[];
  citing(reference: string): { readonly statements: readonly Inline[]; readonly events: readonly Inline[] };
}

function placesOf({ sections, timeline }: ReportRecord, print: Places['print']): Places {
  const statements = sections
    .flatMap((section) => section.statements)
    .map(({ id, number, refs }) => ({ id, refs, to: id, text: `${number}` }));
  const events = timeline.map(({ id, date: when, refs }) => ({
    id,
    refs,
    to: eventAnchor(id),
    text: printDate(when),
  }));
  const statementsById = new Map(statements.map(({ id, to, text }) => [id, link(text, to)]));
  const eventsById = new Map(events.map(({ id, to, text }) => [id, link(text, to)]));
  const statementsCiting = citing(statements);
  const eventsCiting = citing(events);
  return {
    print,
    of: (id) => [statementsById.get(id), eventsById.get(id)].flatMap((place) => place ?? []),
    citing: (reference) => ({
      statements: statementsCiting.get(reference) ?? [],
      events: eventsCiting.get(reference) ?? [],
    }),
  };
}

interface Place {
  readonly refs: readonly CitationRecord[];
  readonly to: string;
  readonly text: string;
}

/** Links to the places that cite each reference, with where in it they look. */
function citing(places: readonly Place[]): ReadonlyMap<string, readonly Inline[]> {
  const found = new Map<string, Inline[]>();
  for (const { refs, to, text } of places) {
    for (const id of new Set(refs.map((citation) => citation.id))) {
      const locators = refs.flatMap((citation) => (citation.id === id ? (citation.locator ?? []) : []));
      const where = locators.length === 0 ? text : `${text} (${locators.join(', ')})`;
      const links = found.get(id);
      if (links) links.push(link(where, to));
      else found.set(id, [link(where, to)]);
    }
  }
  return found;
}

function citedIn({ statements, events }: ReturnType<Places['citing']>): Text {
  const kinds = [
    ...(statements.length > 0
      ? [[muted(statements.length > 1 ? 'statements ' : 'statement '), ...listed(statements)]]
      : []),
    ...(events.length > 0 ? [[muted(events.length > 1 ? 'events of ' : 'event of '), ...listed(events)]] : []),
  ];
  if (kinds.length === 0) return [muted('Not cited here.')];
  return [muted('Cited in '), ...kinds.flatMap((links, index) => (index === 0 ? links : [muted(' and '), ...links]))];
}

function link(text: string, to: string): Run {
  return { text, style: 'muted', to };
}

function muted(text: string): Run {
  return { text, style: 'muted' };
}

function peopleTable(people: ReportRecord['people']): Block {
  return {
    kind: 'table',
    columns: [{ title: 'Name' }, { title: 'What the file says' }, { title: 'Named in' }],
    rows: people.map((person) => [
      [{ text: person.name, style: person.subject ? 'strong' : 'title' }, ...otherNames(person.names)],
      sentences([...knownOf(person), person.note]),
      [namedIn(person.statements, person.events)],
    ]),
  };
}

function organizationsTable(organizations: ReportRecord['organizations']): Block {
  return {
    kind: 'table',
    columns: [{ title: 'Name' }, { title: 'What the file says' }, { title: 'In this file' }],
    rows: organizations.map(({ name, names, kind, country, url, note, statements, events, references }) => [
      [{ text: name, style: 'title', ...defined({ href: url }) }, ...otherNames(names)],
      sentences([kind && kindName(kind), country, note]),
      [
        [
          references > 0 ? `Published ${count(references, 'reference')}` : '',
          statements + events > 0 ? `Named in ${namedIn(statements, events)}` : '',
        ]
          .filter(Boolean)
          .join('. '),
      ],
    ]),
  };
}

/** `law-firm` as a person writes it. */
function kindName(kind: string): string {
  if (kind === 'ngo') return 'NGO';
  if (kind === 'un-body') return 'UN body';
  return `${kind.slice(0, 1).toUpperCase()}${kind.slice(1).replaceAll('-', ' ')}`;
}

function otherNames(names: readonly { readonly text: string }[]): Inline[] {
  return names.length === 0 ? [] : [muted('\n'), ...listed(names.map(({ text }) => muted(text)))];
}

function sentences(parts: readonly (string | undefined)[]): Text {
  const said = parts.flatMap((part) => (part === undefined ? [] : part.trim().replace(/[.]$/, '')));
  return said.length === 0 ? [] : [`${said.join('. ')}.`];
}

function namedIn(statements: number, events: number): string {
  return [
    ...(statements > 0 ? [count(statements, 'statement')] : []),
    ...(events > 0 ? [count(events, 'event')] : []),
  ].join(', ');
}
