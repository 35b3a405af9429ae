import xterm from '@xterm/headless';
import type { Terminal, TerminalEvent } from '../../src/cli/io.js';
import { type Outcome, run } from './run.js';

type World = NonNullable<Parameters<typeof run>[1]>;

/** `casefile browse` on a terminal in memory. */
export class Browsing {
  readonly #xterm: InstanceType<typeof xterm.Terminal>;
  readonly #outcome: Promise<Outcome>;
  #report: ((event: TerminalEvent) => Promise<void>) | undefined;
  #written: Promise<void> = Promise.resolve();
  /** Everything that was written to the terminal. */
  written = '';
  /** How often the terminal was given back. */
  left = 0;

  private constructor(args: readonly string[], columns: number, rows: number, host: World) {
    this.#xterm = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
    const self = this;
    const screen: Terminal = {
      get columns() {
        return self.#xterm.cols;
      },
      get rows() {
        return self.#xterm.rows;
      },
      write(text) {
        self.written += text;
        self.#written = new Promise((done) => self.#xterm.write(text, done));
      },
      enter(report) {
        self.#report = report;
        screen.write('\u001b[?1049h\u001b[?7l');
      },
      leave() {
        self.left += 1;
      },
      suspend() {},
    };
    this.#outcome = run(['browse', ...args], {
      terminal: { columns, rows },
      env: { LANG: 'C.UTF-8', TERM: 'xterm-256color' },
      ...host,
      screen,
    });
  }

  /** Start it, and wait for the first page. */
  static async start(args: readonly string[], [columns, rows]: readonly [number, number], host: World = {}) {
    const browsing = new Browsing(args, columns, rows, host);
    while (browsing.#report === undefined) {
      const isOver = await Promise.race([
        browsing.#outcome.then(() => true),
        new Promise((next) => setTimeout(next, 1)),
      ]);
      if (isOver) throw new Error((await browsing.#outcome).stderr);
    }
    // An event without an effect: it waits until the first page is shown.
    await browsing.send({ kind: 'wheel', rows: 0 });
    return browsing;
  }

  async send(event: TerminalEvent): Promise<void> {
    await this.#report?.(event);
    await this.#written;
  }

  /** Press keys, with spaces between them: `4 enter tab`. */
  async press(keys: string): Promise<void> {
    for (const key of keys.split(' ')) await this.send({ kind: 'key', key });
  }

  /** Type a text, letter by letter. */
  async type(text: string): Promise<void> {
    for (const letter of text) await this.send({ kind: 'key', key: letter === ' ' ? 'space' : letter });
  }

  /** Press a key, type a line, and press Enter: `/` and words, or `:` and a command. */
  async enter(key: string, line: string): Promise<void> {
    await this.press(key);
    await this.type(line);
    await this.press('enter');
  }

  async resize(columns: number, rows: number): Promise<void> {
    this.#xterm.resize(columns, rows);
    await this.send({ kind: 'resize' });
  }

  get columns(): number {
    return this.#xterm.cols;
  }

  /** The rows of the screen, as a person sees them. */
  get rows(): string[] {
    const { active } = this.#xterm.buffer;
    return Array.from({ length: this.#xterm.rows }, (_, row) =>
      (active.getLine(active.viewportY + row)?.translateToString(true) ?? '').trimEnd(),
    );
  }

  get screen(): string {
    return this.rows.join('\n');
  }

  /** The texts on the screen that are shown in reverse. */
  get reversed(): string[] {
    return this.reversedRows.filter((text) => text !== '');
  }

  /** What is shown in reverse of each row. */
  get reversedRows(): string[] {
    const { active } = this.#xterm.buffer;
    return Array.from({ length: this.#xterm.rows }, (_, row) => {
      const line = active.getLine(active.viewportY + row);
      return Array.from({ length: this.#xterm.cols }, (_cell, column) => {
        const cell = line?.getCell(column);
        return cell?.isInverse() ? cell.getChars() || ' ' : '';
      }).join('');
    });
  }

  /** The first text in bold before a column, below the first row. */
  boldBefore(columns: number): string | undefined {
    const { active } = this.#xterm.buffer;
    const texts = Array.from({ length: this.#xterm.rows - 1 }, (_, row) =>
      Array.from({ length: columns }, (_cell, column) => {
        const cell = active.getLine(active.viewportY + row + 1)?.getCell(column);
        return cell?.isBold() ? cell.getChars() : '';
      }).join(''),
    );
    return texts.find((text) => text !== '');
  }

  /** Quit, and return what the program wrote beside the screen. */
  async quit(): Promise<Outcome> {
    await this.send({ kind: 'key', key: 'ctrl-c' });
    return this.#outcome;
  }
}
