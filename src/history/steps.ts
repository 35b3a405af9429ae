import { type Change, compareFacts } from './compare.js';
import type { ShownVersion } from './disclose-versions.js';
import { type Fact, factKey } from './facts.js';
import { match } from './match.js';
import { keyOf } from './plain.js';

/** A commit that changed a case file. */
export interface Step {
  readonly commit: string;
  /** When it was committed, in seconds since 1970. */
  readonly time: number;
  /** The name of the author, or `[withheld]`. */
  readonly author: string;
  /** The case file after the commit; null if it was removed. */
  readonly after: ShownVersion | null;
  /** The case file in each parent; null if a parent has none. */
  readonly before: readonly (ShownVersion | null)[];
}

/** The changes of a commit. A merge has only those that neither of its parents had. */
export function changesIn({ after, before }: Step): Change[] {
  const [first = null, ...others] = before;
  const only = after ?? first;
  if (only === null) return [];
  // A new case file is one change.
  if (after === null || before.every((one) => one === null)) {
    const [fact] = only.facts;
    const change = after === null ? 'withdrawn' : 'added';
    return fact === undefined ? [] : [{ kind: 'case', change, fact, weaker: [], fields: [] }];
  }
  const changes = compareFacts(factsIn(first), after.facts);
  if (others.length === 0) return changes;
  const keys = others.map((one) => new Set(compareFacts(factsIn(one), after.facts).map(keyOfChange)));
  return changes.filter((change) => keys.every((own) => own.has(keyOfChange(change))));
}

function keyOfChange({ change, fact }: Change): string {
  return `${change === 'withdrawn' ? 'withdrawn' : 'there'} ${factKey(fact)}`;
}

function factsIn(version: ShownVersion | null): readonly Fact[] {
  return version?.facts ?? [];
}

/** Follows one entry from the newest version back through the others. */
export class Lineage {
  readonly #newest: Fact;
  /** The entry in the versions that were reached. */
  readonly #known = new Map<ShownVersion, Fact>();

  /** `version` is the newest that has the entry. */
  constructor(newest: Fact, version: ShownVersion) {
    this.#newest = newest;
    this.#known.set(version, newest);
  }

  /** What a commit changed of the entry; undefined if nothing. Call it for each commit in turn, the newest first. */
  changeIn(step: Step): Change | undefined {
    const { after, before } = step;
    const now = after === null ? undefined : this.#in(after);
    const old = before.map((version) => version && this.#before(version, after, now));
    if (now === undefined && old.every((one) => !one)) return undefined;
    // A merge that took the entry from one parent did not change it.
    if (old.some((one) => one && now && isSame(one, now))) return undefined;
    const [first = null] = before;
    const changes =
      before.length > 1 && before.every((one) => one !== null)
        ? changesIn(step)
        : compareFacts(factsIn(first), factsIn(after));
    return changes.find(({ fact }) => fact === (now ?? old[0]));
  }

  #in(version: ShownVersion): Fact | undefined {
    return this.#known.get(version) ?? withId(version, this.#newest);
  }

  /** The entry in an earlier version, by its id, or else by its text. */
  #before(version: ShownVersion, after: ShownVersion | null, now: Fact | undefined): Fact | undefined {
    const found =
      this.#known.get(version) ??
      (now === undefined ? withId(version, this.#newest) : matched(version, after?.facts ?? [], now));
    if (found !== undefined) this.#known.set(version, found);
    return found;
  }
}

function withId({ facts }: ShownVersion, { kind, id }: Fact): Fact | undefined {
  return id === undefined ? undefined : facts.find((fact) => fact.kind === kind && fact.id === id);
}

function matched(version: ShownVersion, after: readonly Fact[], now: Fact): Fact | undefined {
  const own = withId(version, now);
  if (own !== undefined) return own;
  const ofKind = (facts: readonly Fact[]) => facts.filter(({ kind }) => kind === now.kind);
  return match(ofKind(version.facts), ofKind(after)).pairs.find((pair) => pair.after === now)?.before;
}

function isSame(one: Fact, other: Fact): boolean {
  return one === other || (one.id === other.id && keyOf(one.values) === keyOf(other.values));
}
