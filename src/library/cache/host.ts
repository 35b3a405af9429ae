import type { Stamps } from './file-stamp.js';
import type { CacheFolder } from './folder.js';
import type { IndexFiles } from './index-files.js';

/** What keeping takes of the world: handed in, so that tests hand in memory. */
export interface CacheHost {
  readonly cache: CacheFolder;
  /** What tells whether files have changed, at the places of the paths; none for what is no file or cannot be looked at. */
  stamps(paths: readonly string[]): Promise<Stamps>;
  /** The path from the root of the file system. */
  resolve(path: string): string;
  readonly indexFiles: IndexFiles;
}
