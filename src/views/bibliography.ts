import * as v from 'valibot';
import { printDate } from '../dates/print-date.js';
import type { Reference } from '../dossier/model.js';
import { referenceAnchor } from './anchors.js';
import { date } from './prose.js';
import { edtf, named } from './records.js';
import type { Entry, Inline, Source, Text } from './view.js';

const author = v.union([v.string(), v.object({ family: v.string(), given: v.optional(v.string()) })]);

type Author = v.InferOutput<typeof author>;

/** What a reference's own record and every record that holds a reference say of it. */
export const bibliography = {
  number: v.number(),
  id: v.string(),
  type: v.pipe(v.string(), v.description('Item type of CSL')),
  title: v.string(),
  authors: v.array(author),
  publisher: v.nullable(named),
  site: v.optional(v.string()),
  issued: v.optional(edtf),
  accessed: v.optional(edtf),
  url: v.optional(v.string()),
  archive: v.optional(v.object({ url: v.string(), date: v.optional(edtf) })),
  language: v.optional(v.string()),
  origin: v.optional(
    v.object({
      kind: v.picklist(['reference', 'organization']),
      id: v.nullable(v.string()),
      name: v.optional(v.string()),
    }),
  ),
  note: v.optional(v.string()),
} as const;

export type BibliographyRecord = v.InferOutput<v.ObjectSchema<typeof bibliography, undefined>>;

export function bibliographyRecord(reference: Reference): BibliographyRecord {
  const { number, id, type, title, authors, publisher, site, issued, accessed, url, archive, language, origin, note } =
    reference;
  return {
    number,
    id,
    type,
    title,
    authors: authors.map((written) => (typeof written === 'string' ? written : { ...written })),
    publisher: publisher && { id: publisher.id, name: publisher.name },
    ...(site !== undefined && { site }),
    ...(issued && { issued: issued.edtf }),
    ...(accessed && { accessed: accessed.edtf }),
    ...(url !== undefined && { url }),
    ...(archive && { archive: { url: archive.url, ...(archive.date && { date: archive.date.edtf }) } }),
    ...(language !== undefined && { language }),
    ...(origin && { origin: { ...origin } }),
    ...(note !== undefined && { note }),
  };
}

/** A reference as one recognises it in print; addresses follow in paragraphs of their own. */
export function bibliographic(reference: BibliographyRecord): Text[] {
  const { authors, title, publisher, site, issued, accessed, url, archive } = reference;
  const writers = authors.map(authorName);
  const text: Inline[] = writers.length > 0 ? [`${writers.join(', ')}. `] : [];
  text.push({ text: `“${title}”`, style: 'title' }, '.');
  const source = publisher?.name ?? site;
  if (source !== undefined) text.push(` ${source}`, issued ? ', ' : '.');
  if (issued) text.push(source === undefined ? ' ' : '', date(issued), '.');
  if (accessed) text.push({ text: ` Accessed ${printDate(accessed)}.`, style: 'muted' });
  const addresses: Text[] = url === undefined ? [] : [[{ text: url, style: 'muted', href: url }]];
  if (archive)
    addresses.push([
      { text: 'Archived: ', style: 'muted' },
      { text: archive.url, style: 'muted', href: archive.url },
    ]);
  return [text, ...addresses];
}

/** The reference for formats whose records only cite it. */
export function sourceOf(reference: Reference): Source {
  const { id, number, url, archive } = reference;
  const [citation = []] = bibliographic(bibliographyRecord(reference));
  return { id, number, citation, ...(url !== undefined && { url }), ...(archive && { archive: archive.url }) };
}

export function authorName(author: Author): string {
  return typeof author === 'string' ? author : [author.given, author.family].filter(Boolean).join(' ');
}

/** The reference under its number. */
export function entry(shown: BibliographyRecord): Entry {
  return {
    label: [{ text: `[${shown.number}]`, style: 'citation' }],
    body: bibliographic(shown),
    id: referenceAnchor(shown.id),
  };
}
