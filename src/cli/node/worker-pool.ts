import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CacheFolder } from '../../library/cache/folder.js';
import type { CacheHost, Indexing, IndexTask } from '../../library/cache/host.js';
import { indexFiles } from '../../library/cache/index-files.js';
import { nodeCache, stampsOf } from './cache/disk.js';
import { nodeFiles } from './files.js';

type CacheOf = Pick<CacheFolder, 'path' | 'build'>;

/** Index files in worker threads: one per core, but at most four, because each takes about 200 MiB. */
export function workerPool(cache: CacheOf): CacheHost['indexFiles'] {
  return async (tasks, done) => {
    const [only, ...others] = tasks;
    if (only && others.length === 0) {
      const own = { cache: nodeCache(cache.path, cache.build), stamps: stampsOf, resolve };
      done(only, await indexFiles(only, nodeFiles(), own));
      return;
    }
    const waiting = [...tasks];
    const threads = Math.min(4, availableParallelism(), tasks.length);
    await Promise.all(Array.from({ length: threads }, () => runWorker(cache, waiting, done)));
  };
}

/** Start a thread that takes one waiting task after another until none is left. */
function runWorker(
  cache: CacheOf,
  waiting: IndexTask[],
  done: (task: IndexTask, indexing: Indexing) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(join(__dirname, 'worker.js'), { workerData: cache });
    let task: IndexTask | undefined;
    const next = () => {
      task = waiting.shift();
      if (task) thread.postMessage(task);
      else void thread.terminate().then(() => resolve());
    };
    thread.on('message', (indexing: Indexing) => {
      if (task) done(task, indexing);
      next();
    });
    thread.on('error', reject);
    next();
  });
}
