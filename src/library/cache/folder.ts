/** A file of the cache that is read in parts. */
export interface CacheFile {
  readonly size: number;
  /** Throws a `RangeError` where there are not as many bytes. */
  read(offset: number, length: number): Uint8Array;
  /** What is open cannot be replaced on every system. */
  close(): void;
}

/**
 * The folder of the cache, as the world has it or a test in memory. Nothing in it is needed: what cannot be read counts
 * as absent, and what cannot be written is not kept. Names have slashes.
 */
export interface CacheFolder {
  /** Where it is, to tell a person. */
  readonly path: string;
  /** Tells this build of the program from every other, which may keep other things. */
  readonly build: string;
  open(name: string): CacheFile | null;
  /** Writes whole or not at all; false where it cannot. Nobody but its owner may read it. */
  write(name: string, bytes: Uint8Array): boolean;
  /** The files under a folder, with the milliseconds since each was written. */
  list(folder: string): readonly { readonly name: string; readonly size: number; readonly age: number }[];
  remove(name: string): void;
}

/** All bytes of a file of the cache; null where there is none, or it cannot be read. */
export function readWhole(cache: CacheFolder, name: string): Uint8Array | null {
  const file = cache.open(name);
  try {
    return file?.read(0, file.size) ?? null;
  } catch {
    return null;
  } finally {
    file?.close();
  }
}
