/** For a name of more words, only neighbouring words are paired: all pairs would be too many. */
export const mostInPairs = 8;

/** The indexes of the two words of each pair that is searched for. */
export function* pairsOf(words: number): Generator<readonly [one: number, other: number]> {
  for (let one = 0; one < words; one += 1) {
    const last = words > mostInPairs ? Math.min(one + 2, words) : words;
    for (let other = one + 1; other < last; other += 1) yield [one, other];
  }
  if (words > mostInPairs) yield [0, words - 1];
}

/** Combine two numbers, each far below 2 ** 26, into one. */
export function keyOf(one: number, other: number): number {
  return one * 2 ** 26 + other;
}

/** The same for two numbers in either order. */
export function pairOf(one: number, other: number): number {
  return one < other ? keyOf(one, other) : keyOf(other, one);
}
