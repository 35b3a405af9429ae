import { firstIndex } from '../first-index.js';
import { getOrInsert } from '../get-or-insert.js';
import { matchKinds } from './compare.js';
import { type Fact, factKey } from './facts.js';
import type { Matching } from './match.js';

/** What the versions of an entry have in common, as a number. */
type EntryClass = number;

/**
 * Which entries of several versions are versions of one entry. Entries with the same written id are, in any two
 * versions; others if they are recognised from one version to the next, or in the last.
 */
export class Classes {
  /** The number of each entry, by its version and key. */
  readonly #numbers: readonly Map<string, number>[];
  /** For each number, another one of the same class; a class is known by the number that leads to itself. */
  readonly #next: number[] = [];
  readonly #members = new Map<EntryClass, [version: number, key: string][]>();
  readonly #changed = new Map<string, Matching['pairs']>();

  constructor(versions: readonly (readonly Fact[])[]) {
    const byId = new Map<string, number>();
    this.#numbers = versions.map((facts) => {
      const numbers = new Map<string, number>();
      for (const { kind, id, shownId } of facts) {
        const number = this.#add(numbers, factKey({ kind, shownId }));
        if (id === undefined) continue;
        const key = `${kind} ${id}`;
        const other = byId.get(key);
        if (other === undefined) byId.set(key, number);
        else this.#join(other, number);
      }
      return numbers;
    });
    for (const [old, now] of pairsOf(versions.length)) {
      const pairs = [...matchKinds(versions[old] ?? [], versions[now] ?? []).values()].flatMap((one) => one.pairs);
      for (const { before, after } of pairs)
        this.#join(this.#numberOf(old, factKey(before)), this.#numberOf(now, factKey(after)));
      this.#changed.set(
        `${old} ${now}`,
        pairs.filter(({ before, after }) => before.values !== after.values),
      );
    }
    for (const [version, numbers] of this.#numbers.entries())
      for (const [key, number] of numbers) {
        const own = this.#root(number);
        getOrInsert(this.#members, own, () => []).push([version, key]);
      }
  }

  /** The class of an entry. */
  of(version: number, key: string): EntryClass {
    return this.#root(this.#numberOf(version, key));
  }

  /** The entries of a class, each with its version, in the order of the versions. */
  members(of: EntryClass): readonly (readonly [version: number, key: string])[] {
    return this.#members.get(of) ?? [];
  }

  isIn(version: number, of: EntryClass): boolean {
    const members = this.members(of);
    const first = firstIndex(members.length, (index) => (members[index]?.[0] ?? version) >= version);
    return members[first]?.[0] === version;
  }

  /** The entries that were matched between two versions of `pairsOf`, except those whose values are the same object. */
  changedPairs(old: number, now: number): Matching['pairs'] {
    return this.#changed.get(`${old} ${now}`) ?? [];
  }

  #numberOf(version: number, key: string): number {
    const numbers = this.#numbers[version] ?? new Map<string, number>();
    return numbers.get(key) ?? this.#add(numbers, key);
  }

  #add(numbers: Map<string, number>, key: string): number {
    const number = this.#next.length;
    this.#next.push(number);
    numbers.set(key, number);
    return number;
  }

  #join(one: number, other: number): void {
    const [a, b] = [this.#root(one), this.#root(other)];
    if (a !== b) this.#next[b] = a;
  }

  #root(number: number): EntryClass {
    let root = number;
    for (let next = this.#next[root]; next !== undefined && next !== root; next = this.#next[root]) root = next;
    this.#next[number] = root;
    return root;
  }
}

/** The versions to compare: each with the next one, and with the last. */
export function pairsOf(count: number): [old: number, now: number][] {
  const last = count - 1;
  const all: [number, number][] = [];
  for (let old = 0; old < last; old += 1) {
    all.push([old, old + 1]);
    if (old + 1 < last) all.push([old, last]);
  }
  return all;
}
