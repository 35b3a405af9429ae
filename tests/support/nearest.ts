import { dirname, join } from 'node:path';
import type { Files } from '../../src/library/files.js';

/** Finds the file in memory with the most similar path. */
export function nearestIn(has: (path: string) => boolean): Files['nearest'] {
  const find = (name: string, folder: string): string | null => {
    const path = join(folder, name);
    if (has(path)) return path;
    return dirname(folder) === folder ? null : find(name, dirname(folder));
  };
  return async (name, folder) => {
    const path = find(name, folder);
    return path === null ? null : { path, absolute: path };
  };
}
