import { DomHandler, type Handler, Parser, type ParserOptions } from 'htmlparser2';

/**
 * How deep elements may be nested, as in old pages that close nothing. The parser moves all open ones for each new one.
 */
const deepest = 10_000;

/** A tree may have this many elements, and one more for each `lengthPerElement` characters. Pages have far fewer. */
const fewElements = 100_000;
const lengthPerElement = 20;

/**
 * A parser of HTML, or of XML with `xmlMode`, that reads on after every mistake, and stops where elements are
 * too deep or too many.
 */
export class MarkupParser extends Parser {
  #stopped: number | undefined;

  /** `most` is the most elements that are read. */
  constructor(handler: Partial<Handler>, options?: ParserOptions, most = Number.POSITIVE_INFINITY) {
    let depth = 0;
    let elements = 0;
    // A handler may be an object of a class, so its methods are inherited and called for the same object.
    const counting: Partial<Handler> = Object.assign(Object.create(handler), {
      onopentagname: (name: string) => {
        depth += 1;
        elements += 1;
        if (depth > deepest || elements > most) this.#stop();
        else handler.onopentagname?.call(counting, name);
      },
      onclosetag: (name: string, isImplied: boolean) => {
        depth -= 1;
        handler.onclosetag?.call(counting, name, isImplied);
      },
    });
    super(counting, options);
  }

  /**
   * The offset of the first element that is nested too deep, or that is one too many: nothing from there on was read.
   */
  get stopped(): number | undefined {
    return this.#stopped;
  }

  #stop(): void {
    this.#stopped = this.startIndex;
    this.pause();
  }
}

export interface MarkupTree {
  readonly root: DomHandler['root'];
  /** As {@link MarkupParser.stopped}. */
  readonly stopped: number | undefined;
}

/** Read HTML as a tree of nodes with their offsets. Entities stay as written. */
export function markupTree(html: string): MarkupTree {
  const handler = new DomHandler(undefined, { withStartIndices: true, withEndIndices: true });
  const most = fewElements + html.length / lengthPerElement;
  const parser = new MarkupParser(handler, { decodeEntities: false }, most);
  parser.end(html);
  return { root: handler.root, stopped: parser.stopped };
}
