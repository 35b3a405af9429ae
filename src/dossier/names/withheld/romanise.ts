import anyAscii from 'any-ascii';
import traditional from 'opencc-js/dict/TSCharacters';
import { everyHan } from './letters.js';

/** The simplified characters of those that were looked up. */
const simplified = new Map<string, string>();

/** A text with each traditional Chinese character replaced by the simplified one. */
export function withSimplifiedHan(text: string): string {
  return text.replace(everyHan, simplifiedOf);
}

/** The table is a text of pairs: `長 长|門 门`. Making a map of it takes longer than looking up the characters of a case. */
function simplifiedOf(character: string): string {
  const known = simplified.get(character);
  if (known !== undefined) return known;
  const start = traditional.indexOf(`${character} `);
  const [simple = character] = start < 0 ? [] : traditional.slice(start + character.length + 1).split('|', 1);
  simplified.set(character, simple);
  return simple;
}

/** A folded word in lower-case Latin letters. A word of a script without vowels has none. */
export function inLatin(word: string): string {
  return anyAscii(word.normalize('NFC'))
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
