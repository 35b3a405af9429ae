import { readDate } from '../../dates/read.js';
import type { WrittenReference } from '../../dossier/format/schema.js';
import { readDoi } from '../../dossier/format/vocabulary.js';
import { languageTag } from '../references/language-tag.js';
import type { WrittenAuthor } from '../references/names.js';
import type { ArticleDraft } from './draft.js';
import { sentences } from './sentences.js';
import { isDomain } from './wikitext/cite-template.js';

type Written = Omit<WrittenReference, 'id'>;

/** What no source is as long as; the rest goes into the note. */
const longest = 3000;

const quoted = /^(.{0,300}?)["“«](.+?)["”»](?=$|[.,;:]|\s*[([–—]|\s+\p{Lu})/u;
const dated = /^(.{2,200}?)\s*\(([^()]*\d{4}[^()]*)\)[.:,]?\s*/u;
/** `Pell, Ottoline; Marsh, J. R.` */
const names = /^(?:[\p{L}.'’ -]{2,40}, [\p{L}.'’ -]{1,40}(?:; |[.,:]*\s*$))+$/u;
/** What is like a date and cannot be read as one, and what names a copy or a catalogue, is no publisher. */
const noPublisher = /^(?:(?:Archived|via|ISSN|OCLC|doi)\b|\d{1,2} \p{L}+ \d{4}$|\p{L}+ \d{1,2}, \d{4}$)/iu;

/**
 * A source as an encyclopedia's list of references shows it: `"Title" (PDF). Publisher. 15 July 2020. Retrieved 21 July
 * 2021.`, with authors and a date in brackets before it or not. What has no place of its own in a reference stands in its
 * note. Undefined for a line without words.
 */
export function readArticleReference(line: string, draft: ArticleDraft): Written | undefined {
  const text = line.slice(0, longest).trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined;
  const [inFront = '', head = '', inQuotes] = quoted.exec(text) ?? [];
  const source = new ShownSource(draft, inQuotes !== undefined);
  const behindAuthors = source.authors(inQuotes === undefined ? text : head);
  const tail = inQuotes === undefined ? behindAuthors : source.brackets(text.slice(inFront.length));
  const pieces = piecesOf(tail);
  const title = inQuotes ?? pieces.shift() ?? text;
  if (inQuotes !== undefined && behindAuthors.trim() !== '') source.remark(behindAuthors.trim());
  for (const piece of pieces) source.piece(piece);
  return source.written(title, line.slice(longest));
}

class ShownSource {
  readonly #draft: ArticleDraft;
  readonly #written: Partial<Written> = {};
  readonly #notes: string[] = [];

  readonly #isQuoted: boolean;

  constructor(draft: ArticleDraft, isQuoted: boolean) {
    this.#draft = draft;
    this.#isQuoted = isQuoted;
  }

  /** Takes the authors, and the date in brackets behind them, from the beginning; what is behind them. */
  authors(text: string): string {
    const [whole = '', before = '', inBrackets = ''] = dated.exec(text) ?? [];
    const issued = readDate(inBrackets);
    const isName = names.test(before) || (this.#isQuoted && issued !== undefined);
    if (whole !== '' && isName) {
      this.#written.authors = namesIn(before);
      if (issued === undefined) this.remark(inBrackets);
      else this.#written.issued = issued;
      return text.slice(whole.length);
    }
    if (!names.test(text)) return text;
    this.#written.authors = namesIn(text.replace(/(?<!\p{Lu})[\s.,:]+$/u, '').trim());
    return '';
  }

  /** Takes what stands in brackets right behind a title; what is behind it. */
  brackets(text: string): string {
    const [bracket = '', translated, remark] = /^\s*(?:\[([^[\]]*)\]|\(([^()]*)\))/.exec(text) ?? [];
    if (bracket === '') return text.replace(/^[\s.,;:–—-]+/, '');
    if (remark === undefined || !this.#language(remark)) this.#notes.push((translated ?? remark ?? '').trim());
    return this.brackets(text.slice(bracket.length));
  }

  remark(text: string): void {
    this.#notes.push(text);
  }

  /** One part between full stops. */
  piece(written: string): void {
    const text = written
      .replace(/\s*\((?:in )?([\p{L} ]+)\)$/u, (whole, name: string) => (this.#language(name) ? '' : whole))
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
      this.#publisher(text);
    if (!isTaken) this.remark(text);
  }

  /** `Publisher`, `Publisher, 15 July 2020`, of a book `Place: Publisher`. */
  #publisher(text: string): boolean {
    const [, name = '', behind = ''] = /^(.{2,80}), (.+)$/u.exec(text) ?? [];
    if (readDate(behind) !== undefined && this.#take('issued', readDate(behind))) return this.#publisher(name);
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

  /** False where there is nothing to take, or its place is taken. */
  #take<K extends keyof Written>(key: K, value: Written[K] | undefined): boolean {
    if (value === undefined || this.#written[key] !== undefined) return false;
    this.#written[key] = value;
    return true;
  }

  #language(remark: string): boolean {
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
