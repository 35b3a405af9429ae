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

const columns = 5;

/** The stamps of many files in one row of numbers: there may be ten thousand, and all are looked at each time. */
export class Stamps {
  /** Of each file five, NaN where there is no such file. */
  readonly numbers: Float64Array;

  constructor(numbers: Float64Array) {
    this.numbers = numbers;
  }

  static ofNone(files: number): Stamps {
    return new Stamps(new Float64Array(files * columns).fill(Number.NaN));
  }

  get(place: number): Stamp | null {
    const [size = Number.NaN, mtimeMs = 0, ctimeMs = 0, ino = 0, settled] = this.numbers.subarray(columns * place);
    return Number.isNaN(size) ? null : { size, mtimeMs, ctimeMs, ino, settled: settled === 1 };
  }

  sizeAt(place: number): number {
    return this.numbers[columns * place] ?? Number.NaN;
  }

  set(place: number, { size, mtimeMs, ctimeMs, ino, settled }: Stamp): void {
    const at = columns * place;
    this.numbers[at] = size;
    this.numbers[at + 1] = mtimeMs;
    this.numbers[at + 2] = ctimeMs;
    this.numbers[at + 3] = ino;
    this.numbers[at + 4] = settled ? 1 : 0;
  }

  /** Whether the file at a place had settled when this was taken, and has not changed since. */
  isSurely(place: number, now: Stamps): boolean {
    const start = columns * place;
    for (let at = start; at < start + 4; at += 1) if (this.numbers[at] !== now.numbers[at]) return false;
    return this.numbers[start + 4] === 1;
  }
}
