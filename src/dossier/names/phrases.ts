import { usualParticles } from './particles.js';
import { append } from './substrings.js';
import { type WordId, WordIndex } from './word-index.js';

/** Finds names that consist of several words, in one pass over the words of a text. */
export class Phrases<Owner> {
  readonly #words = new WordIndex();
  /** The particles that occur in any of the names. */
  readonly #particles = new Set<string>();
  /** The owners of each pair of words, in either order, and of each word with an initial. */
  readonly #pairs = new Map<number, Owner[]>();
  readonly #initials = new Map<number, Owner[]>();
  /**
   * A tree of whole names: the next word leads from one node to another. Each node has the owners of the
   * names that end there.
   */
  readonly #next = new Map<number, number>();
  readonly #ends = new Map<number, Owner[]>();

  /** Add words that match only in this order and without other words between them. */
  add(words: readonly string[], owner: Owner): void {
    let node = 0;
    for (const word of words) {
      const edge = keyOf(node, this.#words.word(word));
      node = this.#next.get(edge) ?? this.#next.size + 1;
      this.#next.set(edge, node);
    }
    append(this.#ends, node, owner);
  }

  get isEmpty(): boolean {
    return this.#words.isEmpty;
  }

  /** Add words. Any two neighbours of them match, in either order, one of them perhaps as an initial. */
  addPairs(words: readonly string[], owner: Owner): void {
    for (const [index, word] of words.entries()) {
      if (word.length < shortestOfPair) continue;
      const own = this.#words.word(word);
      for (const [place, other] of words.entries()) {
        if (place === index) continue;
        append(this.#pairs, pairOf(own, this.#words.word(other)), owner);
        append(this.#initials, pairOf(own, this.#words.initial([...other][0] ?? '')), owner);
      }
    }
  }

  /** Add a particle of a name. Like the usual particles, it may be between the two words of a pair. */
  addParticle(word: string): void {
    this.#particles.add(word);
  }

  /** Adds the owners of all names that the words of a text spell. */
  find(tokens: readonly string[], found: Set<Owner>): void {
    let nodes: readonly number[] = none;
    // The words before this one, with only particles between. An initial matches only beside the nearest.
    let near: readonly WordId[] = none;
    let far: readonly WordId[] = none;
    for (const token of tokens) {
      const ids = this.#words.find(token);
      const isOwn = this.#particles.has(token);
      const isParticle = isOwn || usualParticles.has(token);
      if (ids.size === 0 && !isParticle) {
        nodes = near = far = none;
        continue;
      }
      nodes = this.#follow(nodes, ids, found);
      for (const id of ids.keys()) {
        for (const one of near) report(this.#initials, one, id, found);
        for (const one of new Set([...near, ...far])) report(this.#pairs, one, id, found);
      }
      const whole = [...ids.keys()].filter((id) => ids.get(id));
      far = isParticle ? unique(far, near) : none;
      near = isOwn ? unique(near, whole) : whole;
    }
  }

  /** Follow a word to the next nodes, and report the owners of names that end there. */
  #follow(nodes: readonly number[], ids: ReadonlyMap<WordId, boolean>, found: Set<Owner>): number[] {
    const reached: number[] = [];
    for (const [id, isWhole] of ids) {
      for (const node of [0, ...nodes]) {
        const next = this.#next.get(keyOf(node, id));
        if (next === undefined) continue;
        for (const owner of this.#ends.get(next) ?? []) found.add(owner);
        if (isWhole) reached.push(next);
      }
    }
    return reached;
  }
}

const none: readonly never[] = [];

function report<Owner>(pairs: ReadonlyMap<number, readonly Owner[]>, one: WordId, other: WordId, found: Set<Owner>) {
  for (const owner of pairs.get(pairOf(one, other)) ?? []) found.add(owner);
}

function unique(one: readonly WordId[], other: readonly WordId[]): WordId[] {
  return [...new Set([...one, ...other])];
}

/** A word shorter than this is too common to match beside an initial or another short word. */
const shortestOfPair = 3;

/** Combine two numbers, each far below 2 ** 26, into one. */
function keyOf(one: number, other: number): number {
  return one * 2 ** 26 + other;
}

function pairOf(one: WordId, other: WordId): number {
  return one < other ? keyOf(one, other) : keyOf(other, one);
}
