import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Keeper } from '../library/cache/keeper.js';
import type { Io } from './io.js';
import { stampsOf, worldCache } from './world-cache.js';

/** Where caches belong on this system. */
function cacheHome(env: Io['env']): string {
  if (env['XDG_CACHE_HOME']) return env['XDG_CACHE_HOME'];
  if (process.platform === 'win32' && env['LOCALAPPDATA']) return env['LOCALAPPDATA'];
  return process.platform === 'darwin' ? join(homedir(), 'Library', 'Caches') : join(homedir(), '.cache');
}

/** Keeps in the folder where caches belong. */
export function worldKeeper(build: string, env: Io['env']): Keeper {
  const path = join(cacheHome(env), 'casefile');
  return {
    cache: worldCache(path, build),
    stamps: stampsOf,
    resolve: (path) => resolve(path),
    shelve: async (tasks, done) => (await import('./crew.js')).crew({ path, build })(tasks, done),
  };
}
