import { defined } from '../../../../defined.js';
import type { WrittenReference } from '../../../../dossier/format/schema.js';
import { readDoi } from '../../../../dossier/format/vocabulary.js';
import type { WrittenAuthor } from '../../../references/author.js';
import { languageTag } from '../../../references/language-tag.js';
import { authorNames } from '../../author-names.js';
import type { ArticleDraft } from '../../draft.js';
import { isDomain } from '../../listed-reference.js';
import type { Parameter, Template } from '../nodes.js';
import { withArchive } from './archived-address.js';
import { citeTypeOf, contained, type ReferenceType } from './types.js';
import { CiteValues } from './values.js';

/** A citation of the source that a template describes; `id` is the id of its reference. */
export interface CitedSource {
  readonly id: string;
  readonly locator?: string;
  readonly quote?: string;
  readonly translation?: string;
}

/**
 * Whether a template describes a source: `{{cite web|…}}`, `{{citation|title=…}}`. In French, `{{citation|…}}` quotes.
 */
export function isCiteTemplate({ name, parameters }: Template): boolean {
  if (name === 'citation') return parameters.length === 0 || parameters.some(({ key }) => !/^\d+$/.test(key));
  return /^cite \S.*$/.test(name) && !/^cite (?:quran|bible|check|check section|needed)$/.test(name);
}

/** Reads a citation template (`{{cite web|…}}`) as a reference. */
export class CiteTemplate {
  readonly #template: Template;
  readonly #draft: ArticleDraft;
  readonly #values: CiteValues;

  constructor(template: Template, draft: ArticleDraft, plain: (parameter: Parameter) => string) {
    this.#template = template;
    this.#draft = draft;
    this.#values = new CiteValues(template, draft, plain);
  }

  /**
   * Add the source to the draft. The id is made from `names`, or else from the title. Returns undefined, with a
   * warning, if the template has neither a title nor an address.
   */
  read(...names: readonly string[]): CitedSource | undefined {
    const template = this.#template;
    const chapter = this.#values.take('chapter', 'contribution', 'entry', 'article', 'section');
    const subtitle = this.#values.take('subtitle');
    const main = this.#values.take('title', 'script-title');
    const whole = main === undefined || subtitle === undefined ? main : `${main.replace(/[.:]$/, '')}: ${subtitle}`;
    const { url, archive } = withArchive({
      ...defined({ url: this.#values.takeAddress('url', 'chapter-url', 'contribution-url', 'section-url') }),
      ...defined({ archive: this.#archive() }),
    });
    const title = chapter ?? whole ?? url;
    if (title === undefined) {
      this.#draft.warn(
        template,
        `template "${template.name}" names no source, so it was not imported`,
        'Find the title of the source, and add it as a reference.',
      );
      return undefined;
    }
    const type = citeTypeOf(template.name, this.#values.has, chapter !== undefined, url !== undefined);
    const quote = this.#values.take('quote', 'quotation', 'script-quote');
    const translation = quote === undefined ? undefined : this.#values.take('trans-quote');
    const pages = this.#pages();
    const site = this.#site(type);
    const written: Omit<WrittenReference, 'id'> = {
      type,
      title,
      ...this.#authors(),
      ...this.#editors(),
      ...site,
      ...this.#texts(),
      ...(chapter !== undefined && whole !== undefined && { container: whole }),
      ...this.#dates(),
      ...defined({ url, archive }),
      ...this.#language(),
      ...(contained.has(type) && pages !== undefined && { pages: pages.replace(/^pp?\. /, '') }),
    };
    const note = this.#values.asNote();
    const id = this.#draft.reference({ ...written, ...(note !== '' && { note }) }, template, ...names);
    return {
      id,
      ...(!contained.has(type) && pages !== undefined && { locator: pages }),
      ...defined({ quote, translation }),
    };
  }

  #authors(): Pick<WrittenReference, 'authors'> {
    const authors: WrittenAuthor[] = [];
    for (const number of this.#values.numbers) {
      const family = this.#values.take(...numbered(number, 'last', 'surname', 'author-last'));
      const given = this.#values.take(...numbered(number, 'first', 'given', 'author-first'));
      const whole = this.#values.take(...numbered(number, 'author', 'people', 'host', 'subject'));
      if (family !== undefined) authors.push(given === undefined ? { family } : { family, given });
      else if (given !== undefined) authors.push(given);
      if (whole !== undefined) for (const name of authorNames(whole)) authors.push(name);
    }
    const several = this.#values.take('authors');
    if (several !== undefined) for (const name of authorNames(several)) authors.push(name);
    for (const name of this.#values.take('vauthors')?.split(/,\s*/) ?? []) if (name !== '') authors.push(name);
    return authors.length > 0 ? { authors } : {};
  }

  #editors(): Pick<WrittenReference, 'editors'> {
    const editors: WrittenAuthor[] = [];
    if (!this.#values.hasKeyWith('editor')) return {};
    for (const number of this.#values.numbers) {
      const family = this.#values.take(...numbered(number, 'editor-last', 'editor-surname'));
      const given = this.#values.take(...numbered(number, 'editor-first', 'editor-given'));
      const whole = this.#values.take(`editor${number}`, `editors${number}`);
      if (family !== undefined) editors.push(given === undefined ? { family } : { family, given });
      else if (given !== undefined) editors.push(given);
      if (whole !== undefined) for (const name of authorNames(whole)) editors.push(name);
    }
    return editors.length > 0 ? { editors } : {};
  }

  /** Publisher, site and container. A name that looks like a domain is the site; a newspaper is its own publisher. */
  #site(type: ReferenceType): Pick<WrittenReference, 'publisher' | 'site' | 'container'> {
    const publisher = this.#values.take('publisher', 'institution', 'publication-publisher');
    const work = this.#values.take(
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
      ...defined({ site }),
      ...(container !== undefined && container !== site && { container }),
    };
  }

  #texts(): Partial<WrittenReference> {
    const place = this.#values.take('location', 'place', 'publication-place');
    const volume = this.#values.take('volume');
    const issue = this.#values.take('issue');
    const number = this.#values.take('number');
    const isPeriodical = /^cite (?:journal|magazine)$/.test(this.#template.name);
    const isbn = this.#values.take('isbn');
    const series = this.#values.take('series');
    const edition = this.#values.take('edition');
    const arxiv = this.#values.take('arxiv', 'eprint');
    const eprint = arxiv === undefined || arxiv.includes(':') ? arxiv : `arXiv:${arxiv}`;
    const doi = this.#values.takeIf(readDoi, 'doi');
    return {
      ...defined({ place, volume, issue }),
      ...(number !== undefined &&
        (issue === undefined && (volume !== undefined || isPeriodical)
          ? { issue: number }
          : { documentNumber: number })),
      ...defined({ isbn, doi, series, edition, eprint }),
    };
  }

  #dates(): Pick<WrittenReference, 'issued' | 'accessed'> {
    const issued = this.#values.takeDate('date', 'publication-date', 'year');
    const accessed = this.#values.takeDate('access-date', 'accessdate');
    return defined({ issued, accessed });
  }

  #archive(): WrittenReference['archive'] {
    const url = this.#values.takeAddress('archive-url', 'archiveurl');
    if (url === undefined) return undefined;
    const date = this.#values.takeDate('archive-date', 'archivedate');
    return date === undefined ? { url } : { url, date };
  }

  #language(): Pick<WrittenReference, 'language'> {
    const language = this.#values.takeIf(languageTag, 'language', 'lang');
    return language === undefined ? {} : { language };
  }

  #pages(): string | undefined {
    const one = this.#values.take('page', 'p');
    if (one !== undefined) return `p. ${one}`;
    const several = this.#values.take('pages', 'pp');
    if (several !== undefined) return `${/[-–—,]/.test(several) ? 'pp.' : 'p.'} ${several}`;
    return this.#values.take('at', 'quote-page', 'time', 'minutes');
  }
}

/** The keys for the author of a number: `last2`, `author2-last`, `author-last2`. */
function numbered(number: string, ...keys: readonly string[]): string[] {
  return keys.flatMap((key) => [`${key}${number}`, ...(key.includes('-') ? [key.replace('-', `${number}-`)] : [])]);
}
