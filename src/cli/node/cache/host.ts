import { resolve } from 'node:path';
import type { CacheHost } from '../../../library/cache/host.js';
import { nodeCache, stampsOf } from './disk.js';
import { openOwnFolder } from './own.js';

/**
 * Cache access on a real file system. `path` is the cache folder; `build` identifies the build of the program. Null if
 * the folder cannot be created, or if someone else may write to it.
 */
export function nodeCacheHost(path: string, build: string): CacheHost | null {
  if (!openOwnFolder(path)) return null;
  return {
    cache: nodeCache(path, build),
    stamps: stampsOf,
    resolve: (path) => resolve(path),
    indexFiles: async (tasks, done) => (await import('../worker-pool.js')).workerPool({ path, build })(tasks, done),
  };
}
