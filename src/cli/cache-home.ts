import { join } from 'node:path';
import type { Io } from './io.js';

/** The folder of the cache: where caches belong on this system. */
export function cacheHome(env: Io['env']): string {
  return join(
    env['XDG_CACHE_HOME'] || (process.platform === 'win32' && env['LOCALAPPDATA']) || ownCaches(),
    'casefile',
  );
}

function ownCaches(): string {
  const home = process.getBuiltinModule('node:os').homedir();
  return process.platform === 'darwin' ? join(home, 'Library', 'Caches') : join(home, '.cache');
}
