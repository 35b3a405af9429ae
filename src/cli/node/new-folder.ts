import { closeSync, mkdirSync, openSync, readdirSync, renameSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { errorCode, errorWith } from '../../problems/error-code.js';
import type { NewFolder } from '../io.js';
import { beforeEnd } from './before-end.js';

/**
 * Create a folder with files, completely or not at all: it gets its name when everything is in it. An empty folder may
 * have the name already. Throws the errors of Node's `fs`: `ENOTEMPTY` if there is another one.
 */
export async function createFolder(path: string, fill: (folder: NewFolder) => Promise<void>): Promise<void> {
  const target = resolve(path);
  const isThere = isEmptyFolder(target);
  const draft = `${target}.${process.pid}.tmp`;
  mkdirSync(draft);
  const remove = beforeEnd(() => rmSync(draft, { recursive: true, force: true }));
  try {
    await fill({ write: (name, parts) => write(join(draft, name), parts) });
    if (isThere) rmdirSync(target);
    renameSync(draft, target);
  } finally {
    remove();
  }
}

/** Whether there is an empty folder at a path. Throws if there is anything else. */
function isEmptyFolder(path: string): boolean {
  try {
    if (readdirSync(path).length === 0) return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
  throw errorWith('ENOTEMPTY');
}

async function write(path: string, parts: Iterable<Uint8Array>): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'wx');
  try {
    for (const part of parts) {
      for (let done = 0; done < part.length; ) done += writeSync(file, part, done);
      // Signals arrive only between two turns.
      await setImmediate();
    }
  } finally {
    closeSync(file);
  }
}
