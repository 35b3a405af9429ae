import type { CacheHost } from '../library/cache/host.js';
import type { Files } from '../library/files.js';

export interface Output {
  write(text: string): void;
  /** Waits until what was written is taken; false where nobody reads on. */
  drained(): Promise<boolean>;
  readonly isTerminal: boolean;
  /** Of a terminal; undefined where it does not say. */
  readonly columns: number | undefined;
  readonly rows: number | undefined;
}

/** All that casefile asks of the world around it. Tests hand in memory. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly files: Files;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  /** Path of a file that the package brings along in `data/`. */
  dataPath(name: string): string;
  /** What is read is kept by; absent or null where nothing can be kept. */
  readonly cacheHost?: () => Promise<CacheHost | null>;
  /** Writes a new file, whole or not at all. Throws what Node's `fs` throws: `EEXIST` where there is one. */
  create(path: string, text: string): Promise<void>;
  /** Writes over a file, whole or not at all. Throws what Node's `fs` throws. */
  replace(path: string, bytes: Uint8Array): Promise<void>;
  /** Milliseconds since some moment; for what is said to someone who waits, never for what is printed. */
  now(): number;
  /** Shows text in a pager; false where the pager could not be run. */
  page(command: string, text: string, env: Readonly<Record<string, string>>): Promise<boolean>;
}
