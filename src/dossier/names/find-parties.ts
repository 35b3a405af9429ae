import { NameFinder } from './name-finder.js';

type Parties<T> = readonly (readonly [party: T, spellings: readonly string[]])[];

/**
 * Make a function that returns the parties that a text names, in the order of `parties`, which holds the spellings of
 * each.
 */
export function partyFinder<T>(parties: Parties<T>): (text: string) => T[] {
  let index: NameFinder<number> | undefined;
  return (text) => {
    index ??= indexOf(parties);
    const places = [...index.find(text)].sort((one, other) => one - other);
    return places.flatMap((place) => {
      const named = parties[place];
      return named === undefined ? [] : [named[0]];
    });
  };
}

function indexOf(parties: Parties<unknown>): NameFinder<number> {
  const index = new NameFinder<number>();
  for (const [place, [, spellings]] of parties.entries()) for (const name of spellings) index.add(name, place);
  return index;
}
