import { fold } from './fold.js';
import { NameIndex } from './name-index.js';

export interface Names {
  /** Of people: found in any order of their words, with one left out or cut to its initial. */
  readonly people: readonly string[];
  /** Of organisations, and ids: found as they are. */
  readonly others: readonly string[];
}

interface Party {
  readonly id: string;
  readonly spellings: readonly string[];
}

/** Every way to give away who these are. */
export function namesOf(people: readonly Party[], organizations: readonly Party[]): Names {
  return {
    people: [...people.flatMap(({ spellings }) => spellings), ...people.filter(isNamedById).map(({ id }) => id)],
    others: organizations.flatMap(({ spellings }) => spellings),
  };
}

/** Whether a person's id gives the name away: `ada-nobody` or `nobody` for Ada Nobody, but not `witness-a`. */
function isNamedById({ id, spellings }: Party): boolean {
  const words = new Set(spellings.flatMap((spelling) => fold(spelling).split(' ')));
  return fold(id)
    .split(' ')
    .some((word) => word.length > 2 && words.has(word));
}

/**
 * Tells whether a text spells one of the names. It finds too much rather than too little, since a name that got out cannot
 * be taken back.
 */
export function nameMatcher({ people, others }: Names): (text: string) => boolean {
  const index = new NameIndex<true>();
  for (const name of people) index.addPerson(name, true);
  for (const name of others) index.add(name, true);
  return (text) => index.find(text).size > 0;
}
