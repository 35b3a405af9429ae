import type { Address } from './address.js';
import type { CopyFormat, Model, Size, Visit } from './model.js';
import type { Page } from './page.js';

/** What happened: a key, the mouse, or the end of an effect. */
export type Message =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'wheel'; readonly rows: number }
  | { readonly kind: 'paste'; readonly text: string }
  | { readonly kind: 'click'; readonly column: number; readonly row: number }
  | { readonly kind: 'resize'; readonly size: Size }
  /** A file changed on the disk. */
  | { readonly kind: 'changed' }
  /** A page was laid out. `visits` are the pages before it. */
  | {
      readonly kind: 'arrived';
      readonly page: Page;
      readonly contents: Page | null;
      readonly arrival: Arrival;
      readonly visits: readonly Visit[];
    }
  /** The words that can complete the line that is being typed. */
  | { readonly kind: 'completed'; readonly line: string; readonly candidates: readonly string[] }
  | { readonly kind: 'notice'; readonly text: string };

/** Where to stand on a page: where one was before, or at the entry of its address. */
type Arrival = Omit<Visit, 'address'> | 'entry';

/** What the program has to do for the reader. */
export type Effect =
  | { readonly kind: 'open'; readonly address: Address; readonly arrival: Arrival; readonly visits: readonly Visit[] }
  | { readonly kind: 'copy'; readonly ref: string; readonly inCase: string | undefined; readonly as: CopyFormat }
  /** Find completions of the last of these words of a command line. */
  | { readonly kind: 'complete'; readonly line: string; readonly words: readonly string[] }
  | { readonly kind: 'edit'; readonly id: string | undefined; readonly inCase: string | undefined }
  | { readonly kind: 'suspend' | 'redraw' | 'quit' };

/** The next state of the reader, and what is to be done for it. */
export interface Step {
  readonly model: Model;
  readonly effect?: Effect;
}

export const noLinks = 'No links on this page.';

/** A step that only shows a message. */
export function notice(model: Model, text: string): Step {
  return { model: { ...model, notice: text } };
}
