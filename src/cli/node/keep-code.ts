import { type RanFile, seal } from './code-cache.js';
import { nodeCache } from './host-cache.js';
import { optimiseAsUsual } from './optimiser.js';

/** Microseconds of work after which V8 may have let go of code that a start needs. */
const long = 2_000_000;

/** Keeps what V8 has compiled of these files, in a run of `count` large ones. */
export async function keepCode(files: readonly RanFile[], count: number, cache: string, build: string): Promise<void> {
  const { user, system } = process.cpuUsage();
  if (user + system > long) return;
  await optimiseAsUsual();
  const folder = nodeCache(cache, build);
  for (const { script, name } of files) {
    const copy = Buffer.concat([script.createCachedData(), Buffer.from(seal(build, count))]);
    folder.write(name, Buffer.concat([copy, copy]));
  }
}
