import anyAscii from 'any-ascii';
import japanese from 'opencc-js/dict/JPShinjitaiCharacters';
import traditional from 'opencc-js/dict/TSCharacters';
import { remembering } from '../../../../remembering.js';
import { everyHan } from './letters.js';

/** Characters that Japanese families write in several ways. */
const variants = '邉 邊|髙 高|﨑 崎|濵 濱|嶋 島|嶌 島|冨 富|斉 齋|齊 齋';

/** A text with each traditional or Japanese form of a Chinese character replaced by the simplified one. */
export function withSimplifiedHan(text: string): string {
  return text.replace(everyHan, (character) => simplifiedOf(character));
}

const simplifiedOf = remembering((character) => {
  const old = pairOf(character, variants) ?? pairOf(character, japanese) ?? character;
  return pairOf(old, traditional) ?? old;
});

/**
 * The second character of a pair. A table is a text: `長 长|門 门`. Making a map of it takes longer than looking up the
 * characters of a case.
 */
function pairOf(character: string, table: string): string | undefined {
  const start = table.indexOf(`${character} `);
  return start < 0 ? undefined : table.slice(start + character.length + 1).split(/[| ]/, 1)[0];
}

/** A folded word in lower-case Latin letters. A word of a script without vowels has none. */
export function inLatin(word: string): string {
  return anyAscii(word.normalize('NFC'))
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
