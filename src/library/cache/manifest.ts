import { type CacheFolder, readWhole } from './cache-folder.js';
import { decodeChecked, encodeChecked } from './checked.js';
import type { Stamp } from './stamp.js';

/** What is kept of a file of a library. */
export interface Entry {
  readonly stamp: Stamp;
  /** Where it and its words are; absent where nothing of it may be kept: reading it tells why. */
  readonly shelved?: Shelved;
}

export interface Shelved {
  /** Names the two files of the cache. */
  readonly segment: string;
  readonly doc: number;
  /** Whether there is more of it for those who may see it. */
  readonly withholds: boolean;
  readonly id: string;
}

/** An entry in fewer bytes: there may be ten thousand, and all are read each time. */
type Row = readonly [
  path: string,
  size: number,
  mtime: number,
  ctime: number,
  ino: number,
  settled: 0 | 1,
  ...shelved: readonly [segment: number, doc: number, withholds: 0 | 1, id: string] | readonly [],
];

interface Written {
  readonly root: string;
  readonly segments: readonly string[];
  readonly rows: readonly Row[];
}

/** The entries of a library by the path below its root; empty where there is none, or it is damaged. */
export function readManifest(cache: CacheFolder, name: string, root: string): Map<string, Entry> {
  const bytes = readWhole(cache, name);
  const written = bytes && (decodeChecked(bytes, cache.build) as Written | undefined);
  // Another root may have the same name.
  if (!written || written.root !== root) return new Map();
  return new Map(
    written.rows.map(([path, size, mtimeMs, ctimeMs, ino, settled, segment, doc = 0, withholds, id = '']) => {
      const stamp = { size, mtimeMs, ctimeMs, ino, settled: settled === 1 };
      const name = written.segments[segment ?? -1];
      return [
        path,
        name === undefined ? { stamp } : { stamp, shelved: { segment: name, doc, withholds: withholds === 1, id } },
      ];
    }),
  );
}

export function writeManifest(
  cache: CacheFolder,
  name: string,
  root: string,
  entries: ReadonlyMap<string, Entry>,
): boolean {
  const segments = new Map<string, number>();
  const rows = [...entries].map(([path, { stamp, shelved }]): Row => {
    const { size, mtimeMs, ctimeMs, ino, settled } = stamp;
    const head = [path, size, mtimeMs, ctimeMs, ino, settled ? 1 : 0] as const;
    if (shelved === undefined) return head;
    const segment = segments.get(shelved.segment) ?? segments.size;
    segments.set(shelved.segment, segment);
    return [...head, segment, shelved.doc, shelved.withholds ? 1 : 0, shelved.id];
  });
  return cache.write(
    name,
    encodeChecked({ root, segments: [...segments.keys()], rows } satisfies Written, cache.build),
  );
}
