import { fold } from './fold.js';
import { NameFinder } from './name-finder.js';

export interface Names {
  /** Names of people. Their words match in any order, with one left out or shortened to its initial. */
  readonly people: readonly string[];
  /** Names of organisations, and ids. They match only in full. */
  readonly others: readonly string[];
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

/** Whether a person's id reveals the name: `ada-nobody` or `nobody` for Ada Nobody, but not `witness-a`. */
function isNamedById({ id, spellings }: Party): boolean {
  const words = new Set(spellings.flatMap((spelling) => fold(spelling).split(' ')));
  return fold(id)
    .split(' ')
    .some((word) => word.length > 2 && words.has(word));
}

/**
 * Tells whether a text spells one of the names. It finds too much rather than too little, because a disclosed name
 * cannot be taken back.
 */
export function withheldSpeller({ people, others }: Names): (text: string) => boolean {
  const index = new NameFinder<true>();
  for (const name of people) index.addPerson(name, true);
  for (const name of others) index.add(name, true);
  return (text) => index.find(text).size > 0;
}
