import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Stamps } from '../../library/cache/file-stamp.js';
import type { CacheFolder } from '../../library/cache/folder.js';

/** Milliseconds in which two changes of a file may get the same time: FAT counts in steps of two seconds. */
const tick = 2000;

export async function stampsOf(paths: readonly string[]): Promise<Stamps> {
  const stamps = Stamps.ofNone(paths.length);
  for (const [place, path] of paths.entries()) {
    try {
      const stats = statSync(path);
      // What a pipe or a device gives can be read once, and is not kept.
      if (!stats.isFile()) continue;
      const { size, mtimeMs, ctimeMs, ino } = stats;
      stamps.set(place, { size, mtimeMs, ctimeMs, ino, settled: Date.now() - Math.max(mtimeMs, ctimeMs) > tick });
    } catch {
      // What cannot be looked at is told when it is read.
    }
  }
  return stamps;
}

export function nodeCache(path: string, build: string): CacheFolder {
  return {
    path,
    build,
    open(name) {
      let file: number;
      try {
        file = openSync(join(path, name), 'r');
      } catch {
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
        mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
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
    // What cannot be removed is as good as what cannot be written.
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
