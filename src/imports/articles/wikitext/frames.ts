import type { Range } from '../range.js';
import { type Frame, type FrameKind, type Part, type Root, toNode, type Warn, withBar } from './frame.js';
import type { Node, Text } from './nodes.js';

interface Reports {
  /** Called for text that is not in the tree. */
  readonly warn: Warn;
  /** Called for markup that is in the tree only as plain text. */
  readonly keep: Warn;
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
   * Close the innermost frame of a kind. Frames that are still open inside it become text. Returns false if no such
   * frame is open, or if its content is not valid; then it becomes text too.
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

  /** Divide the innermost frame. Returns false if a bar does not divide it. */
  bar(at: number): boolean {
    const frame = this.#top;
    if (!hasBars(frame)) return false;
    this.#text(at);
    this.#from = at + 1;
    endPart(frame.part);
    addPart(frame, { start: at + 1, nodes: [] });
    return true;
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

  /** End at an offset, or where the outermost frame that is still open began: what is from there on is left out. */
  stop(at: number): { readonly nodes: readonly Node[]; readonly end: number } {
    let end = at;
    for (; this.#top.kind !== 'root'; this.#top = this.#top.above) end = this.#top.start;
    if (end === at) this.#text(at);
    return { nodes: this.#top.part.nodes, end };
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
