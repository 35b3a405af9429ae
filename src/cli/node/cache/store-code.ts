import { optimiseAsUsual } from '../optimiser.js';
import { nodeCache } from './disk.js';
import { type LoadedFile, trailerOf } from './load-code.js';
import { openOwnFolder } from './own.js';

/** Microseconds of CPU time after which V8 may have discarded code that the next start needs. */
const longRun = 2_000_000;

/**
 * Store V8's compiled code of some files in the cache folder. `count` is the number of large files that the run loaded.
 */
export async function storeCode(
  files: readonly LoadedFile[],
  count: number,
  cache: string,
  build: string,
): Promise<void> {
  const { user, system } = process.cpuUsage();
  if (user + system > longRun || !openOwnFolder(cache)) return;
  await optimiseAsUsual();
  const folder = nodeCache(cache, build);
  for (const { script, name, cachedCount } of files) {
    const fewest = Math.min(cachedCount, count);
    const copy = Buffer.concat([script.createCachedData(), Buffer.from(trailerOf(build, fewest))]);
    folder.write(name, Buffer.concat([copy, copy]));
  }
}
