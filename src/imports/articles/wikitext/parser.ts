import type { Range } from '../range.js';
import type { FrameKind, Warn } from './frame.js';
import { Frames, textAt, warnOfStray } from './frames.js';
import type { Address, Node, Tag } from './nodes.js';

/** MediaWiki's own limit for nested templates. */
const maxDepth = 40;

/** An article may have this many marks of wikitext, and one more for each `lengthPerMark` characters. */
const fewMarks = 100_000;
const lengthPerMark = 5;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that end at their first closing tag, even if that tag is inside another element. */
const elements = words(
  'ref references gallery nowiki pre math chem ce syntaxhighlight source score timeline imagemap templatedata graph mapframe maplink blockquote poem',
);
/** The names of those elements whose content is wikitext. */
const withWikitext = words('ref references gallery blockquote poem');
/** Those that a browser also accepts without an end. */
const quotations = words('blockquote poem');

const html = words(
  'abbr b bdi bdo big br center cite code data dd del dfn div dl dt em font h1 h2 h3 h4 h5 h6 hr i includeonly ins ' +
    'kbd li mark noinclude ol onlyinclude p q rb rp rt ruby s samp section small span strike strong sub sup table tbody td ' +
    'tfoot th thead time tr tt u ul var wbr',
);

const tokens =
  /<!--|\{\{|\}\}|\[\[|\]\]|\[(?=(?:https?:|ftp:)?\/\/|mailto:)|\]|\{\|(?<=^[ \t:*]*\{\|)|\|\}(?!\})(?<=^[ \t]*\|\})|\||<\/?[a-zA-Z][^<>]*>|(?:(?:https?|ftp):\/\/|(?<=(?<!\[)\[)(?:\/\/|mailto:))[^\s<>[\]{}|"]+|\n/gm;

const openers: Readonly<Record<string, FrameKind>> = { '{{': 'template', '[[': 'link', '{|': 'table', '[': 'address' };
const closers: Readonly<Record<string, FrameKind>> = { '}}': 'template', ']]': 'link', '|}': 'table' };

// Our own parser, because warnings need positions: the only parser with a suitable licence does not keep them.
/**
 * Parse wikitext into a tree of nodes. Never throws, and takes linear time even if brackets are not closed. Warns
 * of text that is not in the tree, and of markup that is in the tree only as plain text.
 */
export function parseWikitext(source: string, report: Report): readonly Node[] {
  return new Parser(source, report).read();
}

interface Report {
  readonly warn: Warn;
  /** Called for markup that is in the tree only as plain text. */
  readonly keep: Warn;
  /** Called for text that is not in the tree because it is no part of the article. */
  readonly leaveOut: Warn;
}

class Parser {
  readonly #source: string;
  readonly #report: Report;
  /**
   * The offset at which `#find` last found each text, so that a distant or missing text is not searched again and
   * again.
   */
  readonly #found = new Map<string, number>();
  readonly #scanner = new RegExp(tokens);
  /** How many more templates, links, values, tags and addresses there may be, because each takes memory. */
  #room: number;
  /** The offset of what has no room. */
  #stopped: number | undefined;

  constructor(source: string, report: Report) {
    this.#source = source;
    this.#report = report;
    this.#room = fewMarks + source.length / lengthPerMark;
  }

  read(): readonly Node[] {
    const nodes = this.#parse(0, this.#source.length, 0);
    if (this.#stopped !== undefined) {
      const what = 'there are too many templates, links and tags, so nothing from here on was imported';
      const hint = 'Split the article, and import its parts one after the other.';
      this.#report.warn({ start: this.#stopped, end: this.#source.length }, what, hint);
    }
    return nodes;
  }

  #parse(start: number, end: number, depth: number): readonly Node[] {
    const frames = new Frames(this.#source, start, this.#report);
    for (let match = this.#tokenFrom(start); match && match.index < end; ) {
      if (this.#room < 0) {
        const { nodes, end: stopped } = frames.stop(match.index);
        this.#stopped = Math.min(stopped, this.#stopped ?? stopped);
        return nodes;
      }
      match = this.#tokenFrom(this.#readToken(frames, match[0], match.index, end, depth));
    }
    return frames.finish(end);
  }

  #tokenFrom(start: number): RegExpExecArray | null {
    this.#scanner.lastIndex = start;
    return this.#scanner.exec(this.#source);
  }

  /** Read one token. Returns the offset at which to continue. */
  #readToken(frames: Frames, token: string, at: number, end: number, depth: number): number {
    const after = at + token.length;
    const opened = openers[token];
    const closed = closers[token];
    if (opened !== undefined) {
      if (frames.depth + depth < maxDepth) {
        frames.open(opened, at, token.length);
        this.#room -= 1;
      } else this.#warnOfStray(at, after);
    } else if (token.startsWith(']') && frames.top === 'address') {
      frames.close('address', at, 1);
      return at + 1;
    } else if (closed !== undefined) {
      if (!frames.close(closed, at, token.length)) this.#warnOfStray(at, after);
    } else if (token === '|') {
      if (frames.bar(at)) this.#room -= 1;
    } else if (token === '\n') frames.newline(at);
    else if (token === '<!--') {
      const comment = this.#comment(at, end);
      this.#report.leaveOut(comment, 'a comment for editors was not imported', 'If it matters, add it as a note.');
      frames.skip(comment);
      return comment.end;
    } else if (token !== ']') {
      const node = token.startsWith('<') ? this.#tag(token, at, end, depth) : bareAddress(token, at);
      if (node === undefined) return at + 1;
      frames.add(node);
      this.#room -= 1;
      return node.end;
    }
    return after;
  }

  #warnOfStray(start: number, end: number): void {
    warnOfStray(this.#report.keep, textAt(this.#source, start, end));
  }

  /** The offsets of a comment. A comment on a line of its own includes the line break. */
  #comment(start: number, end: number): Range {
    const found = this.#find('-->', start + 4);
    const after = found === -1 || found + 3 > end ? end : found + 3;
    const isAlone = this.#source[start - 1] === '\n' && this.#source[after] === '\n' && after < end;
    return { start, end: isAlone ? after + 1 : after };
  }

  /**
   * Read a tag, with the content of its element; undefined if it is not a known tag, or if the element is not closed.
   */
  #tag(token: string, start: number, end: number, depth: number): Tag | undefined {
    const [spelt = ''] = /[a-zA-Z][a-zA-Z0-9]*/.exec(token) ?? [];
    const name = spelt.toLowerCase();
    const after = start + token.length;
    if (html.has(name)) return { kind: 'tag', name, attributes: {}, nodes: [], start, end: after };
    if (!elements.has(name)) return undefined;
    const attributes = readAttributes(token);
    if (token.endsWith('/>')) return { kind: 'tag', name, attributes, nodes: [], start, end: after };
    const closing = token.startsWith('</') ? -1 : this.#find(`</${spelt}`, after);
    const closer = /^<\/[a-zA-Z]+\s*>/.exec(this.#source.slice(closing, closing + 40));
    // A `ref` cannot contain another, so a second one before the closing tag means that the first is not closed.
    const inner = name === 'ref' ? this.#find('<ref', after) : -1;
    const until = closing === -1 || closer === null ? Number.POSITIVE_INFINITY : closing + closer[0].length;
    if (until > end && quotations.has(name)) return { kind: 'tag', name, attributes, nodes: [], start, end: after };
    if (until > end || (inner !== -1 && inner < closing)) {
      this.#warnOfStray(start, after);
      return undefined;
    }
    const nodes: readonly Node[] = withWikitext.has(name)
      ? this.#parse(after, closing, depth + 1)
      : [textAt(this.#source, after, closing)];
    return { kind: 'tag', name, attributes, nodes, start, end: until };
  }

  /** Like `indexOf`, but `from` must not decrease between calls for the same text. */
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
  if (!token.includes('=')) return attributes;
  // No real tag is longer.
  for (const [written] of token.slice(0, 1000).matchAll(/(?<![\w-])[\w-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>/]+)/g)) {
    const sign = written.indexOf('=');
    const value = written.slice(sign + 1).trim();
    attributes[written.slice(0, sign).trim().toLowerCase()] = value.replace(/^(["'])(.*)\1$/s, '$2');
  }
  return attributes;
}
