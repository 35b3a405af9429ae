import { inLatin } from './romanise.js';

/** A folded word in small Latin letters. Most are already, so that the table of all letters is not loaded. */
export function latinOf(word: string): string {
  return /^[a-z0-9]*$/.test(word) ? word : inLatin(word);
}
