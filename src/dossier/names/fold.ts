import { remembering } from '../../remembering.js';
import { withAsciiDigits } from './digits.js';
import { plainLetters } from './letters.js';
import { hasUsualLetters, usualLetters, usualMarks } from './usual-letters.js';

const special = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu');
const usualMark = new RegExp(`[${usualMarks}]`, 'g');
const notUsual = new RegExp(`[^${usualLetters}]+`, 'g');

/**
 * A text as names are compared and searched: words in small plain letters with one space between them. Case, accents,
 * punctuation, invisible characters, the script of digits, and the ways to write one letter (`ł` and `l`, `ß` and `ss`)
 * make no difference.
 */
export function fold(text: string): string {
  return text.length > longestWord || isAscii(text) ? folded(text) : foldedWord(text);
}

/**
 * A longer text is more than a word. Words are looked up in several ways, and occur in several texts. To remember words
 * in ASCII would take longer than to fold them.
 */
const longestWord = 40;

const foldedWord = remembering(folded);

function folded(text: string): string {
  // In ASCII, only the case differs.
  if (isAscii(text)) {
    const small = text.toLowerCase();
    return /^[a-z0-9]*$/.test(small) ? small : small.replace(/[^a-z0-9]+/g, ' ').trim();
  }
  const isUsual = hasUsualLetters(text);
  // U+0640 only lengthens an Arabic word on paper.
  const bare = text.normalize('NFKD').replace(isUsual ? usualMark : /[\p{M}\p{Cf}\u0640]/gu, '');
  const letters = bare.toLowerCase().replace(special, (letter) => plainLetters[letter] ?? letter);
  if (!isUsual) return words(withAsciiDigits(letters));
  // The last four bits of an Arabic digit are its value.
  const digits = letters.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));
  return digits.replace(notUsual, ' ').trim();
}

/**
 * Whether a pattern for this text can do without the letters of all scripts, which V8 takes milliseconds to compile.
 */
export function isAscii(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is all of ASCII
  return /^[\u0000-\u007f]*$/.test(text);
}

function words(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
