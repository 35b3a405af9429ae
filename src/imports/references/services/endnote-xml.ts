import { readDate } from '../../../dates/read.js';
import { lookupTable } from '../../lookup-table.js';
import type { Entry, Field } from '../draft.js';
import { entryOf, isbnOrIssn, nameOf } from './fields.js';
import { xmlImporter } from './xml-importer.js';
import type { XmlElement } from './xml-tree.js';

const types = lookupTable({
  'Ancient Text': 'classic',
  Artwork: 'graphic',
  'Audiovisual Material': 'motion_picture',
  Bill: 'bill',
  Blog: 'post-weblog',
  Book: 'book',
  'Book Section': 'chapter',
  Case: 'legal_case',
  'Computer Program': 'software',
  'Conference Paper': 'paper-conference',
  'Conference Proceedings': 'paper-conference',
  Dataset: 'dataset',
  Dictionary: 'entry-dictionary',
  'Edited Book': 'book',
  'Electronic Article': 'article-journal',
  'Electronic Book': 'book',
  'Electronic Book Section': 'chapter',
  Encyclopedia: 'entry-encyclopedia',
  Figure: 'figure',
  'Film or Broadcast': 'motion_picture',
  Generic: 'document',
  'Government Document': 'report',
  Hearing: 'hearing',
  Interview: 'interview',
  'Journal Article': 'article-journal',
  'Legal Rule or Regulation': 'regulation',
  'Magazine Article': 'article-magazine',
  Manuscript: 'manuscript',
  Map: 'map',
  Music: 'musical_score',
  'Newspaper Article': 'article-newspaper',
  Pamphlet: 'pamphlet',
  Patent: 'patent',
  'Personal Communication': 'personal_communication',
  Podcast: 'broadcast',
  'Press Release': 'document',
  Report: 'report',
  Serial: 'periodical',
  Standard: 'standard',
  Statute: 'legislation',
  Thesis: 'thesis',
  'Unpublished Work': 'manuscript',
  'Web Page': 'webpage',
});

/** What the fields of a record hold, apart from those that depend on its type. */
const variables = lookupTable({
  ...{ pages: 'page', volume: 'volume', edition: 'edition', section: 'section', publisher: 'publisher' },
  ...{ 'pub-location': 'publisher-place', 'electronic-resource-num': 'DOI', language: 'language', notes: 'note' },
  ...{ 'research-notes': 'note', abstract: 'abstract', 'work-type': 'genre', 'call-num': 'call-number' },
  ...{ 'num-vols': 'number-of-volumes', 'remote-database-name': 'source', status: 'status' },
});

/** What only EndNote itself uses. */
const settings: ReadonlySet<string> = new Set([
  ...['database', 'source-app', 'rec-number', 'foreign-keys', 'ref-type', 'label', 'accession-num', 'auth-address'],
  ...['remote-database-provider', 'modified-date', 'caption', 'image', 'reprint-edition', 'orig-pub'],
]);

/** Imports references from the XML of EndNote, which other programs write too. */
export const endnoteXml = xmlImporter(
  (text) => /<records>\s*<record[\s>]/.test(text) && /<ref-type[\s>]/.test(text),
  (root) => {
    const records = root.at('xml', 'records') ?? root.at('records');
    return (records?.all('record') ?? []).map(entry);
  },
);

function entry(record: XmlElement): Entry {
  const type = record.at('ref-type')?.attributes['name'] ?? 'Generic';
  return entryOf(record.textAt('label') ?? '', record, [
    field(record.at('ref-type') ?? record, 'type', types.get(type) ?? type),
    ...record.children.flatMap((child) => fieldsOf(child, types.get(type) ?? '')),
  ]);
}

function fieldsOf(element: XmlElement, type: string): Field[] {
  const { name, text } = element;
  const isArticle = type.startsWith('article');
  switch (name) {
    case 'contributors':
      return element.children.flatMap((group) => contributors(group, type));
    case 'titles':
      return element.children.map((title) => field(title, titleVariable(title.name, type), title.text));
    case 'periodical':
      return element.children.slice(0, 1).map((title) => field(title, 'container-title', title.text));
    case 'keywords':
      return [
        field(
          element,
          'keyword',
          element.all('keyword').map((keyword) => keyword.text),
        ),
      ];
    case 'dates':
      return dateOf(element);
    case 'urls':
      return urlsOf(element);
    case 'number':
      return [field(element, isArticle ? 'issue' : 'number', text)];
    case 'isbn':
      return [field(element, isbnOrIssn(text), text)];
    case 'access-date':
      return [field(element, 'accessed', { raw: readDate(text) ?? text })];
    default:
      return settings.has(name) || text === '' ? [] : [field(element, variables.get(name), text)];
  }
}

function contributors(group: XmlElement, type: string): Field[] {
  const names = group.children.map((name) => nameOf(name.text));
  const roles = lookupTable({
    authors: 'author',
    'secondary-authors': 'editor',
    'tertiary-authors': 'collection-editor',
  });
  // The second authors of a book edit its series.
  const variable = type === 'book' && group.name === 'secondary-authors' ? 'collection-editor' : roles.get(group.name);
  return names.length === 0 ? [] : [field(group, variable ?? 'contributor', names)];
}

function titleVariable(name: string, type: string): string | undefined {
  if (name === 'secondary-title') return type === 'book' ? 'collection-title' : 'container-title';
  const known = lookupTable({
    title: 'title',
    'tertiary-title': 'collection-title',
    'short-title': 'title-short',
    'alt-title': 'container-title-short',
    'translated-title': 'custom.remark',
  });
  return known.get(name);
}

/** The year, with the day or month if the file has it in words: `<pub-dates><date>7 April</date></pub-dates>`. */
function dateOf(dates: XmlElement): Field[] {
  const year = dates.textAt('year');
  const day = dates.textAt('pub-dates', 'date');
  if (year === undefined && day === undefined) return [];
  const candidates = [day, day && year && `${day} ${year}`, day && year && `${year} ${day}`, year];
  const read = candidates.map((text) => readDate(text ?? '')).find((date) => date?.startsWith(year ?? ''));
  const isPartial = day !== undefined && read !== undefined && read === year;
  return [
    field(dates, 'issued', { raw: read ?? [day, year].filter((part) => part !== undefined).join(' ') }),
    ...(isPartial ? [field(dates.at('pub-dates') ?? dates, 'custom.remark', `Date: ${day}`)] : []),
  ];
}

function urlsOf(urls: XmlElement): Field[] {
  const addresses = ['related-urls', 'web-urls', 'text-urls'].flatMap((name) => urls.at(name)?.all('url') ?? []);
  return addresses.map((url) => field(url, 'URL', url.text));
}

function field({ name, start, end }: XmlElement, variable: string | undefined, value: unknown): Field {
  return { name, variable, value, start, end };
}
