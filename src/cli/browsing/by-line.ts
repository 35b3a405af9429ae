import type { Address } from '../../browse/address.js';
import { placesIn } from '../../browse/find.js';
import { actionOf } from '../../browse/keys.js';
import type { Effect, Message } from '../../browse/messages.js';
import { firstModel, type Model } from '../../browse/model.js';
import { type NumberedPage, numberColumns, numbered } from '../../browse/numbered.js';
import { nameOf } from '../../browse/page-name.js';
import { update } from '../../browse/update.js';
import { visible, withoutCommands } from '../../formats/control-characters.js';
import { CasefileError } from '../../problems/casefile-error.js';
import type { Io } from '../io.js';
import { inWords } from './error-words.js';
import { lineHelp, screenOnly } from './line-help.js';
import type { Opened, Opener } from './opener.js';

/** So narrow that the contents are not beside the page. */
const widest = 99;
const needsScreen = 'This key needs a terminal with a screen.';
/** A page is printed as a whole. */
const rows = Number.MAX_SAFE_INTEGER;

/** The reader without a screen: it prints pages, and reads a number or a key from each line. */
export class ByLine {
  readonly #opener: Opener;
  readonly #io: Io;
  #model: Model;
  #page: NumberedPage;
  #isOver = false;

  private constructor(opener: Opener, io: Io, columns: number, first: Opened) {
    this.#opener = opener;
    this.#io = io;
    this.#model = firstModel({ columns, rows }, first.page, null);
    this.#page = numbered(first.page, first.references);
  }

  /** Show a page, and what the lines ask for, until one says `q` or there are no more. */
  static async run(start: Address, opener: Opener, io: Io, width: number): Promise<void> {
    const columns = Math.min(width, widest) - numberColumns;
    const first = await opener.open(start, { columns, rows });
    const reader = new ByLine(opener, io, columns, first);
    await reader.#arrive(first, { arrival: 'entry', visits: [] });
    reader.#print('Type a number, a key or q, and then Enter. ? lists the keys.');
    for await (const line of io.inputLines?.() ?? []) {
      await reader.#read(line.trim());
      if (reader.#isOver) return;
    }
  }

  /** Do what a line says. */
  async #read(line: string): Promise<void> {
    const [, sign = '', rest = ''] = /^([/:]|[sf](?= |$))(.*)$/s.exec(line) ?? [];
    // One may type the number as it is printed.
    const [, number] = /^[[{]?(\d+)[\]}]?$/.exec(line) ?? [];
    const link = number === undefined ? undefined : this.#page.links.get(Number(number));
    if (sign !== '' && sign !== 'f' && rest.trim() === '')
      return this.#print(`Type words after ${sign} on the same line.`);
    if (sign === '/') return this.#find(rest);
    if (link) {
      this.#model = { ...this.#model, link: this.#model.page.links.indexOf(link) };
      return this.#key('enter');
    }
    if (line === 'b' || line === 'back') return this.#key('escape');
    if (number !== undefined) return this.#keys([...number, 'enter']);
    if (sign !== '') return this.#keys([sign, 'ctrl-u', ...rest.trim(), 'enter']);
    if (actionOf(line) !== undefined) return this.#action(line);
    if (line !== '') this.#print(`"${line}" is neither a number nor a key. ? lists the keys.`);
  }

  /** Do what a key does, but nothing that only moves on a screen. `g` reads the page from the top. */
  async #action(key: string): Promise<void> {
    const action = actionOf(key);
    if (action === 'top') return this.#printPage(0);
    if (action === 'keys') return this.#print(lineHelp().join('\n'));
    if (action !== undefined && screenOnly.has(action)) return this.#print(needsScreen);
    return this.#key(key);
  }

  async #keys(keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#key(key);
  }

  async #key(key: string): Promise<void> {
    await this.#take({ kind: 'key', key: key === ' ' ? 'space' : key });
  }

  async #take(message: Message): Promise<void> {
    const { model, effect } = update(this.#model, message);
    this.#model = model;
    if (model.notice !== '') this.#print(model.notice);
    if (effect) await this.#perform(effect);
  }

  async #perform(effect: Effect): Promise<void> {
    if (effect.kind === 'quit') {
      this.#isOver = true;
      return;
    }
    // Nothing is watched here: each page is read.
    this.#opener.readAgain();
    if (effect.kind !== 'open') return this.#print(needsScreen);
    try {
      await this.#arrive(await this.#opener.open(effect.address, this.#model.size), effect);
    } catch (error) {
      if (!(error instanceof CasefileError)) throw error;
      this.#print(inWords(error));
    }
  }

  async #arrive(opened: Opened, { arrival, visits }: Pick<Extract<Effect, { kind: 'open' }>, 'arrival' | 'visits'>) {
    const { page, notice, references } = opened;
    const { model } = update(this.#model, { kind: 'arrived', page, contents: null, arrival, visits });
    this.#model = model;
    this.#page = numbered(page, references);
    const at = page.address.at === undefined ? undefined : page.anchors.get(page.address.at);
    const followed = arrival === 'entry' || arrival.link === null ? undefined : page.links[arrival.link];
    // The page is read on from the entry to which a link leads, or from the link that one comes back to.
    this.#printPage((arrival === 'entry' ? at : followed?.row) ?? 0);
    if (notice !== '') this.#print(notice);
  }

  /** Print the name of the page, and its lines from one on. */
  #printPage(from: number): void {
    this.#print(nameOf(this.#model.page).join(' - '));
    for (const line of this.#page.lines.slice(from)) this.#print(line);
  }

  #find(words: string): void {
    const { rows: all } = this.#model.page;
    const found = this.#page.lines.filter((_, index) => placesIn(all, index, words).length > 0);
    for (const line of found) this.#print(line);
    if (found.length === 0) this.#print(`"${words}" is not on this page.`);
  }

  #print(text: string): void {
    this.#io.stdout.write(`${withoutCommands(visible(text))}\n`);
  }
}
