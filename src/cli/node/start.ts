import { type LoadedFile, useCodeCache } from './cache/load-code.js';
import { cacheLocation } from './cache/location.js';

declare const __VERSION__: string;
/** A hash that identifies this build. */
declare const __BUILD__: string;

const argv = process.argv.slice(2);

if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  process.stdout.write(`${__VERSION__}\n`);
} else {
  void start();
}

async function start(): Promise<void> {
  const cache = cacheLocation(process.env);
  const usesCache = cache !== null && process.env['CASEFILE_CACHE'] !== 'off';
  const loaded = usesCache ? useCodeCache(cache, __BUILD__, argv[0] ?? '') : [];
  const [{ main }, { nodeHost }] = await Promise.all([import('../main.js'), import('./host.js')]);
  const io = nodeHost(__VERSION__, __BUILD__, cache);
  const exitCode = await main(argv, io);
  // If writing the output failed, the exit code is already set.
  process.exitCode ??= exitCode;
  // Not after wrong usage: such a run does not load what the command needs, and mistyped commands would fill the cache.
  if (usesCache && !argv.includes('--no-cache') && exitCode < 2) await storeCodeOf(loaded, cache);
  io.leave();
}

/**
 * Cache the code of all files if one has none yet: this run did more than those before, in the other files too.
 * Otherwise, cache the code of the files that only runs with more files have loaded. The first run of a command also
 * loads the reader; later runs find the case file in the cache, and need other functions for that. Code that was
 * cached is cached again.
 */
async function storeCodeOf(loaded: readonly LoadedFile[], cache: string): Promise<void> {
  const hasNew = loaded.some(({ cachedCount }) => cachedCount === Number.POSITIVE_INFINITY);
  const wanted = hasNew ? loaded : loaded.filter(({ cachedCount }) => cachedCount > loaded.length);
  if (wanted.length === 0) return;
  const { storeCode } = await import('./cache/store-code.js');
  await storeCode(wanted, loaded.length, cache, __BUILD__);
}
