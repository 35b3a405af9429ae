import { type SearchField, searchFields } from '../dossier/parts/fields/search-field.js';
import { CasefileError } from '../problems/casefile-error.js';
import { nearest } from '../problems/suggest.js';
import { isSearchField } from './field-weights.js';
import { isLoneCharacter, termsOf } from './terms.js';

/** One part of a query: a word, or a phrase of several words. */
export interface Clause {
  readonly terms: readonly string[];
  /** Whether the last term is only the beginning of a word: `prefix*`. */
  readonly prefix: boolean;
  /** Whether other forms of the word do not count: a phrase, or the beginning of a word. */
  readonly isExact: boolean;
  readonly field?: SearchField;
}

export interface Query {
  /** A match contains all of these. */
  readonly wanted: readonly Clause[];
  /** A match contains none of these. */
  readonly unwanted: readonly Clause[];
}

/**
 * A minus to exclude, a field, then a phrase in quotation marks or one word. An open quotation mark ends with the text.
 */
const part = /([-−])?(?:(\p{L}+):)?(?:["“”„«]([^"“”„«»]*)(?:(["“”»])|$)(\*)?|([^\s"“”«»„]+))/gu;

/**
 * Parse a query of `search`: words, "words in a row", beginning*, -excluded, title:word. No text is an error: anything
 * else counts as words. Words are folded, as the texts are.
 */
export function parseQuery(text: string): Query {
  const wanted: Clause[] = [];
  const unwanted: Clause[] = [];
  for (const [, minus, name = '', phrase, , star, word = ''] of text.matchAll(part)) {
    const field = name.toLowerCase();
    const named = isSearchField(field);
    const words = `${named || name === '' ? '' : `${name}:`}${phrase ?? word}`;
    const terms = termsOf(words);
    if (terms.length === 0) continue;
    const prefix =
      (phrase === undefined ? word.endsWith('*') : star !== undefined) || isLoneCharacter(terms.at(-1) ?? '');
    const isExact = phrase !== undefined || prefix || terms.length > 1;
    (minus === undefined ? wanted : unwanted).push({ terms, prefix, isExact, ...(named && { field }) });
  }
  return { wanted, unwanted };
}

/** Reject queries that are certainly a mistake: an open quotation mark, or a misspelt field. */
export function refuseMistakes(text: string): void {
  for (const [, , name = '', phrase, close] of text.matchAll(part)) {
    if (phrase !== undefined && close === undefined) {
      throw new CasefileError('a quotation mark is never closed', { hint: 'Close it, or remove it.' });
    }
    const field = name.toLowerCase();
    const near = isSearchField(field) ? undefined : nearest(field, searchFields);
    if (near === undefined) continue;
    throw new CasefileError(`unknown search field "${name}"`, {
      hint: `Did you mean "${near}:"? To search for the text itself, put it in quotation marks.`,
    });
  }
}
