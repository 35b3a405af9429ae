import { getOrInsert } from '../../../get-or-insert.js';
import { remembering } from '../../../remembering.js';
import { fold, isAscii } from '../fold.js';
import { usualParticles } from '../particles.js';
import { unspaced } from '../scripts.js';
import { Substrings } from '../substrings.js';
import { Abbreviations, isInCapitals } from './abbreviations.js';
import { HandleNames } from './handle-names.js';
import { JoinedNames } from './joined-names.js';
import { isLetter, type NameWords, withParticles, wordsOfName } from './name-words.js';
import { compoundsOf } from './spellings/compounds.js';
import { sureness } from './spellings/forms.js';
import { initialsOf, latinOf } from './spellings/latin.js';
import { han, syllable } from './spellings/letters.js';
import { misread } from './spellings/misread.js';
import { withSimplifiedHan } from './spellings/romanise.js';
import { sounds } from './spellings/skeletons.js';
import { joinedSurname } from './surname-ends.js';
import { ordinary, particle, type Token } from './token.js';
import { keyOf, pairOf, pairsOf } from './word-pairs.js';
import { type Found, WordTable } from './word-table.js';
import { innerWords } from './words.js';

/** A shorter name written as one word may be an ordinary word. */
const shortestJoined = 5;

/** The numbers of initials before a word in a user name. */
const initialCounts = [1, 2];

/** A longer word of a text is not a word of a name, but may contain one. */
const longestToken = 100;

/** The number of words of texts that are remembered. A file has fewer, but several files may share their names. */
const mostTokens = 50_000;

/** The names of people, prepared for a search. Adding a name takes time in proportion to its length. */
export class PersonNames {
  readonly #table = new WordTable();
  readonly #pairs = new Set<number>();
  readonly #likePairs = new Set<number>();
  /** The ordered pairs of words that are a whole name. */
  readonly #ordered = new Set<number>();
  readonly #mononyms = new Set<number>();
  /** The words that have a letter as an initial beside them. */
  readonly #initials = new Map<string, Set<number>>();
  readonly #abbreviations = new Abbreviations();
  readonly #joined = new JoinedNames();
  /** The names as user names and addresses contain them. */
  readonly inHandles = new HandleNames();
  /** Whether a name may be written with the end of a surname as a word of its own. */
  hasSurnameEnds = false;
  readonly #particles = new Set<string>();
  /** Words in scripts without spaces. */
  readonly #unspaced = new Substrings<string>();
  /** The words that identify someone without the rest of the name, if no public name has them. */
  readonly #alone = new Set<number>();
  /** The words that do so only after `servant of`: `الحي` alone is also a part of a town. */
  readonly #servants = new Set<number>();
  /** What a word of a text may be. */
  readonly token = remembering((raw) => this.#examined(raw), mostTokens);

  add(name: string): NameWords {
    const words = wordsOfName(name);
    const { own, all, initials, servant, isCapitalised } = words;
    for (const word of all) if (!own.includes(word) && !initials.includes(word)) this.#particles.add(fold(word));
    const ids = own.map((word) => this.#table.add(word));
    const latin = own.map(inLatin);
    this.hasSurnameEnds ||= joinedSurname.test(name);
    const joined = new Set<string>();
    for (const [index, spelling] of withParticles(words)) this.#table.addSpelling(ids[index] ?? 0, spelling);
    for (const [one, other] of pairsOf(own.length)) {
      this.#addPair(ids[one] ?? 0, ids[other] ?? 0);
      if (isCapitalised) {
        this.#addInitials(own[one] ?? '', ids[one] ?? 0, own[other] ?? '');
        this.#addInitials(own[other] ?? '', ids[other] ?? 0, own[one] ?? '');
      }
      joined.add(`${latin[one]}${latin[other]}`).add(`${latin[other]}${latin[one]}`);
    }
    for (const { of, spelling } of compoundsOf(own, latin)) {
      const id = this.#table.add(spelling);
      for (const [index, other] of ids.entries()) if (!of.includes(index)) this.#addPair(id, other);
    }
    // Capital letters show that a word is a name, and not the beginning of a description.
    if (isCapitalised && all.length > 1) {
      for (const [index, id] of ids.entries())
        for (const initial of initials) this.#addInitials(own[index] ?? '', id, initial);
      for (const [index, id] of ids.entries()) (own[index] === servant ? this.#servants : this.#alone).add(id);
      for (const word of own.map(asSubstring))
        if (unspaced.test(word) && word.length > 1) this.#unspaced.add(word, word);
    }
    if (isCapitalised) for (const [index, id] of ids.entries()) this.inHandles.addWord(latin[index] ?? '', id);
    if (ids.length === 2) this.#ordered.add(keyOf(ids[0] ?? 0, ids[1] ?? 0));
    if (own.length === 1 && all.length === 1) this.#mononyms.add(ids[0] ?? 0);
    if (own.length > 1) {
      const whole = latin.join('');
      joined.add(whole).add(all.map(inLatin).join(''));
      // 김철수 takes endings, like a name of one word.
      if (isJoinable(whole) && own.some((word) => syllable.test(word)))
        this.#mononyms.add(this.#table.add(own.join('')));
    }
    for (const one of joined) if (isJoinable(one)) this.#addJoined(one);
    return words;
  }

  get isEmpty(): boolean {
    return this.#pairs.size + this.#mononyms.size + this.#alone.size === 0;
  }

  /** Whether several joined words of a text may be one word of a name. */
  isWhole(pieces: string): boolean {
    return this.#table.isWhole(pieces);
  }

  /** Whether two words belong to one name. */
  isPair(one: Found, other: Found, areNeighbours: boolean): boolean {
    for (const a of one.words.keys())
      for (const b of other.words.keys()) if (this.#pairs.has(pairOf(a, b))) return true;
    // If both words only sound alike, words between them make it another name.
    if (!areNeighbours && one.words.size + other.words.size === 0) return false;
    for (const a of one.groups) for (const b of other.groups) if (this.#likePairs.has(pairOf(a, b))) return true;
    return false;
  }

  /** Whether two words are the whole name, in its order. */
  areWhole(one: Found, other: Found): boolean {
    for (const a of one.words.keys())
      for (const b of other.words.keys()) if (this.#ordered.has(keyOf(a, b))) return true;
    return false;
  }

  /**
   * The words of names that identify someone. `takesEndings` says whether the text has words with endings, `isServant`
   * whether the word is after `servant of`.
   */
  alone({ words }: Found, takesEndings: boolean, isServant: boolean): number[] {
    const least = takesEndings ? sureness.inflected : sureness.same;
    const counts = (id: number) => this.#alone.has(id) || (isServant && this.#servants.has(id));
    return [...words].flatMap(([id, sure]) => (sure >= least && counts(id) ? [id] : []));
  }

  /** Whether a word is a whole name, or identifies someone. */
  isOfOneWord(token: Token, takesEndings: boolean): boolean {
    return token.isMononym || this.alone(token, takesEndings, true).length > 0;
  }

  /** The words of names in texts of scripts without spaces. */
  aloneWithoutSpaces(texts: readonly string[]): string[] {
    const held = this.#unspaced.isEmpty ? [] : texts.filter((text) => unspaced.test(text));
    const found = new Set<string>();
    if (held.length > 0) this.#unspaced.find(asSubstring(held.join('\n')), found);
    return [...found];
  }

  /** Whether a letter is the initial of a name to which a word belongs. */
  isInitial({ words }: Found, letter: string): boolean {
    const beside = this.#initials.get(letter);
    return beside !== undefined && [...words.keys()].some((word) => beside.has(word));
  }

  /**
   * Whether an initial, several initials or an abbreviation is of a name to which a word belongs. They are given as the
   * text has them: `Ю`, `JC`, `Chr`.
   */
  isAbbreviated(token: Found, word: string, letters: string): boolean {
    if (token.words.size === 0) return false;
    const areCapitals = isInCapitals(letters);
    if ((areCapitals || letters.length === 1) && this.#areInitialsOf(token, letters)) return true;
    return (!areCapitals || isInCapitals(word)) && this.#abbreviations.isBeside(token.words, letters);
  }

  #areInitialsOf(token: Found, letters: string): boolean {
    return Array.from(letters).every((letter) => this.isInitial(token, initialOf(letter)));
  }

  /**
   * Whether a word of an address or a user name is a word of a name with initials before it: `inemo85`. A word with an
   * ending does not count, because the letters may belong to another word.
   */
  hasInitials(word: string): boolean {
    const letters = word.replace(/^\d+|\d+$/g, '');
    return initialCounts.some(
      (count) => letters.length >= shortestJoined && this.#areInitials(letters.slice(0, count), letters.slice(count)),
    );
  }

  #areInitials(letters: string, word: string): boolean {
    const beside = Array.from(letters, (letter) => this.#initials.get(fold(letter)) ?? none);
    if (beside.includes(none)) return false;
    for (const [id, sure] of this.token(word).words)
      if (sure === sureness.same && beside.every((words) => words.has(id))) return true;
    return false;
  }

  #examined(raw: string): Token {
    // Most different words of a case are numbers.
    if (/^\d+$/.test(raw)) return this.#particles.has(raw) ? particle : ordinary;
    const folded = fold(raw);
    // `Do-yun` begins with one.
    if (this.#particles.has(folded) || usualParticles.has(folded))
      return { ...particle, isPiece: this.#table.isPiece(raw) };
    if (isLetter(raw, folded)) return { ...ordinary, letter: initialOf(raw) };
    if (raw.length > longestToken) return ordinary;
    // If no name has figures, a word that has some may only contain one: `r12`, `nemo1984`.
    const isWord = this.#table.hasFigures || this.#joined.hasFigures || !/\d/.test(raw) || !isAscii(raw);
    const found = this.#found(raw, isWord);
    const inner = innerWords(raw).map((piece) => this.token(piece));
    const isPiece = isWord && this.#table.isPiece(raw);
    const isJoined = this.#joined.has(found.sounds);
    const isLikeJoined = this.#joined.hasLike(found.sounds);
    const bears =
      isJoined || isLikeJoined || found.words.size + found.groups.size > 0 || inner.some((one) => one.bears);
    if (!bears && !isPiece) return ordinary;
    return {
      ...found,
      isParticle: false,
      letter: '',
      isPiece,
      isJoined,
      isLikeJoined,
      isMononym: [...found.words.keys()].some((id) => this.#mononyms.has(id)),
      bears,
      length: raw.length,
      inner,
    };
  }

  /** What a word is or, if it is nothing, what it would be without wrong letters. That alone identifies nobody. */
  #found(raw: string, isWord: boolean): Found {
    const found = isWord ? this.#table.find(raw) : ordinary;
    const words = found.words.size === 0 ? this.#table.spelt(misread(raw)) : none;
    return words.size === 0 ? found : { ...found, words: new Map([...words].map((id) => [id, sureness.similar])) };
  }

  #addPair(one: number, other: number): void {
    this.#pairs.add(pairOf(one, other));
    for (const like of this.#table.groupsOf(one)) {
      for (const also of this.#table.groupsOf(other)) {
        if (like !== also) this.#likePairs.add(pairOf(like, also));
      }
    }
  }

  #addInitials(word: string, id: number, other: string): void {
    // A two-letter word next to an initial is too common.
    if (inLatin(word).length < 3) return;
    this.#abbreviations.add(other, id);
    for (const letter of initialsOf(other)) {
      getOrInsert(this.#initials, letter, () => new Set()).add(id);
    }
  }

  /** Add a name as one word in Latin letters. */
  #addJoined(latin: string): void {
    const sound = sounds(latin);
    this.#joined.add(latin, sound);
    if (sound.length > shortestJoined) this.inHandles.addName(sound);
  }
}

/** Whether a name, as one word in Latin letters, is neither so short that it may be another word nor too long. */
function isJoinable(latin: string): boolean {
  return latin.length >= shortestJoined && latin.length <= longestToken;
}

/** A letter of a text as initials are compared. */
function initialOf(letter: string): string {
  return initialsOf(letter).at(-1) ?? '';
}

function inLatin(word: string): string {
  return latinOf(fold(word));
}

/** A text, prepared for a search for words of scripts without spaces. */
export function asSubstring(text: string): string {
  return fold(han.test(text) ? withSimplifiedHan(text) : text).replaceAll(' ', '');
}

const none: ReadonlySet<number> = new Set();
