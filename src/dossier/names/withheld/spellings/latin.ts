import { remembering } from '../../../../remembering.js';
import { fold } from '../../fold.js';
import { inLatin } from './romanise.js';

/**
 * A folded word in lower-case Latin letters. Most words have only these, so the table of all letters is rarely loaded.
 */
export function latinOf(word: string): string {
  return /^[a-z0-9]*$/.test(word) ? word : inLatinOnce(word);
}

const inLatinOnce = remembering((word) => inLatin(word));

/** The initials of a word: its first letter, and the first letter in Latin script. */
export function initialsOf(word: string): string[] {
  const folded = fold(word);
  return [...new Set([[...folded][0] ?? '', latinOf(folded).slice(0, 1)])].filter((letter) => letter !== '');
}
