import { mayAbbreviate } from './abbreviations.js';
import { isBetween } from './between-words.js';
import { functionWords, neverNames } from './function-words.js';
import { handlesIn, isAddress, isOneWord } from './handle-names.js';
import { fewestLetters, mayBear, mostPieces } from './may-bear.js';
import { isServantOf } from './name-words.js';
import type { PersonNames } from './person-names.js';
import type { PublicNames } from './public-names.js';
import { isSmall } from './spellings/letters.js';
import { surnameEnd } from './surname-ends.js';
import { ordinary, type Token } from './token.js';
import { isApostrophe, rawWordsIn, takesEndings, wordsIn } from './words.js';

/** The greatest distance, in words, at which two words of a name belong together. */
const farthest = 4;

/** The most characters between the pieces of a word. */
const widestGap = 3;

/** The fewest letters of a lower-case name in one word. A shorter one may be an ordinary word. */
const longSmallName = 7;

/** The most characters of an address or user name that are read around a word. */
const nearby = 300;

interface Place {
  /** The numbers of ordinary words before the first and before the last word of the text that it consists of. */
  readonly first: number;
  readonly last: number;
  /** The number of its first word in the text. */
  readonly index: number;
}

/** A word of the text, or several words that are the pieces of one. */
interface Placed extends Place {
  readonly token: Token;
  /** Whether it may be an ordinary word, because it is in lower case. */
  readonly isSmall: boolean;
  /** Whether it is part of a longer word that is not a user name. */
  readonly isPart: boolean;
}

/** A word of a text that belongs to a withheld name, with its neighbours. */
export interface LoneWord {
  readonly before: string | undefined;
  readonly word: string;
  readonly after: string | undefined;
}

/** What a text spells: a name, or else words of names. */
export interface Spelling {
  readonly isName: boolean;
  readonly words: readonly LoneWord[];
}

const nothing: Spelling = { isName: false, words: [] };
const aName: Spelling = { isName: true, words: [] };

interface Word {
  readonly raw: string;
  readonly start: number;
  readonly token: Token;
  /** The word with those before it, if an apostrophe is between them or it is the end of a surname. */
  readonly cut: string | undefined;
}

/**
 * Finds a person's name: two of its words near each other, one with an initial, or the name as one word. If there is
 * none, finds single words of names that belong to no public name.
 */
export function peopleIn(text: string, names: PersonNames, known: PublicNames): Spelling {
  if (names.isEmpty) return nothing;
  const spelt = mayBear(text, names) ? inWords(text, names, known) : nothing;
  if (spelt.isName) return spelt;
  const handles = handlesIn(text);
  const inside = handles.flatMap(rawWordsIn);
  if (handles.some((handle) => names.inHandles.hasName(handle)) || inside.some((word) => names.hasInitials(word)))
    return aName;
  if (handles.length === 0 && isOneWord(text)) inside.push(text);
  const inHandles = inside.filter((word) => [...names.inHandles.wordsInside(word)].some((id) => !known.has(id)));
  const unspaced = names.aloneWithoutSpaces([text]).filter((word) => !known.containsUnspaced(word));
  const alone = [...unspaced, ...inHandles].map((word) => ({ before: undefined, word, after: undefined }));
  return { isName: false, words: [...spelt.words, ...alone] };
}

/** What the words of a text spell, in the text as it is written. */
export function inWords(text: string, names: PersonNames, known: PublicNames): Spelling {
  return new Reading(text, wordsOf(text, names), names, known).spelling();
}

function wordsOf(text: string, names: PersonNames): Word[] {
  const words: Word[] = [];
  for (const { 0: raw, index: start } of wordsIn(text)) {
    const before = words.at(-1);
    const gap = (before?.start ?? 0) + (before?.raw.length ?? 0);
    const isOneWord = isApostrophe(text, gap, start) || (start - gap === 1 && surnameEnd.test(raw));
    words.push({
      raw,
      start,
      token: names.token(raw),
      cut: before !== undefined && isOneWord ? (before.cut ?? before.raw) + raw : undefined,
    });
  }
  return words;
}

/** A word that may be an abbreviation of a name. */
const abbreviation: Token = { ...ordinary, letter: '.' };

/** A text that is searched for names. */
class Reading {
  readonly #text: string;
  readonly #words: readonly Word[];
  readonly #names: PersonNames;
  readonly #known: PublicNames;
  #takesEndings: boolean | undefined;

  constructor(text: string, words: readonly Word[], names: PersonNames, known: PublicNames) {
    this.#text = text;
    this.#words = words;
    this.#names = names;
    this.#known = known;
  }

  spelling(): Spelling {
    let near: readonly Placed[] = [];
    let letters: readonly Placed[] = [];
    const alone: Placed[] = [];
    for (const one of this.#placed()) {
      near = near.filter(({ last }) => one.first - last <= farthest);
      letters = letters.filter(({ last }) => last === one.first).slice(-farthest);
      if (one.token.letter !== '') {
        if (near.some((word) => this.#isInitialOf(one, word))) return aName;
        letters = [...letters, one];
        continue;
      }
      if (this.#isName(one) || near.some((other) => this.#isPair(other, one))) return aName;
      if (letters.some((letter) => this.#isInitialOf(letter, one))) return aName;
      if (this.#isAlone(one)) alone.push(one);
      near = [...near, one];
    }
    return { isName: false, words: alone.map(({ index }) => this.#lone(index)) };
  }

  /** Whether a word is a whole name. */
  #isName({ token, isSmall: isAny, first, last, index }: Placed): boolean {
    // Ordinary words sound like such a name too, but not several words with capital letters.
    const end = this.#words[index + last - first]?.raw ?? '';
    if (token.isLikeJoined && ((!isAny && last > first && !isSmall(end)) || this.#isInAddress(index))) return true;
    if (!isAny) return token.isJoined || token.isMononym;
    // Two ordinary words, such as `may will`, are not a name as one word.
    return token.isJoined && last === first && token.length >= longSmallName;
  }

  /** Whether a word identifies someone without the rest of the name. */
  #isAlone({ token, isSmall: isAny, isPart, index }: Placed): boolean {
    if (isAny || isPart) return false;
    const { raw } = this.#words[index] ?? { raw: '' };
    // Chinese and Korean family names are syllables with which many words are written.
    if (/^[\u3400-\u9fff\uac00-\ud7a3]$/.test(raw)) return false;
    this.#takesEndings ??= takesEndings(this.#text);
    const isServant = isServantOf(this.#words[index - 1]?.raw ?? '') || isServantOf(raw);
    const isOfOne = this.#names.alone(token, this.#takesEndings, isServant).some((id) => !this.#known.has(id));
    if (!isOfOne || neverNames.has(raw)) return false;
    // "An officer" names no An, but "asked An" does.
    return token.length > raw.length || !functionWords.has(raw.toLowerCase()) || !this.#beginsSentence(index);
  }

  #beginsSentence(index: number): boolean {
    const { start } = this.#words[index] ?? { start: 0 };
    return /(?:^|[^\p{L}\p{M}\p{N}\s,;'’)\]-]\s*|\n\s*)$/u.test(this.#text.slice(Math.max(0, start - 10), start));
  }

  #lone(index: number): LoneWord {
    const [before, word, after] = [-1, 0, 1].map((step) => this.#words[index + step]?.raw);
    return { before, word: word ?? '', after };
  }

  #isPair(one: Placed, other: Placed): boolean {
    const areNeighbours = other.first - one.last <= 1;
    if ((one.isPart || other.isPart) && one.index !== other.index) return false;
    const isPair =
      one.isSmall || other.isSmall
        ? other.index - one.index <= 1 && this.#names.areWhole(one.token, other.token)
        : this.#names.isPair(one.token, other.token, areNeighbours);
    // "Anna Smith met Robert Brown" does not name Robert Smith if these two names are public.
    return isPair && !(this.#isOfOther(one, other) && this.#isOfOther(other, one));
  }

  /** Whether a word belongs to a public name that does not contain the other word of the pair. */
  #isOfOther({ token, index, first, last }: Placed, other: Placed): boolean {
    const around = [index - 2, index - 1, index + 1 + last - first, index + 2 + last - first];
    const neighbours = around
      .filter((place) => place !== other.index)
      .flatMap((place) => this.#words[place]?.raw ?? []);
    return this.#known.isBeside(token, neighbours);
  }

  #isInitialOf(letter: Placed, word: Placed): boolean {
    if (word.isSmall || letter.first - word.last > 1 || letter.index === word.index) return false;
    const [letters, other] = [letter, word].map(({ index }) => this.#words[index]?.raw ?? '');
    return this.#names.isAbbreviated(word.token, other ?? '', letters ?? '');
  }

  /** The words that may belong to a name, and single capital letters, in order. */
  *#placed(): Generator<Placed> {
    let ordinal = 0;
    let before = 0;
    for (const [index, { raw, start, token, cut }] of this.#words.entries()) {
      const after = this.#text[start + raw.length];
      const at = { first: ordinal, last: ordinal, index };
      if (cut !== undefined) yield* this.#asMeant(cut, { first: before, last: ordinal, index: index - 1 });
      before = ordinal;
      if (!token.isParticle && token.letter === '' && !isBetween(raw, after)) ordinal += 1;
      if (token.letter !== '') {
        if (!isSmall(raw)) yield { ...at, token, isSmall: false, isPart: false };
        yield* this.#ofLetters(at);
      } else if (token !== ordinary) {
        yield* this.#asMeant(raw, at);
        if (token.isPiece) yield* this.#inPieces(at);
      }
      if (mayAbbreviate(raw, after)) yield { ...at, last: ordinal, token: abbreviation, isSmall: false, isPart: false };
    }
  }

  /** A word and the words inside it. */
  *#asMeant(raw: string, at: Place, isSpelt = false): Generator<Placed> {
    const token = this.#names.token(raw);
    if (!token.bears) return;
    const isInAddress = this.#isInAddress(at.index);
    const isAny = !isSpelt && isSmall(raw) && token.inner.length === 0 && !isInAddress;
    yield { ...at, token, isSmall: isAny, isPart: false };
    const isPart = !isSpelt && !isInAddress && !/\d/.test(raw);
    for (const one of token.inner) if (one.bears) yield { ...at, token: one, isSmall: isAny, isPart };
  }

  /** The word that begins at a single letter and is written in single letters: `I.v.o.`, `I v o`. */
  *#ofLetters(at: Place): Generator<Placed> {
    const isLetter = (place: number) => (this.#words[place]?.token.letter ?? '') !== '';
    if (isLetter(at.index - 1) && this.#follows(at.index)) return;
    let end = at.index + 1;
    while (isLetter(end) && this.#follows(end)) end += 1;
    const letters = this.#words.slice(at.index, end).map(({ raw }) => raw);
    if (letters.length >= fewestLetters) yield* this.#asMeant(letters.join(''), at, true);
  }

  /** The word that begins at a word and is written in pieces: `Abdul Rahman`, `Ne-mo`. */
  *#inPieces({ first, index }: Place): Generator<Placed> {
    let whole = this.#words[index]?.raw ?? '';
    for (let pieces = 1; pieces < mostPieces && this.#follows(index + pieces); pieces += 1) {
      const next = whole + (this.#words[index + pieces]?.raw ?? '');
      if (!this.#names.isWhole(next)) return;
      whole = next;
      yield* this.#asMeant(whole, { first, last: first + pieces, index });
    }
  }

  /** Whether only a few characters are between a word and the one before it. */
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
