import { ordinary, type PersonNames, type Token } from './person-names.js';
import { hasApostrophes, rawWordsIn } from './words.js';

/** The most pieces in which a word is searched for. */
export const mostPieces = 4;

/** The fewest single letters that can spell a word. Fewer are initials. */
export const fewestLetters = 3;

/** In a text with more words of names, two of them probably belong to one name. */
const mostCompared = 8;

/**
 * Whether a text may spell a name, or a word that identifies someone. Most texts cannot, wherever their words are: no word is
 * a name, no two of them belong to one name, and none belongs to an initial.
 */
export function mayBear(text: string, names: PersonNames): boolean {
  if (hasApostrophes(text)) return true;
  const words = rawWordsIn(text);
  const found: Token[] = [];
  let letters = 0;
  for (let index = 0; index < words.length; index += 1) {
    const raw = words[index] ?? '';
    const token = names.token(raw);
    if (token === ordinary) continue;
    if (token.letter !== '') letters += 1;
    addBearing(token, found);
    let whole = raw;
    for (let pieces = 1; token.isPiece && pieces < mostPieces && index + pieces < words.length; pieces += 1) {
      whole += words[index + pieces];
      if (!names.isWhole(whole)) break;
      addBearing(names.token(whole), found);
    }
    if (letters >= fewestLetters || found.length > mostCompared) return true;
  }
  return found.some(
    (one, index) =>
      (letters > 0 && one.words.size > 0) ||
      names.isOfOneWord(one) ||
      found.some((other, place) => place > index && names.isPair(one, other, true)),
  );
}

/** Adds a word that may be part of a name, and the words inside it. */
function addBearing(token: Token, found: Token[]): void {
  if (!token.bears) return;
  found.push(token);
  for (const one of token.inner) if (one.bears) found.push(one);
}
