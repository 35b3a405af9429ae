import { resolve } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { CacheFolder } from '../../library/cache/folder.js';
import type { IndexTask } from '../../library/cache/host.js';
import { indexFiles } from '../../library/cache/index-files.js';
import { nodeCache, stampsOf } from './cache/disk.js';
import { nodeFiles } from './files.js';

const { path, build } = workerData as Pick<CacheFolder, 'path' | 'build'>;

// The entry of a worker thread, which indexes files for the cache, one task after another.
const files = nodeFiles();
const cacheHost = { cache: nodeCache(path, build), stamps: stampsOf, resolve };

parentPort?.on('message', (task: IndexTask) => {
  void indexFiles(task, files, cacheHost).then((indexing) => parentPort?.postMessage(indexing));
});
