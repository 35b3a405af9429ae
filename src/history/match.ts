import { grouped } from '../grouped.js';
import type { Fact } from './facts.js';
import { likeliest } from './likeness.js';
import { keyOf } from './plain.js';

/** An entry in two versions of a case file. */
interface Pair {
  readonly before: Fact;
  readonly after: Fact;
}

/** The entries of one kind in two versions: those that are the same, and those that only one version has. */
export interface Matching {
  readonly pairs: readonly Pair[];
  readonly withdrawn: readonly Fact[];
  readonly added: readonly Fact[];
}

/**
 * Find the entries of one kind that two versions share: by the ids that the file writes, or else by equal
 * content, equal text, or likeness of text. The number of a statement says nothing: a statement inserted before
 * it changes the number.
 */
export function match(before: readonly Fact[], after: readonly Fact[]): Matching {
  const matcher = new Matcher(before, after);
  matcher.pair(({ id }) => id);
  matcher.pair(({ text, values }) => `${text} ${keyOf(values)}`);
  matcher.pair(({ text }) => text || undefined);
  for (const [one, other] of likeliest(
    matcher.before.map(({ text }) => text),
    matcher.after.map(({ text }) => text),
  ))
    matcher.add(matcher.before[one], matcher.after[other]);
  return matcher.found();
}

class Matcher {
  readonly #pairs: Pair[] = [];
  readonly #paired = new Set<Fact>();
  readonly #all: Readonly<Record<'before' | 'after', readonly Fact[]>>;
  before: readonly Fact[];
  after: readonly Fact[];

  constructor(before: readonly Fact[], after: readonly Fact[]) {
    this.#all = { before, after };
    this.before = before;
    this.after = after;
  }

  add(before: Fact | undefined, after: Fact | undefined): void {
    if (before === undefined || after === undefined) return;
    this.#pairs.push({ before, after });
    this.#paired.add(before).add(after);
  }

  /** Pair the entries that have the same key, in order. */
  pair(key: (fact: Fact) => string | undefined): void {
    const byKey = grouped(this.after, key);
    const next = new Map<string, number>();
    for (const fact of this.before) {
      const own = key(fact);
      if (own === undefined) continue;
      const index = next.get(own) ?? 0;
      const other = byKey.get(own)?.[index];
      if (other === undefined) continue;
      next.set(own, index + 1);
      this.add(fact, other);
    }
    this.#drop();
  }

  #drop(): void {
    const isLeft = (fact: Fact) => !this.#paired.has(fact);
    this.before = this.before.filter(isLeft);
    this.after = this.after.filter(isLeft);
  }

  found(): Matching {
    this.#drop();
    const order = new Map(this.#all.after.map((fact, index) => [fact, index]));
    return {
      pairs: this.#pairs.toSorted((a, b) => (order.get(a.after) ?? 0) - (order.get(b.after) ?? 0)),
      withdrawn: this.before,
      added: this.after,
    };
  }
}
