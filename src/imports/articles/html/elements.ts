import { decodeHTMLAttribute, decodeHTMLStrict } from 'entities';
import type { MarkupTree } from '../../../markup.js';
import type { Range } from '../range.js';
import type { Tag, Text } from '../wikitext/nodes.js';

export type HtmlNode = MarkupTree['root']['children'][number];
export type HtmlElement = Extract<HtmlNode, { readonly attribs: object }>;

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'attribs' in node;
}

/** The position of an HTML node in the file. */
export function rangeOfHtml({ startIndex, endIndex }: HtmlNode): Range {
  const start = startIndex ?? 0;
  return { start, end: Math.max(start, (endIndex ?? start - 1) + 1) };
}

export function attribute({ attribs }: HtmlElement, name: string): string {
  const written = attribs[name];
  return written === undefined ? '' : decodeHTMLAttribute(written);
}

/** Whether a class of an element fits a pattern. No pattern fits an empty name. */
export function hasClass({ attribs }: HtmlElement, pattern: RegExp): boolean {
  return attribs['class']?.split(/\s+/).some((name) => pattern.test(name)) === true;
}

export function isHidden({ attribs }: HtmlElement): boolean {
  return /display:\s*none/.test(attribs['style'] ?? '');
}

/** The element children of a node. */
export function elementsIn({ children }: HtmlElement): HtmlElement[] {
  return children.filter(isElement);
}

/** The elements below some nodes for which a test is true, in the order of the text. */
export function findAll(nodes: readonly HtmlNode[], test: (element: HtmlElement) => boolean): HtmlElement[] {
  const found: HtmlElement[] = [];
  const open: HtmlElement[] = [];
  // Last first, because the stack turns them round.
  const add = (added: readonly HtmlNode[]) => {
    for (let index = added.length - 1; index >= 0; index -= 1) {
      const node = added[index];
      if (node !== undefined && isElement(node)) open.push(node);
    }
  };
  add(nodes);
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    if (test(element)) found.push(element);
    add(element.children);
  }
  return found;
}

/** The text of a node on one line, without what `skip` accepts. */
export function textIn(node: HtmlNode, skip: (element: HtmlElement) => boolean = isHidden): string {
  const texts: string[] = [];
  const open: HtmlNode[] = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.type === 'text') texts.push(next.data);
    else if (isElement(next) && !/^(?:script|style)$/.test(next.name) && (next === node || !skip(next)))
      for (const child of [...next.children].reverse()) open.push(child);
  }
  return decodeHTMLStrict(texts.join('')).replace(/\s+/g, ' ').trim();
}

/**
 * A text node for words of HTML. `raw` still has its entities. Characters that have a meaning in wikitext become
 * entities, so that they are read as words.
 */
export function wordsNode(raw: string, range: Range): Text {
  if (!withMeaning.test(raw)) return { kind: 'text', text: raw, ...range };
  const text = raw
    .replace(/\s+/g, ' ')
    .replace(/''/g, '&#39;&#39;')
    .replace(/\|/g, '&#124;')
    .replace(/!!/g, '&#33;&#33;')
    .replace(/__/g, '&#95;&#95;')
    .replace(/^[*#:;=]/, (mark) => `&#${mark.charCodeAt(0)};`);
  return { kind: 'text', text, ...range };
}

/** Marks that may have a meaning in wikitext, and spaces that become others. */
const withMeaning = /''|\||!!|__|^[*#:;=]|[^\S ]|\s\s/;

/** A text node for a value that has no entities. */
export function valueNode(value: string, range: Range): Text {
  return wordsNode(value.replace(/&/g, '&amp;'), range);
}

/** A text node for a mark of wikitext, such as `'''`. */
export function markNode(text: string, { start }: Range): Text {
  return { kind: 'text', text, start, end: start };
}

/** A node for the tag of an HTML element, without content. */
export function tagNode(name: string, { start }: Range): Tag {
  return { kind: 'tag', name, attributes: {}, nodes: [], start, end: start };
}
