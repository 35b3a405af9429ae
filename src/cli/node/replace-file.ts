import {
  chmodSync,
  chownSync,
  closeSync,
  fsyncSync,
  lstatSync,
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

/** Milliseconds after which a lock of a running process counts as left behind: another program may have got its id. */
const reusedAfter = 3_600_000;

/** The most bytes of a lock. */
const longestLock = 1024;

/**
 * Replace a file that has the bytes `before`, completely or not at all, and place new copies beside it. Its mode, owner
 * and group stay; a group to which this user may not give a file loses its rights. Throws the errors of Node's `fs`,
 * and `ECHANGED` if the file no longer has these bytes, `EMLINK` if it has several hard links, `ELOCKED` if another
 * process is replacing it, `EEXIST` if a file has the name of a copy, `ESOURCE` if the source of a copy was changed.
 * Only a change between the comparison and the rename that follows it is overwritten.
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
    remove(draft);
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
    remove(draft);
    remove(lock);
  }
}

/** Remove whatever has one of our hidden names: a stranger who made the folder may have put anything there. */
function remove(path: string): void {
  rmSync(path, { recursive: true, force: true });
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
      if (errorCode(error) !== 'EEXIST') {
        // On a full disk, the file is there, but without its text.
        remove(lock);
        throw error;
      }
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
    const stats = lstatSync(lock);
    // No run made this. Opening a pipe or a device could wait for ever.
    if (!stats.isFile() || stats.size > longestLock) return true;
    const [pid = '', host] = readFileSync(lock, 'utf8').split(' ');
    const age = Date.now() - stats.mtimeMs;
    if (host === undefined) return age > unnamedAfter;
    if (host !== hostname()) return age > staleAfter;
    return age > reusedAfter || !isRunning(Number(pid));
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
    if (isStale(moved)) remove(moved);
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
    if (isLeft) remove(join(dirname(lock), name));
  }
}

interface Rights {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

function writeDraft(draft: string, bytes: Uint8Array, rights: Rights) {
  // Its group is not that of the file yet.
  const file = openSync(draft, 'wx', rights.mode & 0o700);
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  chmodSync(draft, isOwned(draft, rights) ? rights.mode : rights.mode & ~0o070);
}

/** Give a draft the owner and the group of the file, or at least the group. Returns whether it has the group. */
function isOwned(draft: string, { uid, gid }: Rights): boolean {
  const own = statSync(draft);
  if (own.uid === uid && own.gid === gid) return true;
  for (const owner of [uid, own.uid]) {
    try {
      chownSync(draft, owner, gid);
      return true;
    } catch {}
  }
  return own.gid === gid;
}
