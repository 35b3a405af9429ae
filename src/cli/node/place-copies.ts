import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errorCode, errorWith } from '../../problems/error-code.js';
import type { NewCopy } from '../io.js';
import { nodeCopies } from './copies.js';

/**
 * New copies are placed in an order in which no kill leaves a copy that nothing lists: they are written to a hidden
 * folder, then the case file is replaced, then they get their names. After a kill between the last two steps, the next
 * command that writes to the case file gives them their names.
 */

/** Bytes that are copied at once. */
const partSize = 1024 * 1024;

/**
 * Write the drafts of new copies. `alive` is called from time to time. Throws `EEXIST` if something has the name of a
 * copy, and `ESOURCE` if a source is not the file that was looked at before.
 */
export function draftCopies(caseFile: string, copies: readonly NewCopy[], alive: () => void): void {
  if (copies.length === 0) return;
  for (const { path } of copies) if (nodeCopies.at(caseFile, path).kind !== 'missing') throw errorWith('EEXIST');
  for (const folder of [dirname(draftsOf(caseFile)), draftsOf(caseFile)]) {
    // Throws if something else has the name of the folder.
    mkdirSync(folder, { recursive: true });
    if (realpathSync(folder) !== folder) throw errorWith('ENOTDIR');
  }
  for (const copy of copies) {
    const draft = draftOf(caseFile, copy.path);
    const digest = copyFile(copy.source, `${draft}.part`, alive);
    if (digest !== copy.sha256) throw errorWith('ESOURCE');
    renameSync(`${draft}.part`, draft);
  }
}

/** Give the drafts of new copies their names. If that fails, none has its name. */
export function placeCopies(caseFile: string, copies: readonly NewCopy[]): void {
  const placed: string[] = [];
  try {
    for (const { path } of copies) {
      place(caseFile, path);
      placed.push(path);
    }
  } catch (error) {
    for (const path of placed) rmSync(join(dirname(caseFile), path), { force: true });
    throw error;
  }
}

/** Finish what a killed process began: drafts that the case file lists get their names, and the others are removed. */
export function settleCopies(caseFile: string): void {
  if (!hasDrafts(caseFile)) return;
  const text = readFileSync(caseFile, 'utf8');
  for (const entry of readdirSync(draftsOf(caseFile), { withFileTypes: true })) {
    const path = entry.isFile() ? pathOf(entry.name) : undefined;
    if (path !== undefined && text.includes(path) && nodeCopies.at(caseFile, path).kind === 'missing')
      place(caseFile, path);
  }
  removeDrafts(caseFile);
}

export function removeDrafts(caseFile: string): void {
  if (hasDrafts(caseFile)) rmSync(draftsOf(caseFile), { recursive: true });
}

/** Whether there is a folder of drafts, to which no link leads: a stranger who made the folder could name any other. */
function hasDrafts(caseFile: string): boolean {
  const folder = draftsOf(caseFile);
  return existsSync(folder) && realpathSync(folder) === folder && statSync(folder).isDirectory();
}

/** A hidden folder, which only the process with the lock of the case file uses. */
function draftsOf(caseFile: string): string {
  return join(dirname(caseFile), 'files', `.${basename(caseFile)}.casefile-drafts`);
}

function draftOf(caseFile: string, path: string): string {
  return join(draftsOf(caseFile), encodeURIComponent(path));
}

/** The path of the copy with a draft; undefined if the draft is not complete, or not ours. */
function pathOf(draft: string): string | undefined {
  try {
    const path = decodeURIComponent(draft);
    return /^files\/[^/]+$/.test(path) && !path.endsWith('.part') ? path : undefined;
  } catch {
    return undefined;
  }
}

/** Give one draft its name, unless another file has it. FAT and exFAT have no links. */
function place(caseFile: string, path: string): void {
  const [draft, final] = [draftOf(caseFile, path), join(dirname(caseFile), path)];
  try {
    linkSync(draft, final);
  } catch (error) {
    if (errorCode(error) === 'EEXIST' || existsSync(final)) throw error;
    renameSync(draft, final);
  }
}

/** Copy a file with its permissions. Returns its checksum. */
function copyFile(source: string, to: string, alive: () => void): string {
  const from = openSync(source, 'r');
  try {
    const into = openSync(to, 'wx', fstatSync(from).mode & 0o666);
    try {
      const hash = createHash('sha256');
      const buffer = new Uint8Array(partSize);
      for (let length = readSync(from, buffer); length > 0; length = readSync(from, buffer)) {
        const part = buffer.subarray(0, length);
        hash.update(part);
        for (let done = 0; done < length; ) done += writeSync(into, part, done);
        alive();
      }
      fsyncSync(into);
      return hash.digest('hex');
    } finally {
      closeSync(into);
    }
  } finally {
    closeSync(from);
  }
}
