import { dirname, join } from 'node:path';
import type { Files } from '../../../src/library/file-access.js';

/** Looks for a file by name in a folder and in the folders above it, as if all had one owner. */
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
