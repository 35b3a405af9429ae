import type { Range } from '../range.js';
import { hasValue, type Node, type Parameter, type Tag, type Template, type Text, textOf } from './nodes.js';
import { inEnglish } from './templates/wiki-names.js';

/** Called for a part of the text that needs a warning. */
export type Warn = (range: Range, what: string, hint: string) => void;

interface Reports {
  /** Called for text that is not in the tree. */
  readonly warn: Warn;
  /** Called for markup that is in the tree only as plain text. */
  readonly keep: Warn;
}

export type FrameKind = 'template' | 'link' | 'address' | 'table';

/** The nodes between two bars of a template or link. */
interface Part {
  readonly start: number;
  nodes: Node[];
}

interface Root {
  readonly kind: 'root';
  /** The part that new nodes are added to. */
  readonly part: Part;
}

/** A template, link, address or table that is not yet closed. */
interface Frame {
  readonly kind: FrameKind;
  readonly start: number;
  /** The length of the opening mark. */
  readonly opener: number;
  readonly above: Frame | Root;
  /** The part before the first bar: the name of a template, the target of a link, or everything. */
  readonly head: Part;
  /** The parts after each bar. */
  readonly parts: Part[];
  /** The part that new nodes are added to. */
  part: Part;
}

/** The stack of open templates, links, addresses and tables while wikitext is parsed. */
export class Frames {
  readonly #source: string;
  readonly #report: Reports;
  #top: Frame | Root;
  #depth = 0;
  /** The start of the text that is not yet in a node. */
  #from: number;

  constructor(source: string, start: number, report: Reports) {
    this.#source = source;
    this.#report = report;
    this.#top = { kind: 'root', part: { start, nodes: [] } };
    this.#from = start;
  }

  get top(): FrameKind | 'root' {
    return this.#top.kind;
  }

  get depth(): number {
    return this.#depth;
  }

  open(kind: FrameKind, at: number, opener: number): void {
    this.#text(at);
    this.#from = at + opener;
    const head = { start: this.#from, nodes: [] };
    this.#top = { kind, start: at, opener, above: this.#top, head, parts: [], part: head };
    this.#depth += 1;
  }

  /**
   * Close the innermost frame of a kind. Frames that are still open inside it become text. Returns false if no such frame
   * is open, or if its content is not valid; then it becomes text too.
   */
  close(kind: FrameKind, at: number, closer: number): boolean {
    const frame = this.#innermost(kind);
    if (frame === undefined) return false;
    this.#giveUpUntil((each) => each === frame, at);
    this.#text(at);
    endPart(frame.part);
    const node = toNode(frame, at + closer, this.#report.warn);
    if (node === undefined) this.#giveUpUntil((each) => each === frame.above, at);
    else {
      this.#top = frame.above;
      this.#depth -= 1;
      this.add(node);
    }
    return node !== undefined;
  }

  add(node: Node): void {
    this.#text(node.start);
    this.#top.part.nodes.push(node);
    this.#from = node.end;
  }

  /** Leave out a part of the text. */
  skip({ start, end }: Range): void {
    this.#text(start);
    this.#from = end;
  }

  bar(at: number): void {
    const frame = this.#top;
    if (!hasBars(frame)) return;
    this.#text(at);
    this.#from = at + 1;
    endPart(frame.part);
    addPart(frame, { start: at + 1, nodes: [] });
  }

  /** Handle a line break: an open address ends with its line, an open link with its paragraph. */
  newline(at: number): void {
    const endsLink = /[\r\n=]/.test(this.#source.charAt(at + 1));
    this.#giveUpUntil(({ kind }) => !(kind === 'address' || (kind === 'link' && endsLink)), at);
  }

  finish(end: number): readonly Node[] {
    this.#giveUpUntil(() => false, end);
    this.#text(end);
    endPart(this.#top.part);
    return this.#top.part.nodes;
  }

  #innermost(kind: FrameKind): Frame | undefined {
    for (let frame = this.#top; frame.kind !== 'root'; frame = frame.above) if (frame.kind === kind) return frame;
    return undefined;
  }

  #text(to: number): void {
    if (to > this.#from) this.#append(textAt(this.#source, this.#from, to));
    this.#from = Math.max(this.#from, to);
  }

  /** Add a node. A text joins the one directly before it: marks that nothing closes would leave a node for each. */
  #append(node: Node): void {
    const { nodes } = this.#top.part;
    const last = nodes.at(-1);
    const joins = node.kind === 'text' && last?.kind === 'text' && last.end === node.start;
    if (joins) nodes[nodes.length - 1] = textAt(this.#source, last.start, node.end);
    else nodes.push(node);
  }

  /** Turn the innermost frames into text, up to the one that `stop` chooses. */
  #giveUpUntil(stop: (frame: Frame) => boolean, at: number): void {
    const given: Frame[] = [];
    let top = this.#top;
    for (; top.kind !== 'root' && !stop(top); top = top.above) given.push(top);
    if (given.length === 0) return;
    this.#text(at);
    this.#top = top;
    this.#depth -= given.length;
    // From the outermost one, so that no node is moved more than once.
    for (const frame of given.toReversed()) this.#giveUp(frame);
  }

  /** Add the opening mark and the content of a frame as text. */
  #giveUp(frame: Frame): void {
    const mark = textAt(this.#source, frame.start, frame.start + frame.opener);
    warnOfStray(this.#report.keep, mark);
    const above = this.#top;
    for (const node of [mark, ...frame.head.nodes]) this.#append(node);
    for (const part of frame.parts) {
      if (hasBars(above)) addPart(above, part);
      else for (const node of withBar(part)) this.#append(node);
    }
  }
}

/** Warn about an opening or closing mark without a counterpart. */
export function warnOfStray(keep: Warn, { text, start, end }: Text): void {
  keep(
    { start, end },
    `"${text.slice(0, 20)}" is unmatched, so it was imported as text`,
    'Remove it from the case file, or correct the article and import it again.',
  );
}

export function textAt(source: string, start: number, end: number): Text {
  return { kind: 'text', text: source.slice(start, end), start, end };
}

function isText(nodes: readonly Node[]): boolean {
  return nodes.every(({ kind }) => kind === 'text');
}

function hasBars(frame: Frame | Root): frame is Frame {
  return frame.kind === 'template' || frame.kind === 'link';
}

function addPart(frame: Frame, part: Part): void {
  frame.parts.push(part);
  frame.part = part;
}

/** Free the room that a list has for more nodes: it is for seventeen nodes, and most parts have one. */
function endPart(part: Part): void {
  part.nodes = part.nodes.slice();
}

function withBar({ start, nodes }: Part): Node[] {
  return [{ kind: 'text', text: '|', start: start - 1, end: start }, ...nodes];
}

/** The node of a closed frame; undefined if its content is not valid (a link target on two lines, `[` without an address). */
function toNode(frame: Frame, end: number, warn: Warn): Node | undefined {
  const { kind, start, head, parts } = frame;
  if (kind === 'table') return { kind, nodes: head.nodes, start, end };
  if (kind === 'template') return templateOf(frame, end, warn);
  if (kind === 'address') {
    const [first, ...label] = head.nodes;
    return first?.kind === 'address' ? { ...first, label, start, end } : undefined;
  }
  if (!isText(head.nodes) || /[\n<>[\]{}]/.test(textOf(head.nodes))) return undefined;
  const [first, ...more] = parts;
  return {
    kind,
    target: titleOf(head),
    label: first === undefined ? null : [...first.nodes, ...more.flatMap(withBar)],
    start,
    end,
  };
}

/** The namespace of templates, in several languages. */
const namespace = /^(?:template|msg|vorlage|modèle|plantilla|шаблон|szablon|sjabloon|predefinição|الگو|قالب|模板) ?: ?/;

function templateOf({ start, head, parts }: Frame, end: number, warn: Warn): Template | Tag {
  const title = isText(head.nodes) ? titleOf(head).toLowerCase() : '';
  const name = title.includes(':') ? title.replace(namespace, '') : title;
  const parameters = new Map<string, Parameter>();
  let unnamed = 0;
  for (const part of parts) {
    const named = nameOf(part.nodes);
    if (named === undefined) unnamed += 1;
    const { key, nodes } = named ?? { key: `${unnamed}`, nodes: part.nodes };
    const last = { key, nodes, start: part.start, end: nodes.at(-1)?.end ?? part.start };
    const first = parameters.get(key);
    if (first !== undefined && hasValue(first)) {
      if (!hasValue(last)) continue;
      warn(
        first,
        `"${key}" occurs twice in a template, so the first value was not imported`,
        'If it matters, add it by hand.',
      );
    }
    parameters.set(key, last);
  }
  if (name === '#tag:ref') return footnoteOf([...parameters.values()], start, end);
  return { kind: 'template', ...inEnglish(name, [...parameters.values()]), start, end };
}

/** `{{#tag:ref|content|name=a}}` is another way to write `<ref name="a">content</ref>`. */
function footnoteOf(parameters: readonly Parameter[], start: number, end: number): Tag {
  const attributes = Object.fromEntries(parameters.map(({ key, nodes }) => [key, textOf(nodes).trim()]));
  const nodes = parameters.find(({ key }) => key === '1')?.nodes ?? [];
  return { kind: 'tag', name: 'ref', attributes, nodes, start, end };
}

/** The key and value of a named parameter (`key=value`); undefined if no `=` follows plain text on the same line. */
function nameOf(nodes: readonly Node[]): Pick<Parameter, 'key' | 'nodes'> | undefined {
  const index = nodes.findIndex((node) => node.kind !== 'text' || node.text.includes('='));
  const text = nodes[index];
  if (text?.kind !== 'text') return undefined;
  const sign = text.text.indexOf('=');
  const name = `${textOf(nodes.slice(0, index))}${text.text.slice(0, sign)}`;
  // An `=` at the start of a line begins a heading.
  if (/(?:^|\n)[ \t]*$/.test(name)) return undefined;
  const rest: Text = { ...text, text: text.text.slice(sign + 1), start: text.start + sign + 1 };
  return { key: name.trim().toLowerCase(), nodes: [rest, ...nodes.slice(index + 1)] };
}

function titleOf({ nodes }: Part): string {
  return textOf(nodes)
    .replace(/[_\s]+/g, ' ')
    .trim();
}
