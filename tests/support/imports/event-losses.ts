import { run } from '../run.js';

/** The formats of events that casefile writes and reads, with their file extensions. */
const eventExtensions = { csv: 'csv', tsv: 'tsv', ics: 'ics', timelinejs: 'json' } as const;

export type EventFormat = keyof typeof eventExtensions;

export const eventFormats = Object.keys(eventExtensions) as readonly EventFormat[];

/** What becomes of something when events are written in a format and imported again; absent if it returns. */
type Outcome = 'lost' | 'changed';

export interface EventLoss {
  /** In the words of docs/import.md. */
  readonly what: string;
  readonly cells: Readonly<Partial<Record<EventFormat, Outcome>>>;
  /** The parts of a case file that has it, and returns whole apart from that. */
  readonly example: string;
}

const all = (outcome: Outcome) => ({ csv: outcome, tsv: outcome, ics: outcome, timelinejs: outcome });

/** A case file about Kim Roe with some parts. */
export function withParts(parts: string): string {
  return `casefile: 1\nid: pier\ntitle: Kim Roe\nsubjects: [kim-roe]\npeople:\n  kim-roe: { name: Kim Roe }\n${parts}\n`;
}

const cited = 'timeline: [{ id: e, date: 2020, title: E, refs: [b] }]\n';

const placed = 'places: { quay: { name: Quay } }\ntimeline: [{ id: e, date: 2020, title: E, place: quay }]';
const violating = 'timeline: [{ id: e, date: 2020, title: E, rights: [iccpr-9] }]';

/** Everything that differs in the file when it is imported and written again. */
export const byteLosses: readonly EventLoss[] = [
  {
    what: 'the id of a place that has an entry (`placeId`)',
    cells: { csv: 'lost', tsv: 'lost' },
    example: placed,
  },
  {
    what: 'rights',
    cells: { csv: 'lost', tsv: 'lost' },
    example: violating,
  },
  {
    what: 'the numbers of sources, if no event cites some of the references before them',
    cells: { ics: 'changed', timelinejs: 'changed' },
    example: `${cited}references: [{ id: a, type: document, title: a }, { id: b, type: document, title: b }]`,
  },
  {
    what: 'names that are withheld (`[withheld]`)',
    cells: all('lost'),
    example:
      '  ann-poe: { name: Ann Poe, access: secret }\ntimeline: [{ id: e, date: 2020, title: E, people: [ann-poe] }]',
  },
  {
    what: 'spaces around a text',
    cells: { csv: 'changed' },
    example: 'timeline: [{ id: e, date: 2020, title: E, text: " T " }]',
  },
];

/** Everything that the case file that is made of the file does not have as it was. */
export const recordLosses: readonly EventLoss[] = [
  {
    what: 'references that no event cites',
    cells: all('lost'),
    example: `${cited}references: [{ id: b, type: document, title: b }, { id: c, type: document, title: c }]`,
  },
  {
    what: 'authors, title, dates, address and copy of a reference; its id becomes its title',
    cells: { csv: 'lost', tsv: 'lost' },
    example: `${cited}references: [{ id: b, type: webpage, title: B, authors: [Port Daily], issued: 2001-05, url: "https://a.example/" }]`,
  },
  {
    what: 'the family name of an author, which becomes a part of the whole name',
    cells: all('changed'),
    example: `${cited}references: [{ id: b, type: document, title: b, authors: [{ family: Roe, given: Kim }] }]`,
  },
  {
    what: 'the keys of a reference; its container, publisher and place become one text',
    cells: all('changed'),
    example: `organizations: { quay: { name: Quay } }\n${cited}references: [{ id: b, type: document, title: b, container: Sea, publisher: quay, place: Port, volume: "3" }]`,
  },
  {
    what: 'the quotation of a citation',
    cells: all('lost'),
    example:
      'timeline: [{ id: e, date: 2020, title: E, refs: [{ ref: b, quote: Sea }] }]\nreferences: [{ id: b, type: document, title: b }]',
  },
  {
    what: 'the locator of a citation',
    cells: { csv: 'lost', tsv: 'lost' },
    example:
      'timeline: [{ id: e, date: 2020, title: E, refs: [{ ref: b, locator: p. 3 }] }]\nreferences: [{ id: b, type: document, title: b }]',
  },
  {
    what: 'a pseudonym, which becomes a name',
    cells: all('changed'),
    example:
      '  ann: { name: Ann Poe, access: secret, pseudonym: A }\ntimeline: [{ id: e, date: 2020, title: E, people: [ann, { pseudonym: B }] }]',
  },
  {
    what: 'the entry of a place; its name returns as a text',
    cells: all('lost'),
    example: placed,
  },
  {
    what: 'rights',
    cells: all('lost'),
    example: violating,
  },
  {
    what: 'the roles of people and organisations',
    cells: all('lost'),
    example: 'timeline: [{ id: e, date: 2020, title: E, people: [{ person: kim-roe, role: victim }] }]',
  },
  {
    what: 'the point in dispute (`about`)',
    cells: { ics: 'lost', timelinejs: 'lost' },
    example: 'timeline: [{ id: e, date: 2020, title: E, about: place }]',
  },
  {
    what: 'the value of a disputed point, and so the dispute',
    cells: all('lost'),
    example:
      'timeline:\n  - { id: e, date: 2020, title: E, about: place, value: Quay }\n  - { id: f, date: 2021, title: F, about: place, value: Pier }',
  },
  {
    what: 'tags',
    cells: { timelinejs: 'lost' },
    example: 'timeline: [{ id: e, date: 2020, title: E, tags: [sea] }]',
  },
  {
    what: 'control characters, which are printed as `^G`',
    cells: all('changed'),
    example: 'timeline: [{ id: e, date: 2020, title: E, text: "T\\a" }]',
  },
  {
    what: 'spaces around a text',
    cells: all('changed'),
    example: 'timeline: [{ id: e, date: 2020, title: E, text: " T " }]',
  },
  {
    what: 'line breaks in a text, which become spaces',
    cells: { tsv: 'changed' },
    example: 'timeline: [{ id: e, date: 2020, title: E, text: "T\\nU" }]',
  },
  {
    what: 'the keys of people and organisations; their ids are made from their names',
    cells: all('changed'),
    example: '  ann: { name: Ann Poe, role: Witness }\ntimeline: [{ id: e, date: 2020, title: E, people: [ann] }]',
  },
];

/** What returns from every format: the other keys of an event. */
export const kept = [
  'organizations: { quay-board: { name: Quay Board } }',
  'timeline:',
  `  - { id: e, date: 2020-05-XX, title: 'E; "e"', place: Quay, kind: arrest, status: disputed, note: "N: n", organizations: [quay-board] }`,
  '  - { id: f, date: 2020-05-03~/.., title: F, text: "=1+1", people: [kim-roe] }',
  '  - { id: g, date: 19XX, title: Ж文 }',
].join('\n');

/** Write the timeline of a case file in a format, import that, and write it again. */
export async function roundTripOf(text: string, format: EventFormat) {
  const print = async (file: string, ...argv: readonly string[]) =>
    (await run([...argv, '-f', 'case.yaml'], { files: { 'case.yaml': file } })).stdout;
  const out = await print(text, 'timeline', '--format', format);
  const name = `out.${eventExtensions[format]}`;
  const imported = await run(['import', name, '--subject', 'Kim Roe', '--id', 'pier', '--title', 'Kim Roe'], {
    files: { [name]: out },
  });
  const recordsOf = async (file: string) =>
    `${await print(file, 'timeline', '--json')}${await print(file, 'refs', '--json')}`;
  return {
    out,
    again: await print(imported.stdout, 'timeline', '--format', format),
    imported,
    records: await recordsOf(text),
    recordsAgain: await recordsOf(imported.stdout),
  };
}
