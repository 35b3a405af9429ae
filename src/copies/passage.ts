/** Where a passage is in a copy. Numbers count from 1. */
export interface Place {
  readonly page?: number;
  readonly paragraph?: number;
  /** The id of the nearest element of a web page, to which a link can lead. */
  readonly anchor?: string;
}

/** A paragraph or a page of a copy. White space and hyphens at the ends of lines are as the copy has them. */
export interface Passage {
  readonly text: string;
  readonly place: Place;
}

/** What was read in a copy. */
export interface CopyText {
  readonly kind: 'text';
  readonly passages: readonly Passage[];
  /** Texts that a reader does not see at once: metadata, comments, attributes. */
  readonly hidden: readonly string[];
  /** What the copy contains in addition and nobody has read: `2 images`. */
  readonly unread: readonly string[];
}

/** Why a copy cannot be read. */
export interface UnreadableCopy {
  readonly kind: 'unreadable';
  /** In words, as the end of "cannot read it: …". */
  readonly reason: string;
}

export type ReadCopy = CopyText | UnreadableCopy;

/** More text than this, in characters, is not searched. */
const mostText = 20_000_000;

export function unreadable(reason: string): UnreadableCopy {
  return { kind: 'unreadable', reason };
}

/** Collects the text of a copy, and refuses to collect too much. */
export class TextCollector {
  readonly passages: Passage[] = [];
  readonly hidden: string[] = [];
  readonly unread: string[] = [];
  #size = 0;

  /** Add a passage, unless it is empty. */
  passage(text: string, place: Place): void {
    this.#count(text);
    if (/\S/.test(text)) this.passages.push({ text, place });
  }

  hide(text: string): void {
    this.#count(text);
    if (/\S/.test(text)) this.hidden.push(text);
  }

  get copy(): CopyText {
    return { kind: 'text', passages: this.passages, hidden: this.hidden, unread: this.unread };
  }

  #count(text: string): void {
    this.#size += text.length;
    if (this.#size > mostText) throw new TooMuchText();
  }
}

export class TooMuchText extends Error {}
