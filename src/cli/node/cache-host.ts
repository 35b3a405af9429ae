import { resolve } from 'node:path';
import type { Keeper } from '../../library/cache/host.js';
import { stampsOf, worldCache } from './host-cache.js';

/** Keeps in a folder of the real world. */
export function worldKeeper(path: string, build: string): Keeper {
  return {
    cache: worldCache(path, build),
    stamps: stampsOf,
    resolve: (path) => resolve(path),
    shelve: async (tasks, done) => (await import('./worker-pool.js')).crew({ path, build })(tasks, done),
  };
}
