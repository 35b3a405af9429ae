import * as v from 'valibot';
import { printDate } from '../../dates/print.js';
import { defined } from '../../defined.js';
import { type Dossier, walkSections } from '../../dossier/model/dossier.js';
import { kindNames } from '../../dossier/parts/entries-by-kind.js';
import type { FieldText } from '../../dossier/parts/fields/field.js';
import { type SearchField, searchFields } from '../../dossier/parts/fields/search-field.js';
import type { Marker, Span } from '../../search/mark.js';
import type { Row } from '../../search/rows.js';
import { entryAnchor } from '../blocks/anchors.js';
import { claimDetails } from '../blocks/claim-titles.js';
import { type Part, parts, sentencesOf } from '../blocks/excerpt.js';
import { entryList } from '../blocks/prose.js';
import { caseId, day, edtf, line } from '../record-parts.js';
import type { Facets } from '../selecting/filters.js';
import { sorted } from '../selecting/sort.js';
import type { Entry, Inline, Text } from '../view.js';
import { type EntryViews, noFacets, type PrintId, type Selection, type ViewDefinition } from '../view-definition.js';

const schema = v.object({
  case: caseId,
  kind: v.picklist(kindNames),
  id: v.string(),
  file: v.string(),
  line,
  number: v.optional(v.pipe(v.number(), v.description('Number of a reference in the list: [4]'))),
  date: v.optional(v.pipe(edtf, v.description('Date of an event'))),
  earliest: v.optional(day),
  latest: v.optional(day),
  title: v.pipe(v.string(), v.description('Title or name; for a statement, the title of its section')),
  text: v.pipe(v.string(), v.description('The sentences that contain a match')),
  matches: v.pipe(
    v.array(
      v.object({
        field: v.picklist(searchFields),
        parts: v.pipe(
          v.array(v.object({ text: v.string(), match: v.boolean() })),
          v.description('The whole text, split at the start and end of each match'),
        ),
      }),
    ),
    v.description('The texts that contain a match'),
  ),
});

export type SearchRecord = v.InferOutput<typeof schema>;

/** A result, with only what is shown of its case file: storing whole case files would need too much memory. */
export interface FoundRow {
  readonly row: ResultRow;
  readonly case: string;
  readonly file: string;
  /** The title or name; for a statement, the title of its section. */
  readonly title: string;
  /** What tells it apart from entries with the same title. */
  readonly details?: string;
}

export type ResultRow = Exclude<Row, { readonly kind: 'case' }>;

/** Make a function that takes from a row of the dossier what the result needs, so that the dossier can be forgotten. */
export function foundIn(dossier: Dossier): (row: ResultRow) => FoundRow {
  const { id, file, sections: outline } = dossier;
  const detailsOf = claimDetails(dossier);
  const titles = new Map(
    [...walkSections(outline)].flatMap(({ section }) =>
      section.statements.map(({ id }) => [id, section.title] as const),
    ),
  );
  return (row) => ({
    row,
    case: id,
    file,
    title: row.kind === 'statement' ? (titles.get(row.id) ?? '') : row.part.kind.title(row.item),
    ...defined({ details: detailsOf(row) }),
  });
}

export function isResult(row: Row): row is ResultRow {
  return row.kind !== 'case';
}

/** The values that filters compare, for each row of a dossier, by kind and id. They come from the view of each kind. */
export function facetsOf(dossier: Dossier, views: EntryViews): ReadonlyMap<string, Facets> {
  return new Map(
    [...views].flatMap(([kind, view]) =>
      view.items(dossier).map(({ record, facets }) => [`${kind} ${record.id}`, facets] as const),
    ),
  );
}

/** A result, as a record and as readable text. */
interface Result {
  readonly row: ResultRow;
  readonly record: SearchRecord;
  readonly marked: readonly MarkedText[];
  readonly details?: string | undefined;
}

/** The view `search`: the results in the requested order, with matches marked in their sentences. */
export const search: ViewDefinition<SearchRecord, readonly Result[]> = {
  name: 'search',
  filters: [
    'dates',
    'org',
    'person',
    'kind',
    'type',
    'sourceLanguage',
    'tag',
    'place',
    'ref',
    'section',
    'status',
    'match',
  ],
  schema,
  items: (results) => results.map(({ record }) => ({ record, facets: noFacets })),
  blocks: (_, results, id) => entryList(results.map((result) => entry(result, id))),
};

/** Mark the matches in rows, then sort and limit the rows. */
export function resultsOf(
  found: readonly FoundRow[],
  marker: Marker,
  { sort, reverse = false, limit }: Omit<Selection, 'filters'>,
): readonly Result[] {
  const all = found.map((one) => result(one, marker));
  return (sort === undefined ? all : sorted(all, sort, search, reverse)).slice(0, limit);
}

interface MarkedText {
  readonly field: FieldText[0];
  readonly text: string;
  readonly spans: readonly Span[];
}

function result({ row, case: of, file, title, details }: FoundRow, marker: Marker): Result {
  const marked = row.fields
    .map(([field, text]) => ({ field, text, spans: marker(field, text) }))
    .filter(({ spans }) => spans.length > 0);
  const { kind, id } = row;
  const record: SearchRecord = {
    case: of,
    kind,
    id,
    file,
    line: row.item.line,
    ...(row.kind === 'reference' && { number: row.item.number }),
    ...('date' in row.item && {
      date: row.item.date.edtf,
      earliest: row.item.date.earliest,
      latest: row.item.date.latest,
    }),
    title,
    text: marked.map((text) => plain(sentencesOf(text.text, text.spans))).join(' '),
    matches: marked.map(({ field, text, spans }) => ({ field, parts: parts(text, spans) })),
  };
  return { row, record, marked, details };
}

const toldBeside: ReadonlySet<SearchField> = new Set(['title', 'text', 'quote', 'note', 'place']);

function entry({ record, row, marked, details }: Result, printId: PrintId): Entry {
  const headline = row.kind === 'statement' ? row.item.text : record.title;
  const own = marked.find(({ text }) => text === headline);
  // The last line shows the date of an event.
  const others = marked.filter((one) => one !== own && one.field !== 'date');
  const told = others.filter(({ field }) => toldBeside.has(field));
  // Show tags and names only if nothing else explains the match.
  const beside = own || told.length > 0 ? told : others.slice(0, 1);
  const facts = [
    record.number === undefined
      ? printId(record.case, record.id)
      : `[${record.number}] ${printId(record.case, record.id)}`,
    ...(record.date === undefined ? [] : [printDate(record.date)]),
    `${record.file}:${record.line}`,
  ];
  return {
    label: [{ text: record.kind, style: 'muted' }],
    body: [
      [
        ...runs(sentencesOf(headline, own?.spans ?? []), printId(record.case, entryAnchor(record.kind, record.id))),
        ...(details === undefined ? [] : [{ text: ` (${details})`, style: 'muted' as const }]),
      ],
      ...beside.map(
        ({ field, text, spans }): Text => [
          ...(field === 'text' ? [] : [{ text: `${field}: `, style: 'muted' as const }]),
          ...runs(sentencesOf(text, spans)),
        ],
      ),
      [{ text: facts.join(', '), style: 'muted' }],
    ],
  };
}

/** Pieces of a text with their matches; the whole links to the entry, if `to` is its anchor. */
function runs(pieces: readonly Part[], to?: string): Inline[] {
  const link = defined({ to });
  return pieces.map(({ text, match }) => {
    if (match) return { text, style: 'match', ...link };
    return to === undefined ? text : { text, ...link };
  });
}

function plain(pieces: readonly Part[]): string {
  return pieces.map(({ text }) => text).join('');
}
