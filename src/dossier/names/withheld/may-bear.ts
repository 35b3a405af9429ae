import { abbreviationsIn } from './abbreviations.js';
import { handlesIn, isAddress, isOneWord } from './handle-names.js';
import type { PersonNames } from './person-names.js';
import { isSmall } from './spellings/letters.js';
import { dividedSurname } from './surname-ends.js';
import { ordinary, type Token } from './token.js';
import { hasApostrophes, rawWordsIn, takesEndings } from './words.js';

/** The most pieces in which a word is searched for. */
export const mostPieces = 4;

/** The fewest single letters that can spell a word. Fewer are initials. */
export const fewestLetters = 3;

/** In a text with more words of names, two of them probably belong to one name. */
const mostCompared = 8;

/** Whether any of several texts may spell a name or a word of one, even if it is of a public name. */
export function mayHavePeople(texts: readonly string[], names: PersonNames): boolean {
  if (names.isEmpty) return false;
  const all = texts.join('\n');
  return (
    mayBear(all, names) ||
    names.aloneWithoutSpaces(texts).length > 0 ||
    texts.some((text) => isOneWord(text) && names.inHandles.wordsInside(text).size > 0) ||
    handlesIn(all).some(
      (handle) =>
        names.inHandles.hasName(handle) ||
        rawWordsIn(handle).some((word) => names.hasInitials(word) || names.inHandles.wordsInside(word).size > 0),
    )
  );
}

/** A word that may be part of a name. */
interface Bearing {
  readonly token: Token;
  /** The word as it is in the text; empty for a piece of a word, or several words. */
  readonly raw: string;
}

/**
 * Whether a text may spell a name, or a word that identifies someone. Most texts cannot, wherever their words are: no
 * word is a name, no two of them belong to one name, and none belongs to an initial.
 */
export function mayBear(text: string, names: PersonNames): boolean {
  if (hasApostrophes(text) || (names.hasSurnameEnds && dividedSurname.test(text))) return true;
  const words = rawWordsIn(text);
  const found: Bearing[] = [];
  const letters: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const raw = words[index] ?? '';
    const token = names.token(raw);
    if (token === ordinary) continue;
    if (token.letter !== '') letters.push(raw);
    addBearing(token, raw, found);
    let whole = raw;
    for (let pieces = 1; token.isPiece && pieces < mostPieces && index + pieces < words.length; pieces += 1) {
      whole += words[index + pieces];
      if (!names.isWhole(whole)) break;
      addBearing(names.token(whole), '', found);
    }
    if (letters.length >= fewestLetters || found.length > mostCompared) return true;
  }
  if (found.length > 0) letters.push(...abbreviationsIn(words, text));
  return found.some(
    ({ token, raw }, index) =>
      token.isJoined ||
      token.isLikeJoined ||
      letters.some((letter) => names.isAbbreviated(token, letter, letter)) ||
      (names.isOfOneWord(token, takesEndings(text)) && (!isSmall(raw) || isInAddress(raw, text))) ||
      found.some((other, place) => place > index && names.isPair(token, other.token, true)),
  );
}

function addBearing(token: Token, raw: string, found: Bearing[]): void {
  if (!token.bears) return;
  found.push({ token, raw: token.inner.length === 0 ? raw : '' });
  for (const one of token.inner) if (one.bears) found.push({ token: one, raw: '' });
}

/** Whether a word is in an address, or a text consists of it. There, words in small letters are names too. */
function isInAddress(word: string, texts: string): boolean {
  return texts.split('\n').some((line) => {
    const chunks = line.trim().split(/\s+/);
    return chunks.some((chunk) => chunk.includes(word) && (chunks.length === 1 || isAddress(chunk)));
  });
}
