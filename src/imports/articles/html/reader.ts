import { decodeHTMLStrict } from 'entities';
import { isCitationNeeded, isEditorialTag } from '../editorial-tags.js';
import type { Range } from '../range.js';
import type { Block } from '../wikitext/blocks.js';
import { type IgnoredLink, image, navigation } from '../wikitext/link-kinds.js';
import type { Node, Tag, Template } from '../wikitext/nodes.js';
import { type Citations, shortCitation } from './citations.js';
import {
  attribute,
  elementsIn,
  findAll,
  type HtmlElement,
  type HtmlNode,
  hasClass,
  isElement,
  markNode,
  rangeOfHtml,
  tagNode,
  textIn,
  valueNode,
  wordsNode,
} from './elements.js';
import { anchorOf, type FootnoteNames } from './footnote-names.js';
import { infoboxTemplate } from './infobox.js';
import { type Role, roleOf } from './roles.js';
import { tableNode } from './table.js';

/** Deeper elements are left out: no article has them, and each level needs a part of the stack. */
const maxDepth = 200;

const box: IgnoredLink = { ...navigation, what: 'a box for navigation or for editors' };

export type LeaveOut = (range: Range, ignored: IgnoredLink) => void;

/** Turns the HTML of an article into the nodes that its wikitext would have. */
export class HtmlReader {
  readonly infoboxes: Template[] = [];
  readonly #footnotes: FootnoteNames;
  readonly #citations: Citations;
  readonly #leaveOut: LeaveOut;
  /** Whether a footnote is being read, in which a link to a source is a short citation. */
  #isFootnote = false;
  #depth = 0;

  constructor(footnotes: FootnoteNames, citations: Citations, leaveOut: LeaveOut) {
    this.#footnotes = footnotes;
    this.#citations = citations;
    this.#leaveOut = leaveOut;
  }

  /** The headings and paragraphs in some nodes. Words beside block elements are paragraphs of their own. */
  blocks(nodes: readonly HtmlNode[]): Block[] {
    const blocks: Block[] = [];
    let line: Node[] = [];
    const end = () => {
      if (line.some((node) => node.kind !== 'text' || node.text.trim() !== ''))
        blocks.push({ kind: 'words', nodes: line.slice() });
      line = [];
    };
    // Not with a spread: a paragraph may have more nodes than a function can have arguments.
    const addAll = (found: readonly Node[]) => {
      for (const node of found) line.push(node);
    };
    const addAlone = (found: readonly Node[]) => {
      end();
      addAll(found);
      end();
    };
    this.#deeper(() => {
      for (const node of this.#citations.withCitations(nodes)) {
        const role = 'kind' in node || !isElement(node) ? 'words' : roleOf(node);
        if ('kind' in node || !isElement(node) || !isBlock(role)) addAll(this.#inline(node));
        else if (role === 'block') {
          end();
          for (const block of this.blocks(node.children)) blocks.push(block);
        } else if (role === 'heading') {
          end();
          blocks.push({
            kind: 'heading',
            level: Number(node.name.slice(1)),
            nodes: this.inline(node.children),
            ...rangeOfHtml(node),
          });
        } else addAlone(this.#inline(node));
      }
    });
    end();
    return blocks;
  }

  /** The nodes of a text on one line. Block elements in it are separated by line breaks. */
  inline(nodes: readonly HtmlNode[]): Node[] {
    const found: Node[] = [];
    this.#deeper(() => {
      for (const node of this.#citations.withCitations(nodes)) for (const each of this.#inline(node)) found.push(each);
    });
    return found;
  }

  #deeper(read: () => void): void {
    if (this.#depth >= maxDepth) return;
    this.#depth += 1;
    read();
    this.#depth -= 1;
  }

  #inline(node: HtmlNode | Template): Node[] {
    if ('kind' in node) return [node];
    const range = rangeOfHtml(node);
    if (node.type === 'text') return [wordsNode(node.data, range)];
    if (!isElement(node)) return [];
    return this.#element(node, roleOf(node), range);
  }

  #element(element: HtmlElement, role: Role, range: Range): Node[] {
    const { children } = element;
    if (role === 'words') return this.#words(element, range);
    if (role === 'footnote mark') return this.#footnoteMark(element, range);
    if (role === 'page number') return [template('rp', textIn(element).replace(/^:\s*/, ''), range)];
    if (role === 'editorial tag') return [editorialTag(textIn(element), range)];
    if (role === 'quotation') return [this.#quotation(element, range)];
    if (role === 'poem') return [this.#poem(element, range)];
    if (role === 'references') return [this.#references(element, range)];
    if (role === 'table') return [tableNode(element, (cell) => this.inline(cell.children))];
    if (role === 'formula')
      return [{ ...tagNode('math', range), nodes: [valueNode(textIn(element), range)], ...range }];
    if (role === 'image') return this.#image(element, range);
    if (role === 'infobox') {
      const leaveOutImage = (picture: HtmlElement) => this.#leaveOut(rangeOfHtml(picture), image);
      this.infoboxes.push(infoboxTemplate(element, (value) => this.inline(value), leaveOutImage));
    }
    if (role === 'navigation') this.#leaveOut(range, box);
    if (role === 'nothing' || role === 'navigation' || role === 'infobox') return [];
    if (role === 'quoted author') return this.#author(element, range);
    return [tagNode('div', range), ...this.inline(children), tagNode('div', range)];
  }

  #words(element: HtmlElement, range: Range): Node[] {
    const { name, children } = element;
    if (name === 'a') return this.#link(element, range);
    if (name === 'br') return [tagNode('br', range)];
    const inner = this.inline(children);
    const mark = name === 'b' || name === 'strong' ? "'''" : name === 'i' || name === 'em' ? "''" : '';
    if (name === 'q') return [markNode('“', range), ...inner, markNode('”', range)];
    const hasWords = inner.some((node) => node.kind !== 'text' || node.text.trim() !== '');
    return mark === '' || !hasWords ? inner : [markNode(mark, range), ...inner, markNode(mark, range)];
  }

  #link(element: HtmlElement, range: Range): Node[] {
    const address = attribute(element, 'href');
    const anchor = anchorOf(address);
    if (this.#isFootnote && this.#citations.has(anchor)) return [shortCitation(anchor, range)];
    // Older pages have links back to the text beside each footnote.
    if (/^cite_ref/.test(anchor)) return [];
    const label = this.inline(element.children);
    const isExternal = hasClass(element, /^external$/) || /mw:ExtLink/.test(attribute(element, 'rel'));
    if (!isExternal || !/^(?:https?:|ftp:|mailto:)?\/\/|^mailto:/.test(address))
      return [{ kind: 'link', target: '', label, ...range }];
    const isNumber = hasClass(element, /^autonumber$/);
    const isBare = hasClass(element, /^free$/) || textIn(element) === address;
    return [{ kind: 'address', url: address, label: isNumber ? [] : isBare ? null : label, ...range }];
  }

  #footnoteMark(element: HtmlElement, range: Range): Node[] {
    const footnote = this.#footnotes.of(element);
    if (footnote === undefined) return this.inline(element.children);
    return [{ kind: 'tag', name: 'ref', attributes: { ...footnote }, nodes: [], ...range }];
  }

  /** The list of footnotes, as `<references>` with a `<ref>` for each entry. */
  #references(list: HtmlElement, range: Range): Tag {
    const nodes = elementsIn(list).map((entry): Node => {
      const [content = entry] = findAll(entry.children, (each) => hasClass(each, /^(?:mw-)?reference-text$/));
      const footnote = this.#footnotes.at(attribute(entry, 'id'));
      const isFootnote = this.#isFootnote;
      this.#isFootnote = true;
      const inner = this.inline(content.children);
      this.#isFootnote = isFootnote;
      const [first, last] = [content.children[0], content.children.at(-1)];
      const { start } = rangeOfHtml(first ?? content);
      const { end } = rangeOfHtml(last ?? content);
      return { kind: 'tag', name: 'ref', attributes: { ...footnote }, nodes: inner, start, end };
    });
    return { kind: 'tag', name: 'references', attributes: {}, nodes, ...range };
  }

  #quotation(element: HtmlElement, range: Range): Node {
    // A box around a quotation also shows its author.
    const inner = findAll(element.children, ({ name }) => name === 'blockquote');
    const isBox = element.name !== 'blockquote' && inner.length > 0;
    const paragraphs = this.blocks(isBox ? inner.flatMap(({ children }) => children) : element.children);
    const authors = isBox ? findAll(element.children, ({ name }) => name === 'cite') : [];
    const nodes = [...paragraphs, ...authors.map((author) => ({ nodes: this.#author(author, range) }))];
    return {
      kind: 'tag',
      name: 'blockquote',
      attributes: {},
      nodes: nodes.flatMap((block, index) => [...(index > 0 ? [markNode('\n\n', range)] : []), ...block.nodes]),
      ...range,
    };
  }

  /** The author of a quotation, who follows a dash. */
  #author({ children }: HtmlElement, range: Range): Node[] {
    const nodes = this.inline(children);
    const [first] = nodes;
    const hasDash = first?.kind === 'text' && /^\s*[—–―]/.test(decodeHTMLStrict(first.text));
    return hasDash ? nodes : [markNode('— ', range), ...nodes];
  }

  #poem(element: HtmlElement, range: Range): Node {
    const stanzas = this.blocks(element.children).map(({ nodes }) => {
      const end = nodes.findLastIndex(
        (node) => node.kind !== 'tag' && (node.kind !== 'text' || node.text.trim() !== ''),
      );
      return nodes
        .slice(0, end + 1)
        .map((node) => (node.kind === 'tag' && node.name === 'br' ? markNode(' /', node) : node));
    });
    const nodes = stanzas.flatMap((stanza, index) => [...(index > 0 ? [markNode('\n\n', range)] : []), ...stanza]);
    return { kind: 'tag', name: 'poem', attributes: {}, nodes, ...range };
  }

  /** An image with its caption, which is a statement if it has footnotes. */
  #image(element: HtmlElement, range: Range): Node[] {
    const captions = findAll(
      [element],
      ({ name, attribs }) => name === 'figcaption' || /\b(?:thumbcaption|gallerytext)\b/.test(attribs['class'] ?? ''),
    );
    const label = captions.flatMap((caption) => this.inline(caption.children));
    return [{ kind: 'link', target: 'File:image', label, ...range }];
  }
}

function isBlock(role: Role): boolean {
  return !/^(?:words|footnote mark|page number|editorial tag|formula|nothing)$/.test(role);
}

function template(name: string, value: string, range: Range): Template {
  return { kind: 'template', name, parameters: [{ key: '1', nodes: [valueNode(value, range)], ...range }], ...range };
}

/** `[citation needed]` as the template of that name; any other remark of editors as one with this text. */
function editorialTag(shown: string, range: Range): Template {
  const name = shown
    .replace(/^\[|\]$/g, '')
    .trim()
    .toLowerCase();
  if (isCitationNeeded(name) || isEditorialTag(name)) return { kind: 'template', name, parameters: [], ...range };
  return template('clarify', name, range);
}
