import { handlesIn } from './handle-names.js';
import { ordinary, type PersonNames, type Token } from './person-names.js';
import { hasApostrophes, rawWordsIn } from './words.js';

/** The most pieces in which a word is searched for. */
export const mostPieces = 4;

/** The fewest single letters that can spell a word. Fewer are initials. */
export const fewestLetters = 3;

/** In a text with more words of names, two of them probably belong to one name. */
const mostCompared = 8;

/** Whether any of several texts, one after the other, may spell a name or a word of one, even if it is of a public name. */
export function mayHavePeople(texts: string, names: PersonNames): boolean {
  return (
    !names.isEmpty &&
    (mayBear(texts, names) ||
      names.aloneWithoutSpaces(texts).length > 0 ||
      handlesIn(texts).some(
        (handle) =>
          names.inHandles.hasName(handle) ||
          rawWordsIn(handle).some((word) => names.hasInitials(word) || names.inHandles.wordsInside(word).size > 0),
      ))
  );
}

/**
 * Whether a text may spell a name, or a word that identifies someone. Most texts cannot, wherever their words are: no word is
 * a name, no two of them belong to one name, and none belongs to an initial.
 */
export function mayBear(text: string, names: PersonNames): boolean {
  if (hasApostrophes(text)) return true;
  const words = rawWordsIn(text);
  const found: Token[] = [];
  const letters: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const raw = words[index] ?? '';
    const token = names.token(raw);
    if (token === ordinary) continue;
    if (token.letter !== '') letters.push(token.letter);
    addBearing(token, found);
    let whole = raw;
    for (let pieces = 1; token.isPiece && pieces < mostPieces && index + pieces < words.length; pieces += 1) {
      whole += words[index + pieces];
      if (!names.isWhole(whole)) break;
      addBearing(names.token(whole), found);
    }
    if (letters.length >= fewestLetters || found.length > mostCompared) return true;
  }
  return found.some(
    (one, index) =>
      letters.some((letter) => names.isInitial(one, letter)) ||
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
