export interface FileEntry {
  readonly name: string;
  /** A link is neither: it may lead out of the folder. */
  readonly kind: 'file' | 'folder' | 'other';
}

/** A folder above another one. */
export interface FolderAbove {
  readonly folder: string;
  /** The path from it to the other one, with slashes. */
  readonly below: string;
}

/** What the library asks of the world: handed in, so that tests hand in memory. */
export interface Files {
  /** Bytes of a file; null where it is larger than `maxSize` bytes. Throws what Node's `fs` throws. */
  read(path: string, maxSize: number): Promise<Uint8Array | null>;
  /** The first bytes of a file, so many or all. Throws what Node's `fs` throws. */
  start(path: string, length: number): Promise<Uint8Array>;
  /** What a folder holds, by name. Throws what Node's `fs` throws: `ENOTDIR` where the path is no folder. */
  list(folder: string): Promise<readonly FileEntry[]>;
  /** The folders above one that lie in its Git repository, the repository's own first; none outside one. */
  above(folder: string): Promise<readonly FolderAbove[]>;
  /**
   * The nearest file of a name in a folder or above it, as its path is written from there, and whole; null where there is
   * none. In a Git repository it is looked for up to the root; elsewhere, as far as the folders have one owner and are not
   * shared by all users.
   */
  nearest(name: string, folder: string): Promise<{ readonly path: string; readonly absolute: string } | null>;
  /** Bytes of standard input; null where they are more than `maxSize`. */
  readStandardInput(maxSize: number): Promise<Uint8Array | null>;
}
