import { EVENT_ID, type Event, parseEvents, SCALAR_STYLE } from 'js-yaml';
import { maxDepth } from './syntax.js';

/** YAML that two readers may interpret differently, or that one of them rejects. */
const unusual = new RegExp(
  [
    // Tabs, line separators and invisible characters, by number: classes of Unicode are slower.
    '[\\0-\\x09\\x0b-\\x1f\\x7f-\\x9f\\u2028\\u2029\\ufeff\\ufffe\\uffff]',
    // At the beginning of a line, document marks, directives, and `?` before a key.
    '^(?:---|\\.\\.\\.|%|[ \\-]*\\?',
    // Brackets over more than one line: the last bracket that opens on a line. The back reference (\\1) prevents
    // backtracking, because a line may be as long as the file.
    '(?=((?:[^\\n]*[:,\\[\\{\\-] +|[ \\-]*)[\\[\\{]))\\1(?![^\\n]*[\\]\\}] *(?:#[^\\n]*)?$))',
  ].join('|'),
  'm',
);

/** Whether a text has anything that only the full reader reads. There may be more that it alone reads. */
export function isUnusual(text: string): boolean {
  return unusual.test(text);
}

/** Thrown where the full reader must read the file. */
export class Doubt extends Error {}

export type ScalarEvent = Extract<Event, { readonly type: typeof EVENT_ID.SCALAR }>;
export type SequenceEvent = Extract<Event, { readonly type: typeof EVENT_ID.SEQUENCE }>;
export type MappingEvent = Extract<Event, { readonly type: typeof EVENT_ID.MAPPING }>;

/** The events of an ordinary text, one after another. Throws a doubt if something is unusual, or at the end. */
export class OrdinaryEvents {
  readonly #events: readonly Event[];
  #at = 0;

  constructor(text: string) {
    if (isUnusual(text)) throw new Doubt();
    this.#events = parseEvents(text, { maxDepth });
    if (this.#next().type !== EVENT_ID.DOCUMENT) throw new Doubt();
  }

  /** The next value. */
  value(): ScalarEvent | SequenceEvent | MappingEvent {
    const event = this.#next();
    if (event.type === EVENT_ID.ALIAS || event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP)
      throw new Doubt();
    if (event.anchorStart !== -1 || event.tagStart !== -1) throw new Doubt();
    return event;
  }

  /** The offset at which the next value begins. */
  get start(): number {
    const event = this.#events[this.#at];
    if (event?.type === EVENT_ID.SCALAR) return event.valueStart;
    if (event?.type === EVENT_ID.SEQUENCE || event?.type === EVENT_ID.MAPPING) return event.start;
    throw new Doubt();
  }

  /** Whether the list or map ends here. If so, continues after its end. */
  closes(): boolean {
    if (this.#events[this.#at]?.type !== EVENT_ID.POP) return false;
    this.#at += 1;
    return true;
  }

  /** Throws unless the text ends here. */
  end(): void {
    if (this.#next().type !== EVENT_ID.POP || this.#at !== this.#events.length) throw new Doubt();
  }

  #next(): Event {
    const event = this.#events[this.#at];
    if (event === undefined) throw new Doubt();
    this.#at += 1;
    return event;
  }
}

/** Whether a text is on lines of its own, below the sign `|` or `>`. */
export function isBlock({ style }: ScalarEvent): boolean {
  return style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK;
}
