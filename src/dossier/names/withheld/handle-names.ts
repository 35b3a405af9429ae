import { fold } from '../fold.js';
import { Substrings } from '../substrings.js';
import { latinOf } from './spellings/latin.js';
import { sounds } from './spellings/skeletons.js';

/** A shorter word of a name is part of other words by chance. */
const shortestInside = 7;

/** Names and their words as addresses and user names contain them, inside other words. */
export class HandleNames {
  readonly #names = new Substrings<true>();
  readonly #words = new Substrings<number>();

  /** Add the sounds of a name of several words. */
  addName(sound: string): void {
    this.#names.add(sound, true);
  }

  /** Add a word of a name, by its number. */
  addWord(word: string, id: number): void {
    const latin = latinOf(fold(word));
    if (latin.length >= shortestInside) this.#words.add(sounds(latin), id);
  }

  /** Whether an address or a user name contains a name as one word. */
  hasName(handle: string): boolean {
    return found(this.#names, handle).size > 0;
  }

  /** The long words of names that a word of an address or a user name contains: `freenemo`. */
  wordsInside(word: string): ReadonlySet<number> {
    return found(this.#words, word);
  }
}

function found<Owner>(strings: Substrings<Owner>, handle: string): ReadonlySet<Owner> {
  const owners = new Set<Owner>();
  // In Latin letters without spaces.
  if (!strings.isEmpty) strings.find(sounds(latinOf(fold(handle).replaceAll(' ', ''))), owners);
  return owners;
}
