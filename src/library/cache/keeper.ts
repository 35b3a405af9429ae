import type { CacheFolder } from './cache-folder.js';
import type { Shelve } from './shelving.js';
import type { Stamp } from './stamp.js';

/** What keeping takes of the world: handed in, so that tests hand in memory. */
export interface Keeper {
  readonly cache: CacheFolder;
  /** What tells whether files have changed; null for one that is none or cannot be looked at. */
  stamps(paths: readonly string[]): Promise<readonly (Stamp | null)[]>;
  /** The path from the root of the file system. */
  resolve(path: string): string;
  readonly shelve: Shelve;
}
