import type { Io } from '../io.js';

/** Milliseconds before the first line, and between two lines. */
const patience = 1000;
const pace = 100;

/** What steps count, and how many of them are one of what is shown. */
export interface ProgressUnit {
  readonly name: string;
  readonly size: number;
}

const caseFiles: ProgressUnit = { name: 'case files', size: 1 };
export const megabytes: ProgressUnit = { name: 'MB', size: 1_000_000 };

/** Shows on a terminal how many steps of a long task are done. Writes nothing to a pipe. */
export class Progress {
  readonly #io: Io;
  readonly #total: number;
  readonly #what: string;
  readonly #unit: ProgressUnit;
  #next: number;
  #done = 0;
  #shown = false;

  constructor(io: Io, total: number, what: string, unit: ProgressUnit = caseFiles) {
    this.#io = io;
    this.#total = total;
    this.#what = what;
    this.#unit = unit;
    this.#next = io.now() + patience;
  }

  step(number = 1): void {
    this.#done += number;
    const { stderr, now } = this.#io;
    if (now() < this.#next || !stderr.isTerminal) return;
    this.#next = now() + pace;
    this.#shown = true;
    const [done, total] = [this.#done, this.#total].map((steps) => Math.round(steps / this.#unit.size));
    stderr.write(`\r${this.#what} ${done} of ${total} ${this.#unit.name}`);
  }

  /** Erase the line. Call this before anything else is written. */
  end(): void {
    if (this.#shown) this.#io.stderr.write('\r\u001b[K');
  }
}
