/** A cache file that is read in parts. */
export interface CacheFile {
  readonly size: number;
  /** Throws a `RangeError` if there are not enough bytes. */
  read(offset: number, length: number): Uint8Array;
  /** Close the file: some systems cannot replace an open file. */
  close(): void;
}

/**
 * The cache folder, on disk or, in tests, in memory. The cache is optional: a file that cannot be read counts as
 * absent, and a failed write is ignored. Names have slashes.
 */
export interface CacheFolder {
  /** The path, for messages. */
  readonly path: string;
  /** Identifies this build of the program. Other builds may cache other data. */
  readonly build: string;
  open(name: string): CacheFile | null;
  /** Write a file whole or not at all; false if that fails. Only the owner may read it. */
  write(name: string, bytes: Uint8Array): boolean;
  /** The files under a folder, with the milliseconds since each was written. */
  list(folder: string): readonly { readonly name: string; readonly size: number; readonly age: number }[];
  remove(name: string): void;
}

/** All bytes of a cache file; null if it is absent or unreadable. */
export function bytesOf(cache: CacheFolder, name: string): Uint8Array | null {
  const file = cache.open(name);
  try {
    return file?.read(0, file.size) ?? null;
  } catch {
    return null;
  } finally {
    file?.close();
  }
}
