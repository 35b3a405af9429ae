import { distance } from 'fastest-levenshtein';

/** The candidate that a typo most likely meant, or undefined when none is near enough. */
export function nearest(typo: string, candidates: Iterable<string>): string | undefined {
  const folded = typo.toLowerCase();
  const limit = typo.length < 3 ? 0 : Math.max(1, Math.floor(typo.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    const found = steps(folded, candidate.toLowerCase());
    if (found < bestDistance) [best, bestDistance] = [candidate, found];
  }
  return best;
}

/** Letters added, left out or exchanged; two neighbours that changed places count as one. */
function steps(typo: string, word: string): number {
  const index = [...typo].findIndex((_, place) => typo[place] !== word[place]);
  const swapped = `${typo.slice(0, index)}${typo[index + 1] ?? ''}${typo[index] ?? ''}${typo.slice(index + 2)}`;
  return swapped === word ? 1 : distance(typo, word);
}

/** Of a surname, the name; of `arrest`, `arrest-and-sentence`. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
}

/** What a typo, or one word of several, most likely meant; undefined when nothing is near. */
export function likely(typo: string, candidates: Iterable<string>): string | undefined {
  const all = [...candidates];
  return nearest(typo, all) ?? all.find((candidate) => wordsOf(candidate).includes(typo.toLowerCase()));
}

/** Comparisons of a mistake with what may be meant that a file is worth; a thousand of them take about a millisecond. */
const mostComparisons = 500_000;

/**
 * What typos, one after another, most likely meant among the same candidates; null where there were so many of both
 * already that this one is not looked into.
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

/** `Did you mean "x"?`, or undefined when nothing is near. */
export function didYouMean(typo: string, candidates: Iterable<string>): string | undefined {
  const best = likely(typo, candidates);
  return best === undefined ? undefined : `Did you mean "${best}"?`;
}
