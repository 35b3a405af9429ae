import { usualParticles } from './particles.js';
import { append } from './substrings.js';
import { type WordId, WordIndex } from './word-index.js';

/** Names as words that follow each other. Finds them in one pass over the words of a text. */
export class Phrases<Owner> {
  readonly #words = new WordIndex();
  /** Particles that some name has. */
  readonly #particles = new Set<string>();
  /** Whose name two words are, whichever of them comes first; and a word and an initial. */
  readonly #pairs = new Map<number, Owner[]>();
  readonly #initials = new Map<number, Owner[]>();
  /** A tree of whole names: from a node, by the next word, to another node; and whose name ends at a node. */
  readonly #next = new Map<number, number>();
  readonly #ends = new Map<number, Owner[]>();

  /** Adds words that count in this order and with nothing between them. */
  add(words: readonly string[], owner: Owner): void {
    let node = 0;
    for (const word of words) {
      const edge = keyOf(node, this.#words.word(word));
      node = this.#next.get(edge) ?? this.#next.size + 1;
      this.#next.set(edge, node);
    }
    append(this.#ends, node, owner);
  }

  /** Adds words of which any two beside each other count, in either order, one of them perhaps as an initial. */
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

  /** Adds a particle of a name: it may be between the two words of a pair, as the usual ones may be between whole words. */
  addParticle(word: string): void {
    this.#particles.add(word);
  }

  /** Adds the owners of all names that the words of a text spell. */
  find(tokens: readonly string[], found: Set<Owner>): void {
    let nodes: readonly number[] = [];
    // Words before this one, with at most particles between; an initial counts beside the near ones alone.
    let near: readonly WordId[] = [];
    let far: readonly WordId[] = [];
    for (const token of tokens) {
      const ids = this.#words.find(token);
      const isOwn = this.#particles.has(token);
      const isParticle = isOwn || usualParticles.has(token);
      if (ids.size === 0 && !isParticle) {
        [nodes, near, far] = [[], [], []];
        continue;
      }
      nodes = this.#follow(nodes, ids, found);
      for (const id of ids.keys()) {
        for (const one of near) report(this.#initials, one, id, found);
        for (const one of new Set([...near, ...far])) report(this.#pairs, one, id, found);
      }
      const whole = [...ids.keys()].filter((id) => ids.get(id));
      far = isParticle ? unique(far, near) : [];
      near = isOwn ? unique(near, whole) : whole;
    }
  }

  /** The nodes one word further; the owners of names that end there are found. */
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

function report<Owner>(pairs: ReadonlyMap<number, readonly Owner[]>, one: WordId, other: WordId, found: Set<Owner>) {
  for (const owner of pairs.get(pairOf(one, other)) ?? []) found.add(owner);
}

function unique(one: readonly WordId[], other: readonly WordId[]): WordId[] {
  return [...new Set([...one, ...other])];
}

/** A shorter word, in a pair, is too common to count beside an initial or another short one. */
const shortestOfPair = 3;

/** One number for two, each of which stays far below 2 ** 26. */
function keyOf(one: number, other: number): number {
  return one * 2 ** 26 + other;
}

function pairOf(one: WordId, other: WordId): number {
  return one < other ? keyOf(one, other) : keyOf(other, one);
}
