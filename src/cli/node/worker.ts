import { parentPort, workerData } from 'node:worker_threads';
import type { CacheFolder } from '../../library/cache/folder.js';
import { type ShelvingTask, shelve } from '../../library/cache/index-files.js';
import { stampsOf, worldCache } from './host-cache.js';
import { worldFiles } from './host-files.js';

const { path, build } = workerData as Pick<CacheFolder, 'path' | 'build'>;

/** A thread that shelves files for the program, one task after the other. */
const files = worldFiles();
const keeper = { cache: worldCache(path, build), stamps: stampsOf };

parentPort?.on('message', (task: ShelvingTask) => {
  void shelve(task, files, keeper).then((shelving) => parentPort?.postMessage(shelving));
});
