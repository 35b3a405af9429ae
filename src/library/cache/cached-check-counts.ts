import { decodeChecked, encodeChecked } from './damage-check.js';
import { type CacheFolder, readWhole } from './folder.js';

/** The number of problems that `check` finds in a file. */
export interface CheckCounts {
  readonly errors: number;
  readonly warnings: number;
}

const name = 'findings.json';
/** The most entries that are stored. The oldest are dropped. */
const most = 100_000;

/** Caches the problem counts of `check`, by a hash of everything that they depend on, except the program. */
export class CachedCheckCounts {
  readonly #cache: CacheFolder;
  readonly #byDigest: Map<string, readonly [errors: number, warnings: number]>;
  #isNew = false;

  constructor(cache: CacheFolder) {
    this.#cache = cache;
    const bytes = readWhole(cache, name);
    const kept = bytes && (decodeChecked(bytes, cache.build) as Readonly<Record<string, [number, number]>> | undefined);
    this.#byDigest = new Map(Object.entries(kept ?? {}));
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
    const kept = Object.fromEntries([...this.#byDigest].slice(-most));
    this.#cache.write(name, encodeChecked(kept, this.#cache.build));
  }
}
