import { NameIndex } from './name-index.js';

type Parties<T> = readonly (readonly [party: T, spellings: readonly string[]])[];

/** Make a function that returns the parties which a text names, in their order. `parties` holds the spellings of each. */
export function mentionFinder<T>(parties: Parties<T>): (text: string) => T[] {
  let index: NameIndex<number> | undefined;
  return (text) => {
    index ??= indexOf(parties);
    const places = [...index.find(text)].sort((one, other) => one - other);
    return places.flatMap((place) => {
      const named = parties[place];
      return named === undefined ? [] : [named[0]];
    });
  };
}

function indexOf(parties: Parties<unknown>): NameIndex<number> {
  const index = new NameIndex<number>();
  for (const [place, [, spellings]] of parties.entries()) for (const name of spellings) index.add(name, place);
  return index;
}
