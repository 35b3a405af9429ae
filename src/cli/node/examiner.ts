import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Examination, Examine, Examined } from '../../copies/examine.js';
import { type UnreadableCopy, unreadable } from '../../copies/passage.js';

/** A copy is given up after this many milliseconds, or if the program grows by this many bytes. */
const mostTime = 60_000;
const mostMemory = 1024 * 1024 * 1024;
/** Milliseconds between two looks at the memory. A thread can fill some hundred megabytes in this time. */
const lookEvery = 50;

/**
 * Examine copies in a thread, which can be stopped: whoever made a copy may want the program to run out of memory
 * or time. The limits of Node for a thread do not count the bytes that a file unpacks to, so the memory of the
 * program is watched.
 */
export function examiner(): Examine {
  let idle: Worker | undefined;
  return async (examination) => {
    const thread = idle ?? new Worker(join(__dirname, 'examiner-thread.js'), { resourceLimits });
    idle = undefined;
    const examined = await ask(thread, examination);
    if (examined === 'stopped') return unreadable('it needs too much memory or time to read');
    idle = thread;
    // An idle thread does not keep the program running.
    thread.unref();
    return examined;
  };
}

const resourceLimits = { maxOldGenerationSizeMb: mostMemory / 1024 / 1024, stackSizeMb: 4 };

/** The answer of a thread; `stopped` if there is none within the limits. */
function ask(thread: Worker, examination: Examination): Promise<Examined | UnreadableCopy | 'stopped'> {
  return new Promise((resolve, reject) => {
    const before = process.memoryUsage.rss();
    const end = (finish: () => void) => {
      clearTimeout(timeout);
      clearInterval(watch);
      // Without a name, this would also remove the listeners with which Node passes messages on.
      for (const name of ['message', 'error']) thread.removeAllListeners(name);
      finish();
    };
    const stop = () => end(() => void thread.terminate().then(() => resolve('stopped')));
    const timeout = setTimeout(stop, mostTime);
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > mostMemory) stop();
    }, lookEvery);
    thread.on('message', (examined: Examined | UnreadableCopy) => end(() => resolve(examined)));
    thread.on('error', (error: NodeJS.ErrnoException) =>
      end(() => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve('stopped') : reject(error))),
    );
    thread.ref();
    thread.postMessage(examination);
  });
}
