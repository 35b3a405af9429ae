import { distance } from 'fastest-levenshtein';

/** The candidate that a typo most likely meant, or undefined when none is near enough. */
function nearest(typo: string, candidates: Iterable<string>): string | undefined {
  const folded = typo.toLowerCase();
  const limit = Math.max(1, Math.floor(typo.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    const found = distance(folded, candidate.toLowerCase());
    if (found < bestDistance) [best, bestDistance] = [candidate, found];
  }
  return best;
}

/** `Did you mean "x"?`, or undefined when nothing is near. */
export function didYouMean(typo: string, candidates: Iterable<string>): string | undefined {
  const best = nearest(typo, candidates);
  return best === undefined ? undefined : `Did you mean "${best}"?`;
}
