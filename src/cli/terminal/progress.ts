import type { Io } from '../io.js';

/** Milliseconds before the first line, and between two lines. */
const patience = 1000;
const pace = 100;

/** Shows on a terminal how many steps of a long task are done. Writes nothing to a pipe. */
export class Progress {
  readonly #io: Io;
  readonly #total: number;
  readonly #what: string;
  #next: number;
  #done = 0;
  #shown = false;

  constructor(io: Io, total: number, what: string) {
    this.#io = io;
    this.#total = total;
    this.#what = what;
    this.#next = io.now() + patience;
  }

  step(): void {
    this.#done += 1;
    const { stderr, now } = this.#io;
    if (now() < this.#next || !stderr.isTerminal) return;
    this.#next = now() + pace;
    this.#shown = true;
    stderr.write(`\r${this.#what} ${this.#done} of ${this.#total} case files`);
  }

  /** Erase the line. Call this before anything else is written. */
  end(): void {
    if (this.#shown) this.#io.stderr.write('\r\u001b[K');
  }
}
