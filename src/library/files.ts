/** What the library asks of the world: handed in, so that tests hand in memory. */
export interface Files {
  /** Bytes of a file; null where it is larger than `maxSize` bytes. Throws what Node's `fs` throws. */
  read(path: string, maxSize: number): Promise<Uint8Array | null>;
  /** Names in a folder, sorted. */
  list(folder: string): Promise<readonly string[]>;
  /** Bytes of standard input; null where they are more than `maxSize`. */
  readStandardInput(maxSize: number): Promise<Uint8Array | null>;
}
