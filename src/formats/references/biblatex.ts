import type { PublisherRecord } from '../../views/read/publishers.js';
import type { ReferenceRecord } from '../../views/read/refs.js';
import type { Format } from '../format.js';
import { type KeyedReference, referencesOf } from './citation-keys.js';
import { type TexField, texAddress, texEntry, texField, texNames, texText } from './tex.js';

/** The `biblatex` format: BibLaTeX in UTF-8, for biber. Its dates are EDTF, like those of a case file. */
export const biblatex: Format<ReferenceRecord | PublisherRecord> = {
  reads: 'records',
  render: (view) => referencesOf(view).map(entry).join('\n'),
};

/** The entry type for each CSL type; the others become `misc`. */
export const biblatexTypes: Readonly<Record<string, string>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  book: 'book',
  chapter: 'incollection',
  dataset: 'dataset',
  entry: 'inreference',
  'entry-dictionary': 'inreference',
  'entry-encyclopedia': 'inreference',
  legal_case: 'jurisdiction',
  legislation: 'legislation',
  manuscript: 'unpublished',
  motion_picture: 'movie',
  pamphlet: 'booklet',
  'paper-conference': 'inproceedings',
  patent: 'patent',
  performance: 'performance',
  periodical: 'periodical',
  personal_communication: 'letter',
  post: 'online',
  'post-weblog': 'online',
  report: 'report',
  review: 'review',
  'review-book': 'review',
  software: 'software',
  standard: 'standard',
  thesis: 'thesis',
  webpage: 'online',
};

/** The `entrysubtype` of articles. */
const subtypes: Readonly<Record<string, string>> = { 'article-magazine': 'magazine', 'article-newspaper': 'newspaper' };

function entry(reference: KeyedReference): string {
  const type = biblatexTypes[reference.type] ?? 'misc';
  return texEntry(type, reference.key, [
    ...sharedFields(reference, type, 'institution'),
    ...texField('entrysubtype', subtypes[reference.type]),
    ...texField('date', reference.issued, String),
    ...texField('note', reference.note),
    ...texField('addendum', archived(reference)),
  ]);
}

/** The fields that BibTeX and BibLaTeX share. `house` is the name of the field for the publisher of a thesis. */
export function sharedFields(reference: KeyedReference, type: string, house: string): TexField[] {
  const isArticle = type === 'article' || type === 'review';
  return [
    ...texNames('author', reference.authors),
    ...texNames('editor', reference.editors),
    // Bibliography styles put English titles in lower case; the inner braces prevent that.
    {
      name: 'title',
      value: `{${texField('title', reference.title)
        .map(({ value }) => value)
        .join('')}}`,
    },
    ...texField(isArticle ? 'journal' : 'booktitle', reference.container),
    ...texField('series', reference.series),
    ...texField('edition', reference.edition),
    ...texField('volume', reference.volume),
    ...texField(isArticle ? 'number' : 'issue', reference.issue),
    ...texField(isArticle ? 'eid' : 'number', reference.documentNumber),
    ...texField('pages', reference.pages?.replace(/(?<![\w-])(\d+)-(?=\d+(?![\w-]))/g, '$1–')),
    ...texField(publisherFields[type] ?? (type.endsWith('thesis') ? house : 'publisher'), reference.publisher?.name),
    ...texField('address', reference.place),
    ...texField('howpublished', reference.site),
    ...texField('url', reference.url, texAddress),
    ...texField('urldate', reference.accessed, String),
    ...texField('doi', reference.doi, texAddress),
    ...texField('isbn', reference.isbn),
    ...eprintFields(reference.eprint, house === 'school' ? 'archiveprefix' : 'eprinttype'),
    ...texField('language', reference.language),
    ...texField('keywords', reference.tags, (tags) => tags.map(keyword).join(', ')),
  ];
}

/** `arXiv:2101.00001` as the number and the archive, each in a field of its own. */
function eprintFields(eprint: string | undefined, archiveField: string): TexField[] {
  const [, archive, number] = /^(\w+):(.+)$/s.exec(eprint ?? '') ?? [];
  return [...texField('eprint', number ?? eprint, texAddress), ...texField(archiveField, archive)];
}

/** A keyword in braces if it has a comma or semicolon, which would separate it. */
function keyword(tag: string): string {
  const written = texText(tag);
  return /[,;]/.test(tag) ? `{${written}}` : written;
}

const publisherFields: Readonly<Record<string, string>> = {
  online: 'organization',
  report: 'institution',
  techreport: 'institution',
};

/** The archived copy as a text, `Archived: URL (DATE)`: neither BibTeX nor BibLaTeX has a field for it. */
export function archived({ archive }: Pick<KeyedReference, 'archive'>): string | undefined {
  if (archive === undefined) return undefined;
  return `Archived: ${texAddress(archive.url)}${archive.date === undefined ? '' : ` (${archive.date})`}`;
}
