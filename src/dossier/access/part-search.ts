import { remembering } from '../../remembering.js';
import {
  accessLevels,
  eventKinds,
  languageTagPattern,
  measureKinds,
  organizationKinds,
  outcomes,
  placeKinds,
  referenceTypes,
  rightCodePattern,
  roles,
  statuses,
} from '../format/vocabulary.js';
import { ReadingOn } from '../names/reads-on.js';
import { type Names, withheldFilter, withheldFinder } from '../names/spells-withheld.js';
import type { Spelling } from '../names/withheld/person-finder.js';

/** Searches the texts of parts for withheld names, and for their words that no public name has. */
export class PartSearch {
  readonly #mayName: (texts: readonly string[]) => boolean;
  readonly #silent = new Set<string>();
  readonly #spellingOf: (text: string) => Spelling;
  readonly #readingOn: ReadingOn;

  constructor(names: Names, publicNames: readonly string[]) {
    this.#mayName = withheldFilter(names);
    this.#spellingOf = remembering(withheldFinder(names, publicNames));
    this.#readingOn = new ReadingOn(names, (text) => this.#spellingOf(text).isName);
  }

  /** What a part spells, alone or together with the part that is printed before it. */
  spelling(value: unknown, before: unknown): Spelling {
    const texts: Texts = { written: [], together: [] };
    addTexts(value, texts);
    const { written, together } = this.#areSilent([...texts.written, ...texts.together]) ? noTexts : texts;
    const found = written.map(this.#spellingOf);
    const isName =
      found.some((spelt) => spelt.isName) ||
      together.some((text) => this.#spellingOf(text).isName) ||
      this.#readingOn.spell(sentences(value), sentences(before));
    return { isName, words: found.flatMap(({ words }) => words) };
  }

  /** Whether several texts certainly have no name and no word of one. Most texts of a part are those of others. */
  #areSilent(texts: readonly string[]): boolean {
    const unknown = texts.filter((text) => !this.#silent.has(text));
    if (unknown.length === 0) return true;
    if (this.#mayName(unknown)) return false;
    if (this.#silent.size > mostSilent) this.#silent.clear();
    for (const text of unknown) this.#silent.add(text);
    return true;
  }
}

/** The number of texts without a name that are remembered. */
const mostSilent = 5_000;

/** The words that the format defines, by key. Any other text under such a key is the author's. */
const vocabulary: Readonly<Record<string, readonly string[]>> = {
  access: accessLevels,
  kind: [...eventKinds, ...measureKinds, ...organizationKinds, ...placeKinds, 'reference', 'organization'],
  outcome: outcomes,
  role: roles,
  status: statuses,
  type: referenceTypes,
};

/** The codes that the format defines, by key. */
const codes: Readonly<Record<string, RegExp>> = { language: languageTagPattern, right: rightCodePattern };

function isOfFormat(key: string, text: unknown): boolean {
  if (typeof text !== 'string') return false;
  if (Object.hasOwn(codes, key)) return codes[key]?.test(text) === true;
  return Object.hasOwn(vocabulary, key) && vocabulary[key]?.includes(text) === true;
}

/** The texts of an entry that must not spell a name. */
interface Texts {
  /** The texts that the author wrote. */
  readonly written: string[];
  /** Texts that views print side by side, joined. */
  readonly together: string[];
}

const noTexts: Texts = { written: [], together: [] };

/** Adds the texts in a value. It makes no lists of its own, because a case has thousands of values. */
function addTexts(value: unknown, texts: Texts): void {
  if (typeof value === 'string') texts.written.push(value);
  if (typeof value !== 'object' || value === null) return;
  addTogether(value, texts.together);
  for (const key of Object.keys(value)) {
    const part: unknown = (value as Readonly<Record<string, unknown>>)[key];
    if (typeof part === 'object') {
      // The author chooses the names of the registers too.
      if (key === 'identifiers') for (const name of Object.keys(Object(part))) texts.written.push(name);
      addTexts(part, texts);
    } else if (typeof part === 'string' && !isOfFormat(key, part)) texts.written.push(part);
  }
}

/** The texts of an entry that views print one after the other, in this order. Names are left out: nobody splits them. */
function sentences(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  const texts: string[] = [];
  for (const key of Object.keys(value)) {
    const part: unknown = (value as Readonly<Record<string, unknown>>)[key];
    if (typeof part === 'string' && key !== 'id' && key !== 'name' && !isOfFormat(key, part)) texts.push(part);
  }
  return texts;
}

/** Adds texts that views print side by side: the parts of an author's name, and the words of a list. */
function addTogether(value: object, together: string[]): void {
  if (Array.isArray(value)) {
    // A slash, as in an address: lower-case words count as names there.
    const words = value.filter((part) => typeof part === 'string' && !/\s/.test(part));
    if (words.length > 1) together.push(words.join('/'));
  } else if ('given' in value && 'family' in value) {
    const { given, family } = value;
    together.push(`${given} ${family}`, `${family} ${given}`, `${family}${given}`);
  }
}
