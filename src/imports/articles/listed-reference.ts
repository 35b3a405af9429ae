import { readDate } from '../../dates/read.js';
import type { WrittenReference } from '../../dossier/format/schema.js';
import { readDoi } from '../../dossier/format/vocabulary.js';
import type { WrittenAuthor } from '../references/author.js';
import { languageTag } from '../references/language-tag.js';
import type { ArticleDraft } from './draft.js';
import { sentences } from './sentences.js';

type Written = Omit<WrittenReference, 'id'>;

/** Characters of a line that are read as a source. The rest becomes part of the note. */
const longest = 3000;

/** A title in quotation marks, with the authors before it. */
const quoted = /^(.{0,300}?)["“«](.+?)["”»](?=$|[.,;:]|\s*[([–—]|\s+\p{Lu})/u;
/** Authors with a date in brackets after them. */
const dated = /^(.{2,200}?)\s*\(([^()]*\d{4}[^()]*)\)[.:,]?\s*/u;
/** `Pell, Ottoline; Marsh, J. R.` */
const names = /^(?:[\p{L}.'’ -]{2,40}, [\p{L}.'’ -]{1,40}(?:; |[.,:]*\s*$))+$/u;
/** Not a publisher: something like a date, an archived copy, or a number in a catalogue. */
const noPublisher = /^(?:(?:Archived|via|ISSN|OCLC|doi)\b|\d{1,2} \p{L}+ \d{4}$|\p{L}+ \d{1,2}, \d{4}$)/iu;

/**
 * Read a source as an encyclopedia's list of references prints it: `"Title" (PDF). Publisher. 15 July 2020. Retrieved
 * 21 July 2021.` Authors, with a date in brackets, may precede the title. Anything that a reference has no field for
 * becomes its note. Undefined for a line without words.
 */
export function readListedReference(line: string, draft: ArticleDraft): Written | undefined {
  const text = line.slice(0, longest).trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined;
  const [whole = '', head = '', inQuotes] = quoted.exec(text) ?? [];
  const source = new ListedReference(draft, inQuotes !== undefined);
  const afterAuthors = source.takeAuthors(inQuotes === undefined ? text : head);
  const tail = inQuotes === undefined ? afterAuthors : source.takeBrackets(text.slice(whole.length));
  const pieces = piecesOf(tail);
  const title = inQuotes ?? pieces.shift() ?? text;
  if (inQuotes !== undefined && afterAuthors.trim() !== '') source.addNote(afterAuthors.trim());
  for (const piece of pieces) source.addPiece(piece);
  return source.written(title, line.slice(longest));
}

/** A reference in the making: each method takes one piece of the printed line. */
class ListedReference {
  readonly #draft: ArticleDraft;
  readonly #written: Partial<Written> = {};
  readonly #notes: string[] = [];
  readonly #isQuoted: boolean;

  constructor(draft: ArticleDraft, isQuoted: boolean) {
    this.#draft = draft;
    this.#isQuoted = isQuoted;
  }

  /** Take the authors, and the date in brackets after them, from the start of the text. Returns the rest. */
  takeAuthors(text: string): string {
    const [whole = '', before = '', inBrackets = ''] = dated.exec(text) ?? [];
    const issued = readDate(inBrackets);
    const isName = names.test(before) || (this.#isQuoted && issued !== undefined);
    if (whole !== '' && isName) {
      this.#written.authors = namesIn(before);
      if (issued === undefined) this.addNote(inBrackets);
      else this.#written.issued = issued;
      return text.slice(whole.length);
    }
    if (!names.test(text)) return text;
    this.#written.authors = namesIn(text.replace(/(?<!\p{Lu})[\s.,:]+$/u, '').trim());
    return '';
  }

  /** Take the brackets directly after a title: a translated title, a file type or a language. Returns the rest. */
  takeBrackets(text: string): string {
    const [bracket = '', translated, remark] = /^\s*(?:\[([^[\]]*)\]|\(([^()]*)\))/.exec(text) ?? [];
    if (bracket === '') return text.replace(/^[\s.,;:–—-]+/, '');
    if (remark === undefined || !this.#takeLanguage(remark)) this.addNote((translated ?? remark ?? '').trim());
    return this.takeBrackets(text.slice(bracket.length));
  }

  addNote(text: string): void {
    this.#notes.push(text);
  }

  /** Take a part between two full stops, as the first field that it fits, or else as a note. */
  addPiece(written: string): void {
    const text = written
      .replace(/\s*\((?:in )?([\p{L} ]+)\)$/u, (whole, name: string) => (this.#takeLanguage(name) ? '' : whole))
      .trim();
    const [, day = ''] = /^(?:Retrieved|Accessed|Consulted|Дата обращения:?)(?: on)? (.+)$/iu.exec(text) ?? [];
    const [, volume, issue, where] = /^(\d+)(?: \((\d+)\))?: ([\d–-]+)$/.exec(text) ?? [];
    const isTaken =
      text === '' ||
      this.#take('accessed', readDate(day)) ||
      this.#take('issued', readDate(text)) ||
      this.#take('pages', /^(?:pp?\.|с\.|S\.) ?(\S.*)/u.exec(text)?.[1]) ||
      this.#take('doi', readDoi(text)) ||
      this.#take('isbn', /^ISBN:? ([\dX -]{10,20})$/.exec(text)?.[1]) ||
      this.#take('site', isDomain(text) ? text : undefined) ||
      (this.#take('volume', volume) &&
        (issue === undefined || this.#take('issue', issue)) &&
        this.#take('pages', where)) ||
      this.#takePublisher(text);
    if (!isTaken) this.addNote(text);
  }

  /** `Publisher` or `Publisher, 15 July 2020`; for a book also `Place: Publisher`. */
  #takePublisher(text: string): boolean {
    const [, name = '', after = ''] = /^(.{2,80}), (.+)$/u.exec(text) ?? [];
    if (readDate(after) !== undefined && this.#take('issued', readDate(after))) return this.#takePublisher(name);
    if (this.#written.publisher !== undefined || !/\p{L}/u.test(text) || text.length > 80 || noPublisher.test(text)) {
      return false;
    }
    const [, place, house = text] = (!this.#isQuoted && /^(\p{Lu}[\p{L}.' -]{1,30}): (.+)$/u.exec(text)) || [];
    this.#take('place', place);
    return this.#take('publisher', this.#draft.organization(house));
  }

  written(title: string, rest: string): Written {
    const notes = [...this.#notes, rest.trim()]
      .map((text) => text.replace(/[.\s]+$/, ''))
      .filter((text) => text !== '');
    const note = notes.map((text) => (/[!?]$/.test(text) ? text : `${text}.`)).join(' ');
    return { type: this.#type(), title: title.trim(), ...this.#written, ...(note !== '' && { note }) };
  }

  /** Set a field. Returns false if there is no value, or if the field is already set. */
  #take<K extends keyof Written>(key: K, value: Written[K] | undefined): boolean {
    if (value === undefined || this.#written[key] !== undefined) return false;
    this.#written[key] = value;
    return true;
  }

  #takeLanguage(remark: string): boolean {
    const language = languageTag(remark.replace(/^in /i, ''));
    if (language === undefined || this.#written.language !== undefined || remark.length < 4) return false;
    this.#written.language = language;
    return true;
  }

  #type(): Written['type'] {
    const { isbn, doi, volume, site, accessed } = this.#written;
    if (isbn !== undefined) return 'book';
    if (doi !== undefined || volume !== undefined) return 'article-journal';
    return site !== undefined || accessed !== undefined ? 'webpage' : 'document';
  }
}

export function isDomain(text: string): boolean {
  return /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/i.test(text);
}

/** Divide the text after a title at the full stops, and before a domain, a page or a DOI. */
function piecesOf(text: string): string[] {
  return sentences(text)
    .flatMap(({ start, end }) => text.slice(start, end).split(/\.\s+(?=(?:[a-z0-9-]+\.)+[a-z]{2,}\.?$|pp?\. ?\d|doi:)/))
    .map((piece) => piece.replace(/[.\s]+$/, ''));
}

function namesIn(text: string): WrittenAuthor[] {
  return text
    .split(/;\s*/)
    .map((name) => name.trim().replace(/^(?:&|and) /, ''))
    .filter((name) => name !== '')
    .map((name) => {
      const [family = name, given, ...more] = name.split(', ');
      return given === undefined || more.length > 0 ? name : { family, given };
    });
}
