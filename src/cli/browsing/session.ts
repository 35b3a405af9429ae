import type { Address } from '../../browse/address.js';
import type { Effect, Message } from '../../browse/messages.js';
import { firstModel, type Model, type Size } from '../../browse/model.js';
import { contentOf, layOut } from '../../browse/page.js';
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

/** The reader on a terminal: performs what `update` asks for, and shows what `paint` returns. */
export class Session {
  readonly #terminal: Terminal;
  readonly #pages: Pages;
  readonly #opener: Opener;
  readonly #io: Io;
  readonly #paint: Paint;
  readonly #frame: Frame;
  #model: Model;
  #work: Promise<void> = Promise.resolve();
  #watched: { readonly path: string; readonly end: () => void } | undefined;
  #end: () => void = () => {};
  #fail: (error: unknown) => void = () => {};

  private constructor(terminal: Terminal, pages: Pages, opener: Opener, io: Io, paintText: Paint, first: Opened) {
    this.#terminal = terminal;
    this.#pages = pages;
    this.#opener = opener;
    this.#io = io;
    this.#paint = paintText;
    this.#frame = new Frame(terminal);
    this.#model = firstModel(sizeOf(terminal), first.page, first.contents);
  }

  /** Show a page and what the keys ask for, until the reader quits. Throws, before anything is shown, if the page cannot be. */
  static async run(start: Address, terminal: Terminal, pages: Pages, opener: Opener, io: Io, look: Paint) {
    const first = await opener.open(start, sizeOf(terminal));
    const session = new Session(terminal, pages, opener, io, look, first);
    await session.#run(first);
  }

  async #run(first: Opened): Promise<void> {
    try {
      await new Promise<void>((end, fail) => {
        this.#end = end;
        this.#fail = fail;
        this.#terminal.enter(this.#report);
        void this.#queue(() => this.#arrive(first, { arrival: 'entry', visits: [] }));
      });
    } finally {
      this.#watched?.end();
      this.#terminal.leave();
    }
  }

  readonly #report = async (event: TerminalEvent): Promise<void> => {
    // These do not wait until a large library is read.
    if (event.kind === 'closed' || (event.kind === 'key' && event.key === 'ctrl-c')) return this.#end();
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
      .then(() => this.#frame.show(paint(this.#model, this.#paint)))
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
      if (error.exitCode === exitCodes.withheld && effect.kind === 'open') return this.#clear(error, effect);
      await this.#take({ kind: 'notice', text: inWords(error) });
    }
  }

  async #arrive({ page, contents, notice, path }: Opened, { arrival, visits }: Pick<OpenEffect, 'arrival' | 'visits'>) {
    await this.#take({ kind: 'arrived', page, contents, arrival, visits });
    if (notice !== '') await this.#take({ kind: 'notice', text: notice });
    this.#watch(path);
  }

  /** Show nothing of a file that would disclose something, not even what was shown before. */
  async #clear(error: CasefileError, { address }: OpenEffect): Promise<void> {
    const blocks = [{ kind: 'paragraph' as const, text: [inWords(error)] }];
    const view = { name: 'withheld', case: { id: '', title: 'casefile' }, fields: [], records: [], blocks };
    const page = await layOut(contentOf(address, view, 'casefile'), this.#model.page.width, true);
    await this.#take({ kind: 'arrived', page, contents: null, arrival: 'entry', visits: [] });
  }

  #watch(path: string | undefined): void {
    if (path === undefined || path === '-' || path === this.#watched?.path) return;
    this.#watched?.end();
    const end = this.#io.watch?.(path, () => {
      this.#opener.forget();
      void this.#queue(() => this.#take({ kind: 'changed' }));
    });
    this.#watched = end && { path, end };
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
      text: `Sent to the clipboard of the terminal, as ${name}: ${text.trim().replaceAll('\n', ' ')}`,
    });
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
