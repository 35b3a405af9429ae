import { fold } from './fold.js';
import { Phrases } from './phrases.js';
import { unspaced } from './scripts.js';
import { Substrings } from './substrings.js';
import { unescaped } from './unescaped.js';

/** A name shorter than this, written as one word, occurs in other words by chance. */
const shortestJoined = 8;

/** The same limit for a script without spaces, after vowel signs are removed. */
const shortestUnmarked = 4;

/** Only this many words of a name are used: nobody has a longer name, and the pairs of its words would be too many. */
const longestName = 500;

/**
 * Names and whose they are. Finds every name that a text spells: in any case, with endings, in an address or a handle.
 * The time grows with the names, once, and with the text; not with their product.
 */
export class NameFinder<Owner> {
  readonly #phrases = new Phrases<Owner>();
  readonly #anywhere = new Substrings<Owner>();
  readonly #withMarks = new Substrings<Owner>();

  /** Adds a name that is found only as it is: all its words in their order. */
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

  /** Adds a person's name, which is also found by two of its words in either order, one of them perhaps an initial. */
  addPerson(name: string, owner: Owner): void {
    this.add(name, owner);
    if (fold(name).length > longestName) return;
    const { own, particles } = partsOf(name);
    this.#phrases.addPairs(own, owner);
    // A user name leaves out the particles: `@ada_morken`, `AdaMorken`.
    const joined = own.join('');
    if (particles.length > 0 && own.length > 1 && joined.length >= shortestJoined) this.#anywhere.add(joined, owner);
    for (const particle of particles) this.#phrases.addParticle(particle);
  }

  /** The owners of all names that a text spells. */
  find(text: string): ReadonlySet<Owner> {
    const found = new Set<Owner>();
    this.#find(text, found);
    if (/[%\\]/.test(text)) this.#find(unescaped(text), found);
    return found;
  }

  #find(text: string, found: Set<Owner>): void {
    const folded = fold(text);
    this.#phrases.find(folded.split(' '), found);
    if (!this.#anywhere.isEmpty) this.#anywhere.find(withoutSpaces(folded), found);
    if (!this.#withMarks.isEmpty) this.#withMarks.find(marked(text), found);
  }
}

/** The folded words of a name without its particles, and the particles: `al-`, `van der`, `kyzy`. */
function partsOf(name: string): { readonly own: string[]; readonly particles: string[] } {
  const [own, particles]: [string[], string[]] = [[], []];
  for (const word of name.split(/\s+/)) {
    // In `al-Sando` and `d'Arc`, only what follows the particle is the person's own.
    const parts = /^\p{Ll}/u.test(word) ? (word.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) : [word];
    for (const part of parts) (/^\p{Ll}/u.test(part) ? particles : own).push(...wordsOf(part));
  }
  // A name in lower case only, such as an id, does not show which of its words are particles.
  return { own: own.filter((word) => !unspaced.test(word)), particles: own.length === 0 ? [] : particles };
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
