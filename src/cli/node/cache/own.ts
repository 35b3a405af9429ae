import { fstatSync, lstatSync, type Stats } from 'node:fs';
import { makeFolders } from './make-folders.js';

/**
 * Whether a folder is missing, or only this user can write to it. Cached code is run and cached texts are shown, so
 * nobody else may write them.
 */
export function isOwnFolder(folder: string): boolean {
  try {
    const stats = lstatSync(folder, { throwIfNoEntry: false });
    return stats === undefined || (stats.isDirectory() && isOwn(stats));
  } catch {
    return false;
  }
}

/** Whether nobody else could have written an open file. */
export function isOwnFile(file: number): boolean {
  const stats = fstatSync(file);
  return stats.isFile() && isOwn(stats);
}

/** Create the cache folder if it is missing. Returns whether it can be used. */
export function openOwnFolder(folder: string): boolean {
  try {
    makeFolders(folder);
    return isOwnFolder(folder);
  } catch {
    return false;
  }
}

/** Whether only this user can write. On Windows file modes say nothing, but a user's cache folder is private. */
function isOwn({ uid, mode }: Stats): boolean {
  return process.platform === 'win32' || (uid === process.getuid?.() && (mode & 0o022) === 0);
}
