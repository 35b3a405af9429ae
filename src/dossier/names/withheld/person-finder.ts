import { isSmall } from './letters.js';
import { ordinary, type PersonNames, type Token } from './person-names.js';
import { isApostrophe, wordsIn } from './words.js';

/** Two words of a name belong together if they are so many words apart, or fewer. */
const farthest = 4;

/** A word is written in no more pieces. */
const mostPieces = 4;

/** Fewer letters that stand alone are initials. */
const fewestLetters = 3;

/** The most signs between the pieces of a word. */
const widestGap = 3;

/** A name as one word in small letters is no word of a language if it has so many. */
const longSmallName = 7;

/** The part of an address or user name around a word that is looked at. */
const nearby = 300;

/** A word of the text, or several that are one word in pieces. */
interface Placed {
  readonly token: Token;
  /** The numbers of ordinary words before the first and before the last word of the text that it consists of. */
  readonly first: number;
  readonly last: number;
  /** Whether it may be any word of the language, because it is in small letters. */
  readonly isSmall: boolean;
}

interface Word {
  readonly raw: string;
  readonly start: number;
  readonly token: Token;
  /** The word with the one before it, if an apostrophe is between them. */
  readonly cut: string | undefined;
}

/** Whether a text contains two words of a person's name near each other, one with an initial, or a name as one word. */
export function spellsPerson(text: string, names: PersonNames): boolean {
  if (names.isEmpty) return false;
  const words: Word[] = [];
  let bears = false;
  let letters = 0;
  for (const { 0: raw, index: start } of wordsIn(text)) {
    const token = names.token(raw);
    const before = words.at(-1);
    const isOneWord = before !== undefined && isApostrophe(text, before.start + before.raw.length, start);
    const cut = isOneWord ? before.raw + raw : undefined;
    if (token.letter !== '') letters += 1;
    bears ||= token.bears || token.isPiece || letters >= fewestLetters || (cut !== undefined && names.token(cut).bears);
    words.push({ raw, start, token, cut });
  }
  if (bears && new Reading(text, words, names).spells()) return true;
  if (!/[@/_#\\=.]/.test(text)) return false;
  return text.split(/\s+/).some((chunk) => isAddress(chunk) && names.isInHandle(chunk));
}

/** An address, a user name, or the name of a file. */
function isAddress(chunk: string): boolean {
  return /[@/_#\\=]|\.[a-z\u00a1-\uffff]{2}/i.test(chunk);
}

/** A text that is searched for names. */
class Reading {
  readonly #text: string;
  readonly #words: readonly Word[];
  readonly #names: PersonNames;

  constructor(text: string, words: readonly Word[], names: PersonNames) {
    this.#text = text;
    this.#words = words;
    this.#names = names;
  }

  spells(): boolean {
    let near: readonly Placed[] = [];
    let letters: readonly Placed[] = [];
    for (const one of this.#placed()) {
      near = near.filter(({ last }) => one.first - last <= farthest);
      letters = letters.filter(({ last }) => last === one.first).slice(-farthest);
      if (one.token.letter !== '') {
        if (near.some((word) => this.#isInitialOf(one, word))) return true;
        letters = [...letters, one];
        continue;
      }
      if (this.#isAlone(one) || near.some((other) => this.#isPair(other, one))) return true;
      if (letters.some((letter) => this.#isInitialOf(letter, one))) return true;
      near = [...near, one];
    }
    return false;
  }

  /** Whether a word is a whole name. */
  #isAlone({ token, isSmall: isAny }: Placed): boolean {
    return token.isJoined ? !isAny || token.length >= longSmallName : token.isMononym && !isAny;
  }

  #isPair(one: Placed, other: Placed): boolean {
    const areNeighbours = other.first - one.last <= 1;
    if (one.isSmall || other.isSmall) return areNeighbours && this.#names.areWhole(one.token, other.token);
    return this.#names.isPair(one.token, other.token, areNeighbours);
  }

  #isInitialOf(letter: Placed, word: Placed): boolean {
    return !word.isSmall && letter.first - word.last <= 1 && this.#names.isInitial(word.token, letter.token.letter);
  }

  /** The words that may be of a name, and capital letters, in their order. */
  *#placed(): Generator<Placed> {
    let ordinal = 0;
    let before = 0;
    for (const [index, { raw, token, cut }] of this.#words.entries()) {
      const at = { first: ordinal, last: ordinal };
      if (cut !== undefined) yield* this.#asMeant(index - 1, cut, { first: before, last: ordinal });
      before = ordinal;
      if (!token.isParticle && token.letter === '') ordinal += 1;
      if (token === ordinary) continue;
      if (token.letter !== '') {
        if (!isSmall(raw)) yield { ...at, token, isSmall: false };
        yield* this.#ofLetters(index, at);
      } else {
        yield* this.#asMeant(index, raw, at);
        if (token.isPiece) yield* this.#inPieces(index, at);
      }
    }
  }

  /** A word with the words in it. */
  *#asMeant(index: number, raw: string, at: Pick<Placed, 'first' | 'last'>, isSpelt = false): Generator<Placed> {
    const token = this.#names.token(raw);
    if (!token.bears) return;
    const isAny = !isSpelt && isSmall(raw) && token.inner.length === 0 && !this.#isInAddress(index);
    yield { ...at, token, isSmall: isAny };
    for (const one of token.inner) if (one.bears) yield { ...at, token: one, isSmall: isAny };
  }

  /** The word of which each letter stands alone, if the letter is its first: `I.v.o.`, `I v o`. */
  *#ofLetters(index: number, at: Pick<Placed, 'first' | 'last'>): Generator<Placed> {
    const isLetter = (place: number) => this.#words[place]?.token.letter !== '' && this.#words[place] !== undefined;
    if (isLetter(index - 1) && this.#follows(index)) return;
    let end = index + 1;
    while (isLetter(end) && this.#follows(end)) end += 1;
    const letters = this.#words.slice(index, end).map(({ raw }) => raw);
    if (letters.length >= fewestLetters) yield* this.#asMeant(index, letters.join(''), at, true);
  }

  /** The word that begins with a word and is written in pieces: `Abdul Rahman`, `Ne-mo`. */
  *#inPieces(index: number, { first }: Pick<Placed, 'first'>): Generator<Placed> {
    let whole = this.#words[index]?.raw ?? '';
    for (let pieces = 1; pieces < mostPieces && this.#follows(index + pieces); pieces += 1) {
      const next = whole + (this.#words[index + pieces]?.raw ?? '');
      if (!this.#names.isWhole(next)) return;
      whole = next;
      yield* this.#asMeant(index, whole, { first, last: first + pieces });
    }
  }

  /** Whether only a few signs are between a word and the one before it. */
  #follows(index: number): boolean {
    const [before, word] = [this.#words[index - 1], this.#words[index]];
    return before !== undefined && word !== undefined && word.start - before.start - before.raw.length <= widestGap;
  }

  #isInAddress(index: number): boolean {
    const { start, raw } = this.#words[index] ?? { start: 0, raw: '' };
    const before = /\S*$/.exec(this.#text.slice(Math.max(0, start - nearby), start))?.[0] ?? '';
    const after = /^\S*/.exec(this.#text.slice(start + raw.length, start + raw.length + nearby))?.[0] ?? '';
    const chunk = before + raw + after;
    return isAddress(chunk) || chunk.length === this.#text.trim().length;
  }
}
