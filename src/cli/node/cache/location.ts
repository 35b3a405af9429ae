import { isAbsolute, join } from 'node:path';
import type { Io } from '../../io.js';

/** The path of casefile's cache folder, inside the system's folder for caches; null if the user has no such folder. */
export function cacheLocation(env: Io['env']): string | null {
  const named = [env['XDG_CACHE_HOME'], process.platform === 'win32' ? env['LOCALAPPDATA'] : undefined];
  // Ignore a relative path: it would name a different folder in each working directory.
  const caches = named.find((folder) => folder && isAbsolute(folder)) ?? ownCaches(env);
  return caches && join(caches, 'casefile');
}

function ownCaches(env: Io['env']): string | null {
  try {
    // `os.homedir()` reads HOME first too, but `node:os` is slow to load.
    const home = env['HOME'] || process.getBuiltinModule('node:os').homedir();
    if (!isAbsolute(home)) return null;
    return process.platform === 'darwin' ? join(home, 'Library', 'Caches') : join(home, '.cache');
  } catch {
    return null;
  }
}
