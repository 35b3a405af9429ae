import { getOrInsert } from '../get-or-insert.js';
import { termsOf } from '../search/terms.js';

/** Two texts are versions of one text if they share so many of their words. */
const alike = 0.6;

/**
 * Only so many places of a word are looked at, and so many texts compared in full, so that time grows with the file.
 */
const mostIndexes = 256;
const mostCompared = 64;

type Bag = ReadonlyMap<string, number>;

interface Text {
  readonly bag: Bag;
  readonly size: number;
}

type Found = readonly [before: number, after: number, likeness: number];

/**
 * The pairs of texts that are versions of one text, the most alike first, each text at most once. Of equally good
 * pairs, the first in order count. Returns their positions.
 */
export function likeliest(before: readonly string[], after: readonly string[]): Found[] {
  if (before.length === 0 || after.length === 0) return [];
  const [old, now] = [before.map(textOf), after.map(textOf)];
  const indexes = indexesByWord(now);
  const found = old.flatMap((text, index): Found[] =>
    candidates(text, index / old.length, now, indexes).flatMap((other): Found[] => {
      const likeness = likenessOf(text, now[other]);
      return likeness >= alike ? [[index, other, likeness]] : [];
    }),
  );
  // The order is the same in both directions, so that comparing B with A finds the pairs of comparing A with B.
  found.sort((a, b) => b[2] - a[2] || a[0] + a[1] - b[0] - b[1] || Math.abs(a[0] - a[1]) - Math.abs(b[0] - b[1]));
  const [usedOld, usedNow] = [new Set<number>(), new Set<number>()];
  return found.filter(([one, other]) => {
    if (usedOld.has(one) || usedNow.has(other)) return false;
    usedOld.add(one);
    usedNow.add(other);
    return true;
  });
}

function textOf(text: string): Text {
  const bag = new Map<string, number>();
  const terms = termsOf(text);
  for (const term of terms) bag.set(term, (bag.get(term) ?? 0) + 1);
  return { bag, size: terms.length };
}

function likenessOf(one: Text, other: Text | undefined): number {
  const size = one.size + (other?.size ?? 0);
  return size === 0 || other === undefined ? 0 : (2 * shared(one.bag, other.bag)) / size;
}

function shared(one: Bag, other: Bag): number {
  let sum = 0;
  for (const [word, count] of one) sum += Math.min(count, other.get(word) ?? 0);
  return sum;
}

function indexesByWord(texts: readonly Text[]): ReadonlyMap<string, readonly number[]> {
  const indexes = new Map<string, number[]>();
  for (const [index, { bag }] of texts.entries()) {
    for (const word of bag.keys()) {
      getOrInsert(indexes, word, () => []).push(index);
    }
  }
  return indexes;
}

/**
 * The positions of the texts that may be alike. Alike texts share so many words that at least one of the rarest is
 * among them: all others together would be too few.
 */
function candidates(
  { bag, size }: Text,
  share: number,
  texts: readonly Text[],
  indexes: ReadonlyMap<string, readonly number[]>,
): number[] {
  const least = Math.ceil((alike / (2 - alike)) * size);
  const words = [...bag].sort(([a], [b]) => (indexes.get(a)?.length ?? 0) - (indexes.get(b)?.length ?? 0));
  const met = new Map<number, number>();
  let looked = 0;
  for (const [word, count] of words) {
    if (looked > size - least) break;
    looked += count;
    const all = indexes.get(word) ?? [];
    const middle = Math.floor(share * all.length);
    const start = Math.max(0, Math.min(all.length - mostIndexes, middle - mostIndexes / 2));
    for (const index of all.slice(start, start + mostIndexes)) met.set(index, (met.get(index) ?? 0) + 1);
  }
  const found = [...met.keys()];
  if (found.length <= mostCompared) return found;
  const own = share * texts.length;
  return found
    .sort((a, b) => (met.get(b) ?? 0) - (met.get(a) ?? 0) || Math.abs(a - own) - Math.abs(b - own))
    .slice(0, mostCompared);
}
