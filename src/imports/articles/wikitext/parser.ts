import type { Range } from '../sentences.js';
import { type FrameKind, Frames, type Tell, tellStray, textAt } from './frames.js';
import type { Address, Node, Tag } from './nodes.js';

/** As deep as MediaWiki follows templates. */
const maxDepth = 40;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that end at their first closing tag, whatever stands inside. */
const elements = words(
  'ref references gallery nowiki pre math chem ce syntaxhighlight source score timeline imagemap templatedata graph mapframe maplink',
);
/** Those of them in which wikitext is read. */
const readInside = words('ref references gallery');

const html = words(
  'abbr b bdi bdo big blockquote br center cite code data dd del dfn div dl dt em font h1 h2 h3 h4 h5 h6 hr i includeonly ins ' +
    'kbd li mark noinclude ol onlyinclude p poem q rb rp rt ruby s samp section small span strike strong sub sup table tbody td ' +
    'tfoot th thead time tr tt u ul var wbr',
);

const tokens =
  /<!--|\{\{|\}\}|\[\[|\]\]|\[(?=(?:https?:|ftp:)?\/\/|mailto:)|\]|\{\|(?<=^[ \t:*]*\{\|)|\|\}(?!\})(?<=^[ \t]*\|\})|\||<\/?[a-zA-Z][^<>]*>|(?:(?:https?|ftp):\/\/|(?<=(?<!\[)\[)(?:\/\/|mailto:))[^\s<>[\]{}|"]+|\n/gm;

const openers: Readonly<Record<string, FrameKind>> = { '{{': 'template', '[[': 'link', '{|': 'table', '[': 'address' };
const closers: Readonly<Record<string, FrameKind>> = { '}}': 'template', ']]': 'link', '|}': 'table' };

/**
 * Reads wikitext into a tree. The tokenizer is our own, since what is lost must be known: the one parser of a licence that
 * we can use keeps no places. Takes time that grows with the text, whatever is left open in it, and throws on none.
 */
export function parseWikitext(source: string, tell: Tell): readonly Node[] {
  return new Parser(source, tell).parse(0, source.length, 0);
}

class Parser {
  readonly #source: string;
  readonly #tell: Tell;
  /** Where each text was found last, so that one that is far off or missing is not looked for again and again. */
  readonly #found = new Map<string, number>();

  constructor(source: string, tell: Tell) {
    this.#source = source;
    this.#tell = tell;
  }

  parse(start: number, end: number, depth: number): readonly Node[] {
    const frames = new Frames(this.#source, start, this.#tell);
    const scanner = new RegExp(tokens);
    scanner.lastIndex = start;
    for (let match = scanner.exec(this.#source); match && match.index < end; match = scanner.exec(this.#source)) {
      scanner.lastIndex = this.#take(frames, match[0], match.index, end, depth);
    }
    return frames.finish(end);
  }

  /** Takes one token; where to go on. */
  #take(frames: Frames, token: string, at: number, end: number, depth: number): number {
    const behind = at + token.length;
    const opened = openers[token];
    const closed = closers[token];
    if (opened !== undefined) {
      if (frames.depth + depth < maxDepth) frames.open(opened, at, token.length);
      else this.#stray(at, behind);
    } else if (token.startsWith(']') && frames.top === 'address') {
      frames.close('address', at, 1);
      return at + 1;
    } else if (closed !== undefined) {
      if (!frames.close(closed, at, token.length)) this.#stray(at, behind);
    } else if (token === '|') frames.bar(at);
    else if (token === '\n') frames.newline(at);
    else if (token === '<!--') {
      const comment = this.#comment(at, end);
      this.#tell(comment, 'a comment is not imported', 'Editors alone see it. Write it as a note, if it matters.');
      frames.skip(comment);
      return comment.end;
    } else if (token !== ']') {
      const node = token.startsWith('<') ? this.#tag(token, at, end, depth) : bareAddress(token, at);
      if (node === undefined) return at + 1;
      frames.add(node);
      return node.end;
    }
    return behind;
  }

  #stray(start: number, end: number): void {
    tellStray(this.#tell, textAt(this.#source, start, end));
  }

  /** With the end of its line where it has the line to itself. */
  #comment(start: number, end: number): Range {
    const found = this.#find('-->', start + 4);
    const behind = found === -1 || found + 3 > end ? end : found + 3;
    const isAlone = this.#source[start - 1] === '\n' && this.#source[behind] === '\n' && behind < end;
    return { start, end: isAlone ? behind + 1 : behind };
  }

  /** Undefined where it is no tag, or the element that it begins does not end. */
  #tag(token: string, start: number, end: number, depth: number): Tag | undefined {
    const spelt = token.replace(/^<\/?([a-zA-Z][a-zA-Z0-9]*).*$/s, '$1');
    const name = spelt.toLowerCase();
    const behind = start + token.length;
    if (html.has(name)) return { kind: 'tag', name, attributes: {}, nodes: [], start, end: behind };
    if (!elements.has(name)) return undefined;
    const attributes = readAttributes(token);
    if (token.endsWith('/>')) return { kind: 'tag', name, attributes, nodes: [], start, end: behind };
    const closing = token.startsWith('</') ? -1 : this.#find(`</${spelt}`, behind);
    const closer = /^<\/[a-zA-Z]+\s*>/.exec(this.#source.slice(closing, closing + 40));
    // A reference does not hold another: the first was left open.
    const inner = name === 'ref' ? this.#find('<ref', behind) : -1;
    const until = closing === -1 || closer === null ? Number.POSITIVE_INFINITY : closing + closer[0].length;
    if (until > end || (inner !== -1 && inner < closing)) {
      this.#stray(start, behind);
      return undefined;
    }
    const nodes: readonly Node[] = readInside.has(name)
      ? this.parse(behind, closing, depth + 1)
      : [textAt(this.#source, behind, closing)];
    return { kind: 'tag', name, attributes, nodes, start, end: until };
  }

  /** As `indexOf`; `from` never goes back. */
  #find(text: string, from: number): number {
    const known = this.#found.get(text);
    if (known !== undefined && (known === -1 || known >= from)) return known;
    const index = this.#source.indexOf(text, from);
    this.#found.set(text, index);
    return index;
  }
}

function bareAddress(token: string, start: number): Address {
  const escapeAt = token.search(/&[lg]t;/);
  let length = escapeAt === -1 ? token.length : escapeAt;
  while (/[.,;:!?'’”]/.test(token.charAt(length - 1))) length -= 1;
  if (token.charAt(length - 1) === ')' && !token.includes('(')) length -= 1;
  return { kind: 'address', url: token.slice(0, length), label: null, start, end: start + length };
}

function readAttributes(token: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  // What is longer is none that is meant.
  for (const [written] of token.slice(0, 1000).matchAll(/(?<![\w-])[\w-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>/]+)/g)) {
    const sign = written.indexOf('=');
    const value = written.slice(sign + 1).trim();
    attributes[written.slice(0, sign).trim().toLowerCase()] = value.replace(/^(["'])(.*)\1$/s, '$2');
  }
  return attributes;
}
