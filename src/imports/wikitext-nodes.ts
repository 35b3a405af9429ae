import type { Range } from './sentences.js';

/** What wikitext is made of. Each part knows its place, so that what is not imported can be told by line and column. */
export type Node = Text | Comment | Template | Link | Address | Tag | Table;

export interface Text extends Range {
  readonly kind: 'text';
  readonly text: string;
}

interface Comment extends Range {
  readonly kind: 'comment';
}

/** `{{name|value|key=value}}`. */
export interface Template extends Range {
  readonly kind: 'template';
  /** In small letters, without the namespace; an underscore is a space. */
  readonly name: string;
  readonly parameters: readonly Parameter[];
}

export interface Parameter extends Range {
  /** Its name in small letters, or its place among those without one: `1`, `2`, … */
  readonly key: string;
  readonly nodes: readonly Node[];
}

/** `[[target|label]]`. */
export interface Link extends Range {
  readonly kind: 'link';
  readonly target: string;
  /** All that stands behind the first bar; null where there is no bar. */
  readonly label: readonly Node[] | null;
}

/** `[https://… label]`; of a bare address the label is null. */
export interface Address extends Range {
  readonly kind: 'address';
  readonly url: string;
  readonly label: readonly Node[] | null;
}

/** `<ref name="x">…</ref>` with what is in it; of other elements of HTML each tag stands alone, with nothing in it. */
export interface Tag extends Range {
  readonly kind: 'tag';
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly nodes: readonly Node[];
}

interface Table extends Range {
  readonly kind: 'table';
  readonly nodes: readonly Node[];
}

interface Parsed {
  readonly nodes: readonly Node[];
  /** Marks that open or close nothing: they stand in the text as they are. */
  readonly stray: readonly Range[];
}

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
  /<!--|\{\{|\}\}|\[\[|\]\]|\[(?=(?:https?:|ftp:)?\/\/|mailto:)|\]|(?<=^[ \t:*]*)\{\||(?<=^[ \t]*)\|\}(?!\})|\||<\/?[a-zA-Z][^<>]*>|(?:https?|ftp):\/\/[^\s<>[\]{}|"]+|\n/gm;

const openers: Readonly<Record<string, FrameKind>> = { '{{': 'template', '[[': 'link', '{|': 'table', '[': 'address' };
const closers: Readonly<Record<string, FrameKind>> = { '}}': 'template', ']]': 'link', '|}': 'table' };

/**
 * Reads wikitext into a tree. The tokenizer is our own, since what is lost must be known: the one parser of a licence that
 * we can use keeps no places. Takes time that grows with the text, whatever is left open in it, and throws on none.
 */
export function parseWikitext(source: string): Parsed {
  const parser = new Parser(source);
  return { nodes: parser.parse(0, source.length, 0), stray: parser.stray };
}

class Parser {
  readonly stray: Range[] = [];
  readonly #source: string;
  /** Where each text was found last, so that one that is far off or missing is not looked for again and again. */
  readonly #found = new Map<string, number>();

  constructor(source: string) {
    this.#source = source;
  }

  parse(start: number, end: number, depth: number): readonly Node[] {
    const frames = new Frames(this.#source, start, this.stray);
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
    const inAddress = frames.top.kind === 'address';
    if (opened !== undefined) {
      if (frames.depth + depth < maxDepth) frames.open(opened, at, token.length);
      else this.stray.push({ start: at, end: behind });
    } else if (inAddress && token.startsWith(']')) {
      frames.close('address', at, 1);
      return at + 1;
    } else if (closed !== undefined) {
      if (!frames.close(closed, at, token.length)) this.stray.push({ start: at, end: behind });
    } else if (token === '|') frames.bar(at);
    else if (token === '\n') frames.newline(at);
    else if (token !== ']') {
      const node =
        token === '<!--'
          ? this.#comment(at, end)
          : token.startsWith('<')
            ? this.#tag(token, at, end, depth)
            : bareAddress(token, at);
      if (node === undefined) return at + 1;
      frames.add(node);
      return node.end;
    }
    return behind;
  }

  #comment(start: number, end: number): Comment {
    const found = this.#find('-->', start + 4);
    return { kind: 'comment', start, end: found === -1 || found + 3 > end ? end : found + 3 };
  }

  /** Undefined where it is no tag, or the element that it begins does not end. */
  #tag(token: string, start: number, end: number, depth: number): Tag | undefined {
    const [, slash, spelt = ''] = /^<(\/?)([a-zA-Z][a-zA-Z0-9]*)/.exec(token) ?? [];
    const name = spelt.toLowerCase();
    const behind = start + token.length;
    if (html.has(name)) return { kind: 'tag', name, attributes: {}, nodes: [], start, end: behind };
    if (!elements.has(name)) return undefined;
    const attributes = readAttributes(token);
    if (token.endsWith('/>')) return { kind: 'tag', name, attributes, nodes: [], start, end: behind };
    const closing = slash === '' ? this.#find(`</${spelt}`, behind) : -1;
    const until = /^<\/[a-zA-Z]+\s*>/.exec(this.#source.slice(closing, closing + 40))?.[0].length;
    // A reference does not hold another: the first was left open.
    const inner = name === 'ref' ? this.#find('<ref', behind) : -1;
    if (closing === -1 || until === undefined || closing + until > end || (inner !== -1 && inner < closing)) {
      this.stray.push({ start, end: behind });
      return undefined;
    }
    const nodes: readonly Node[] = readInside.has(name)
      ? this.parse(behind, closing, depth + 1)
      : [{ kind: 'text', text: this.#source.slice(behind, closing), start: behind, end: closing }];
    return { kind: 'tag', name, attributes, nodes, start, end: closing + until };
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
  const found = token.slice(0, 1000).matchAll(/(?<![\w-])([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>/]+))/g);
  for (const [, key = '', double, single, plain] of found)
    attributes[key.toLowerCase()] = double ?? single ?? plain ?? '';
  return attributes;
}

type FrameKind = 'root' | 'template' | 'link' | 'address' | 'table';

interface Frame {
  readonly kind: FrameKind;
  readonly start: number;
  /** The length of the mark that opens it. */
  readonly opener: number;
  readonly nodes: Node[];
  /** Which of the nodes are bars, each a text of its own. */
  readonly bars: number[];
}

/** What is open at a place of the text, from the outermost to the innermost. */
class Frames {
  readonly #source: string;
  readonly #stray: Range[];
  readonly #frames: Frame[];
  readonly #open = { root: 1, template: 0, link: 0, address: 0, table: 0 };
  #top: Frame;
  /** Where the text begins that no node holds yet. */
  #from: number;

  constructor(source: string, start: number, stray: Range[]) {
    this.#source = source;
    this.#stray = stray;
    this.#top = { kind: 'root', start, opener: 0, nodes: [], bars: [] };
    this.#frames = [this.#top];
    this.#from = start;
  }

  get top(): Frame {
    return this.#top;
  }

  get depth(): number {
    return this.#frames.length;
  }

  open(kind: FrameKind, at: number, opener: number): void {
    this.#text(at);
    this.#top = { kind, start: at, opener, nodes: [], bars: [] };
    this.#frames.push(this.#top);
    this.#open[kind] += 1;
    this.#from = at + opener;
  }

  /** Closes the innermost of a kind; what was opened in it and not closed is text. False where none is open. */
  close(kind: FrameKind, at: number, closer: number): boolean {
    if (this.#open[kind] === 0) return false;
    while (this.#top.kind !== kind) this.#giveUp(at);
    this.#text(at);
    const frame = this.#pop();
    this.#from = at + closer;
    this.#top.nodes.push(toNode(frame, this.#source, this.#from));
    return true;
  }

  add(node: Node): void {
    this.#text(node.start);
    this.#top.nodes.push(node);
    this.#from = node.end;
  }

  bar(at: number): void {
    if (this.#top.kind !== 'template' && this.#top.kind !== 'link') return;
    this.#text(at);
    this.#top.bars.push(this.#top.nodes.length);
    this.#text(at + 1);
  }

  /** An address ends with its line, a link with its paragraph. */
  newline(at: number): void {
    while (this.#top.kind === 'address' || (this.#top.kind === 'link' && /[\r\n=]/.test(this.#source.charAt(at + 1)))) {
      this.#giveUp(at);
    }
  }

  finish(end: number): readonly Node[] {
    while (this.#frames.length > 1) this.#giveUp(end);
    this.#text(end);
    return this.#top.nodes;
  }

  #text(to: number): void {
    if (to <= this.#from) return;
    const text = this.#source.slice(this.#from, to);
    this.#top.nodes.push({ kind: 'text', text, start: this.#from, end: to });
    this.#from = to;
  }

  #pop(): Frame {
    const frame = this.#top;
    this.#frames.pop();
    this.#open[frame.kind] -= 1;
    this.#top = this.#frames.at(-1) ?? frame;
    return frame;
  }

  /** What was opened last is never closed: its mark is text, and what stands in it goes on. */
  #giveUp(at: number): void {
    this.#text(at);
    const { start, opener, nodes, bars } = this.#pop();
    this.#stray.push({ start, end: start + opener });
    const text = this.#source.slice(start, start + opener);
    this.#top.nodes.push({ kind: 'text', text, start, end: start + opener });
    const before = this.#top.nodes.length;
    for (const node of nodes) this.#top.nodes.push(node);
    if (this.#top.kind === 'template' || this.#top.kind === 'link') {
      for (const bar of bars) this.#top.bars.push(before + bar);
    }
  }
}

function toNode({ kind, start, opener, nodes, bars }: Frame, source: string, end: number): Node {
  if (kind === 'table' || kind === 'root') return { kind: 'table', nodes, start, end };
  if (kind === 'address') {
    const [address, ...label] = nodes;
    if (address?.kind === 'address') return { ...address, label, start, end };
    const [url = '', ...words] = source.slice(start + 1, end - 1).split(/\s+/);
    return { kind: 'address', url, label: [{ kind: 'text', text: words.join(' '), start, end }], start, end };
  }
  const [first = nodes.length] = bars;
  const firstEnd = nodes[first]?.start ?? end - 2;
  const title = source
    .slice(start + opener, firstEnd)
    .replace(/<!--.*?-->/gs, '')
    .replace(/[_\s]+/g, ' ')
    .trim();
  if (kind === 'link') {
    return { kind, target: title, label: bars.length === 0 ? null : nodes.slice(first + 1), start, end };
  }
  const parameters = bars.map((bar, index) => nodes.slice(bar + 1, bars[index + 1]));
  let unnamed = 0;
  return {
    kind,
    name: title.toLowerCase().replace(/^(?:template|msg) ?: ?/, ''),
    parameters: parameters.map((value, index) => {
      const place = (nodes[bars[index] ?? 0]?.start ?? start) + 1;
      const named = nameOf(value);
      if (named !== undefined) return { ...named, start: place, end: value.at(-1)?.end ?? place };
      unnamed += 1;
      return { key: `${unnamed}`, nodes: value, start: place, end: value.at(-1)?.end ?? place };
    }),
    start,
    end,
  };
}

/** A parameter with a name before an equals sign, which comes before anything but text, on the line of the name. */
function nameOf(nodes: readonly Node[]): Pick<Parameter, 'key' | 'nodes'> | undefined {
  const index = nodes.findIndex((node) => node.kind !== 'comment' && (node.kind !== 'text' || node.text.includes('=')));
  const text = nodes[index];
  if (text?.kind !== 'text') return undefined;
  const sign = text.text.indexOf('=');
  const before = nodes.slice(0, index).map((node) => (node.kind === 'text' ? node.text : ''));
  const name = [...before, text.text.slice(0, sign)].join('');
  // A sign that begins a line is that of a heading.
  if (/\S\s*\n[ \t]*$/.test(name)) return undefined;
  const rest: Text = { ...text, text: text.text.slice(sign + 1), start: text.start + sign + 1 };
  return {
    key: name.trim().toLowerCase(),
    nodes: [rest, ...nodes.slice(index + 1)],
  };
}

/** The text of nodes without what is no text. */
export function textOf(nodes: readonly Node[]): string {
  return nodes.map((node) => (node.kind === 'text' ? node.text : node.kind === 'address' ? node.url : '')).join('');
}

/** The parameter of a template by the first of the names that has a value. */
export function parameter({ parameters }: Template, ...keys: readonly string[]): Parameter | undefined {
  return keys.map((key) => parameters.findLast((each) => each.key === key && hasValue(each))).find((found) => found);
}

/** Its values without a name, in order. */
export function unnamed({ parameters }: Template): Parameter[] {
  return parameters.filter(({ key }) => /^\d+$/.test(key));
}

export function hasValue({ nodes }: Parameter): boolean {
  return nodes.some((node) => node.kind !== 'comment' && (node.kind !== 'text' || node.text.trim() !== ''));
}

/** Every node, those inside others included, in the order of the text. */
export function* walk(nodes: readonly Node[]): Generator<Node> {
  for (const node of nodes) {
    yield node;
    if (node.kind === 'template') for (const { nodes: value } of node.parameters) yield* walk(value);
    else if (node.kind === 'link' || node.kind === 'address') yield* walk(node.label ?? []);
    else if (node.kind === 'tag' || node.kind === 'table') yield* walk(node.nodes);
  }
}
