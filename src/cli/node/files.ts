import {
  closeSync,
  createReadStream,
  type Dirent,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { compareNaturally } from '../../dossier/names/natural-order.js';
import { getOrInsert } from '../../get-or-insert.js';
import type { FileEntry, Files, FolderAbove } from '../../library/file-access.js';
import { errorWith } from '../../problems/error-code.js';
import type { NearestFile } from './nearest-file.js';
import { optimiseFor } from './optimiser.js';

/** File access on this machine. */
export function nodeFiles(): Files {
  let standardInput: Promise<Uint8Array | null> | undefined;
  const streams = new Map<string, Promise<Uint8Array | null>>();
  let finder: NearestFile | undefined;
  return {
    async read(path, maxSize) {
      const stats = statSync(path);
      const { size } = stats;
      if (size > maxSize) return null;
      // A pipe or device has no size, may never end, and can be read only once: share one stream, and limit it.
      if (!stats.isFile() || size === 0) {
        return getOrInsert(streams, path, () => collect(createReadStream(path), maxSize));
      }
      await optimiseFor(size);
      const bytes = readFileSync(path);
      return bytes.length > maxSize ? null : bytes;
    },
    async start(path, length) {
      if (!statSync(path).isFile()) throw errorWith('EINVAL');
      const file = openSync(path, 'r');
      try {
        const bytes = new Uint8Array(length);
        return bytes.subarray(0, readSync(file, bytes, 0, length, 0));
      } finally {
        closeSync(file);
      }
    },
    list: async (folder) =>
      readdirSync(folder, { withFileTypes: true })
        .map((entry) => ({
          name: entry.name,
          kind: kindOf(entry, folder),
        }))
        .sort((a, b) => compareNaturally(a.name, b.name)),
    above: async (folder) => foldersAbove(resolve(folder)),
    async nearest(name, folder) {
      const { NearestFile } = await import('./nearest-file.js');
      finder ??= new NearestFile();
      return finder.of(name, folder);
    },
    isInside,
    forget() {
      finder = undefined;
    },
    readStandardInput(maxSize) {
      // Standard input can be read only once, so share the result.
      standardInput ??= collect(process.stdin, maxSize);
      return standardInput;
    },
  };
}

function kindOf(entry: Dirent, folder: string): FileEntry['kind'] {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() && leadsToFile(join(folder, entry.name)) ? 'link' : 'other';
}

/** Whether a link leads to a file, or nowhere: reading it then says so. */
function leadsToFile(link: string): boolean {
  try {
    return statSync(link, { throwIfNoEntry: false })?.isFile() ?? true;
  } catch {
    return false;
  }
}

function isInside(path: string, folder: string): boolean {
  try {
    const [inner, outer] = [realpathSync.native(path), realpathSync.native(folder)];
    return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : `${outer}${sep}`);
  } catch {
    // It cannot be read either.
    return true;
  }
}

function foldersAbove(from: string): FolderAbove[] {
  const folders: FolderAbove[] = [];
  for (let folder = from; !existsSync(join(folder, '.git')); folder = dirname(folder)) {
    if (dirname(folder) === folder) return [];
    folders.unshift({ folder: dirname(folder), below: relative(dirname(folder), from).replaceAll(sep, '/') });
  }
  return folders;
}

async function collect(stream: AsyncIterable<Buffer | string>, maxSize: number): Promise<Uint8Array | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > maxSize) return null;
    chunks.push(bytes);
  }
  await optimiseFor(size);
  return Buffer.concat(chunks);
}
