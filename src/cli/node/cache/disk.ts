import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Stamps } from '../../../library/cache/file-stamp.js';
import type { CacheFolder } from '../../../library/cache/folder.js';
import { makeFolders } from './make-folders.js';
import { isOwnFile } from './own.js';

/** Milliseconds within which two changes of a file may get the same time: FAT counts in steps of two seconds. */
const clockStep = 2000;

/** The stamps (size, times, inode) by which the cache notices that a file has changed. */
export async function stampsOf(paths: readonly string[]): Promise<Stamps> {
  const stamps = Stamps.ofNone(paths.length);
  for (const [index, path] of paths.entries()) {
    try {
      const stats = statSync(path);
      // Do not cache a pipe or device: it can be read only once.
      if (!stats.isFile()) continue;
      const { size, mtimeMs, ctimeMs, ino } = stats;
      stamps.set(index, { size, mtimeMs, ctimeMs, ino, settled: Date.now() - Math.max(mtimeMs, ctimeMs) > clockStep });
    } catch {
      // Reading the file will report the error.
    }
  }
  return stamps;
}

/** The files of the cache folder. They are created with access for this user only. */
export function nodeCache(path: string, build: string): CacheFolder {
  return {
    path,
    build,
    open(name) {
      let file: number;
      try {
        // Without waiting for the other end of a pipe.
        file = openSync(join(path, name), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
      } catch {
        return null;
      }
      if (!isOwnFile(file)) {
        closeSync(file);
        return null;
      }
      const { size } = fstatSync(file);
      return {
        size,
        read(offset, length) {
          if (offset + length > size) throw new RangeError('not as many bytes');
          const bytes = new Uint8Array(length);
          if (readSync(file, bytes, 0, length, offset) < length) throw new RangeError('not as many bytes');
          return bytes;
        },
        close: () => closeSync(file),
      };
    },
    write(name, bytes) {
      const target = join(path, name);
      const draft = `${target}.${process.pid}.${performance.now()}.tmp`;
      try {
        makeFolders(dirname(target));
        writeFileSync(draft, bytes, { mode: 0o600, flag: 'wx' });
        renameSync(draft, target);
        return true;
      } catch {
        remove(draft);
        return false;
      }
    },
    list(folder) {
      return filesIn(join(path, folder)).map((name) => {
        const { size = 0, mtimeMs = 0 } = statSync(join(path, folder, name), { throwIfNoEntry: false }) ?? {};
        return { name: [folder, name].filter(Boolean).join('/'), size, age: Date.now() - mtimeMs };
      });
    },
    remove: (name) => remove(join(path, name)),
  };
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true, recursive: true });
  } catch {
    // The cache is optional: ignore a file that cannot be removed.
  }
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .replaceAll('\\', '/'),
      );
  } catch {
    return [];
  }
}
