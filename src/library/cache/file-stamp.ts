/** The properties of a file that change when its content does. */
export interface Stamp {
  readonly size: number;
  /** Times, in milliseconds with fractions, of the last change of the content, and of anything about the file. */
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly ino: number;
  /** Whether the last change was long enough ago that a later one cannot have the same time. */
  readonly settled: boolean;
}

export function sameStamp(a: Stamp, b: Stamp): boolean {
  return a.size === b.size && a.mtimeMs === b.mtimeMs && a.ctimeMs === b.ctimeMs && a.ino === b.ino;
}

const columns = 5;

/** The stamps of many files in one array of numbers, which is fast for ten thousand files. */
export class Stamps {
  /** Five numbers per file; NaN if the file does not exist. */
  readonly numbers: Float64Array;

  constructor(numbers: Float64Array) {
    this.numbers = numbers;
  }

  static ofNone(files: number): Stamps {
    return new Stamps(new Float64Array(files * columns).fill(Number.NaN));
  }

  get(fileNumber: number): Stamp | null {
    const [size = Number.NaN, mtimeMs = 0, ctimeMs = 0, ino = 0, settled] = this.numbers.subarray(columns * fileNumber);
    return Number.isNaN(size) ? null : { size, mtimeMs, ctimeMs, ino, settled: settled === 1 };
  }

  sizeAt(fileNumber: number): number {
    return this.numbers[columns * fileNumber] ?? Number.NaN;
  }

  set(fileNumber: number, { size, mtimeMs, ctimeMs, ino, settled }: Stamp): void {
    const at = columns * fileNumber;
    this.numbers[at] = size;
    this.numbers[at + 1] = mtimeMs;
    this.numbers[at + 2] = ctimeMs;
    this.numbers[at + 3] = ino;
    this.numbers[at + 4] = settled ? 1 : 0;
  }

  /** Whether a file had settled when its stamp was taken, and has not changed since. */
  isSurely(fileNumber: number, now: Stamps): boolean {
    const start = columns * fileNumber;
    for (let at = start; at < start + 4; at += 1) if (this.numbers[at] !== now.numbers[at]) return false;
    return this.numbers[start + 4] === 1;
  }
}
