import { Composer, type CST, type Document, Lexer, Parser, YAMLParseError } from 'yaml';
import { maxDepth } from './syntax.js';

const options = {
  version: '1.2',
  schema: 'failsafe',
  resolveKnownTags: false,
  // The library's own check of unique keys is quadratic; `TreeReader` checks them.
  uniqueKeys: false,
} as const;

/** Reading stops at a nesting that is far too deep: one level takes several entries of the parser's stack. */
const deepest = 8 * maxDepth;

/** Reading stops where so many comments follow each other, or so many signs that belong to no value. */
const mostTokens = 100_000;

/** Reading stops after so many errors. */
export const mostErrors = 1_000;

/** Flow collections with fewer items need little memory. */
const manyItems = 100;

/**
 * The tree of a YAML text, as `parseDocument` of the library returns it. The tokens of a text take three times as much
 * memory as its tree, so each is forgotten when its part of the tree is made.
 */
export function parseTree(text: string): Document.Parsed {
  const { stackTraceLimit } = Error;
  // The library makes an error object for each mistake. Its stack would take more time and memory than all else.
  Error.stackTraceLimit = 0;
  try {
    return new TreeParser(text).tree();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

class TreeParser {
  readonly #text: string;
  readonly #composer = new Composer(options);
  /** Why reading stopped, and where. */
  #stop: YAMLParseError | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  tree(): Document.Parsed {
    const [tree, second] = this.#composer.compose(this.#tokens(), true, this.#text.length);
    if (tree === undefined) throw new Error('the library makes a tree of any text');
    if (second !== undefined) {
      tree.errors.push(new YAMLParseError([second.range[0], second.range[1]], 'MULTIPLE_DOCS', 'a second document'));
    }
    if (this.#stop !== undefined) tree.errors.push(this.#stop);
    return tree;
  }

  get #isHopeless(): boolean {
    return this.#composer['errors'].length >= mostErrors;
  }

  /** The tokens of the text. The composer, which takes each item once, leaves nothing of them behind. */
  *#tokens(): Generator<CST.Token> {
    const parser = new Parser();
    let count = 0;
    for (const lexeme of new Lexer().lex(this.#text)) {
      this.#stop = stopAt(parser, count);
      if (this.#stop !== undefined) break;
      for (const token of parser.next(lexeme)) {
        count += 1;
        yield this.#forgetting(token);
      }
    }
    for (const token of parser.end()) yield this.#forgetting(token);
  }

  #forgetting(token: CST.Token): CST.Token {
    if (token.type === 'document') this.#forget(token.value);
    return token;
  }

  #forget(token: CST.Token | undefined): void {
    if (token?.type === 'block-map') this.#forgetItems(token.items);
    else if (token?.type === 'block-seq') this.#forgetItems(token.items);
    else if (token?.type === 'flow-collection' && token.items.length >= manyItems)
      token.items = new Proxy(token.items, { get: taken });
  }

  /** The composer goes through the items of a block with an iterator. */
  #forgetItems<Item extends { readonly value?: CST.Token }>(items: Item[]): void {
    const all = items.splice(0).reverse();
    const next = () => (this.#isHopeless ? undefined : all.pop());
    const forget = (token: CST.Token | undefined) => this.#forget(token);
    Object.defineProperty(items, Symbol.iterator, {
      *value() {
        for (let item = next(); item !== undefined; item = next()) {
          forget(item.value);
          yield item;
        }
      },
    });
  }
}

/**
 * Why to stop reading; undefined if there is no reason. A second document is an error, as is a sign outside any. The
 * errors are those that the library makes later.
 */
function stopAt({ stack, offset }: Parser, documents: number): YAMLParseError | undefined {
  const isTooDeep = stack.length > deepest;
  if (!isTooDeep && documents <= mostErrors && looseTokens(stack.at(-1)) <= mostTokens) return;
  const pos: [number, number] = [offset, offset + 1];
  return isTooDeep
    ? new YAMLParseError(pos, 'RESOURCE_EXHAUSTION', 'Maximum call stack size exceeded')
    : new YAMLParseError(pos, 'UNEXPECTED_TOKEN', 'Too many tokens');
}

/** The number of comments, spaces and other signs after the value that is being read, or before it. */
function looseTokens(token: CST.Token | undefined): number {
  if (token === undefined) return 0;
  const end = 'end' in token ? token.end?.length : undefined;
  const last = 'items' in token ? token.items.at(-1) : undefined;
  return (end ?? 0) + (last?.start.length ?? 0) + (last?.sep?.length ?? 0);
}

/** The composer takes the items of a flow collection by their indexes. */
function taken<Item>(items: Item[], key: string | symbol): unknown {
  const value: unknown = Reflect.get(items, key);
  if (typeof key === 'string' && /^\d+$/.test(key)) Reflect.set(items, key, undefined);
  return value;
}
