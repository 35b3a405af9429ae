import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode } from '../../../problems/error-code.js';

/**
 * Create a folder that only this user can read, and those above it that are missing. Node's own option for this never ends where
 * the system says of each new folder that it does not exist, as in `/proc` and where folders are mounted when they are used.
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
