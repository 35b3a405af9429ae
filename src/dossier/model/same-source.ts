import { overlaps } from '../../dates/compare.js';
import { parseDate } from '../../dates/edtf.js';
import { getOrInsert } from '../../get-or-insert.js';
import { fold } from '../names/fold.js';
import { type MarkedAuthor, sameAuthors } from './same-authors.js';
import { addressKey, doiKey } from './source-keys.js';

/** The fields by which sources are compared. Import and `check` compare them in the same way. */
export interface SourceMarks {
  readonly title: string;
  readonly type?: string | undefined;
  readonly authors?: readonly MarkedAuthor[] | undefined;
  readonly container?: string | undefined;
  readonly volume?: string | undefined;
  readonly issue?: string | undefined;
  readonly pages?: string | undefined;
  readonly edition?: string | undefined;
  readonly documentNumber?: string | undefined;
  readonly isbn?: string | undefined;
  readonly language?: string | undefined;
  readonly url?: string | undefined;
  readonly doi?: string | undefined;
  /** Id of the organisation. */
  readonly publisher?: string | undefined;
  /** As EDTF. */
  readonly issued?: string | undefined;
}

/**
 * Only the beginning of a longer text or list of authors is compared, because a source can be compared with thousands.
 */
const longest = { text: 1000, authors: 50 };

/** A source that is compared with many others. */
export class ComparedSource {
  readonly marks: SourceMarks;
  /** The title as titles are compared. */
  readonly title: string;
  #places: readonly (readonly [by: Likeness, key: string])[] | undefined;
  #keys: readonly (readonly string[])[] | undefined;

  constructor(given: SourceMarks) {
    this.marks = isShort(given) ? { ...given } : shortened(given);
    this.title = fold(this.marks.title);
  }

  /** Where an index has the source. */
  get places(): readonly (readonly [by: Likeness, key: string])[] {
    this.#places ??= [...placesOf(this)];
    return this.#places;
  }

  /** The results of `keysOfSources`. Most sources have a title of their own, so they are not needed. */
  get keys(): readonly (readonly string[])[] {
    this.#keys ??= keysOfSources.map(([key, keys]) => keys(this.marks[key] ?? ''));
    return this.#keys;
  }
}

const texts = ['title', 'container', 'volume', 'issue', 'pages', 'edition', 'documentNumber', 'isbn'] as const;

function isShort(marks: SourceMarks): boolean {
  const { authors = [] } = marks;
  return (
    texts.every((key) => (marks[key]?.length ?? 0) <= longest.text) &&
    authors.length <= longest.authors &&
    authors.every((author) =>
      typeof author === 'string'
        ? author.length <= longest.text
        : author.family.length + (author.given?.length ?? 0) <= longest.text,
    )
  );
}

function shortened(given: SourceMarks): SourceMarks {
  const cut = (text: string | undefined) => text?.slice(0, longest.text);
  const cutAuthor = (author: MarkedAuthor) =>
    typeof author === 'string'
      ? author.slice(0, longest.text)
      : { family: author.family.slice(0, longest.text), given: cut(author.given) };
  return {
    ...given,
    ...Object.fromEntries(texts.map((key) => [key, cut(given[key])])),
    authors: given.authors?.slice(0, longest.authors).map(cutAuthor),
  };
}

/** What two references have in common. */
export type Likeness = 'DOI' | 'address' | 'title';

export interface FoundSource {
  readonly id: string;
  readonly by: Likeness;
  /** Whether the two can be one source, because nothing in them contradicts that. */
  readonly isSame: boolean;
  /** Whether more than a title says that the two are one source. */
  readonly agrees: boolean;
}

/** Finds, among references that were added, the one that describes the same source as another. */
export class SourceIndex {
  readonly #byKey = new Map<string, { readonly id: string; readonly source: ComparedSource }[]>();

  add(id: string, source: ComparedSource): void {
    const added = { id, source };
    for (const [, key] of source.places) {
      getOrInsert(this.#byKey, key, () => []).push(added);
    }
  }

  /**
   * The reference that describes the same source, or else one that has the same DOI or address but describes another
   * source. A chapter may give the address of its book, so a shared address alone does not make two references one.
   */
  find(wanted: ComparedSource): FoundSource | undefined {
    let alike: FoundSource | undefined;
    for (const [by, key] of wanted.places) {
      // Thousands of sources can share an address, or the title "Editorial". Only the first are compared.
      for (const { id, source: other } of (this.#byKey.get(key) ?? []).slice(0, mostCompared)) {
        if (!contradicts(wanted, other) && !(by === 'title' && areApart(wanted, other))) {
          return { id, by, isSame: true, agrees: by !== 'title' || agree(wanted.marks, other.marks) };
        }
        if (by !== 'title') alike ??= { id, by, isSame: false, agrees: false };
      }
    }
    return alike;
  }
}

const mostCompared = 50;

function* placesOf({ marks, title }: ComparedSource): Iterable<readonly [by: Likeness, key: string]> {
  const { doi, url, type = '', authors = [], issued, container, volume, issue, pages } = marks;
  if (doi !== undefined) yield ['DOI', `doi ${doiKey(doi)}`];
  if (url !== undefined) yield ['address', `url ${addressKey(url)}`];
  // The title of a source without one is its type, which identifies nothing.
  if (title === '' || title === fold(type)) return;
  yield ['title', `title ${title}`];
  // This key finds an equal source even among many with the same title.
  yield ['title', JSON.stringify([title, authors[0], issued, container, volume, issue, pages])];
}

/** Whether two references with the same title differ in something that identifies a source. */
function areApart(a: ComparedSource, b: ComparedSource): boolean {
  return a.keys.some((one, index) => {
    const other = b.keys[index] ?? [];
    return one.length > 0 && other.length > 0 && !one.some((value) => other.includes(value));
  });
}

/** Fields of which a source has one value, or several in one text. Two sources differ if they have none in common. */
const keysOfSources: readonly (readonly [
  key: 'url' | 'doi' | 'publisher' | 'isbn' | 'documentNumber' | 'language',
  keys: (value: string) => readonly string[],
])[] = [
  ['url', (url) => (url === '' ? [] : [addressKey(url)])],
  ['doi', (doi) => (doi === '' ? [] : [doiKey(doi)])],
  ['publisher', (id) => (id === '' ? [] : [id])],
  ['isbn', booksIn],
  // `No. 12` and `12` are one number.
  ['documentNumber', (number) => (/\d/.test(number) ? [(number.match(/\d+/g) ?? []).join(' ')] : [])],
  ['language', (tag) => tag.toLowerCase().match(/^[a-z]+/g) ?? []],
];

/** The books that ISBNs in a text identify: an ISBN of ten digits and its newer form of thirteen are one. */
function booksIn(isbn: string): string[] {
  const numbers = isbn.match(/\d[\d\s\u2010-\u2015-]{8,}[\dX]/gi) ?? [];
  return numbers
    .map((number) => number.replace(/[^\dX]/gi, ''))
    .filter(({ length }) => length === 10 || length === 13)
    .map((number) => number.slice(-10, -1));
}

/** Whether two references have something in common besides their titles. */
function agree(a: SourceMarks, b: SourceMarks): boolean {
  const keys = ['authors', 'issued', 'container', 'publisher', 'pages', 'isbn', 'documentNumber'] as const;
  return keys.some((key) => (a[key] ?? []).length > 0 && (b[key] ?? []).length > 0);
}

/** Whether two references describe different sources, because a DOI, a title, a date or another key contradicts. */
function contradicts(one: ComparedSource, other: ComparedSource): boolean {
  const [a, b] = [one.marks, other.marks];
  const differ = (
    key: 'type' | 'container' | 'volume' | 'issue' | 'pages' | 'edition' | 'issued',
    agree: (one: string, other: string) => boolean,
  ) => a[key] !== undefined && b[key] !== undefined && !agree(a[key], b[key]);
  const same = (one: string, other: string) => fold(one) === fold(other);
  return (
    !sameTitle(one, other) ||
    (a.doi !== undefined && b.doi !== undefined && doiKey(a.doi) !== doiKey(b.doi)) ||
    !sameAuthors(a.authors ?? [], b.authors ?? []) ||
    differ('issued', overlap) ||
    (differ('type', sameType) && !isOnePublication(a, b)) ||
    differ('container', sameContainer) ||
    differ('volume', same) ||
    differ('issue', same) ||
    differ('edition', same) ||
    differ('pages', samePages)
  );
}

/** The types of sources that can be a part of another with the same title. */
const parts: readonly unknown[] = ['chapter', 'review', 'review-book'];

/**
 * Whether two references of different types are one source, such as a report that someone listed as an article:
 * they have the same DOI or address, or the same publisher and date. Without that, an article about a report
 * can have its title.
 */
function isOnePublication(a: SourceMarks, b: SourceMarks): boolean {
  if (parts.includes(a.type) || parts.includes(b.type)) return false;
  const agree = (key: 'doi' | 'url' | 'publisher' | 'issued', same: (one: string, other: string) => boolean) =>
    a[key] !== undefined && b[key] !== undefined && same(a[key], b[key]);
  return (
    agree('doi', (one, other) => doiKey(one) === doiKey(other)) ||
    agree('url', (one, other) => addressKey(one) === addressKey(other)) ||
    (agree('publisher', (one, other) => one === other) && agree('issued', overlap))
  );
}

/** Equal titles, or one with a subtitle that the other lacks. */
function sameTitle(a: ComparedSource, b: ComparedSource): boolean {
  if (a.title === b.title) return true;
  const [short, long] = a.title.length > b.title.length ? [b, a] : [a, b];
  const [main = ''] = long.marks.title.split(/[:–—]|\. /);
  return short.title !== '' && fold(main) === short.title;
}

function overlap(a: string, b: string): boolean {
  const [one, other] = [parseDate(a), parseDate(b)];
  if (!('date' in one) || !('date' in other)) return a === b;
  return overlaps(one.date, other.date);
}

/** The types that programs use for a source whose kind they do not know, or that is read on the web. */
const vague = /^(?:document|webpage|post|post-weblog|entry|article)$/;

function sameType(a: string, b: string): boolean {
  return a === b || vague.test(a) || vague.test(b) || (a.startsWith('article') && b.startsWith('article'));
}

/** Equal names, or one that abbreviates the other: `J. Harb. Stud.` */
function sameContainer(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) =>
    fold(name)
      .split(' ')
      .filter((word) => !/^(?:of|the|and|for|in|de|des|der|die|la|le)$/.test(word)),
  );
  if (one === undefined || other === undefined) return false;
  return (
    one.length === other.length &&
    one.every((word, at) => word.startsWith(other[at] ?? '') || (other[at] ?? '').startsWith(word))
  );
}

function samePages(a: string, b: string): boolean {
  const [one, other] = [a, b].map((pages) => fold(pages.replace(/^pp?\.?\s*/i, '')).split(' '));
  return one !== undefined && other !== undefined && one.every((page, at) => page === (other[at] ?? page));
}
