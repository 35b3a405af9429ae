export interface FileEntry {
  readonly name: string;
  /** A `link` leads to a file, which may be outside the folder. A pipe, a device and any other link is `other`. */
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

/** A parent folder of another one. */
export interface FolderAbove {
  readonly folder: string;
  /** The path from the parent to the other folder, with slashes. */
  readonly below: string;
}

/** File access for the library. A test passes an implementation in memory. */
export interface Files {
  /** The bytes of a file; null if it is larger than `maxSize` bytes. Throws the errors of Node's `fs`. */
  read(path: string, maxSize: number): Promise<Uint8Array | null>;
  /**
   * The first `length` bytes of a file, or all if it is shorter. Throws the errors of Node's `fs`, and `EINVAL` for a
   * pipe or device, which it never opens: that could wait for ever, or do something.
   */
  start(path: string, length: number): Promise<Uint8Array>;
  /**
   * The content of a folder, sorted by name, with numbers by their value. Throws the errors of Node's `fs`: `ENOTDIR`
   * if the path is not a folder.
   */
  list(folder: string): Promise<readonly FileEntry[]>;
  /** The parent folders inside the same Git repository, its root first; empty outside a repository. */
  above(folder: string): Promise<readonly FolderAbove[]>;
  /**
   * The nearest file with a name in a folder or above it, as a path in the form of `folder` and as an absolute path;
   * null if there is none. The search ends at the root of a Git repository. Elsewhere it ends at a folder of another
   * owner, or one that all users share.
   */
  nearest(name: string, folder: string): Promise<{ readonly path: string; readonly absolute: string } | null>;
  /** Whether a path is in a folder after all links were followed. Absent if there can be no links. */
  isInside?(path: string, folder: string): boolean;
  /** Look again for the nearest files: one may have been added or removed. */
  forget?(): void;
  /** The bytes of standard input; null if there are more than `maxSize`. */
  readStandardInput(maxSize: number): Promise<Uint8Array | null>;
}
