import {
  chmodSync,
  chownSync,
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { errorCode, errorWith } from '../../problems/error-code.js';
import type { NewCopy } from '../io.js';
import { draftCopies, placeCopies, removeDrafts, settleCopies } from './place-copies.js';

/** Milliseconds to wait for another process that replaces the same file. */
const patience = 5_000;

/** Milliseconds after which a lock of another machine, whose processes cannot be seen, counts as left behind. */
const staleAfter = 60_000;

/**
 * Replace a file that has the bytes `before`, completely or not at all, and place new copies beside it. Its mode and owner
 * stay. Throws the errors of Node's `fs`, and `ECHANGED` if the file no longer has these bytes, `EMLINK` if it has several
 * hard links, `ELOCKED` if another process is replacing it, `EEXIST` if a file has the name of a copy, `ESOURCE` if the
 * source of a copy was changed. Only a change between the comparison and the rename that follows it is overwritten.
 */
export async function replaceFile(
  path: string,
  before: Uint8Array,
  bytes: Uint8Array,
  copies: readonly NewCopy[] = [],
): Promise<void> {
  // A symbolic link stays, and leads to the new content.
  const target = realpathSync(path);
  const lock = beside(target, 'lock');
  await takeLock(lock);
  const draft = beside(target, 'draft');
  try {
    // A process that was killed left its draft behind. Only the process that has the lock gets here.
    rmSync(draft, { force: true });
    removeMovedLocks(lock);
    settleCopies(target);
    draftCopies(target, copies, () => utimesSync(lock, new Date(), new Date()));
    const stats = statSync(target);
    if (stats.nlink > 1) throw errorWith('EMLINK');
    writeDraft(draft, bytes, stats);
    const isSame = before.length === stats.size && Buffer.from(before).equals(readFileSync(target));
    const { size, mtimeMs, ino } = statSync(target);
    if (!isSame || size !== stats.size || mtimeMs !== stats.mtimeMs || ino !== stats.ino) throw errorWith('ECHANGED');
    renameSync(draft, target);
    try {
      placeCopies(target, copies);
    } catch (error) {
      // Another program gave a file the name of a copy in this moment.
      writeDraft(draft, before, stats);
      renameSync(draft, target);
      throw error;
    }
  } finally {
    if (copies.length > 0) removeDrafts(target);
    rmSync(draft, { force: true });
    rmSync(lock, { force: true });
  }
}

/** A hidden name in the folder of a file. The loader of case files does not look at it. */
function beside(target: string, purpose: 'lock' | 'draft'): string {
  return join(dirname(target), `.${basename(target)}.casefile-${purpose}`);
}

/** Create the lock file, which names its process. Waits for another process, but not for one that has ended. */
async function takeLock(lock: string): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      writeFileSync(lock, `${process.pid} ${hostname()}`, { flag: 'wx' });
      return;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
    if (isStale(lock)) breakLock(lock);
    else if (Date.now() > end) throw errorWith('ELOCKED');
    else await delay(10);
  }
}

/** Milliseconds after which a lock without a name was left by a process that was killed while it wrote the name. */
const unnamedAfter = 1_000;

function isStale(lock: string): boolean {
  try {
    const [pid = '', host] = readFileSync(lock, 'utf8').split(' ');
    const age = Date.now() - statSync(lock).mtimeMs;
    if (host === undefined) return age > unnamedAfter;
    if (host !== hostname()) return age > staleAfter;
    return !isRunning(Number(pid));
  } catch {
    // The other process has just removed it.
    return false;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}

/** Remove a lock that was left behind. It is moved first, so that only one of several processes removes it. */
function breakLock(lock: string): void {
  const moved = `${lock}.${process.pid}`;
  try {
    renameSync(lock, moved);
    // Another process may have taken the lock in the meantime: then give it back.
    if (isStale(moved)) rmSync(moved);
    else renameSync(moved, lock);
  } catch {
    // Another process was faster.
  }
}

/** Remove stale locks that a process had moved when it was killed. */
function removeMovedLocks(lock: string): void {
  const start = `${basename(lock)}.`;
  for (const name of readdirSync(dirname(lock))) {
    const isLeft = name.startsWith(start) && !isRunning(Number(name.slice(start.length)));
    if (isLeft) rmSync(join(dirname(lock), name), { force: true });
  }
}

function writeDraft(draft: string, bytes: Uint8Array, { mode, uid, gid }: { mode: number; uid: number; gid: number }) {
  const file = openSync(draft, 'wx', mode);
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  chmodSync(draft, mode);
  if (process.getuid?.() === 0) chownSync(draft, uid, gid);
}
