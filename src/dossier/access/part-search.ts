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
  /** The texts of the part before, which the search of the next part needs again. */
  #last: { readonly value: unknown; readonly texts: Texts } = { value: undefined, texts: noTexts };

  constructor(names: Names, publicNames: readonly string[]) {
    this.#mayName = withheldFilter(names);
    this.#spellingOf = remembering(withheldFinder(names, publicNames));
    this.#readingOn = new ReadingOn(names, (text) => this.#spellingOf(text).isName);
  }

  /** What a part spells, alone or together with the part that is printed before it. */
  spelling(value: unknown, before: unknown): Spelling {
    const above = this.#textsOf(before).sentences;
    const texts = this.#textsOf(value);
    const { written, together } = this.#areSilent(texts) ? noTexts : texts;
    const found = written.map(this.#spellingOf);
    const isName =
      found.some((spelt) => spelt.isName) ||
      together.some((text) => this.#spellingOf(text).isName) ||
      this.#readingOn.spell(texts.sentences, above);
    return { isName, words: found.flatMap(({ words }) => words) };
  }

  #textsOf(value: unknown): Texts {
    if (this.#last.value !== value) this.#last = { value, texts: textsOf(value) };
    return this.#last.texts;
  }

  /** Whether texts certainly have no name and no word of one. Most texts of a part are those of others. */
  #areSilent({ written, together }: Texts): boolean {
    const unknown = [...written, ...together].filter((text) => !this.#silent.has(text));
    if (unknown.length === 0) return true;
    if (this.#mayName(unknown)) return false;
    if (this.#silent.size > mostSilent) this.#silent.clear();
    for (const text of unknown) this.#silent.add(text);
    return true;
  }
}

const noTexts: Texts = { written: [], together: [], sentences: [] };

/** The number of texts without a name that are remembered. */
const mostSilent = 5_000;

/** The words that the format defines, by key. Any other text under such a key is the author's. */
const vocabulary: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['access', new Set<string>(accessLevels)],
  ['kind', new Set([...eventKinds, ...measureKinds, ...organizationKinds, ...placeKinds, 'reference', 'organization'])],
  ['outcome', new Set(outcomes)],
  ['role', new Set(roles)],
  ['status', new Set(statuses)],
  ['type', new Set(referenceTypes)],
]);

/** The codes that the format defines, by key. */
const codes: ReadonlyMap<string, RegExp> = new Map([
  ['language', languageTagPattern],
  ['right', rightCodePattern],
]);

function isOfFormat(key: string, text: string): boolean {
  return vocabulary.get(key)?.has(text) ?? codes.get(key)?.test(text) ?? false;
}

/** The texts of an entry that must not spell a name. */
interface Texts {
  /** The texts that the author wrote. */
  readonly written: string[];
  /** Texts that views print side by side, joined. */
  readonly together: string[];
  /** The texts that views print one after the other, in this order. Names are left out: nobody splits them. */
  readonly sentences: string[];
}

function textsOf(value: unknown): Texts {
  const isText = typeof value === 'string';
  const texts: Texts = { written: isText ? [value] : [], together: [], sentences: isText ? [value] : [] };
  if (typeof value === 'object' && value !== null) addTexts(value, texts, texts.sentences);
  return texts;
}

/** Adds the texts in a value. It makes no lists of its own, because a case has thousands of values. */
function addTexts(value: object, texts: Texts, sentences?: string[]): void {
  addTogether(value, texts.together);
  for (const key in value) {
    const part: unknown = (value as Readonly<Record<string, unknown>>)[key];
    if (typeof part === 'string') {
      if (isOfFormat(key, part)) continue;
      texts.written.push(part);
      if (key !== 'id' && key !== 'name') sentences?.push(part);
    } else if (typeof part === 'object' && part !== null) {
      // The author chooses the names of the registers too.
      if (key === 'identifiers') texts.written.push(...Object.keys(part));
      addTexts(part, texts);
    }
  }
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
