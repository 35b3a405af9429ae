import { remembering } from '../../../remembering.js';
import { fold, isAscii } from '../fold.js';
import { append } from '../substrings.js';
import { WordIndex } from '../word-index.js';
import { type Forms, formsOf, type Sureness, sureness } from './spellings/forms.js';
import { latinOf } from './spellings/latin.js';
import { startsAbjad, syllable } from './spellings/letters.js';
import { skeleton } from './spellings/skeletons.js';

/** The words of names that a word of a text may be, by number, and the groups of words that sound like it. */
export interface Found {
  readonly words: ReadonlyMap<number, Sureness>;
  readonly groups: ReadonlySet<number>;
  readonly sounds: ReadonlySet<string>;
}

/** Only words of these lengths are searched for in pieces, such as `Abdul Rahman` for `Abdulrahman`. */
const shortestInPieces = 5;
const longestInPieces = 40;

/** An ending may follow the last piece. */
const longestEnding = 3;

/** A word of a text, in the forms in which it is looked up. */
interface TextWord {
  readonly forms: Forms;
  readonly folded: string;
  readonly skeleton: string;
}

/**
 * The forms of words of texts, which depend on no name: another case file of a library, with other names, has
 * mostly the same words.
 */
const textWord = remembering((token): TextWord => {
  const folded = fold(token);
  return { forms: formsOf(token, false), folded, skeleton: skeletonOf(folded) };
});

/**
 * The words of names, found by words of texts in any spelling. The time of a search does not grow with their number.
 */
export class WordTable {
  readonly #ids = new Map<string, number>();
  /** The words that have a key, each with its sureness: the number of the word times 4, plus the sureness. */
  readonly #byKey = new Map<string, number[]>();
  /** The sureness of the keys of other spellings, by word and key. */
  readonly #ofSpellings = new Map<string, Sureness>();
  readonly #groups = new Map<string, number>();
  readonly #groupsOf: (readonly number[])[] = [];
  /** The words in scripts with few endings, or with prefixes. */
  readonly #others = new WordIndex();
  readonly #byOther = new Map<number, number[]>();
  readonly #starts = new Set<string>();
  /** Whether a name is written without vowels. */
  #hasBare = false;
  #hasFigures = false;

  /** The number of a word. In ASCII, words that differ only in case have the same forms. */
  add(word: string): number {
    const key = isAscii(word) ? word.toLowerCase() : word;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#ids.size;
    this.#ids.set(key, id);
    const forms = formsOf(word, true);
    const { keys, isBare } = forms;
    this.#hasBare ||= isBare;
    this.#addForms(id, forms);
    this.#groupsOf.push(this.#groupsIn(forms));
    const folded = fold(word);
    if (takesAffixes(folded)) append(this.#byOther, this.#others.word(folded), id);
    this.#addStarts(folded);
    // A Chinese or Korean name has other spellings.
    if (syllable.test(word)) for (const key of keys.keys()) if (key.startsWith('=')) this.#addStarts(key.slice(1));
    return id;
  }

  /** Let another spelling mean a word that was added. */
  addSpelling(id: number, spelling: string): void {
    const forms = formsOf(spelling, true);
    for (const [key, sure] of forms.keys) this.#ofSpellings.set(`${id} ${key}`, sure);
    this.#addForms(id, forms);
    this.#groupsOf[id] = [...this.groupsOf(id), ...this.#groupsIn(forms)];
  }

  #addForms(id: number, { keys, sounds }: Forms): void {
    for (const [key, sure] of keys) append(this.#byKey, key, id * 4 + sure);
    // Every key has the figures of one of the sounds.
    for (const sound of sounds) this.#hasFigures ||= /\d/.test(sound);
  }

  #addStarts(folded: string): void {
    const whole = skeletonOf(folded);
    if (whole.length < 2 || latinOf(folded).length < shortestInPieces || whole.length > longestInPieces) return;
    for (let size = 2; size <= whole.length; size += 1) this.#starts.add(whole.slice(0, size));
  }

  /** Whether a word has figures in any of its spellings. */
  get hasFigures(): boolean {
    return this.#hasFigures;
  }

  /** The groups of similar-sounding words that a word belongs to. */
  groupsOf(id: number): readonly number[] {
    return this.#groupsOf[id] ?? none;
  }

  find(token: string): Found {
    const { forms, folded } = textWord(token);
    const { keys, sounds, likeness, isBare, bare } = forms;
    const words = new Map<number, Sureness>();
    for (const [key, sure] of keys) {
      const known = this.#byKey.get(key);
      if (known === undefined) continue;
      for (const word of known) {
        const id = Math.floor(word / 4);
        const own = this.#ofSpellings.size === 0 ? undefined : this.#ofSpellings.get(`${id} ${key}`);
        const both = Math.min(sure, own ?? word % 4) as Sureness;
        if ((words.get(id) ?? 0) < both) words.set(id, both);
      }
    }
    if (!this.#others.isEmpty && takesAffixes(folded)) {
      const sure = startsAbjad.test(folded) ? sureness.similar : sureness.inflected;
      for (const other of this.#others.find(folded).keys()) {
        for (const id of this.#byOther.get(other) ?? none) if (!words.has(id)) words.set(id, sure);
      }
    }
    const groups = new Set<number>();
    this.#addGroups(likeness, groups);
    if (this.#hasBare || isBare) this.#addGroups(bare(), groups);
    for (const id of words.keys()) for (const group of this.groupsOf(id)) groups.add(group);
    return { words, groups, sounds };
  }

  #addGroups(alike: Iterable<string>, groups: Set<number>): void {
    for (const like of alike) {
      const group = this.#groups.get(like);
      if (group !== undefined) groups.add(group);
    }
  }

  /** The words of names that have just this spelling. */
  spelt(word: string | undefined): ReadonlySet<number> {
    if (word === undefined) return nobody;
    return new Set(this.#byKey.get(`=${fold(word)}`)?.map((id) => Math.floor(id / 4)));
  }

  /** Whether a word of a text may be the first piece of a word of a name. */
  isPiece(token: string): boolean {
    return this.#starts.has(textWord(token).skeleton);
  }

  isWhole(token: string): boolean {
    const whole = skeletonOf(fold(token));
    for (let ending = 0; ending <= longestEnding; ending += 1) {
      if (this.#starts.has(whole.slice(0, whole.length - ending))) return true;
    }
    return false;
  }

  #groupsIn({ likeness, bare }: Forms): number[] {
    return [...likeness, ...bare()].map((like) => this.#group(like));
  }

  #group(like: string): number {
    const known = this.#groups.get(like) ?? this.#groups.size;
    this.#groups.set(like, known);
    return known;
  }
}

/** Whether a word is of a script other than Latin and Cyrillic. In these, words take few endings, or prefixes. */
function takesAffixes(folded: string): boolean {
  return !/^[a-z0-9\u0400-\u052f]/.test(folded);
}

function skeletonOf(folded: string): string {
  return skeleton(latinOf(folded));
}

const none: readonly number[] = [];
const nobody: ReadonlySet<number> = new Set();
