import { unspacedScripts } from '../../src/dossier/names/scripts.js';
import { termsOf } from '../../src/search/terms.js';

/** A character of a script that joins words. */
const isJoining = new RegExp(`[${unspacedScripts}\\p{Script=Hangul}]`, 'u');

/** The words of a text. PostgreSQL has each character of a script that joins words, and casefile has pairs of them. */
export function wordsOf(text: string): string[] {
  return termsOf(text).map((term) => (isJoining.test(term) ? ([...term][0] ?? '') : term));
}
