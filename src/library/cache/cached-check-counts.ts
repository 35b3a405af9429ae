import { readJson, writeJson } from './cached-json.js';
import type { CacheFolder } from './folder.js';

/** The number of problems that `check` finds in a file. */
export interface CheckCounts {
  readonly errors: number;
  readonly warnings: number;
}

/** The numbers of problems, by a hash of what they depend on. */
type Counts = Readonly<Record<string, readonly [errors: number, warnings: number]>>;

const name = 'check-counts.json';
/** The most entries that are stored. The oldest are dropped. */
const most = 100_000;

/** Caches the problem counts of `check`, by a hash of everything that they depend on, except the program. */
export class CachedCheckCounts {
  readonly #cache: CacheFolder;
  readonly #byDigest: Map<string, Counts[string]>;
  #isNew = false;

  constructor(cache: CacheFolder) {
    this.#cache = cache;
    this.#byDigest = new Map(Object.entries(readJson<Counts>(cache, name) ?? {}));
  }

  get(digest: string): CheckCounts | undefined {
    const [errors, warnings] = this.#byDigest.get(digest) ?? [];
    return errors === undefined || warnings === undefined ? undefined : { errors, warnings };
  }

  set(digest: string, { errors, warnings }: CheckCounts): void {
    this.#byDigest.set(digest, [errors, warnings]);
    this.#isNew = true;
  }

  save(): void {
    if (!this.#isNew) return;
    const newest: Counts = Object.fromEntries([...this.#byDigest].slice(-most));
    writeJson(this.#cache, name, newest);
  }
}
