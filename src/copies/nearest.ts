import { diffArrays } from 'diff';
import type { Words } from './words.js';

/** A range of words. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Words that a quotation and its source share, or that only one of them has. The range of the other is then empty. */
interface Pairing {
  readonly isSame: boolean;
  readonly quote: Range;
  readonly source: Range;
}

/** The passage of a source that is most like a quotation: its words beside those of the quotation. */
export type Nearest = readonly Pairing[];

/** So many places of a source are compared with a quotation word by word. */
const mostCandidates = 8;
/** A comparison ends if more words than this differ. */
const mostEdits = 1_000;
/** A passage is near if at least this share of the words is the same. */
const leastAlike = 0.5;

/**
 * Find the passage that shares most words with a quotation; null if none shares half of them. The places to compare are
 * those with most words, pairs and triples of words in common, so the time grows with the length of the source only.
 */
export function nearest(quote: Words, source: Words): Nearest | null {
  const length = quote.ids.length;
  if (length === 0) return null;
  let best: { found: Nearest; alike: number } | null = null;
  for (const at of candidates(quote.ids, source.ids)) {
    // In a narrow window, a word cannot be paired with an earlier one like it. A wide one also has what
    // the quotation lacks.
    for (const margin of [2, Math.max(8, length >> 1)]) {
      const from = Math.max(0, at - length - margin);
      const found = align(quote.ids, source.ids.subarray(from, at + margin), from);
      if (found === null) continue;
      const alike = likeness(found, length);
      if (best === null || alike > best.alike) best = { found, alike };
    }
  }
  return best !== null && best.alike >= leastAlike ? withEnds(best.found, quote, source) : null;
}

/** A passage with as many words of the source before and after it as the quotation has other words there. */
function withEnds(found: Nearest, quote: Words, source: Words): Nearest {
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined) return found;
  const [before, after] = [first.quote.from, quote.ids.length - last.quote.to];
  const [from, to] = [first.source.from, last.source.to];
  const start = { quote: range(0, before), source: { from: Math.max(0, from - before), to: from } };
  const end = {
    quote: range(last.quote.to, after),
    source: { from: to, to: Math.min(source.ids.length, to + after) },
  };
  return [{ isSame: false, ...start }, ...found, { isSame: false, ...end }];
}

/** The ends of the windows, as long as the quotation, that have most in common with it. */
function candidates(quote: Int32Array, source: Int32Array): number[] {
  const seeds = new Set<string>();
  for (let at = 0; at < quote.length; at += 1) for (const seed of seedsAt(quote, at)) seeds.add(seed);
  const words = new Set(quote);
  const scores = new Int32Array(source.length);
  for (let at = 0; at < source.length; at += 1) {
    if (!words.has(source[at] ?? -1)) continue;
    for (const seed of seedsAt(source, at)) if (seeds.has(seed)) scores[at] = (scores[at] ?? 0) + 1;
  }
  const sums = new Int32Array(source.length);
  for (let at = 0, sum = 0; at < source.length; at += 1) {
    sum += (scores[at] ?? 0) - (scores[at - quote.length] ?? 0);
    sums[at] = sum;
  }
  const ends: number[] = [];
  while (ends.length < mostCandidates) {
    const top = sums.reduce((most, sum, at) => (sum > (sums[most] ?? 0) ? at : most), 0);
    if ((sums[top] ?? 0) <= 0) break;
    ends.push(top + 1);
    sums.fill(0, Math.max(0, top - quote.length), top + quote.length);
  }
  return ends;
}

/** The word at a position, and the pair and the triple that end there. */
function seedsAt(ids: Int32Array, at: number): string[] {
  const seeds = [`${ids[at]}`];
  if (at > 0) seeds.push(`${ids[at - 1]} ${ids[at]}`);
  if (at > 1) seeds.push(`${ids[at - 2]} ${ids[at - 1]} ${ids[at]}`);
  return seeds;
}

/** Compare a quotation with a window of the source word by word; null if too much differs. */
function align(quote: Int32Array, window: Int32Array, start: number): Nearest | null {
  const changes = diffArrays([...quote], [...window], { maxEditLength: mostEdits });
  if (changes === undefined) return null;
  let [inQuote, inSource] = [0, start];
  const pairs = changes.map(({ added, removed, count }): Pairing => {
    const own = { quote: range(inQuote, added ? 0 : count), source: range(inSource, removed ? 0 : count) };
    [inQuote, inSource] = [own.quote.to, own.source.to];
    return { isSame: !added && !removed, ...own };
  });
  return trimmed(pairs);
}

function range(from: number, size: number): Range {
  return { from, to: from + size };
}

const sizeOf = ({ from, to }: Range) => to - from;

/** How much a word that only the source has counts against a shared one. */
const penalty = 0.6;

/**
 * The part of an alignment that has most in common, from a shared word to a shared word: the window is larger than the
 * passage, and may have single words of the quotation far from it.
 */
function trimmed(all: readonly Pairing[]): Nearest | null {
  let best = { score: 0, first: 0, last: -1 };
  let [score, first] = [0, 0];
  for (const [index, { isSame, source }] of all.entries()) {
    if (score <= 0) [score, first] = [0, index];
    score += isSame ? sizeOf(source) : -sizeOf(source) * penalty;
    if (score > best.score) best = { score, first, last: index };
  }
  const start = all.findIndex(({ isSame }, index) => isSame && index >= best.first);
  return start === -1 ? null : all.slice(start, best.last + 1);
}

/** The share of words that are the same, of those of the quotation or, if it has more, of the passage. */
function likeness(pairs: Nearest, length: number): number {
  const [same, passage] = [pairs.filter(({ isSame }) => isSame), pairs].map((some) =>
    some.reduce((sum, { source }) => sum + sizeOf(source), 0),
  );
  return (same ?? 0) / Math.max(length, passage ?? 0);
}
