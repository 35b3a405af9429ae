import { distance } from 'fastest-levenshtein';

/** Removes the differences that comparing ignores, such as case. */
type Plain = (text: string) => string;

const smallLetters: Plain = (text) => text.toLowerCase();

/** The candidate that a typo most likely meant; undefined if none is near. For names, pass `fold` as `plain`. */
export function nearest(typo: string, candidates: Iterable<string>, plain = smallLetters): string | undefined {
  const wanted = plain(typo);
  const limit = typo.length < 3 ? 0 : Math.max(1, Math.floor(typo.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    const word = plain(candidate);
    // Each letter by which one is longer counts. Comparing takes far longer than this, and few candidates are near.
    if (Math.abs(word.length - wanted.length) >= bestDistance) continue;
    const found = steps(wanted, word);
    if (found < bestDistance) [best, bestDistance] = [candidate, found];
  }
  return best;
}

/** The number of letters added, left out or exchanged. Two neighbours that changed places count as one. */
function steps(typo: string, word: string): number {
  const index = [...typo].findIndex((_, position) => typo[position] !== word[position]);
  if (index === -1) return distance(typo, word);
  const swapped = `${typo.slice(0, index)}${typo[index + 1] ?? ''}${typo[index] ?? ''}${typo.slice(index + 2)}`;
  return swapped === word ? 1 : distance(typo, word);
}

/** The candidate that a typo, or one word of a name or id (`arrest` of `arrest-and-sentence`), most likely meant. */
export function likely(typo: string, candidates: Iterable<string>, plain = smallLetters): string | undefined {
  const all = [...candidates];
  const wanted = plain(typo);
  const hasWord = (candidate: string) => {
    const text = plain(candidate);
    // V8 takes a millisecond to compile the letters of all scripts.
    return text.includes(wanted) && text.split(/[^\p{L}\p{N}]+/u).includes(wanted);
  };
  return nearest(typo, all, plain) ?? all.find(hasWord);
}

/** The most comparisons of typos with candidates per file. A thousand take about one millisecond. */
const mostComparisons = 500_000;

/**
 * Returns a function that finds the candidate for each of many typos. It returns null for a typo once the file has cost
 * too many comparisons.
 */
export function suggesting(
  candidates: readonly string[],
  find: (typo: string, candidates: readonly string[]) => string | undefined,
): (typo: string) => string | undefined | null {
  const known = new Map<string, string | undefined>();
  return (typo) => {
    if (known.has(typo)) return known.get(typo);
    if (known.size * candidates.length > mostComparisons) return null;
    const found = find(typo, candidates);
    known.set(typo, found);
    return found;
  };
}

/** `Did you mean "x"?`, or undefined if no candidate is near. For names, pass `fold` as `plain`. */
export function didYouMean(typo: string, candidates: Iterable<string>, plain = smallLetters): string | undefined {
  const best = likely(typo, candidates, plain);
  return best === undefined ? undefined : `Did you mean "${best}"?`;
}
