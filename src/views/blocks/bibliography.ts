import * as v from 'valibot';
import { defined } from '../../defined.js';
import type { Dossier, Reference } from '../../dossier/model/dossier.js';
import { eprintAddress } from '../../dossier/model/eprint.js';
import { authorName } from '../../dossier/names/author-name.js';
import { english } from '../../languages/english.js';
import type { Language } from '../../languages/language.js';
import type { Say } from '../../languages/say.js';
import { edtf, type NamedRecord, named, placeFields, placeRecord } from '../record-parts.js';
import type { Block, Entry, Inline, Run, Source, Text } from '../view.js';
import { entryAnchor, linked, partAnchor } from './anchors.js';
import { date, heading, separated } from './prose.js';
import { copyLine, copyRecord, savedCopy } from './saved-copies.js';
import { tell } from './tell.js';

const author = v.union([v.string(), v.object({ family: v.string(), given: v.optional(v.string()) })]);

/** The fields that are shared by the record of a reference and by records that contain a reference. */
export const bibliography = {
  number: v.number(),
  id: v.string(),
  type: v.pipe(v.string(), v.description('CSL type of the source')),
  title: v.string(),
  authors: v.array(author),
  editors: v.optional(v.array(author)),
  publisher: v.nullable(named),
  ...placeFields,
  container: v.optional(v.pipe(v.string(), v.description('The journal, newspaper or book that contains it'))),
  series: v.optional(v.string()),
  edition: v.optional(v.string()),
  volume: v.optional(v.string()),
  issue: v.optional(v.string()),
  pages: v.optional(v.string()),
  documentNumber: v.optional(v.string()),
  site: v.optional(v.string()),
  issued: v.optional(edtf),
  accessed: v.optional(edtf),
  url: v.optional(v.string()),
  doi: v.optional(v.pipe(v.string(), v.description('DOI without https://doi.org/'))),
  isbn: v.optional(v.string()),
  eprint: v.optional(v.pipe(v.string(), v.description('Number in an online archive: arXiv:2101.00001'))),
  archive: v.optional(v.object({ url: v.string(), date: v.optional(edtf) })),
  language: v.optional(v.string()),
  origin: v.optional(
    v.object({
      kind: v.picklist(['reference', 'organization']),
      id: v.nullable(v.string()),
      name: v.optional(v.string()),
    }),
  ),
  key: v.optional(v.pipe(v.string(), v.description('Citation key in other programs; absent if it is the id'))),
  tags: v.optional(v.array(v.string())),
  standIn: v.optional(v.pipe(v.string(), v.description('What claims that cite it show while it is withheld'))),
  note: v.optional(v.string()),
  files: v.optional(v.pipe(v.array(savedCopy), v.description('Saved copies; absent if there are none'))),
} as const;

export type BibliographyRecord = v.InferOutput<v.ObjectSchema<typeof bibliography, undefined>>;

export function bibliographyRecord(reference: Reference): BibliographyRecord {
  const { number, id, type, title, authors, editors, publisher, issued, accessed, archive, origin, tags } = reference;
  return {
    number,
    id,
    type,
    title,
    authors: authors.map(authorRecord),
    ...(editors.length > 0 && { editors: editors.map(authorRecord) }),
    publisher: publisher && { id: publisher.id, name: publisher.name },
    ...placeRecord(reference.place),
    ...written(reference, ['container', 'series', 'edition', 'volume', 'issue', 'pages']),
    ...written(reference, ['documentNumber', 'site']),
    ...defined({ issued: issued?.edtf, accessed: accessed?.edtf }),
    ...written(reference, ['url', 'doi', 'isbn', 'eprint']),
    ...(archive && { archive: { url: archive.url, ...(archive.date && { date: archive.date.edtf }) } }),
    ...written(reference, ['language']),
    ...(origin && { origin: { ...origin } }),
    ...written(reference, ['key']),
    ...(tags.length > 0 && { tags: [...tags] }),
    ...written(reference, ['standIn', 'note']),
    ...(reference.files.length > 0 && { files: reference.files.map(copyRecord) }),
  };
}

function authorRecord(written: Reference['authors'][number]): v.InferOutput<typeof author> {
  return typeof written === 'string' ? written : { ...written };
}

/** Copy the given keys of an object, without absent ones. */
function written<T extends object, K extends keyof T>(object: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.filter((key) => object[key] !== undefined).map((key) => [key, object[key]])) as Pick<
    T,
    K
  >;
}

/** A reference as a printed bibliography shows it. Its addresses follow in separate paragraphs. */
export function bibliographic(reference: BibliographyRecord, language = english): Text[] {
  const { say } = language;
  const { authors, editors = [], title, issued, accessed, url, doi, eprint, archive } = reference;
  const comma = say('list.comma');
  const writers = authors.map(authorName);
  const editing = editors.map(authorName).join(comma);
  const edited = say('reference.edited', { names: editing, n: editors.length });
  const source = [...placeOf(reference, language), ...(issued ? [[date(issued, language)]] : [])];
  const text: Inline[] = [
    ...(writers.length > 0 ? [withFullStop(writers.join(comma)), ' '] : editing === '' ? [] : [`${edited}. `]),
    { text: say('quote', { text: title }), style: 'title' },
    '.',
    ...(writers.length > 0 && editing !== '' ? [` ${edited}.`] : []),
    ...(source.length > 0 ? [' '] : []),
    ...separated(source, comma),
    ...(source.length > 0 ? ['.'] : []),
  ];
  if (accessed)
    text.push({ text: ` ${say('reference.accessed', { date: language.date(accessed, 'on') })}`, style: 'muted' });
  const addresses: Text[] = url === undefined ? [] : [[{ text: url, style: 'muted', href: url }]];
  if (doi !== undefined) addresses.push([doiRun(doi)]);
  if (eprint !== undefined) {
    const href = eprintAddress(eprint);
    addresses.push([{ text: eprint, style: 'muted', ...(href !== undefined && { href }) }]);
  }
  if (archive)
    addresses.push(
      tell(
        language,
        'reference.archived-at',
        { address: { text: archive.url, style: 'muted', href: archive.url } },
        'muted',
      ),
    );
  return [text, ...addresses];
}

/** A text with a full stop at its end, which `et al.` and `Pell, O.` already have. */
function withFullStop(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

/** The printed reference, for formats whose records contain only its id. */
export function sourceOf(reference: Reference, language: Language): Source {
  const { id, number, url, archive } = reference;
  const [citation = []] = bibliographic(bibliographyRecord(reference), language);
  return { id, number, citation, ...defined({ url }), ...(archive && { archive: archive.url }) };
}

/** The container and the publisher of a reference: `Harbour Studies 12 (3), pp. 4–19, Port Sando: The Press`. */
function placeOf(reference: BibliographyRecord, { say }: Language): Text[] {
  const { container, series, edition, volume, issue, pages, documentNumber } = reference;
  const numbers = [volume, issue === undefined ? undefined : `(${issue})`];
  const published = [container, ...numbers].filter(isGiven).join(' ');
  const words = [
    series,
    edition === undefined ? undefined : editionInWords(edition, say),
    documentNumber,
    pages === undefined ? undefined : say(/^\w+$/.test(pages) ? 'reference.page' : 'reference.pages', { pages }),
  ].filter(isGiven);
  return [
    ...(published === '' ? [] : [[linked(published, 'organization', publishesItself(reference)?.id)]]),
    ...words.map((text) => [text]),
    ...publishedBy(reference, say),
  ];
}

/** The publisher, if it is the newspaper or journal itself. */
function publishesItself({ container, publisher }: BibliographyRecord): NamedRecord | undefined {
  return publisher !== null && publisher.name === container ? publisher : undefined;
}

/** `Port Sando: The Press`. A newspaper that publishes itself is named once. */
function publishedBy({ container, place, placeId, publisher, site }: BibliographyRecord, say: Say): Text[] {
  const house = publisher?.name ?? site;
  if (house !== undefined && house === container) return [];
  const parts = [
    ...(isGiven(place) ? [linked(place, 'place', placeId)] : []),
    ...(isGiven(house) ? [linked(house, 'organization', publisher?.id)] : []),
  ];
  const texts = parts.map((part) => [part]);
  return texts.length === 0 ? [] : [separated(texts, say('list.colon'))];
}

/** `2` as `2nd ed.`; an edition in words as it is written. */
function editionInWords(edition: string, say: Say): string {
  return /^\d+$/.test(edition) ? say('reference.edition', { n: Number(edition) }) : edition;
}

function isGiven(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}

/** A DOI with a link to what it names. Half of a surrogate pair, which no address can contain, is not linked. */
export function doiRun(doi: string): Run {
  const path = encodeURI(doi.toWellFormed());
  return { text: `doi:${doi}`, style: 'muted', href: `https://doi.org/${path}` };
}

/** A reference as an entry with its number. */
export function entry(shown: BibliographyRecord, language: Language): Entry {
  return {
    label: [{ text: `[${shown.number}]`, style: 'citation' }],
    body: [...bibliographic(shown, language), ...(shown.files ?? []).map((copy) => copyLine(copy, language))],
    id: entryAnchor('reference', shown.id),
  };
}

/**
 * The list of the references that some records cite, under its heading; empty if they cite none. `citing` says what
 * cites a reference.
 */
export function citedReferences(
  records: readonly { readonly refs: readonly { readonly id: string }[] }[],
  { references }: Dossier,
  citing: (id: string) => readonly Text[] = () => [],
  language = english,
): Block[] {
  const cited = new Set(records.flatMap(({ refs }) => refs.map(({ id }) => id)));
  if (cited.size === 0) return [];
  const shown = references.filter(({ id }) => cited.has(id));
  return [
    heading(language.say('references'), 2, partAnchor('references')),
    {
      kind: 'entries',
      items: shown.map(bibliographyRecord).map((reference) => {
        const { body, ...listed } = entry(reference, language);
        return { ...listed, body: [...body, ...citing(reference.id)] };
      }),
    },
  ];
}
