import type { WrittenReference } from '../format/schema.js';
import type { Author, Reference, SavedFile } from '../model/entries.js';
import { authorName } from '../names/author-name.js';
import { entry, list, record } from './fields/containers.js';
import type { Field, KnowingReader } from './fields/field.js';
import { knownKeys } from './fields/known.js';
import { location, organizationOrNone, origin } from './fields/links.js';
import { access, date, derived, line, ownId, plain } from './fields/scalars.js';
import { listPart } from './part.js';

type Archive = NonNullable<Reference['archive']>;
type WrittenArchive = NonNullable<WrittenReference['archive']>;
type WrittenFile = NonNullable<WrittenReference['files']>[number];

const wholeName = plain<string>();
const partsOfName = record<Author, NonNullable<WrittenReference['authors']>[number] & object>({
  family: plain(),
  given: plain(),
});

const author: Field<string | Author, NonNullable<WrittenReference['authors']>[number]> = {
  disclose: (value, to) =>
    typeof value === 'string' ? wholeName.disclose(value, to) : partsOfName.disclose(value, to),
  read: (written, ...at) => (typeof written === 'string' ? written : partsOfName.read(written, ...at)),
  write: (value) => (typeof value === 'string' ? value : partsOfName.write(value)),
  texts: (value, _, found) => found('author', authorName(value)),
};

const file = entry<SavedFile, WrittenFile>(
  {
    path: plain(),
    sha256: plain(),
    mediaType: plain(),
    bytes: plain(),
    attached: date,
    captured: date,
    by: plain(),
    from: plain(),
    access,
    line,
  },
  {
    known: {
      ...knownKeys<SavedFile>([
        'path',
        'sha256',
        'mediaType',
        'bytes',
        'attached',
        'captured',
        'by',
        'from',
        'access',
        'line',
      ]),
      is: ({ captured, attached }, { knew }) => knew.isBy(captured ?? attached),
    },
  },
);

const archiveFields = record<Archive, WrittenArchive>({ url: plain(), date });

const archive: typeof archiveFields = {
  ...archiveFields,
  disclose: (value, to) => ((to.knew?.isBy(value.date) ?? true) ? archiveFields.disclose(value, to) : undefined),
};

/** Whether a source existed on the day of a reader. Without a date of issue, it existed when it was read, or before. */
function wasThere({ issued, accessed }: Reference, { knew }: KnowingReader): boolean {
  return issued === undefined ? knew.isBy(undefined) || knew.isBy(accessed) : knew.isBy(issued);
}

/** The keys that describe a source. */
const describing: ReadonlySet<string> = new Set([
  ...(['id', 'title', 'authors', 'editors', 'publisher', 'site', 'container', 'place', 'documentNumber'] as const),
  ...(['url', 'doi', 'isbn', 'eprint', 'series', 'tags', 'number', 'type', 'edition', 'volume', 'issue'] as const),
  ...(['pages', 'issued', 'accessed', 'archive', 'language', 'origin', 'key', 'files', 'access', 'line'] as const),
] satisfies (keyof Reference)[]);

const all = listPart(
  'references',
  {
    name: 'reference',
    plural: 'references',
    short: 'ref',
    words: ['reference', 'references'],
    title: ({ title }: Reference) => title,
    label: ({ number, title }) => `[${number}] ${title}`,
  },
  entry<Reference, WrittenReference>(
    {
      id: ownId('references'),
      title: plain('title'),
      authors: list(author),
      editors: list(author),
      publisher: organizationOrNone,
      site: plain('org'),
      container: plain('org'),
      place: location,
      documentNumber: plain('text'),
      url: plain('url'),
      doi: plain('url'),
      isbn: plain('url'),
      eprint: plain('url'),
      series: plain('org'),
      tags: list(plain('tag')),
      note: plain('note'),
      number: derived((_, _file, above) => Number(above.at(-1)) + 1),
      type: plain(),
      edition: plain(),
      volume: plain(),
      issue: plain(),
      pages: plain(),
      issued: date,
      accessed: date,
      archive,
      language: plain(),
      origin,
      key: plain(),
      standIn: plain(),
      files: list(file),
      access,
      line,
    },
    { known: { is: wasThere, has: (_, key) => describing.has(key) } },
  ),
  { unknown: 'unknown-reference' },
);

/** A reference's number is its position among those that the reader may see. */
export const references: typeof all = {
  ...all,
  disclose(value, to) {
    const shown = all.disclose(value, to) ?? [];
    return shown === value ? value : shown.map((reference, index) => ({ ...reference, number: index + 1 }));
  },
};
