import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  type Stats,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { relativePathPattern } from '../../dossier/format/vocabulary.js';
import type { CopyOnDisk } from '../../dossier/model/copies.js';
import { compareNaturally } from '../../dossier/names/natural-order.js';
import type { CopyAccess } from '../../library/copies/copy-access.js';
import { errorCode, errorWith } from '../../problems/error-code.js';

/** Bytes that are read at once. */
const partSize = 1024 * 1024;

/** Access to saved copies on this machine. */
export const nodeCopies: CopyAccess = { at: copyAt, named: namedFile, beside: copiesBeside };

function copyAt(caseFile: string, path: string): CopyOnDisk {
  if (!relativePathPattern.test(path))
    return { kind: 'refused', what: 'a path that leaves the folder of the case file' };
  return looked(() => join(folderOf(caseFile), path));
}

/** A file that the user names. */
function namedFile(path: string): CopyOnDisk {
  return looked(() => realpathSync(path));
}

function looked(find: () => string): CopyOnDisk {
  try {
    const path = find();
    const stats = lstatSync(path);
    const what = refusal(stats, path);
    if (what !== undefined) return { kind: 'refused', what };
    return { kind: 'file', size: stats.size, parts: () => partsOf(path, stats) };
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    return code === 'ENOENT' || code === 'ENOTDIR' ? { kind: 'missing' } : { kind: 'unreadable', code };
  }
}

function copiesBeside(caseFile: string): readonly string[] {
  const found = copyAt(caseFile, 'files');
  return found.kind === 'refused' && found.what === folder ? listed(folderOf(caseFile), 'files') : [];
}

function listed(root: string, path: string): readonly string[] {
  return readdirSync(join(root, path), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => compareNaturally(a.name, b.name))
    .flatMap((entry) => {
      const inside = `${path}/${entry.name}`;
      return entry.isDirectory() ? listed(root, inside) : [inside];
    });
}

/** The folder of a case file, which need not exist yet. A link to one leads to the folder in which the file is. */
function folderOf(caseFile: string): string {
  if (caseFile === '-') return realpathSync('.');
  return existsSync(caseFile) ? dirname(realpathSync(caseFile)) : realpathSync(dirname(caseFile));
}

const folder = 'a folder';

/** What is at a path, in words, if it must not be opened. */
function refusal(stats: Stats, path: string): string | undefined {
  if (stats.isSymbolicLink()) return 'a link';
  if (realpathSync(path) !== path) return 'in a folder that is a link';
  if (stats.isDirectory()) return folder;
  if (stats.isFile()) return undefined;
  return stats.isFIFO() ? 'a pipe' : stats.isSocket() ? 'a socket' : 'a device';
}

/** The content of a file. What is opened must still be the file that was looked at. */
function* partsOf(path: string, { dev, ino, size }: Stats): Generator<Uint8Array> {
  // Windows has neither flag. `O_NONBLOCK`: a pipe that took the place of the file would wait for a writer.
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  const file = openSync(path, flags);
  try {
    const opened = fstatSync(file);
    if (!opened.isFile() || opened.dev !== dev || opened.ino !== ino) throw errorWith('ECHANGED');
    const buffer = new Uint8Array(partSize);
    for (let done = 0; ; ) {
      const length = readSync(file, buffer);
      if (length === 0) return;
      done += length;
      // A file that grows while it is read could be read for ever.
      if (done > size) throw errorWith('ECHANGED');
      yield buffer.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}
