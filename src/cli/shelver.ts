import { parentPort, workerData } from 'node:worker_threads';
import type { CacheFolder } from '../library/cache/cache-folder.js';
import { type ShelvingTask, shelve } from '../library/cache/shelving.js';
import { stampsOf, worldCache } from './world-cache.js';
import { worldFiles } from './world-files.js';

const { path, build } = workerData as Pick<CacheFolder, 'path' | 'build'>;

/** A thread that shelves files for the program, one task after the other. */
const files = worldFiles();
const keeper = { cache: worldCache(path, build), stamps: stampsOf };

parentPort?.on('message', (task: ShelvingTask) => {
  void shelve(task, files, keeper).then((shelving) => parentPort?.postMessage(shelving));
});
