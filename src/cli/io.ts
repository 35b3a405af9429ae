import type { Examine } from '../copies/examine.js';
import type { CacheHost } from '../library/cache/host.js';
import type { CopyAccess } from '../library/copies/copy-access.js';
import type { Files } from '../library/file-access.js';

export interface Output {
  /** Write a text as UTF-8, or bytes as they are. */
  write(part: string | Uint8Array): void;
  /** Wait until the reader has taken the written text; false if nobody reads it any more. */
  drained(): Promise<boolean>;
  readonly isTerminal: boolean;
  /** The size of a terminal; undefined if unknown. */
  readonly columns: number | undefined;
  readonly rows: number | undefined;
}

/** What a terminal reports. A key has the name that `src/browse/keys.ts` uses, or is the character that was typed. */
export type TerminalEvent =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'wheel'; readonly rows: number }
  /** Text that was pasted, which may have any characters. */
  | { readonly kind: 'paste'; readonly text: string }
  /** The column and the row count from 0. */
  | { readonly kind: 'click'; readonly column: number; readonly row: number }
  | { readonly kind: 'resize' }
  /** Nobody reads or types any more. */
  | { readonly kind: 'closed' };

/** A whole terminal, for a program that fills its screen. */
export interface Terminal {
  readonly columns: number;
  readonly rows: number;
  write(text: string): void;
  /** Take over the screen and the keys, and report what happens. The promise ends when the screen shows it. */
  enter(report: (event: TerminalEvent) => Promise<void>): void;
  /** Give the screen and the keys back, as they were. */
  leave(): void;
  /** Give them back and stop the program, until the shell continues it. */
  suspend(): void;
}

/** A file that is copied beside a case file. */
export interface NewCopy {
  /** The path of the file, from the current folder. */
  readonly source: string;
  /** The path of the copy in the folder of the case file. Nothing is there yet. */
  readonly path: string;
  /** The checksum that the file must still have. */
  readonly sha256: string;
}

/** A folder that is being created. */
export interface NewFolder {
  /** Write a new file, and the folders above it. */
  write(path: string, parts: Iterable<Uint8Array>): Promise<void>;
}

/** Everything outside the program that casefile uses. Tests pass in versions that work in memory. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly files: Files;
  /** Access to the saved copies beside case files, which few commands need. */
  readonly copies: () => Promise<CopyAccess>;
  /** Reads saved copies, within limits of memory and time. */
  examiner(): Promise<Examine>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  /** The runtime and the system, for bug reports: `Node.js v20.19.4, linux x64`. */
  readonly runtime: string;
  /** The path of a file in the folder `data/` of the package. */
  dataPath(name: string): string;
  /** A path from the current folder; the path itself if there is none. */
  fromHere(path: string): string;
  /** Cache access; absent or null when caching is unavailable. */
  readonly cacheHost?: () => Promise<CacheHost | null>;
  /**
   * Create a file from the parts that `fill` writes, completely or not at all. Throws the errors of Node's `fs`:
   * `EEXIST` if the file exists.
   */
  create(path: string, fill: (write: Output['write']) => void | Promise<void>): Promise<void>;
  /**
   * Create a folder with files, completely or not at all. Throws the errors of Node's `fs`: `ENOTEMPTY` if there is a
   * folder that is not empty.
   */
  createFolder(path: string, fill: (folder: NewFolder) => Promise<void>): Promise<void>;
  /**
   * Replace a file that has the bytes `before`, completely or not at all, and place new copies beside it. Throws the
   * errors of Node's `fs`, and `ECHANGED` if the file no longer has these bytes, `EMLINK` if it has several hard
   * links, `ELOCKED` if it is being replaced, `EEXIST` if a file has the name of a copy, `ESOURCE` if the source of
   * a copy was changed.
   */
  replace(path: string, before: Uint8Array, bytes: Uint8Array, copies?: readonly NewCopy[]): Promise<void>;
  /** Run an editor on the terminal until it ends. Returns its exit code; null if it could not be started. */
  edit(command: string, args: readonly string[]): Promise<number | null>;
  /** The terminal; absent or null if standard output is none, or if no keys can be read. */
  terminal?(options: { readonly mouse: boolean }): Promise<Terminal | null>;
  /** The lines of standard input. */
  inputLines?(): AsyncIterable<string>;
  /** Call `changed` each time a file changes. Returns a function that ends this. */
  watch?(path: string, changed: () => void): () => void;
  /** Today's date on the calendar of the user, as `2021-03-02`. */
  today(): string;
  /** Milliseconds since some moment, for progress messages. The output must not depend on it. */
  now(): number;
  /** Show text in a pager; false if the pager could not be started. */
  page(command: string, text: string, env: Readonly<Record<string, string>>): Promise<boolean>;
}
