/** What of a file changes when its content does. */
export interface Stamp {
  readonly size: number;
  /** Milliseconds, with their fraction, of the last change of the content and of anything about the file. */
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly ino: number;
  /** Whether the last change is so long ago that a further one cannot have the same time. */
  readonly settled: boolean;
}

export function sameStamp(a: Stamp, b: Stamp): boolean {
  return a.size === b.size && a.mtimeMs === b.mtimeMs && a.ctimeMs === b.ctimeMs && a.ino === b.ino;
}
