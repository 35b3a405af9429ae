import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode } from '../../../problems/error-code.js';

/**
 * Create a folder that only this user can read, and those above it that are missing. Node's `recursive` option loops
 * for ever if the system reports each new folder as missing, as in `/proc` and below automounted folders.
 */
export function makeFolders(path: string): void {
  if (existsSync(path)) return;
  if (dirname(path) !== path) makeFolders(dirname(path));
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    // Another run of the program may have created it.
    if (errorCode(error) !== 'EEXIST') throw error;
  }
}
