import { Stamps } from '../../../src/library/cache/file-stamp.js';
import type { CacheFolder } from '../../../src/library/cache/folder.js';
import type { CacheHost } from '../../../src/library/cache/host.js';
import { indexFiles } from '../../../src/library/cache/index-files.js';
import type { Files } from '../../../src/library/file-access.js';
import { errorWith } from '../../../src/problems/error-code.js';
import { nearestIn } from './nearest.js';

/** A file in memory and the time of its last change. */
export interface MemoryFile {
  readonly text: string;
  readonly time: number;
}

export function memoryCache(content: Map<string, Uint8Array>): CacheFolder {
  return {
    path: '/cache',
    build: '0',
    open(name) {
      const bytes = content.get(name);
      if (bytes === undefined) return null;
      return {
        size: bytes.length,
        read(offset, length) {
          if (offset + length > bytes.length) throw new RangeError('not as many bytes');
          return bytes.slice(offset, offset + length);
        },
        close: () => {},
      };
    },
    write(name, bytes) {
      content.set(name, bytes);
      return true;
    },
    list: (folder) =>
      [...content]
        .filter(([name]) => name.startsWith(folder))
        .map(([name, { length }]) => ({ name, size: length, age: Number.POSITIVE_INFINITY })),
    remove: (name) => {
      for (const own of content.keys()) if (name === '' || own === name) content.delete(own);
    },
  };
}

/** A cache in memory for files in memory. It counts the files that were read to fill it. */
export function memoryCacheHost(
  files: ReadonlyMap<string, MemoryFile>,
  now: () => number,
  cache: CacheFolder,
): CacheHost & { indexed: number } {
  const stamps: CacheHost['stamps'] = async (paths) => {
    const all = Stamps.ofNone(paths.length);
    for (const [fileNumber, path] of paths.entries()) {
      const file = files.get(path);
      if (file === undefined) continue;
      // File systems round times to steps, so this does too.
      const time = Math.floor(file.time / 10);
      const size = new TextEncoder().encode(file.text).length;
      all.set(fileNumber, { size, mtimeMs: time, ctimeMs: time, ino: 1, settled: now() - file.time > 20 });
    }
    return all;
  };
  const resolve = (path: string) => `/home/${path}`;
  const cacheHost = {
    indexed: 0,
    cache,
    stamps,
    resolve,
    indexFiles: async (tasks, done) => {
      for (const task of tasks) {
        cacheHost.indexed += task.paths.length;
        done(task, await indexFiles(task, memoryFiles(files), { cache, stamps, resolve }));
      }
    },
  } satisfies CacheHost & { indexed: number };
  return cacheHost;
}

export function memoryFiles(files: ReadonlyMap<string, MemoryFile>): Files {
  return {
    read: async (path, maxSize) => {
      const file = files.get(path);
      if (file === undefined) throw errorWith('ENOENT');
      const bytes = new TextEncoder().encode(file.text);
      return bytes.length > maxSize ? null : bytes;
    },
    start: async (path) => new TextEncoder().encode(files.get(path)?.text),
    list: async () => [],
    above: async () => [],
    nearest: nearestIn((path) => files.has(path)),
    readStandardInput: async () => new Uint8Array(),
  };
}
