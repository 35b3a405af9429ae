import { DomHandler, type Handler, Parser, type ParserOptions } from 'htmlparser2';

/** How deep elements may be nested, as in old pages that close nothing. The parser moves all open ones for each new one. */
const deepest = 10_000;

/** A parser of HTML, or of XML with `xmlMode`, that reads on after every mistake, and stops where elements are too deep. */
export class MarkupParser extends Parser {
  #stopped: number | undefined;

  constructor(handler: Partial<Handler>, options?: ParserOptions) {
    let depth = 0;
    // A handler may be an object of a class, so its methods are inherited and called for the same object.
    const counting: Partial<Handler> = Object.assign(Object.create(handler), {
      onopentagname: (name: string) => {
        depth += 1;
        if (depth > deepest) this.#stop();
        else handler.onopentagname?.call(counting, name);
      },
      onclosetag: (name: string, isImplied: boolean) => {
        depth -= 1;
        handler.onclosetag?.call(counting, name, isImplied);
      },
    });
    super(counting, options);
  }

  /** The offset of the first element that is nested too deep: nothing from there on was read. */
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
  const parser = new MarkupParser(handler, { decodeEntities: false });
  parser.end(html);
  return { root: handler.root, stopped: parser.stopped };
}
