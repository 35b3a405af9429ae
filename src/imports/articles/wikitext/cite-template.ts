import { readDate } from '../../../dates/read.js';
import type { WrittenReference } from '../../../dossier/format/schema.js';
import { readDoi } from '../../../dossier/format/vocabulary.js';
import { languageTag } from '../../references/language-tag.js';
import type { WrittenAuthor } from '../../references/names.js';
import { table } from '../../table.js';
import type { ArticleDraft } from '../draft.js';
import { hasValue, type Parameter, type Template } from './nodes.js';

/** A source that a template describes, and what of it belongs to the place where it is cited. */
export interface CitedSource {
  readonly id: string;
  readonly locator?: string;
  readonly quote?: string;
  readonly translation?: string;
}

type ReferenceType = WrittenReference['type'];

const types = table<ReferenceType>({
  web: 'webpage',
  news: 'article-newspaper',
  newspaper: 'article-newspaper',
  book: 'book',
  journal: 'article-journal',
  magazine: 'article-magazine',
  report: 'report',
  techreport: 'report',
  'tech report': 'report',
  thesis: 'thesis',
  dissertation: 'thesis',
  conference: 'paper-conference',
  encyclopedia: 'entry-encyclopedia',
  encyclopaedia: 'entry-encyclopedia',
  dictionary: 'entry-dictionary',
  interview: 'interview',
  speech: 'speech',
  map: 'map',
  'av media': 'motion_picture',
  video: 'motion_picture',
  episode: 'broadcast',
  serial: 'broadcast',
  podcast: 'broadcast',
  tweet: 'post',
  'mailing list': 'post',
  newsgroup: 'post',
  court: 'legal_case',
  act: 'legislation',
  arxiv: 'article',
  biorxiv: 'article',
  ssrn: 'article',
  patent: 'patent',
  music: 'song',
  sign: 'graphic',
});

/** Types whose pages are where the source stands in its container; of others they are the place that is cited. */
const contained: ReadonlySet<ReferenceType> = new Set([
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'chapter',
  'paper-conference',
  'entry-encyclopedia',
  'entry-dictionary',
]);

export function isCiteTemplate({ name }: Template): boolean {
  return /^(?:cite \S.*|citation)$/.test(name) && !/^cite (?:quran|bible|check section|needed)$/.test(name);
}

/** How an article describes a source, in names that are not those of the dossier. */
export class CiteTemplate {
  readonly #template: Template;
  readonly #draft: ArticleDraft;
  readonly #plain: (parameter: Parameter) => string;
  /** Values that nothing has taken yet. */
  readonly #left: Map<string, Parameter>;

  constructor(template: Template, draft: ArticleDraft, plain: (parameter: Parameter) => string) {
    this.#template = template;
    this.#draft = draft;
    this.#plain = plain;
    this.#left = new Map(template.parameters.filter(hasValue).map((each) => [each.key, each]));
  }

  /** Adds the source to the draft; undefined, and told of, where the template gives it neither title nor address. */
  read(...names: readonly string[]): CitedSource | undefined {
    const template = this.#template;
    const chapter = this.#take('chapter', 'contribution', 'entry', 'article', 'section');
    const whole = this.#take('title', 'script-title');
    const url = this.#address('url', 'chapter-url', 'contribution-url', 'section-url');
    const title = chapter ?? whole ?? url;
    if (title === undefined) {
      this.#draft.unread(
        template,
        `the template "${template.name}" names no source, so it is not imported`,
        'Find the title of the source, and add it to the references.',
      );
      return undefined;
    }
    const type = this.#type(chapter !== undefined, url !== undefined);
    const archive = this.#archive();
    const quote = this.#take('quote', 'quotation', 'script-quote');
    const translation = quote === undefined ? undefined : this.#take('trans-quote');
    const pages = this.#pages();
    const site = this.#site(type);
    const written: Omit<WrittenReference, 'id'> = {
      type,
      title,
      ...this.#authors(),
      ...site,
      ...this.#texts(),
      ...(chapter !== undefined && whole !== undefined && { container: whole }),
      ...this.#dates(),
      ...(url !== undefined && { url }),
      ...(archive && { archive }),
      ...this.#language(),
      ...(contained.has(type) && pages !== undefined && { pages: pages.replace(/^pp?\. /, '') }),
    };
    const note = this.#rest();
    const id = this.#draft.reference({ ...written, ...(note !== '' && { note }) }, template, ...names);
    return {
      id,
      ...(!contained.has(type) && pages !== undefined && { locator: pages }),
      ...(quote !== undefined && { quote }),
      ...(translation !== undefined && { translation }),
    };
  }

  #take(...keys: readonly string[]): string | undefined {
    for (const key of keys) {
      const found = this.#left.get(key);
      if (found === undefined) continue;
      this.#left.delete(key);
      const text = this.#plain(found);
      if (text !== '') return text;
    }
    return undefined;
  }

  #address(...keys: readonly string[]): string | undefined {
    return this.#take(...keys)
      ?.replace(/^\/\//, 'https://')
      .replace(/\s+/g, '%20');
  }

  #type(isChapter: boolean, hasAddress: boolean): ReferenceType {
    const has = (...keys: readonly string[]) => keys.some((key) => this.#left.has(key));
    const kind = this.#template.name.replace(/^cite /, '');
    const type = types.get(kind) ?? (kind === 'press release' && hasAddress ? 'webpage' : undefined);
    if (type === 'book' && isChapter) return 'chapter';
    if (type !== undefined) return type;
    if (has('journal')) return 'article-journal';
    if (has('newspaper')) return 'article-newspaper';
    if (has('magazine', 'periodical')) return 'article-magazine';
    if (has('isbn', 'edition')) return isChapter ? 'chapter' : 'book';
    return has('website', 'work', 'access-date', 'accessdate') ? 'webpage' : 'document';
  }

  #authors(): Pick<WrittenReference, 'authors'> {
    const authors: WrittenAuthor[] = [];
    for (const number of ['', ...Array.from({ length: 30 }, (_, index) => `${index + 1}`)]) {
      const family = this.#take(...numbered(number, 'last', 'surname', 'author-last'));
      const given = this.#take(...numbered(number, 'first', 'given', 'author-first'));
      const whole = this.#take(...numbered(number, 'author', 'people', 'host', 'subject'));
      if (family !== undefined) authors.push(given === undefined ? { family } : { family, given });
      else if (given !== undefined) authors.push(given);
      if (whole !== undefined) authors.push(whole.replace(/^\(\((.*)\)\)$/, '$1'));
    }
    const several = this.#take('authors');
    if (several !== undefined) authors.push(several);
    for (const name of this.#take('vauthors')?.split(/,\s*/) ?? []) if (name !== '') authors.push(name);
    return authors.length > 0 ? { authors } : {};
  }

  /** Who published it and where it stands: what looks like a domain is a site, a newspaper publishes itself. */
  #site(type: ReferenceType): Pick<WrittenReference, 'publisher' | 'site' | 'container'> {
    const publisher = this.#take('publisher', 'institution', 'publication-publisher');
    const work = this.#take(
      'website',
      'work',
      'newspaper',
      'magazine',
      'journal',
      'periodical',
      'encyclopedia',
      'encyclopaedia',
      'dictionary',
      'series-title',
      'book-title',
      'conference',
      'network',
      'program',
    );
    const inWork = work !== undefined && /^(?:article-journal|paper-conference|entry-.*|chapter|broadcast)$/.test(type);
    const [first, second] = [publisher, inWork ? undefined : work].filter(
      (name) => name !== undefined && !isDomain(name),
    );
    const site = [work, publisher].find((name) => name !== undefined && isDomain(name));
    const container = inWork ? work : second;
    return {
      ...(first !== undefined && { publisher: this.#draft.organization(first) }),
      ...(site !== undefined && { site }),
      ...(container !== undefined && container !== site && { container }),
    };
  }

  #texts(): Partial<WrittenReference> {
    const place = this.#take('location', 'place', 'publication-place');
    const volume = this.#take('volume');
    const issue = this.#take('issue');
    const number = this.#take('number');
    const isbn = this.#take('isbn');
    const written = this.#left.get('doi');
    const doi = written && readDoi(this.#plain(written));
    if (doi !== undefined) this.#left.delete('doi');
    return {
      ...(place !== undefined && { place }),
      ...(volume !== undefined && { volume }),
      ...(issue !== undefined && { issue }),
      ...(number !== undefined &&
        (issue === undefined && volume !== undefined ? { issue: number } : { documentNumber: number })),
      ...(isbn !== undefined && { isbn }),
      ...(doi !== undefined && { doi }),
    };
  }

  #dates(): Pick<WrittenReference, 'issued' | 'accessed'> {
    const issued = this.#date('date', 'publication-date', 'year');
    const accessed = this.#date('access-date', 'accessdate');
    return { ...(issued !== undefined && { issued }), ...(accessed !== undefined && { accessed }) };
  }

  /** A date that cannot be read stays among what is left. */
  #date(...keys: readonly string[]): string | undefined {
    for (const key of keys) {
      const found = this.#left.get(key);
      if (found === undefined) continue;
      const text = this.#plain(found);
      const date = readDate(text.replace(/(\d)[a-z]$/, '$1'));
      if (date === undefined)
        this.#draft.unread(
          found,
          `the date "${text}" is not imported as one: it stands in the note of the reference`,
          'Write it as EDTF: 2020-04-17, 2020-04, 2020.',
        );
      else this.#left.delete(key);
      return date;
    }
    return undefined;
  }

  #archive(): WrittenReference['archive'] {
    const url = this.#address('archive-url', 'archiveurl');
    if (url === undefined) return undefined;
    const date = this.#date('archive-date', 'archivedate');
    return date === undefined ? { url } : { url, date };
  }

  #language(): Pick<WrittenReference, 'language'> {
    const found = this.#left.get('language') ?? this.#left.get('lang');
    const language = found && languageTag(this.#plain(found));
    if (found === undefined || language === undefined) return {};
    this.#left.delete(found.key);
    return { language };
  }

  #pages(): string | undefined {
    const one = this.#take('page', 'p');
    if (one !== undefined) return `p. ${one}`;
    const several = this.#take('pages', 'pp');
    if (several !== undefined) return `${/[-–,]/.test(several) ? 'pp.' : 'p.'} ${several}`;
    return this.#take('at', 'quote-page', 'time', 'minutes');
  }

  /** What has no place of its own in a reference, as a note: `Edition: 2nd. Via: …`. */
  #rest(): string {
    for (const key of this.#left.keys()) if (markupKey.test(key)) this.#left.delete(key);
    return [...this.#left.values()]
      .map((each) => [each.key, this.#plain(each)] as const)
      .filter(([, text]) => text !== '')
      .map(([key, text]) => `${key.charAt(0).toUpperCase()}${key.slice(1)}: ${text}${/[.!?]$/.test(text) ? '' : '.'}`)
      .join(' ');
  }
}

/** Values that say how the template is to look. */
const markupKey =
  /^(?:ref|(?:url-?status|dead-?url|[a-z]+-access|df|mode|postscript|name-list-style|last-?author-?amp|separator|archive-format|no-tracking|title-link|display-[a-z]+)|(?:author|editor|translator|contributor|subject)(?:\d*-?(?:link|mask)|-?(?:link|mask)\d*))$/;

function numbered(number: string, ...keys: readonly string[]): string[] {
  return keys.flatMap((key) => [`${key}${number}`, ...(key.includes('-') ? [key.replace('-', `${number}-`)] : [])]);
}

export function isDomain(text: string): boolean {
  return /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/i.test(text);
}
