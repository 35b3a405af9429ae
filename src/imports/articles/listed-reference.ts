import type { WrittenReference } from '../../dossier/format/schema.js';
import { readDoi } from '../../dossier/format/vocabulary.js';
import { readWrittenDate } from '../../dossier/reading/hints/written-date.js';
import type { WrittenAuthor } from '../references/author.js';
import { languageTag } from '../references/language-tag.js';
import { authorNames } from './author-names.js';
import type { ArticleDraft } from './draft.js';
import { sentences } from './sentences.js';

type Written = Omit<WrittenReference, 'id'>;

/** Characters of a line that are read as a source. The rest becomes part of the note. */
const longest = 3000;

/** A title in quotation marks, with the authors before it. */
const quoted = /^(.{0,300}?)["“«](.+?)["”»](?=$|[.,;:]|\s*[([–—]|\s+\p{Lu})/u;
/** Authors with a date in brackets after them. */
const dated = /^(.{2,200}?)\s*\((?=[^()]*\d{4})([^()]*)\)[.:,]?\s*/u;
/** `Pell, Ottoline; Marsh, J. R.` */
const names = /^(?:[\p{L}.'’ -]{2,40}, [\p{L}.'’ -]{1,40}(?:; |[.,:]*\s*$))+$/u;
const givenName = "\\p{Lu}[\\p{L}'’-]*";
const author = `\\p{Lu}[\\p{L}'’-]+, ${givenName}(?:(?:\\.[\\s-]?|\\s)${givenName}){0,2}\\.?[\\s-]?`;
/** `Roe, Kim. ` or `Roe, K. and Poe, A. ` before a title. */
const inverted = new RegExp(`^(${author}(?:(?:; |,? (?:and|&) )${author})*)\\. (.+)$`, 'u');
/** Two to four words with capitals. */
const person =
  /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|van|von|da|bin|al)){1,3}$|^\p{Lu}[\p{L}'’-]+, \p{Lu}[\p{L}. '’-]*$/u;
/** Words before a title that are not authors. */
const lead =
  /^(?:see(?: also| for example)?|cf\.?|compare|quoted in|cited in|in|via|from|also|for example|e\.g\.|vgl\.?|siehe(?: auch)?|voir|véase|vedi|см\.(?: также)?)[:,]?$/iu;
/** Not a publisher: something like a date, an archived copy, or a number in a catalogue. */
const noPublisher = /^(?:(?:Archived|via|ISSN|OCLC|doi)\b|\d{1,2} \p{L}+ \d{4}$|\p{L}+ \d{1,2}, \d{4}$)/iu;

/** A source that an article lists as plain text. */
interface ReadReference {
  readonly written: Written;
  /** Whether its parts are not certain, so that the whole text is the title. */
  readonly isWhole: boolean;
}

/**
 * Read a source as an encyclopedia's list of references prints it: `"Title" (PDF). Publisher. 15 July 2020. Retrieved
 * 21 July 2021.` Authors, with a date in brackets, may precede the title. Anything that a reference has no field for
 * becomes its note. Without a title in quotation marks, authors with a date, or authors and a publisher with a year, it
 * is not certain which part is what, so that all becomes the title. Undefined for a line without words.
 */
export function readListedReference(line: string, draft: ArticleDraft): ReadReference | undefined {
  const text = line.slice(0, longest).trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined;
  const rest = line.slice(longest);
  const [whole = '', head = '', inQuotes] = quoted.exec(text) ?? [];
  const source = new ListedReference(draft, inQuotes !== undefined);
  if (inQuotes !== undefined) {
    const beside = source.takeAuthors(head).trim();
    if (beside !== '' && !source.takeWriter(beside)) return wholeReference(text, rest);
    return { written: source.read(inQuotes, source.takeBrackets(text.slice(whole.length)), rest), isWhole: false };
  }
  const afterAuthors = source.takeAuthors(text);
  const tail = afterAuthors === text ? source.takeAuthorsBefore(text) : afterAuthors;
  if (tail === undefined) return wholeReference(text, rest);
  const [title = text, ...pieces] = piecesOf(tail);
  return { written: source.read(title, pieces.join('. '), rest), isWhole: false };
}

function wholeReference(text: string, rest: string): ReadReference {
  const title = `${text}${rest}`.replace(/(?<=[\p{L}\p{N})])\.$/u, '');
  return { written: { type: 'document', title }, isWhole: /[.,;:]\s/.test(title) };
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
    const issued = readWrittenDate(inBrackets);
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

  /**
   * Take the authors of `Roe, Kim. The Long Way. Random House, 1999.` Returns the rest, or undefined if the text is not
   * of this form: only a year after the publisher shows where the parts end.
   */
  takeAuthorsBefore(text: string): string | undefined {
    const [, author = '', rest = ''] = inverted.exec(text) ?? [];
    if (author === '' || !/\. [^.]{2,80}, \d{4}\b/.test(rest)) return undefined;
    this.#written.authors = namesIn(author);
    return rest;
  }

  /**
   * Take what is before a quoted title, such as `See also` or the author `Kim Roe`. Returns false for anything else.
   */
  takeWriter(text: string): boolean {
    if (lead.test(text)) {
      this.addNote(text);
      return true;
    }
    const name = text.replace(/(?<![\s,.:;–—-])[\s,.:;–—-]+$/, '');
    const names = authorNames(name.replace(/^(?:by|von|par|por|di) /i, ''));
    if (this.#written.authors !== undefined || !names.every((each) => person.test(each))) return false;
    this.#written.authors = names;
    return true;
  }

  /** Read the pieces after the title, and make the reference. `beyond` is text that was too long to read. */
  read(title: string, tail: string, beyond: string): Written {
    const pieces = piecesOf(tail);
    for (const [index, piece] of pieces.entries()) this.addPiece(piece, pieces[index + 1]);
    return this.#finish(title, beyond);
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

  /**
   * Take a part between two full stops, as the first field that it fits, or else as a note. `next` is
   * the part after it.
   */
  addPiece(written: string, next: string | undefined): void {
    const text = written
      .replace(/(?<!\s)\s*\((?:in )?([\p{L} ]+)\)$/u, (whole, name: string) => (this.#takeLanguage(name) ? '' : whole))
      .trim();
    const [, day = ''] = /^(?:Retrieved|Accessed|Consulted|Дата обращения:?)(?: on)? (.+)$/iu.exec(text) ?? [];
    const [, volume, issue, where] = /^(\d+)(?: \((\d+)\))?: ([\d–-]+)$/.exec(text) ?? [];
    const isTaken =
      text === '' ||
      this.#take('accessed', readWrittenDate(day)) ||
      this.#take('issued', readWrittenDate(text)) ||
      this.#take('pages', /^(?:pp?\.|с\.|S\.) ?(\S.*)/u.exec(text)?.[1]) ||
      this.#take('doi', readDoi(text)) ||
      this.#take('isbn', /^ISBN:? ([\dX -]{10,20})$/.exec(text)?.[1]) ||
      this.#take('site', isDomain(text) ? text : undefined) ||
      (this.#take('volume', volume) &&
        (issue === undefined || this.#take('issue', issue)) &&
        this.#take('pages', where)) ||
      this.#takePublisher(text, next);
    if (!isTaken) this.addNote(text);
  }

  /**
   * `Publisher` or `Publisher, 15 July 2020, p. 3`; for a book also `Place: Publisher`. Only what is written as a name,
   * or has its date beside it, is certainly a publisher.
   */
  #takePublisher(text: string, next: string | undefined): boolean {
    const [, withoutPages = text, pages] = /^(.+), (?:pp?\.|с\.|S\.) ?([\d–-]+)$/u.exec(text) ?? [];
    const comma = [...withoutPages.matchAll(/, /g)].find(
      ({ index }) => readWrittenDate(withoutPages.slice(index + 2)) !== undefined,
    )?.index;
    const name = comma === undefined ? withoutPages : withoutPages.slice(0, comma);
    const issued = comma === undefined ? undefined : readWrittenDate(withoutPages.slice(comma + 2));
    const isBesideDate = issued !== undefined || (next !== undefined && isDated(next));
    const [, place, house = name] = (!this.#isQuoted && /^(\p{Lu}[\p{L}.' -]{1,30}): (.+)$/u.exec(name)) || [];
    if (this.#written.publisher !== undefined || !isPublisher(house, isBesideDate)) return false;
    if (issued !== undefined && !this.#take('issued', issued)) this.addNote(withoutPages.slice((comma ?? 0) + 2));
    this.#take('place', place);
    this.#take('pages', pages);
    if (isDomain(house)) return this.#take('site', house);
    return this.#take('publisher', this.#draft.organization(house));
  }

  #finish(title: string, rest: string): Written {
    const notes = [...this.#notes, rest.trim()]
      .map((text) => text.replace(/(?<![.\s])[.\s]+$/, ''))
      .filter((text) => text !== '');
    const note = notes.map((text) => (/[!?]$/.test(text) ? text : `${text}.`)).join(' ');
    return {
      type: this.#type(),
      title: title.trim().replace(/[,;]$/, ''),
      ...this.#written,
      ...(note !== '' && { note }),
    };
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

/** Whether a text says when a source was published or read, or where in it. */
function isDated(text: string): boolean {
  return (
    readWrittenDate(text) !== undefined ||
    /^(?:Retrieved|Accessed|Consulted|Archived|Дата обращения|pp?\.) ?/iu.test(text)
  );
}

const small =
  /^(?:of|the|and|for|in|on|at|to|de|del|della|di|da|do|dos|das|du|des|la|le|les|el|los|y|et|und|der|die|das|für|van|het|en|e|и|в|по|на|та|і|&|-|–)$/;

/**
 * Whether a text is written as the name of a publisher: with capitals, or beside a date, which only
 * its first word needs.
 */
function isPublisher(text: string, isBesideDate: boolean): boolean {
  const parts = text.split(/\s+/);
  if (
    text.length > 80 ||
    parts.length > 9 ||
    noPublisher.test(text) ||
    !/^(?:\p{Lu}|\p{Lo}|\p{N}|the \p{Lu}|[a-z]+\p{Lu})/u.test(text)
  )
    return false;
  if (!/\p{L}/u.test(text) || /[,;:?!]/.test(text.replace(/, (?:Inc|Ltd|LLC)\b/, ''))) return false;
  return (
    isBesideDate ||
    parts.every((part) => small.test(part) || /^[^\p{L}]*(?:\p{Lu}|\p{Lo}|\p{N}|[a-z]+\p{Lu}|$)/u.test(part))
  );
}

export function isDomain(text: string): boolean {
  return /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/i.test(text);
}

/** Divide the text after a title at the full stops, and before a domain, a page or a DOI. */
function piecesOf(text: string): string[] {
  return sentences(text)
    .flatMap(({ start, end }) => text.slice(start, end).split(/\.\s+(?=(?:[a-z0-9-]+\.)+[a-z]{2,}\.?$|pp?\. ?\d|doi:)/))
    .map((piece) => piece.replace(/(?<![.\s])[.\s]+$/, ''));
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
