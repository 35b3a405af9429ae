import { COLLECTION_STYLE, EVENT_ID, getScalarValue, SCALAR_STYLE } from 'js-yaml';
import { Document, type Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Range } from './nodes.js';
import { Doubt, isBlock, type MappingEvent, OrdinaryEvents, type ScalarEvent, type SequenceEvent } from './ordinary.js';

const types = {
  [SCALAR_STYLE.PLAIN]: Scalar.PLAIN,
  [SCALAR_STYLE.SINGLE_QUOTED]: Scalar.QUOTE_SINGLE,
  [SCALAR_STYLE.DOUBLE_QUOTED]: Scalar.QUOTE_DOUBLE,
  [SCALAR_STYLE.LITERAL_BLOCK]: Scalar.BLOCK_LITERAL,
  [SCALAR_STYLE.FOLDED_BLOCK]: Scalar.BLOCK_FOLDED,
} as const;

/** A comment on a line of its own, with its indentation and that of the next line that is not blank. */
const remark = /^( *)#.*(?=(?:\n( *))*)/gm;

/**
 * The tree of an ordinary text, in a fifth of the time that the library takes. Its values, styles and positions are
 * those of the library's tree, which a test checks; comments are not in it. Null if the text is unusual in any way.
 */
export function quickTree(text: string): Document | null {
  try {
    const document = new Document(undefined, { schema: 'failsafe' });
    document.contents = new QuickTree(text).root;
    return document;
  } catch {
    // The library will find what is wrong.
    return null;
  }
}

class QuickTree {
  readonly root: Node;
  readonly #text: string;
  readonly #events: OrdinaryEvents;
  /** The offset after the last text or bracket, and, outside brackets, that of the next line. */
  #end = 0;
  #next = 0;

  constructor(text: string) {
    // To the library, a comment that is indented otherwise than what follows may belong to what is above.
    for (const [, own, below = ''] of text.matchAll(remark)) if (own !== below) throw new Doubt();
    this.#text = text;
    this.#events = new OrdinaryEvents(text);
    this.root = this.#value(false);
    this.#events.end();
  }

  #value(isInFlow: boolean): Node {
    const event = this.#events.value();
    if (event.type === EVENT_ID.SCALAR) return this.#scalar(event, isInFlow);
    const node = event.type === EVENT_ID.SEQUENCE ? new YAMLSeq() : new YAMLMap();
    const isFlow = event.style === COLLECTION_STYLE.FLOW;
    if (isFlow) node.flow = true;
    this.#end = event.start;
    while (!this.#events.closes()) {
      if (node instanceof YAMLSeq) node.items.push(this.#value(isFlow));
      else node.items.push(new Pair(this.#key(), this.#value(isFlow)));
    }
    if (isFlow) this.#close(event, isInFlow);
    node.range = [event.start, isFlow ? this.#end : this.#next, this.#next];
    return node;
  }

  #key(): Node {
    const event = this.#events.value();
    if (event.type !== EVENT_ID.SCALAR) throw new Doubt();
    return this.#scalar(event, true);
  }

  #scalar(event: ScalarEvent, isInLine: boolean): Scalar {
    const { start, end } = this.#rangeOf(event);
    if (start === end) throw new Doubt();
    this.#end = end;
    if (isBlock(event)) this.#next = end;
    else if (!isInLine) this.#endLine();
    const node = new Scalar(getScalarValue(this.#text, event));
    node.type = types[event.style];
    node.range = [start, end, this.#next];
    return node;
  }

  /** The offsets of a text with its quotes, or with the sign that begins a block. */
  #rangeOf(event: ScalarEvent): Range {
    const { valueStart, valueEnd, style } = event;
    if (style === SCALAR_STYLE.PLAIN) return { start: valueStart, end: valueEnd };
    if (!isBlock(event)) return { start: valueStart - 1, end: valueEnd + 1 };
    const begins = /[\s:-]*(?=[|>][-\d]*\n)/y;
    begins.lastIndex = this.#end;
    if (!begins.test(this.#text)) throw new Doubt();
    let end = valueEnd;
    while (this.#text.startsWith('\n\n', end - 2)) end -= 1;
    // The library counts a line break at the end of the file, even if there is none.
    if (end <= valueStart || this.#text.charAt(end - 1) !== '\n') throw new Doubt();
    return { start: begins.lastIndex, end };
  }

  #close({ type, start }: MappingEvent | SequenceEvent, isInFlow: boolean): void {
    const [opening, closing] = type === EVENT_ID.SEQUENCE ? '[]' : '{}';
    if (this.#text.charAt(start) !== opening) throw new Doubt();
    this.#end = this.#text.indexOf(String(closing), this.#end) + 1;
    if (!isInFlow) this.#endLine();
  }

  #endLine(): void {
    const at = this.#text.indexOf('\n', this.#end);
    this.#next = at === -1 ? this.#text.length : at + 1;
  }
}
