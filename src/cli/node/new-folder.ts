import { closeSync, mkdirSync, openSync, readdirSync, renameSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { NewFolder } from '../io.js';

/**
 * Create a folder with files, completely or not at all: it gets its name when everything is in it. An empty folder may
 * have the name already. Throws the errors of Node's `fs`: `ENOTEMPTY` if there is another one.
 */
export async function createFolder(path: string, fill: (folder: NewFolder) => Promise<void>): Promise<void> {
  const target = resolve(path);
  const isThere = isEmptyFolder(target);
  const draft = `${target}.${process.pid}.tmp`;
  mkdirSync(draft);
  try {
    await fill({ write: async (name, parts) => write(join(draft, name), parts) });
    if (isThere) rmdirSync(target);
    renameSync(draft, target);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Whether there is an empty folder at a path. Throws if there is anything else. */
function isEmptyFolder(path: string): boolean {
  try {
    if (readdirSync(path).length === 0) return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
  throw Object.assign(new Error('ENOTEMPTY'), { code: 'ENOTEMPTY' });
}

function write(path: string, parts: Iterable<Uint8Array>): void {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'wx');
  try {
    for (const part of parts) for (let done = 0; done < part.length; ) done += writeSync(file, part, done);
  } finally {
    closeSync(file);
  }
}
