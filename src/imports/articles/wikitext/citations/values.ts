import { readWrittenDate } from '../../../../dossier/reading/hints/written-date.js';
import type { ArticleDraft } from '../../draft.js';
import { hasValue, type Parameter, type Template } from '../nodes.js';

/** The values of a citation template. Taking a value removes it, so that what remains can become a note. */
export class CiteValues {
  readonly #draft: ArticleDraft;
  readonly #plain: (parameter: Parameter) => string;
  readonly #remaining: Map<string, Parameter>;

  /** `plain` returns the text of a parameter without markup. */
  constructor(template: Template, draft: ArticleDraft, plain: (parameter: Parameter) => string) {
    this.#draft = draft;
    this.#plain = plain;
    this.#remaining = new Map(template.parameters.filter(hasValue).map((each) => [each.key, each]));
  }

  /** Whether any of the keys has a value that is not yet taken. */
  readonly has = (...keys: readonly string[]): boolean => keys.some((key) => this.#remaining.has(key));

  /** Whether a value is not yet taken whose key contains a word. */
  hasKeyWith(word: string): boolean {
    for (const key of this.#remaining.keys()) if (key.includes(word)) return true;
    return false;
  }

  /** The numbers of authors and editors in the keys (`last2`), in order, and first the empty one (`last`). */
  get numbers(): string[] {
    const found = new Set([...this.#remaining.keys()].flatMap((key) => /\d+/.exec(key)?.[0] ?? []));
    return ['', ...[...found].sort((a, b) => Number(a) - Number(b))];
  }

  /** Take the value of the first key that has a text. */
  take(...keys: readonly string[]): string | undefined {
    for (const key of keys) {
      const found = this.#remaining.get(key);
      if (found === undefined) continue;
      this.#remaining.delete(key);
      const text = this.#plain(found);
      if (text !== '') return text;
    }
    return undefined;
  }

  /** Take the value of the first key that is present, if `read` accepts it; otherwise the value remains. */
  takeIf<T>(read: (text: string) => T | undefined, ...keys: readonly string[]): T | undefined {
    const found = this.#first(keys);
    const value = found && read(this.#plain(found));
    if (found !== undefined && value !== undefined) this.#remaining.delete(found.key);
    return value;
  }

  takeAddress(...keys: readonly string[]): string | undefined {
    const text = this.take(...keys);
    // The value may be a link with a label: `[https://a.example Text]`.
    const [last = ''] = /(?<![^\s()<>[\]])[^\s()<>[\]]+(?=\)$)/.exec(text ?? '') ?? [];
    const address = /https?:\/\/.+/.exec(last)?.[0] ?? text;
    return address?.replace(/^\/\//, 'https://').replace(/\s+/g, '%20');
  }

  /**
   * Take a date as EDTF. A date that is not certain remains, with a warning. A year may have its month and day in
   * values of their own.
   */
  takeDate(...keys: readonly string[]): string | undefined {
    const found = this.#first(keys);
    if (found === undefined) return undefined;
    // In short citations, a letter tells the sources of a year apart: `2001a`.
    const text = this.#plain(found).replace(/(\d)[a-rt-z]$/, '$1');
    const detailed = /^\d{4}$/.test(text) ? this.#withMonth(text) : undefined;
    if (detailed !== undefined) {
      this.#remaining.delete(found.key);
      return detailed;
    }
    const date = readWrittenDate(text);
    if (date === undefined)
      this.#draft.warnKept(
        found,
        `cannot read the date "${text}", so it is in the note of the reference`,
        'If it is certain, write it in EDTF: 2020-04-17, 2020-04 or 2020.',
      );
    else this.#remaining.delete(found.key);
    return date;
  }

  /** The date of a year whose month, and perhaps day, are values of their own. Takes those that make a date. */
  #withMonth(year: string): string | undefined {
    const [month, day] = [this.#remaining.get('month'), this.#remaining.get('day')];
    if (month === undefined) return undefined;
    const separator = /^\d+$/.test(this.#plain(month)) ? '.' : ' ';
    for (const parts of [day === undefined ? [month] : [day, month], [month]]) {
      const date = readWrittenDate([...parts.map(this.#plain), year].join(separator));
      if (date === undefined) continue;
      for (const { key } of parts) this.#remaining.delete(key);
      return date;
    }
    return undefined;
  }

  #first(keys: readonly string[]): Parameter | undefined {
    return keys.map((key) => this.#remaining.get(key)).find((found) => found !== undefined);
  }

  /** The values that were not taken, as a note: `Edition: 2nd. Via: …`. */
  asNote(): string {
    return [...this.#remaining.values()]
      .filter(({ key }) => !layoutKey.test(key))
      .map((each) => [each.key, this.#plain(each)] as const)
      .filter(([, text]) => text !== '')
      .map(([key, text]) => `${key.charAt(0).toUpperCase()}${key.slice(1)}: ${text}${/[.!?]$/.test(text) ? '' : '.'}`)
      .join(' ');
  }
}

/** Keys of values that only control how the template looks. */
const layoutKey =
  /^(?:ref|(?:url-?status|dead-?url|[a-z]+-access|df|mode|postscript|name-list-style|last-?author-?amp|separator|archive-format|no-tracking|title-link|display-[a-z]+)|(?:author|editor|translator|contributor|subject)(?:\d*-?(?:link|mask)|-?(?:link|mask)\d*))$/;
