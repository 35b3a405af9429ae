import { type Address, caseIn, typed } from '../../browse/address.js';
import { regions, type Size } from '../../browse/model.js';
import { layOut, type Page } from '../../browse/page.js';
import type { CaseContents, Pages } from './pages.js';

/** A page that is ready to be shown, beside the contents of its case. */
export interface Opened {
  readonly page: Page;
  readonly contents: Page | null;
  /** What the command says beside its view. */
  readonly notice: string;
  /** The files that can change it; empty if there are too many to watch them. */
  readonly files: readonly string[];
  /** The number of references of the case; 0 if the page is of several. */
  readonly references: number;
}

/** The most pages that are remembered, so that going back takes no time. */
const mostPages = 8;

/** Opens pages and lays them out. Remembers the last ones, and the contents of cases, until a file changes. */
export class Opener {
  readonly #pages: Pages;
  readonly #ascii: boolean;
  readonly #contents = new Map<string | undefined, CaseContents | null>();
  /** The last pages by their command and width, the oldest first. */
  readonly #opened = new Map<string, Opened>();

  constructor(pages: Pages, ascii: boolean) {
    this.#pages = pages;
    this.#ascii = ascii;
  }

  /** Throws the errors of the command of the page. */
  async open(address: Address, size: Size): Promise<Opened> {
    const key = `${size.columns} ${typed(address.words)}`;
    const known = this.#opened.get(key);
    const opened = known ?? (await this.#layOut(address, size));
    this.#opened.delete(key);
    // Nobody would notice that another page is out of date.
    if (opened.files.length > 0) this.#opened.set(key, opened);
    for (const oldest of [...this.#opened.keys()].slice(0, -mostPages)) this.#opened.delete(oldest);
    // The same page may be opened at another entry. Its notice was shown.
    return known ? { ...known, page: { ...known.page, address }, notice: '' } : opened;
  }

  async #layOut(address: Address, size: Size): Promise<Opened> {
    const { content, message } = await this.#pages.content(address);
    const contents = await this.#contentsOf(address);
    const { contents: left, page: width } = regions(size, contents !== null);
    return {
      page: await layOut({ ...content, title: contents?.content.title ?? content.title }, width, this.#ascii),
      contents: contents && (await layOut(contents.content, left === 0 ? width : left, this.#ascii)),
      notice: message,
      files: await this.#pages.files(contents?.path),
      references: contents?.references ?? 0,
    };
  }

  /** Forget what was read: a file changed. */
  forget(): void {
    this.readAgain();
    this.#pages.forget();
  }

  /** Read the files again for the next page. */
  readAgain(): void {
    this.#contents.clear();
    this.#opened.clear();
    this.#pages.readAgain();
  }

  /** The files that can change a page that is remembered. */
  get files(): readonly string[] {
    return [...new Set([...this.#opened.values()].flatMap(({ files }) => files))];
  }

  async #contentsOf(address: Address): Promise<CaseContents | null> {
    const inCase = caseIn(address);
    const known = this.#contents.get(inCase);
    if (known !== undefined) return known;
    const contents = await this.#pages.contents(address);
    this.#contents.set(inCase, contents);
    return contents;
  }
}
