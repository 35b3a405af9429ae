import { inLatin } from './romanise.js';

/** A folded word in lower-case Latin letters. Most words have only these, so the table of all letters is rarely loaded. */
export function latinOf(word: string): string {
  return /^[a-z0-9]*$/.test(word) ? word : inLatin(word);
}
