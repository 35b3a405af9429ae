import { matchKinds } from './compare.js';
import { type Fact, factKey } from './facts.js';

/** An entry of a version: the position of the version, and the key of the fact in it. */
type Place = string;

function placeOf(version: number, key: string): Place {
  return `${version} ${key}`;
}

/**
 * Which entries of several versions are versions of one entry. Entries with the same written id are, in any two versions;
 * others if they are recognised from one version to the next, or in the last.
 */
export class Classes {
  readonly #next = new Map<Place, Place>();
  readonly #members = new Map<Place, [version: number, key: string][]>();
  /** Pairs of entries that were matched, with their versions. */
  readonly pairs: { readonly old: number; readonly now: number; readonly before: Fact; readonly after: Fact }[] = [];

  constructor(versions: readonly (readonly Fact[])[]) {
    for (const [version, facts] of versions.entries())
      for (const fact of facts) {
        const place = placeOf(version, factKey(fact));
        this.#next.set(place, place);
        if (fact.id !== undefined) this.#join(`id ${fact.kind} ${fact.id}`, place);
      }
    for (const [old, now] of pairsOf(versions.length))
      for (const { pairs } of matchKinds(versions[old] ?? [], versions[now] ?? []).values())
        for (const { before, after } of pairs) {
          this.pairs.push({ old, now, before, after });
          this.#join(placeOf(old, factKey(before)), placeOf(now, factKey(after)));
        }
    for (const [version, facts] of versions.entries())
      for (const fact of facts) {
        const key = factKey(fact);
        const own = this.of(version, key);
        const members = this.#members.get(own);
        if (members) members.push([version, key]);
        else this.#members.set(own, [[version, key]]);
      }
  }

  /** The class of an entry. */
  of(version: number, key: string): Place {
    return this.#root(placeOf(version, key));
  }

  /** The entries of a class, each with its version. */
  members(of: Place): readonly (readonly [version: number, key: string])[] {
    return this.#members.get(of) ?? [];
  }

  isIn(version: number, of: Place): boolean {
    return this.members(of).some(([other]) => other === version);
  }

  #join(one: Place, other: Place): void {
    const [a, b] = [this.#root(one), this.#root(other)];
    if (a !== b) this.#next.set(a, b);
  }

  #root(place: Place): Place {
    let root = place;
    for (let next = this.#next.get(root); next !== undefined && next !== root; next = this.#next.get(root)) root = next;
    this.#next.set(place, root);
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
