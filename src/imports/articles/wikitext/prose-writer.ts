import { decodeHTMLStrict } from 'entities';
import type { ArticleDraft } from '../draft.js';
import { type Mark, Prose } from '../prose.js';
import type { Range } from '../range.js';
import { entryLines } from './blocks.js';
import { Emphasis } from './emphasis.js';
import { blockTags, inSentences } from './html-tags.js';
import { captionOf, image, linkKind, navigation } from './link-kinds.js';
import {
  type Address,
  hasFootnote,
  isFootnote,
  type Link,
  type Node,
  type Parameter,
  type Table,
  type Tag,
  type Template,
  textOf,
} from './nodes.js';
import { addAuthor, isPoem, writeQuotation } from './quotation.js';
import { rowsOf, writeRow } from './table.js';
import { attributionOf, displayOf } from './templates/display.js';
import type { Shown } from './templates/words.js';
import { Unwritten } from './unwritten.js';

/** Reads a footnote as a mark; undefined if the node is not a footnote. */
export type ReadFootnote = (node: Tag | Template | Address) => Mark | undefined;

/** What a value may need changed: apostrophes, entities, magic words, and all spaces but a single one. */
const markup = /['&_]|[^\S ]|\s\s(?=\S)/;

/** Writes wikitext nodes as prose, as a reader of the article sees it. */
export class ProseWriter {
  readonly #draft: ArticleDraft;
  readonly #footnote: ReadFootnote;
  readonly #emphasis = new Emphasis();
  /** Reports nodes without words, such as images. */
  readonly unwritten: Unwritten;
  /** Whether a block quotation is being written, in which a line break does not end a statement. */
  #isQuoting = false;

  constructor(draft: ArticleDraft, footnote: ReadFootnote) {
    this.#draft = draft;
    this.#footnote = footnote;
    this.unwritten = new Unwritten(draft);
  }

  /** The first bold text, which in an article is the name of its subject; empty if there is none. */
  get firstBold(): string {
    return this.#emphasis.firstBold;
  }

  /** Write nodes, up to the first for which the file has too many entries. */
  write(nodes: readonly Node[], prose: Prose): void {
    for (const node of nodes) {
      if (node.end > 0 && this.#draft.imported.refuseIfFull(node.start)) return;
      this.#write(node, prose);
    }
  }

  /** The text of nodes on one line, for a value without footnotes. Warns about each footnote. */
  plain(nodes: readonly Node[]): string {
    return this.plainLines(nodes).replace(/ ?\n/g, ', ');
  }

  /** Like `plain`, but with line breaks. */
  plainLines(nodes: readonly Node[]): string {
    const [only] = nodes;
    // Most values of citation templates and most footnotes are plain words.
    if (nodes.length === 1 && only?.kind === 'text' && !markup.test(only.text)) return only.text.trim();
    const prose = new Prose();
    this.#emphasis.apart(() => this.write(nodes, prose));
    for (const { from } of prose.marks) this.unwritten.footnote(from);
    return prose.text.trim();
  }

  #write(node: Node, prose: Prose): void {
    if (node.kind === 'text') this.#text(node.text, prose);
    else if (node.kind === 'link') this.#link(node, prose);
    else if (node.kind === 'address') this.#address(node, prose);
    else if (node.kind === 'tag') this.#tag(node, prose);
    else if (node.kind === 'template') this.#template(node, prose);
    else this.#table(node, prose);
  }

  #text(text: string, prose: Prose): void {
    const parts = markup.test(text)
      ? text.replace(/\n|__\p{Lu}+__/gu, (found) => (found === '\n' ? ' ' : '')).split(/('{2,})/)
      : [text];
    for (const [index, part] of parts.entries()) {
      if (index % 2 === 0) prose.addWords(decodeHTMLStrict(part));
      else this.#emphasis.addMark(part.length, prose);
    }
  }

  #link(node: Link, prose: Prose): void {
    const { target, label } = node;
    const [, space = ''] = /^([^:[\]{}|]{2,40}):\s*\S/.exec(target) ?? [];
    const kind = linkKind(space, label !== null);
    const start = prose.length;
    if (kind === image) this.#image(node, prose);
    else if (kind !== undefined) this.unwritten.ignored(node, kind);
    else if (label === null) prose.addWords(decodeHTMLStrict(target.replace(/^[:#]/, '')));
    else if (label.length > 0) this.write(label, prose);
    // An empty label shows only the title: `[[Help:Links (wiki)|]]`.
    else {
      const title = target.replace(/^[^:]*:/, '');
      prose.addWords(decodeHTMLStrict(title.replace(title.endsWith(')') ? /(?:,| ?\().*$/ : /,.*$/, '')));
    }
    if (kind === undefined) prose.endEmphasis(start);
  }

  #address(node: Address, prose: Prose): void {
    const { label, url } = node;
    if (label === null) prose.addWords(decodeHTMLStrict(url));
    else if (label.some((each) => each.kind !== 'text' || each.text.trim() !== '')) {
      this.write(label, prose);
      prose.addWords(` (${url})`);
    }
    // An address without a label is displayed as a number, like a footnote.
    else this.#mark(node, prose);
  }

  #tag(node: Tag, prose: Prose): void {
    const { name, nodes } = node;
    if (name === 'ref') this.#mark(node, prose);
    else if (name === 'references') this.#references(node, nodes);
    else if (name === 'nowiki' || name === 'pre') prose.addWords(decodeHTMLStrict(textOf(nodes)));
    else if ((name === 'blockquote' || name === 'poem') && nodes.length > 0)
      this.#quotation(nodes, prose, name === 'poem');
    else if (blockTags.has(name)) prose.addWords(this.#isQuoting ? ' ' : '\n');
    else if (name === 'gallery') this.unwritten.ignored(node, image);
    else if (nodes.length > 0) {
      this.unwritten.element(node);
      if (inSentences.has(name)) this.#gap(prose);
    }
  }

  /** Write `[…]` if there is text before, so that a gap in a sentence is visible. */
  #gap(prose: Prose): void {
    if (prose.length > 0) prose.addWords('[…]');
  }

  /** Handle a list of footnotes. Text beside the footnotes is not part of the article. */
  #references(list: Range, nodes: readonly Node[]): void {
    this.#draft.listSources();
    const beside = this.plain(nodes.filter((node) => !isFootnote(node)));
    if (!/[\p{L}\p{N}]/u.test(beside)) return;
    this.unwritten.textBesideFootnotes(list);
  }

  #mark(node: Tag | Template | Address, prose: Prose): void {
    const mark = this.#footnote(node);
    if (mark !== undefined) prose.addMark(mark, node);
  }

  #template(node: Template, prose: Prose): void {
    const shown = displayOf(node);
    if (shown === undefined) {
      const mark = this.#footnote(node);
      if (mark !== undefined) prose.addMark(mark, node);
      else {
        this.unwritten.template(node);
        this.#gap(prose);
      }
      return;
    }
    const { as } = shown;
    const values = shown.shown.filter((each) => typeof each !== 'string');
    if (as === 'navigation') this.unwritten.ignored(node, navigation);
    else if (as === 'image') this.unwritten.ignored(node, image);
    if (as === 'navigation' || as === 'image') return;
    if (as === 'words') this.#words(shown.shown, prose);
    else if (as === 'list') this.#list(values, prose);
    else if (as === 'quotation') this.#quotationTemplate(node, values, prose);
    else if (as === 'needed') {
      for (const { nodes } of values) this.write(nodes, prose);
      prose.addMark({ kind: 'needed' }, node);
    } else if (as === 'editorial tag') {
      const details = values.map(({ nodes }) => this.plain(nodes)).filter((each) => each !== '');
      prose.addMark({ kind: 'note', text: `[${[node.name, ...details].join(', ')}]` }, node);
    } else if (as === 'sources') {
      this.#references(
        node,
        values.flatMap(({ nodes }) => nodes),
      );
    }
    this.unwritten.parameters(node, (each) => values.includes(each) || as === 'quotation');
  }

  #words(shown: Shown, prose: Prose): void {
    for (const each of shown) {
      if (typeof each === 'string') prose.addWords(each);
      else this.write(each.nodes, prose);
    }
  }

  #list(entries: readonly Parameter[], prose: Prose): void {
    for (const { nodes } of entries) {
      prose.addWords('\n');
      for (const line of entryLines(nodes)) {
        if (line === '\n') prose.addWords('\n');
        else this.#write(line, prose);
      }
    }
    prose.addWords('\n');
  }

  /** Write a template of a block quotation. Its author becomes a note. */
  #quotationTemplate(node: Template, quoted: readonly Parameter[], prose: Prose): void {
    for (const { nodes } of quoted) this.#quotation(nodes, prose, isPoem(node.name));
    const beside = attributionOf(node, quoted);
    if (beside.length > 0) addAuthor(beside, prose, (inner, author) => this.write(inner, author));
  }

  #quotation(nodes: readonly Node[], prose: Prose, isVerse: boolean): void {
    const how = { isPoem: isVerse, isInside: this.#isQuoting };
    this.#inQuotation(() => writeQuotation(nodes, prose, how, (inner, quoted) => this.write(inner, quoted)));
  }

  #inQuotation(write: () => void): void {
    const isQuoting = this.#isQuoting;
    this.#isQuoting = true;
    write();
    this.#isQuoting = isQuoting;
  }

  /** Write the rows of a table that have footnotes, so that their sources are cited where they are. */
  #table(node: Table, prose: Prose): void {
    this.unwritten.table(node);
    for (const cells of rowsOf(node.nodes)) if (hasFootnote(cells.flat())) this.#row(cells, prose);
  }

  #row(cells: readonly (readonly Node[])[], prose: Prose): void {
    this.#inQuotation(() => writeRow(cells, prose, (nodes, row) => this.write(nodes, row)));
  }

  /** Leave out an image. A caption with footnotes is a statement, so that its sources are cited. */
  #image(node: Link, prose: Prose): void {
    this.unwritten.ignored(node, image);
    const caption = captionOf(node.label ?? []);
    if (hasFootnote(caption)) this.#row([caption], prose);
  }
}
