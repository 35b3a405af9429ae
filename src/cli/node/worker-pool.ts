import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CacheFolder } from '../../library/cache/folder.js';
import { type Shelve, type Shelving, type ShelvingTask, shelve } from '../../library/cache/index-files.js';
import { stampsOf, worldCache } from './host-cache.js';
import { worldFiles } from './host-files.js';

type CacheOf = Pick<CacheFolder, 'path' | 'build'>;

/** Has tasks done by threads, as many as the machine has cores, up to four: each takes some 200 MiB. */
export function crew(cache: CacheOf): Shelve {
  return async (tasks, done) => {
    const [only, ...others] = tasks;
    if (only && others.length === 0) {
      done(only, await shelve(only, worldFiles(), { cache: worldCache(cache.path, cache.build), stamps: stampsOf }));
      return;
    }
    const waiting = [...tasks];
    const hands = Math.min(4, availableParallelism(), tasks.length);
    await Promise.all(Array.from({ length: hands }, () => worker(cache, waiting, done)));
  };
}

function worker(
  cache: CacheOf,
  waiting: ShelvingTask[],
  done: (task: ShelvingTask, shelving: Shelving) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(join(__dirname, 'worker.js'), { workerData: cache });
    let task: ShelvingTask | undefined;
    const next = () => {
      task = waiting.shift();
      if (task) thread.postMessage(task);
      else void thread.terminate().then(() => resolve());
    };
    thread.on('message', (shelving: Shelving) => {
      if (task) done(task, shelving);
      next();
    });
    thread.on('error', reject);
    next();
  });
}
