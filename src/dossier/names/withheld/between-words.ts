import { fold } from '../fold.js';
import { isSmall } from './spellings/letters.js';

/**
 * Arabic words between the words of a name that do not separate them: `Abu`, `Abdel`, the article before some
 * letters (`Ech-Chami`).
 */
const betweenWords = /^(?:[ae](?:[bdnrstz]h?|ch)|abd(?:[aeu]l)?|ab[ou]{1,2}|اب[وايه]|عبد|آل|[аэ][дзнрстш])$/;
const longestBetween = 5;

/** Whether a word is one of the small words of Arabic names, given the character after it: `Abu`, `ash-`. */
export function isBetween(raw: string, after: string | undefined): boolean {
  if (raw.length > longestBetween || !betweenWords.test(fold(raw))) return false;
  return after === '-' || (raw.length > 2 && !isSmall(raw));
}
