import type { Terminal } from '../io.js';

/** What the terminal shows. Writes only the rows that differ. */
export class Frame {
  readonly #terminal: Terminal;
  #shown: readonly string[] = [];

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  /** Show rows. Each is placed by itself on a cleared line, because terminals differ on the width of a character. */
  show(rows: readonly string[]): void {
    const changed = rows.flatMap((row, index) =>
      row === this.#shown[index] ? [] : [`\u001b[${index + 1};1H\u001b[0m\u001b[K${row}\u001b[0m`],
    );
    this.#shown = rows;
    if (changed.length > 0) this.#terminal.write(changed.join(''));
  }

  /** Show everything again next time, on an empty screen. */
  clear(): void {
    this.#shown = [];
    this.#terminal.write('\u001b[2J');
  }
}
