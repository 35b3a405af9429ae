import { isAbsolute, join } from 'node:path';
import type { Io } from '../io.js';

/** The folder of the cache: where caches belong on this system. Null where whoever runs this has no such place. */
export function cacheHome(env: Io['env']): string | null {
  const named = [env['XDG_CACHE_HOME'], process.platform === 'win32' ? env['LOCALAPPDATA'] : undefined];
  // A relative one would be another in each folder.
  const caches = named.find((folder) => folder && isAbsolute(folder)) ?? ownCaches(env);
  return caches && join(caches, 'casefile');
}

function ownCaches(env: Io['env']): string | null {
  try {
    // `node:os` would look there first, and takes a while to load.
    const home = env['HOME'] || process.getBuiltinModule('node:os').homedir();
    if (!isAbsolute(home)) return null;
    return process.platform === 'darwin' ? join(home, 'Library', 'Caches') : join(home, '.cache');
  } catch {
    return null;
  }
}
