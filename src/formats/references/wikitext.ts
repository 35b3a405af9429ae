import { printDate } from '../../dates/print.js';
import { andOthers } from '../../dossier/format/vocabulary.js';
import type { PublisherRecord } from '../../views/read/publishers.js';
import type { ReferenceRecord } from '../../views/read/refs.js';
import type { Format } from '../format.js';
import { type KeyedReference, oneLine, referencesOf } from './citation-keys.js';

/** The `wikitext` format: a list of Wikipedia citation templates (Citation Style 1), one per line. */
export const wikitext: Format<ReferenceRecord | PublisherRecord> = {
  reads: 'records',
  render: (view) => referencesOf(view).map(template).join(''),
};

/** The template for each CSL type. The others use `cite web` if they have an address, else `citation`. */
const templates: Readonly<Record<string, string>> = {
  'article-journal': 'cite journal',
  'article-magazine': 'cite magazine',
  'article-newspaper': 'cite news',
  book: 'cite book',
  broadcast: 'cite AV media',
  chapter: 'cite book',
  'entry-dictionary': 'cite encyclopedia',
  'entry-encyclopedia': 'cite encyclopedia',
  interview: 'cite interview',
  map: 'cite map',
  motion_picture: 'cite AV media',
  'paper-conference': 'cite conference',
  report: 'cite report',
  speech: 'cite speech',
  thesis: 'cite thesis',
};

/** The parameter for the container (journal, book, …) in each template. */
const containers: Readonly<Record<string, string>> = {
  'cite journal': 'journal',
  'cite magazine': 'magazine',
  'cite news': 'newspaper',
  'cite book': 'title',
  'cite conference': 'book-title',
  'cite encyclopedia': 'encyclopedia',
};

function template(reference: KeyedReference): string {
  const { type, title, authors, publisher, site, container, url, archive, issued, accessed, pages } = reference;
  const name = templates[type] ?? (url === undefined ? 'citation' : 'cite web');
  const isChapter = type === 'chapter' && container !== undefined;
  const values: readonly (readonly [name: string, value: string | undefined])[] = [
    ...names('', authors),
    ...names('editor-', reference.editors),
    [isChapter ? 'chapter' : 'title', title],
    [containers[name] ?? 'work', isChapter || containers[name] !== 'title' ? container : undefined],
    ['website', container === undefined ? site : undefined],
    ['series', reference.series],
    ['edition', reference.edition?.replace(/^\d+$/, ordinal)],
    ['volume', reference.volume],
    ['issue', reference.issue],
    [/^\w+$/.test(pages ?? '') ? 'page' : 'pages', pages],
    ...numbers(reference),
    // The name of a newspaper is not repeated as its publisher.
    ['publisher', publisher?.name === container ? undefined : publisher?.name],
    ['location', reference.place],
    ['date', issued && printDate(issued).replace(/^[saw]/, (letter) => letter.toUpperCase())],
    ['language', reference.language],
    ['doi', reference.doi],
    ['isbn', reference.isbn],
  ];
  const parameters = [
    ...values.map(([key, value]) => [key, value === undefined ? undefined : wikiText(value)] as const),
    ['url', url && wikiAddress(url)],
    ['access-date', accessed && printDate(accessed)],
    ['archive-url', archive && wikiAddress(archive.url)],
    ['archive-date', archive?.date && printDate(archive.date)],
  ] as const;
  const written = parameters.flatMap(([key, value]) => (value === undefined ? [] : [` |${key}=${value}`]));
  return `* {{${name}${written.join('')}}}\n`;
}

type Parameter = readonly [name: string, value: string | undefined];

/** The parameters for people: `last1`, `first1` for authors, `editor-last1`, `editor-first1` for editors. */
function names(prefix: string, people: KeyedReference['authors'] = []): Parameter[] {
  return people.flatMap((person, index): Parameter[] => {
    const number = index + 1;
    if (person === andOthers && index > 0) return [[prefix === '' ? 'display-authors' : 'display-editors', 'etal']];
    if (typeof person === 'string') return [[`${prefix === '' ? 'author' : 'editor'}${number}`, person]];
    return [
      [`${prefix}last${number}`, person.family],
      [`${prefix}first${number}`, person.given],
    ];
  });
}

/**
 * The number of a document and the number in an archive, which has a parameter of its own if the template
 * knows the archive.
 */
function numbers({ documentNumber, eprint }: KeyedReference): Parameter[] {
  const [, archive = '', number] = /^(arxiv|hdl|jstor):(.+)$/is.exec(eprint ?? '') ?? [];
  const ids = [documentNumber, number === undefined ? eprint : undefined].filter((id) => id !== undefined);
  return [
    ['id', ids.length === 0 ? undefined : ids.join(', ')],
    [archive.toLowerCase(), number],
  ];
}

/** Escape a text for wikitext: write every character that could begin markup as a character reference. */
function wikiText(text: string): string {
  return oneLine(text).replace(/[&<>|{}[\]~]|'(?=')|(?<=')'|_(?=_)|(?<=_)_/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function wikiAddress(url: string): string {
  return oneLine(url).replace(/[\s<>|{}[\]"']/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** `2` as `2nd`. */
function ordinal(number: string): string {
  const [, tens = '', unit = ''] = /(\d?)(\d)$/.exec(number) ?? [];
  const ending = { '1': 'st', '2': 'nd', '3': 'rd' }[tens === '1' ? '' : unit];
  return `${number}${ending ?? 'th'}`;
}
