import { fold } from './fold.js';
import { usualParticles, wordsOfDescriptions } from './particles.js';
import { Phrases } from './phrases.js';
import { unspaced } from './scripts.js';
import { Substrings } from './substrings.js';
import { unescaped } from './withheld/unescaped.js';

/** A name shorter than this, written as one word, occurs in other words by chance. */
const shortestJoined = 8;

/** The same limit for a script without spaces, after vowel signs are removed. */
const shortestUnmarked = 4;

/** Only this many words of a name are used: nobody has a longer name, and the pairs of its words would be too many. */
const longestName = 500;

/**
 * Stores names with their owners, and finds every name that a text spells: in any case, with endings, in an address or
 * a user name. Storing takes time in proportion to the names, and searching in proportion to the text.
 */
export class NameFinder<Owner> {
  readonly #phrases = new Phrases<Owner>();
  /** Pairs of words in small letters, which may be ordinary words. Beside such a word, `a` is not an initial. */
  readonly #smallWords = new Phrases<Owner>();
  readonly #anywhere = new Substrings<Owner>();
  readonly #withMarks = new Substrings<Owner>();

  /** Adds a name that is found only if all its words occur in their order. */
  add(name: string, owner: Owner): void {
    const folded = fold(name);
    const joined = withoutSpaces(folded);
    if (folded.length > longestName) {
      this.#anywhere.add(joined.slice(0, longestName), owner);
    } else if (!unspaced.test(name + folded)) {
      if (joined !== folded && joined.length >= shortestJoined) this.#anywhere.add(joined, owner);
      if (folded !== '') this.#phrases.add(folded.split(' '), owner);
    } else if (joined.length >= shortestUnmarked || marked(name) === joined) this.#anywhere.add(joined, owner);
    else this.#withMarks.add(marked(name), owner);
  }

  /**
   * Adds a person's name, for which capitals do not show the particles. The finder also finds two words of it, in
   * either order. One of the two may be an initial.
   */
  addInSmallLetters(name: string, owner: Owner): void {
    this.add(name, owner);
    if (fold(name).length > longestName) return;
    const { own, particles } = partsOf(name);
    if (own.length < 2) return;
    this.#smallWords.addPairs(own, owner);
    // A user name leaves out the particles: `@ada_morken`, `AdaMorken`.
    const joined = own.join('');
    if (particles.length > 0 && joined.length >= shortestJoined) this.#anywhere.add(joined, owner);
    for (const particle of particles) this.#smallWords.addParticle(particle);
  }

  get isEmpty(): boolean {
    return this.#phrases.isEmpty && this.#anywhere.isEmpty && this.#withMarks.isEmpty;
  }

  /** Whether a text may spell one of the names: names in some scripts occur only in texts that have their letters. */
  mayOccurIn(text: string): boolean {
    return (
      !(this.#phrases.isEmpty && this.#smallWords.isEmpty) ||
      this.#anywhere.mayOccurIn(text) ||
      this.#withMarks.mayOccurIn(text)
    );
  }

  /** The owners of all names that a text spells. */
  find(text: string): ReadonlySet<Owner> {
    const found = new Set<Owner>();
    this.#find(text, found);
    if (/[%\\]/.test(text)) this.#find(unescaped(text), found);
    return found;
  }

  #find(text: string, found: Set<Owner>): void {
    const mayHold = this.#anywhere.mayOccurIn(text);
    const folded = mayHold || !this.#phrases.isEmpty ? fold(text) : '';
    if (!this.#phrases.isEmpty) this.#phrases.find(folded.split(' '), found);
    if (!this.#smallWords.isEmpty) this.#smallWords.find(fold(withoutLetterWords(text)).split(' '), found);
    if (mayHold) this.#anywhere.find(withoutSpaces(folded), found);
    if (this.#withMarks.mayOccurIn(text)) this.#withMarks.find(marked(text), found);
  }
}

interface NameParts {
  /** The folded words of a name without its particles; empty if the name has only one word or is a description. */
  readonly own: readonly string[];
  /** The particles, folded: `al-`, `van der`, `kyzy`. */
  readonly particles: readonly string[];
}

function partsOf(name: string): NameParts {
  const words = wordsOf(name);
  const isParticle = (word: string) => usualParticles.has(word) || /^\p{L}$/u.test(word);
  const own = words.filter((word) => !isParticle(word) && !unspaced.test(word));
  const describes = own.length > 2 && own.some((word) => word.length < 3 || wordsOfDescriptions.has(word));
  return { own: describes ? [] : own, particles: words.filter(isParticle) };
}

/** Replace each word of one letter, unless a full stop or an apostrophe shows that it is an abbreviation. */
function withoutLetterWords(text: string): string {
  // V8 takes milliseconds to compile the letters of all scripts.
  const [words, letter] = /[^ -~\s]/.test(text)
    ? [/[\p{L}\p{M}\p{N}]+[.'’]?/gu, /^\p{L}$/u]
    : [/[a-z0-9]+[.']?/gi, /^[a-z]$/i];
  return text.replace(words, (word) => (letter.test(word) ? '0' : word));
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(' ')
    .filter((word) => word !== '');
}

function withoutSpaces(text: string): string {
  return text.replaceAll(' ', '');
}

/** Letters with their marks. Where vowels are marks, only they distinguish a short name from others. */
function marked(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}
