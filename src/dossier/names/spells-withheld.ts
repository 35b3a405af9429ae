import { fold } from './fold.js';
import { NameFinder } from './name-finder.js';
import { unspaced } from './scripts.js';
import { mayHavePeople } from './withheld/may-bear.js';
import { peopleIn, type Spelling } from './withheld/person-finder.js';
import { PersonNames } from './withheld/person-names.js';
import { isAsSeen, readingsOf } from './withheld/plain-text.js';
import { PublicNames } from './withheld/public-names.js';
import { han } from './withheld/spellings/letters.js';
import { withSimplifiedHan } from './withheld/spellings/romanise.js';

export interface Names {
  /** Names of people. Their words match in any order, with one left out or shortened to its initial. */
  readonly people: readonly string[];
  /** Names of organisations, and ids. They match only in full. */
  readonly others: readonly string[];
  /** Whether the register withholds some of them. */
  readonly areOfRegister?: boolean;
}

interface Party {
  readonly id: string;
  readonly spellings: readonly string[];
}

/** Every spelling that would reveal these parties. */
export function namesOf(people: readonly Party[], organizations: readonly Party[]): Names {
  return {
    people: people.flatMap(({ spellings }) => spellings),
    others: [...people.filter(isNamedById).map(({ id }) => id), ...organizations.flatMap(({ spellings }) => spellings)],
  };
}

/** All names of several lists, once each. */
export function joinedNames(all: readonly Names[]): Names {
  const unique = (names: readonly string[]) => [...new Set(names)];
  return {
    people: unique(all.flatMap(({ people }) => people)),
    others: unique(all.flatMap(({ others }) => others)),
    areOfRegister: all.some(({ areOfRegister }) => areOfRegister),
  };
}

/** Whether a person's id reveals the name: `ada-nobody` or `nobody` for Ada Nobody, but not `witness-a`. */
function isNamedById({ id, spellings }: Party): boolean {
  const own = new Set(wordsOf(id).filter((word) => word.length > 2));
  return own.size > 0 && spellings.some((spelling) => wordsOf(spelling).some((word) => own.has(word)));
}

function wordsOf(text: string): string[] {
  return fold(text).split(' ');
}

/**
 * Tells whether a text spells one of the names. It finds too much rather than too little, because a disclosed name
 * cannot be taken back.
 */
export function withheldSpeller(names: Names): (text: string) => boolean {
  const spellingOf = withheldFinder(names);
  return (text) => spellingOf(text).isName;
}

/**
 * Tells whether a path or the name of a user spells one of the names or, if it has no space, a word of one. Such a word
 * does not count if a public name has it. `publicNames` is called only if there is such a word.
 */
export function labelTest(names: Names, publicNames: () => readonly string[]): (text: string) => boolean {
  const spellingOf = withheldFinder(names);
  let knowing: ReturnType<typeof withheldFinder> | undefined;
  return (text) => {
    const { isName, words } = spellingOf(text);
    if (isName || words.length === 0 || /\s/.test(text)) return isName;
    knowing ??= withheldFinder(names, publicNames());
    return knowing(text).words.length > 0;
  };
}

/** Make a function that finds withheld names in a text, or else their words that no public name has. */
export function withheldFinder(names: Names, publicNames: readonly string[] = []): (text: string) => Spelling {
  const { people, index } = prepared(names);
  const known = new PublicNames(publicNames, people);
  return (text) => {
    const readings = readingsOf(text);
    const spelt = readings.map((reading) => peopleIn(reading, people, known));
    const isName =
      spelt.some((one) => one.isName) ||
      (!index.isEmpty && readings.flatMap(variants).some((reading) => index.find(reading).size > 0));
    return { isName, words: spelt.flatMap(({ words }) => words) };
  };
}

/**
 * Make a function that tells whether any of several texts may spell one of the names or a word of one. A search of all
 * of them at once is much faster than one of each, and most have nothing.
 */
export function withheldFilter(names: Names): (texts: readonly string[]) => boolean {
  const { people, index } = prepared(names);
  return (texts) => {
    const joined = texts.join('\n');
    // Only together do the texts have what is before or after an escape.
    if (/[%\\]/.test(joined)) return true;
    const readings = isAsSeen(joined) ? texts : texts.flatMap(readingsOf);
    if (mayHavePeople(readings, people)) return true;
    const held = readings.filter((one) => index.mayOccurIn(one));
    return held.length > 0 && variants(held.join('\n')).some((one) => index.find(one).size > 0);
  };
}

/** Names that are prepared for a search. */
interface Prepared {
  readonly names: Names;
  readonly people: PersonNames;
  readonly index: NameFinder<true>;
}

/** The names prepared last, and those before: `redact` searches for names as they are and in Latin letters. */
let latest: readonly Prepared[] = [];

/** Prepare names, once for all that searches a file: its path, its texts and its problems. */
function prepared(names: Names): Prepared {
  const found = latest.find((one) => areEqual(one.names, names)) ?? prepare(names);
  latest = [found, ...latest.filter((one) => one !== found).slice(0, 1)];
  return found;
}

function areEqual(one: Names, other: Names): boolean {
  return isSameList(one.people, other.people) && isSameList(one.others, other.others);
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, index) => name === other[index]);
}

function prepare(names: Names): Prepared {
  const index = new NameFinder<true>();
  const people = new PersonNames();
  for (const name of names.people) {
    const { own, all, initials, isCapitalised } = people.add(name);
    const isOfTwo = own.length === 2 && all.length === 2;
    const isOfOne = own.length === 1 && all.length === 1 + initials.length;
    const isDistinct = isOfTwo || (isOfOne && !/\d/.test(name));
    if (isCapitalised && isDistinct && !unspaced.test(name) && name.length < longestName) continue;
    for (const one of variants(name)) isCapitalised ? index.add(one, true) : index.addInSmallLetters(one, true);
  }
  for (const name of names.others.flatMap(variants)) index.add(name, true);
  return { names, people, index };
}

/** A longer name is also found by its beginning. */
const longestName = 500;

/** A text, and its form in simplified Chinese characters. */
function variants(text: string): string[] {
  return han.test(text) ? [...new Set([text, withSimplifiedHan(text)])] : [text];
}
