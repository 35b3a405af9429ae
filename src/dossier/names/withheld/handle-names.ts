import { remembering } from '../../../remembering.js';
import { fold } from '../fold.js';
import { unspaced } from '../scripts.js';
import { Substrings } from '../substrings.js';
import { latinOf } from './spellings/latin.js';
import { sounds } from './spellings/skeletons.js';

/** A shorter word of a name is part of other words by chance. */
const shortestInside = 7;

/** Names and their words as addresses and user names contain them, inside other words. */
export class HandleNames {
  readonly #names = new Substrings<true>();
  /** The sounds of names that are not in `#names` yet: many texts have no address. */
  readonly #later: string[] = [];
  readonly #words = new Substrings<number>();

  /** Add the sounds of a name of several words. */
  addName(sound: string): void {
    this.#later.push(sound);
  }

  /** Add a word of a name in Latin letters, by its number. */
  addWord(latin: string, id: number): void {
    // A last vowel is part of an ending: `#freepetrovoi`, of Petrova.
    const stem = latin.replace(/[aeiouy]$/, '');
    if (stem.length >= shortestInside) this.#words.add(sounds(stem), id);
    else if (latin.length >= shortestInside) this.#words.add(sounds(latin), id);
  }

  /** Whether an address or a user name contains a name as one word. */
  hasName(handle: string): boolean {
    for (const sound of this.#later.splice(0)) this.#names.add(sound, true);
    return found(this.#names, handle).size > 0;
  }

  /** The long words of names that a word of an address or a user name contains: `freenemo`. */
  readonly wordsInside = remembering((word): ReadonlySet<number> => found(this.#words, word));
}

function found<Owner>(strings: Substrings<Owner>, handle: string): ReadonlySet<Owner> {
  const owners = new Set<Owner>();
  // In Latin letters without spaces.
  if (!strings.isEmpty) strings.find(sounds(latinOf(fold(handle).replaceAll(' ', ''))), owners);
  return owners;
}

/** The addresses and user names in a text, and the names of files. */
export function handlesIn(text: string): string[] {
  return isAddress(text) ? text.split(/\s+/).filter(isAddress) : [];
}

/** A text of one word may be an id: `freequorvane`. */
export function isOneWord(text: string): boolean {
  return /^[^\s\d]\S{6,99}$/.test(text) && !unspaced.test(text);
}

/** Whether a text is or has an address, a user name such as `INemo`, or the name of a file. */
export function isAddress(chunk: string): boolean {
  return /[@/_#\\=]|\.[A-Za-z\u00a1-\uffff]{2}|[A-Z]{2}[a-z]{2}|[А-Я]{2}[а-я]{2}/.test(chunk);
}
