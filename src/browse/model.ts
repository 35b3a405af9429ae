import type { Address } from './address.js';
import type { Link, Page } from './page.js';

/** The size of a terminal, in columns and rows. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** Where a reader was. It stays right if the page is laid out for another width, or if the file changes a little. */
export interface Visit {
  readonly address: Address;
  /** The first row on the screen, and the number of characters above it. */
  readonly row: number;
  readonly characters: number;
  /** The position of the selected link among the links of the page. */
  readonly link: number | null;
}

/** What is being typed in the line at the bottom. */
export interface Input {
  readonly kind: 'number' | 'find' | 'search' | 'filter' | 'command';
  readonly text: string;
  /** The position of the cursor in the text. */
  readonly cursor: number;
  /** How many lines back in those typed before the text is from, and what was typed before one went back. */
  readonly past: number;
  readonly draft: string;
}

export interface Model {
  readonly size: Size;
  readonly page: Page;
  /** The contents of the case, laid out for the pane at the left; null if there are none. */
  readonly contents: Page | null;
  /** The first row of the page on the screen. */
  readonly top: number;
  /** The position of the selected link among the links of the page. */
  readonly link: number | null;
  /** The pages before this one, the first one first. */
  readonly visits: readonly Visit[];
  /** The selected link of the contents while the keys are theirs. */
  readonly inContents: { readonly link: number } | null;
  readonly input: Input | null;
  /** The lines that were typed, the last one last. */
  readonly lines: Readonly<Partial<Record<Input['kind'], readonly string[]>>>;
  /** The words to find; empty if nothing is looked for. */
  readonly sought: string;
  /** The row where the words were found last; null after another page was opened. */
  readonly found: number | null;
  /** A message at the bottom, until the next key. */
  readonly notice: string;
  /** What was copied last. */
  readonly copied: { readonly ref: string; readonly as: CopyFormat } | null;
}

export type CopyFormat = 'text' | 'bibtex' | 'csl-json';

/** From this width on, the contents are beside the page. */
const widthForContents = 100;
const contentsColumns = 30;
/** Longer lines are hard to read. */
const widestPage = 120;

/** The regions of a screen, in columns and rows. */
export function regions({ columns, rows }: Size, hasContents: boolean) {
  const contents = hasContents && columns >= widthForContents ? contentsColumns : 0;
  const header = rows > 2 ? 1 : 0;
  const footer = rows > 1 ? 1 : 0;
  return {
    header,
    footer,
    body: Math.max(1, rows - header - footer),
    contents,
    /** Between the contents and the page is a line with a space on either side. */
    page: Math.min(widestPage, contents === 0 ? columns : columns - contents - 3),
  };
}

export function bodyRows({ size, contents }: Model): number {
  return regions(size, contents !== null).body;
}

/** Whether one of some rows of the page is on the screen. */
export function isSeen(model: Model, { row, last = row }: { readonly row: number; readonly last?: number }): boolean {
  return last >= model.top && row < model.top + bodyRows(model);
}

/** The selected link, if it is on the screen. */
export function linkAt(model: Model): Link | undefined {
  const link = model.link === null ? undefined : model.page.links[model.link];
  return link && isSeen(model, link) ? link : undefined;
}

/** Where the reader is. */
export function visitOf({ page, top, link }: Model): Visit {
  return { address: page.address, row: top, characters: page.before[top] ?? 0, link };
}

/** The reader on its first page. */
export function firstModel(size: Size, page: Page, contents: Page | null): Model {
  return {
    size,
    page,
    contents,
    top: 0,
    link: null,
    visits: [],
    inContents: null,
    input: null,
    lines: {},
    sought: '',
    found: null,
    notice: '',
    copied: null,
  };
}
