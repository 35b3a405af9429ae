import { openSync, writeSync } from 'node:fs';
import { emitKeypressEvents } from 'node:readline';
import { PassThrough } from 'node:stream';
import { ReadStream } from 'node:tty';
import type { Terminal, TerminalEvent } from '../io.js';

/** Milliseconds after which an escape character is the key Esc, and not the beginning of another key. */
const escapeTimeout = 80;

/** What a key of a mouse report means, as xterm counts them. */
const wheelUp = 64;
const wheelDown = 65;
const wheelRows = 3;

/** A mouse report (`ESC [ < button ; column ; row M`), and one that is not complete yet. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal reports the mouse with an escape sequence
const mouseReport = /\u001b\[<(\d+);(\d+);(\d+)([Mm])/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the same
const reportBegun = /\u001b\[<[\d;]*$/;

/** What a terminal sends before and after a text that is pasted. */
const pasteBegins = '\u001b[200~';
const pasteEnds = '\u001b[201~';

/** The terminal of this process; null if standard output is none, or if there are no keys to read. */
export function openTerminal(mouse: boolean): Terminal | null {
  const { stdout } = process;
  const keys = stdout.isTTY ? keyboard() : null;
  return keys && new NodeTerminal(keys, mouse);
}

/** Standard input, or the terminal itself if standard input is a file or a pipe. */
function keyboard(): ReadStream | null {
  if (process.stdin.isTTY) return process.stdin as ReadStream;
  try {
    return new ReadStream(openSync('/dev/tty', 'r'));
  } catch {
    return null;
  }
}

class NodeTerminal implements Terminal {
  /** The stream of keys; null while another program has the terminal. */
  #keyboard: ReadStream | null;
  readonly #take: (data: Buffer) => void;
  readonly #closed: () => void;
  readonly #modes: readonly string[];
  #report: (event: TerminalEvent) => Promise<void> = async () => {};
  #isListening = false;
  #isEntered = false;

  constructor(keys: ReadStream, mouse: boolean) {
    this.#keyboard = keys;
    const report = (event: TerminalEvent) => void this.#report(event);
    this.#take = keysTo(report);
    this.#closed = () => report({ kind: 'closed' });
    // Another screen, no cursor, no automatic line breaks, marks around a paste, and reports of the mouse.
    this.#modes = ['?1049', '?25', '?7', '?2004', ...(mouse ? ['?1000', '?1006'] : [])];
  }

  get columns(): number {
    return process.stdout.columns || 80;
  }

  get rows(): number {
    return process.stdout.rows || 24;
  }

  write(text: string): void {
    process.stdout.write(text);
  }

  enter(report: (event: TerminalEvent) => Promise<void>): void {
    this.#report = report;
    this.#listen();
    if (this.#isEntered) return;
    this.#isEntered = true;
    this.#keyboard ??= keyboard();
    this.#keyboard?.on('data', this.#take).on('end', this.#closed).on('error', this.#closed);
    this.#keyboard?.setRawMode(true);
    this.#keyboard?.resume();
    this.write(this.#switched(true));
    if (this.#keyboard === null) this.#closed();
  }

  leave(): void {
    if (!this.#isEntered) return;
    this.#isEntered = false;
    // At once, even if the process ends here. A terminal that is gone cannot be written to.
    try {
      writeSync(process.stdout.fd, `\u001b[0m${this.#switched(false)}`);
      this.#keyboard?.setRawMode(false);
    } catch {}
    this.#keyboard?.off('data', this.#take).off('end', this.#closed).off('error', this.#closed);
    // `pause` stops at once only on standard input. Another stream would take the next keys from an editor.
    if (this.#keyboard === process.stdin) this.#keyboard.pause();
    else this.#keyboard?.destroy();
    this.#keyboard = null;
  }

  suspend(): void {
    // The whole group, as the terminal does with Ctrl-Z: npx, too, has to stop.
    process.kill(0, 'SIGTSTP');
  }

  /** The escape sequences that set or reset the modes. The cursor and line breaks are off while the others are on. */
  #switched(on: boolean): string {
    const isOn = (mode: string) => (mode === '?25' || mode === '?7' ? !on : on);
    const modes = on ? this.#modes : this.#modes.toReversed();
    return modes.map((mode) => `\u001b[${mode}${isOn(mode) ? 'h' : 'l'}`).join('');
  }

  /** Listen to the size of the terminal and to signals, from the first time on. */
  #listen(): void {
    if (this.#isListening) return;
    this.#isListening = true;
    process.stdout.on('resize', () => void this.#report({ kind: 'resize' }));
    process.on('exit', () => this.leave());
    for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT', 'SIGQUIT'] as const) {
      process.on(signal, () => {
        // Ctrl-C in an editor is for the editor.
        if (signal === 'SIGINT' && !this.#isEntered) return;
        this.leave();
        process.removeAllListeners(signal);
        process.kill(process.pid, signal);
      });
    }
    const resume = () => {
      this.enter(this.#report);
      void this.#report({ kind: 'resize' });
    };
    const stop = () => {
      this.leave();
      // The system stops the process here, unless no shell could continue it, as in `xterm -e casefile browse`.
      process.off('SIGTSTP', stop);
      process.kill(process.pid, 'SIGTSTP');
      process.on('SIGTSTP', stop);
      resume();
    };
    process.on('SIGTSTP', stop);
    process.on('SIGCONT', resume);
  }
}

/** Make a function that takes bytes from a terminal and reports the keys and the mouse. */
export function keysTo(report: (event: TerminalEvent) => void): (data: Buffer) => void {
  const keys = new PassThrough();
  // The declared type is a whole interface, but Node reads only this.
  emitKeypressEvents(keys, { escapeCodeTimeout: escapeTimeout } as unknown as Parameters<typeof emitKeypressEvents>[1]);
  /** The text of a paste that has not ended yet. */
  let pasted: string | undefined;
  keys.on('keypress', (text: string | undefined, pressed: Key) => {
    if (pressed.name === 'paste-start') pasted = '';
    else if (pressed.name === 'paste-end' && pasted !== undefined) {
      const event = { kind: 'paste', text: pasted } as const;
      pasted = undefined;
      return report(event);
    } else if (pasted !== undefined) pasted += text ?? '';
    if (pasted !== undefined) return;
    const key = keyOf(text, pressed);
    if (key !== undefined) report({ kind: 'key', key });
  });
  let begun = '';
  return (data) => {
    // Latin 1 leaves every byte as it is.
    const all = begun + data.toString('latin1');
    // A paste may have the text of a report.
    const isPaste = pasted !== undefined || all.includes(pasteBegins);
    const end = all.lastIndexOf(pasteEnds);
    const paste = isPaste ? all.slice(0, end === -1 ? undefined : end + pasteEnds.length) : '';
    if (paste !== '') keys.write(Buffer.from(paste, 'latin1'));
    const bytes = all.slice(paste.length);
    begun = reportBegun.exec(bytes)?.[0] ?? '';
    for (const [, button, column, row, end] of bytes.matchAll(mouseReport)) {
      const event = mouseEvent(Number(button), Number(column) - 1, Number(row) - 1, end === 'M');
      if (event) report(event);
    }
    const rest = bytes.slice(0, bytes.length - begun.length).replace(mouseReport, '');
    if (rest !== '') keys.write(Buffer.from(rest, 'latin1'));
  };
}

function mouseEvent(button: number, column: number, row: number, isPressed: boolean): TerminalEvent | undefined {
  if (button === wheelUp) return { kind: 'wheel', rows: -wheelRows };
  if (button === wheelDown) return { kind: 'wheel', rows: wheelRows };
  return button === 0 && isPressed ? { kind: 'click', column, row } : undefined;
}

/** A key as Node reports it. */
interface Key {
  readonly name?: string;
  readonly ctrl?: boolean;
  readonly meta?: boolean;
  readonly shift?: boolean;
}

const named: Readonly<Record<string, string>> = { return: 'enter', enter: 'enter' };

/** The name of a key; undefined for one that means nothing here. */
function keyOf(text: string | undefined, { name, ctrl, meta, shift }: Key): string | undefined {
  if (name === 'escape') return 'escape';
  if (meta) return undefined;
  if (ctrl) return name === undefined ? undefined : `ctrl-${name}`;
  if (name === 'tab' && shift) return 'shift-tab';
  if (name === 'space') return 'space';
  const isLetter = text !== undefined && [...text].length === 1 && !/\p{C}/u.test(text);
  return isLetter ? text : name === undefined ? undefined : (named[name] ?? name);
}
