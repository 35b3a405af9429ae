import { join, resolve } from 'node:path';
import type { Keeper } from '../library/cache/keeper.js';
import type { Io } from './io.js';
import { stampsOf, worldCache } from './world-cache.js';

/** Where caches belong on this system. */
async function cacheHome(env: Io['env']): Promise<string> {
  if (env['XDG_CACHE_HOME']) return env['XDG_CACHE_HOME'];
  if (process.platform === 'win32' && env['LOCALAPPDATA']) return env['LOCALAPPDATA'];
  const { homedir } = await import('node:os');
  return process.platform === 'darwin' ? join(homedir(), 'Library', 'Caches') : join(homedir(), '.cache');
}

/** Keeps in the folder where caches belong. */
export async function worldKeeper(build: string, env: Io['env']): Promise<Keeper> {
  const path = join(await cacheHome(env), 'casefile');
  return {
    cache: worldCache(path, build),
    stamps: stampsOf,
    resolve: (path) => resolve(path),
    shelve: async (tasks, done) => (await import('./crew.js')).crew({ path, build })(tasks, done),
  };
}
