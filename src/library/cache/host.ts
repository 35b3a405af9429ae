import type { Stamps } from './file-stamp.js';
import type { CacheFolder } from './folder.js';
import type { Entry } from './manifest.js';

/** The functions that the cache needs from the system. A test passes an implementation in memory. */
export interface CacheHost {
  readonly cache: CacheFolder;
  /** The stamps of files, in the order of the paths; none for a path that is not a readable file. */
  stamps(paths: readonly string[]): Promise<Stamps>;
  /** The absolute path. */
  resolve(path: string): string;
  readonly indexFiles: IndexFiles;
}

/** Files to be read and indexed together, and the folder of the cache for them. */
export interface IndexTask {
  /** For the caller that gave the task: the numbers of the files in its library. */
  readonly fileNumbers: readonly number[];
  readonly paths: readonly string[];
  readonly maxSize: number;
  readonly folder: string;
}

/** The cache entry of each path; null if the file is gone, or could not be cached. */
export type Indexing = readonly (Entry | null)[];

/** Runs tasks one by one or in parallel, and calls `done` with the result of each. */
type IndexFiles = (tasks: readonly IndexTask[], done: (task: IndexTask, indexing: Indexing) => void) => Promise<void>;
