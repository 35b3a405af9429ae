import { type Address, caseIn } from '../../browse/address.js';
import type { Effect, Message } from '../../browse/messages.js';
import { firstModel, type Model, type Size } from '../../browse/model.js';
import { layOut, ownContent } from '../../browse/page.js';
import { paint } from '../../browse/paint.js';
import { update } from '../../browse/update.js';
import type { Paint } from '../../formats/colours/terminal.js';
import { CasefileError, exitCodes } from '../../problems/casefile-error.js';
import type { Io, Terminal, TerminalEvent } from '../io.js';
import { inWords } from './error-words.js';
import { Frame } from './frame.js';
import type { Opened, Opener } from './opener.js';
import type { Pages } from './pages.js';

type OpenEffect = Extract<Effect, { kind: 'open' }>;

/** What a session works with. */
interface SessionParts {
  readonly terminal: Terminal;
  readonly pages: Pages;
  readonly opener: Opener;
  readonly io: Io;
  readonly paint: Paint;
}

/** The reader on a terminal: performs what `update` asks for, and shows what `paint` returns. */
export class Session {
  readonly #terminal: Terminal;
  readonly #pages: Pages;
  readonly #opener: Opener;
  readonly #io: Io;
  readonly #paint: Paint;
  readonly #frame: Frame;
  readonly #start: Address;
  #model: Model;
  #work: Promise<void> = Promise.resolve();
  /** The files that are watched, each with a function that ends this. */
  readonly #watched = new Map<string, () => void>();
  #end: () => void = () => {};
  #isOver = false;
  #fail: (error: unknown) => void = () => {};

  private constructor({ terminal, pages, opener, io, paint: paintText }: SessionParts, first: Opened) {
    this.#terminal = terminal;
    this.#pages = pages;
    this.#opener = opener;
    this.#io = io;
    this.#paint = paintText;
    this.#frame = new Frame(terminal);
    this.#start = first.page.address;
    this.#model = firstModel(sizeOf(terminal), first.page, first.contents);
  }

  /**
   * Show a page and what the keys ask for, until the reader quits. Throws, before anything is shown, if
   * the page cannot be.
   */
  static async run(start: Address, parts: SessionParts): Promise<void> {
    const first = await parts.opener.open(start, sizeOf(parts.terminal));
    await new Session(parts, first).#run(first);
  }

  async #run(first: Opened): Promise<void> {
    try {
      await new Promise<void>((end, fail) => {
        this.#end = () => {
          this.#isOver = true;
          end();
        };
        this.#fail = fail;
        this.#terminal.enter(this.#report);
        void this.#queue(() => this.#arrive(first, { arrival: 'entry', visits: [] }));
      });
    } finally {
      for (const end of this.#watched.values()) end();
      this.#terminal.leave();
    }
  }

  readonly #report = async (event: TerminalEvent): Promise<void> => {
    // These do not wait until a large library is read. Ctrl-C leaves a line that is typed, as in a shell.
    const isEnd = event.kind === 'key' && event.key === 'ctrl-c' && this.#model.input === null;
    if (event.kind === 'closed' || isEnd) return this.#end();
    return this.#queue(() => {
      if (event.kind !== 'resize') return this.#take(event);
      this.#frame.clear();
      return this.#take({ kind: 'resize', size: sizeOf(this.#terminal) });
    });
  };

  /** Do one thing after the other, and paint after each. */
  #queue(step: () => Promise<void>): Promise<void> {
    this.#work = this.#work
      .then(step)
      // After the end, the terminal belongs to the shell.
      .then(() => {
        if (!this.#isOver) this.#frame.show(paint(this.#model, this.#paint));
      })
      .catch(this.#fail);
    return this.#work;
  }

  async #take(message: Message): Promise<void> {
    const { model, effect } = update(this.#model, message);
    this.#model = model;
    if (effect) await this.#perform(effect);
  }

  async #perform(effect: Effect): Promise<void> {
    try {
      switch (effect.kind) {
        case 'open':
          return await this.#arrive(await this.#opener.open(effect.address, this.#model.size), effect);
        case 'copy':
          return await this.#copy(effect);
        case 'complete':
          return await this.#complete(effect);
        case 'edit':
          return await this.#edit(effect);
        case 'redraw':
          this.#opener.forget();
          this.#frame.clear();
          return await this.#take({ kind: 'changed' });
        case 'suspend':
          return this.#terminal.suspend();
        case 'quit':
          return this.#end();
      }
    } catch (error) {
      if (!(error instanceof CasefileError)) throw error;
      if (effect.kind === 'open') await this.#cannotOpen(error, effect);
      else await this.#take({ kind: 'notice', text: inWords(error) });
    }
  }

  async #arrive(
    { page, contents, notice, files }: Opened,
    { arrival, visits }: Pick<OpenEffect, 'arrival' | 'visits'>,
  ) {
    await this.#take({ kind: 'arrived', page, contents, arrival, visits });
    if (notice !== '') await this.#take({ kind: 'notice', text: notice });
    this.#watch([...files, ...this.#opener.files]);
  }

  /** Say why a page cannot be shown. The page on the screen stays only if nothing of it can be withheld now. */
  async #cannotOpen(error: CasefileError, { address, visits }: OpenEffect): Promise<void> {
    const model = this.#model;
    const isSame = address === model.page.address;
    if (error.exitCode === exitCodes.withheld) {
      this.#opener.forget();
      if (isSame || caseIn(address) === caseIn(model.page.address)) return this.#clear(inWords(error), address, []);
      // The page on the screen may list what the other case withholds now.
      await this.#take({ kind: 'changed' });
    } else if (isSame && error.exitCode !== exitCodes.invalid) {
      // What the page showed was removed, or is withheld now.
      await this.#clear(inWords(error), this.#start, []);
      return address === this.#start ? undefined : this.#take({ kind: 'changed' });
    } else if (isSame && (await this.#pages.withhold([...this.#watched.keys()]))) {
      return this.#clear(inWords(error), address, model.visits);
    }
    // A page that is no longer there must not block the way back.
    if (visits.length < this.#model.visits.length) this.#model = { ...this.#model, visits };
    await this.#take({ kind: 'notice', text: inWords(error) });
  }

  /** Show the reason why a page cannot be shown, and nothing else: not even what was shown before. */
  async #clear(reason: string, address: Address, visits: Model['visits']): Promise<void> {
    const blocks = [{ kind: 'paragraph' as const, text: [reason] }];
    const page = await layOut(ownContent(address, 'casefile', blocks), this.#model.page.width, true);
    this.#model = { ...firstModel(this.#model.size, page, null), visits };
    this.#frame.clear();
  }

  /** Watch these files, and no others. */
  #watch(files: readonly string[]): void {
    for (const [path, end] of this.#watched) {
      if (files.includes(path)) continue;
      end();
      this.#watched.delete(path);
    }
    for (const path of files) {
      if (this.#watched.has(path)) continue;
      const end = this.#io.watch?.(path, () => {
        this.#opener.forget();
        void this.#queue(() => this.#take({ kind: 'changed' }));
      });
      if (end) this.#watched.set(path, end);
    }
  }

  async #copy({ ref, inCase, as }: Extract<Effect, { kind: 'copy' }>): Promise<void> {
    const { copiedText } = await import('./copy.js');
    const words = ['refs', '--ref', ref, ...(inCase === undefined ? [] : ['--case', inCase])];
    const text = await copiedText(await this.#pages.view(words), as);
    // OSC 52: the terminal puts the text into the clipboard, also over SSH. It does not answer.
    this.#terminal.write(`\u001b]52;c;${Buffer.from(text).toString('base64')}\u0007`);
    const name = { text: 'text', bibtex: 'BibTeX', 'csl-json': 'CSL-JSON' }[as];
    await this.#take({
      kind: 'notice',
      text: `Sent to the clipboard of the terminal, as ${name}: ${text.trim().replaceAll(/\s+/g, ' ')}`,
    });
  }

  async #complete({ line, words }: Extract<Effect, { kind: 'complete' }>): Promise<void> {
    const candidates = await this.#pages.completions(words, caseIn(this.#model.page.address));
    await this.#take({ kind: 'completed', line, candidates });
  }

  async #edit({ id, inCase }: Extract<Effect, { kind: 'edit' }>): Promise<void> {
    const { entryToEdit } = await import('./edit.js');
    const edit = await entryToEdit(this.#pages.context(inCase), id, inCase);
    this.#terminal.leave();
    await edit().finally(() => {
      this.#frame.clear();
      this.#terminal.enter(this.#report);
      this.#opener.forget();
    });
    await this.#take({ kind: 'changed' });
  }
}

function sizeOf({ columns, rows }: Terminal): Size {
  return { columns, rows };
}
