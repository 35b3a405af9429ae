import { decodeHTMLStrict } from 'entities';
import type { ArticleDraft } from '../draft.js';
import { type Mark, Prose } from '../prose.js';
import type { Range } from '../sentences.js';
import {
  type Address,
  hasValue,
  isFootnote,
  type Link,
  type Node,
  type Parameter,
  type Tag,
  type Template,
  textOf,
} from './nodes.js';
import { displayOf, isContent } from './template-display.js';

/** Reads a footnote as a mark; undefined if the node is not a footnote. */
export type ReadFootnote = (node: Tag | Template | Address) => Mark | undefined;

const images =
  'file, image, media, файл, изображение, datei, bild, fichier, archivo, imagen, ملف, صورة, 文件, 檔案, 图像';
const categories = 'category, категория, kategorie, catégorie, categoría, تصنيف, 分类, 分類';

/** A kind of link that is not imported. */
interface IgnoredLink {
  readonly what: string;
  readonly hint: string;
}

const image: IgnoredLink = {
  what: 'an image',
  hint: 'If it is evidence, save the file, and list it under "files" of a reference.',
};
const category: IgnoredLink = { what: 'a category', hint: 'If it matters, add it as a statement.' };
const otherWiki: IgnoredLink = {
  what: 'a link to another wiki',
  hint: 'Nothing is lost: the link leads to the same article.',
};

/** The namespaces of links that are not text, in several languages. */
const namespaces: ReadonlyMap<string, IgnoredLink> = new Map([
  ...images.split(', ').map((name) => [name, image] as const),
  ...categories.split(', ').map((name) => [name, category] as const),
]);

/** HTML elements that begin a new line. */
const blockTags = new Set(
  'blockquote br center dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p poem table td th tr ul'.split(' '),
);

/** Writes wikitext nodes as prose, as a reader of the article sees it. Warns about nodes without words, such as images. */
export class ProseWriter {
  readonly #draft: ArticleDraft;
  readonly #footnote: ReadFootnote;
  /** The offsets of the first bold text. */
  #bold: { readonly prose: Prose; readonly start: number; end?: number } | undefined;

  constructor(draft: ArticleDraft, footnote: ReadFootnote) {
    this.#draft = draft;
    this.#footnote = footnote;
  }

  /** The first bold text, which in an article is the name of its subject; empty if there is none. */
  get firstBold(): string {
    const { prose, start, end = start } = this.#bold ?? {};
    return prose?.text.slice(start, end).trim() ?? '';
  }

  write(nodes: readonly Node[], prose: Prose): void {
    for (const node of nodes) this.#write(node, prose);
  }

  /** The text of nodes on one line, for a value without footnotes. Warns about each footnote. */
  plain(nodes: readonly Node[]): string {
    return this.plainLines(nodes).trim().replaceAll('\n', ', ');
  }

  /** Like `plain`, but with line breaks. */
  plainLines(nodes: readonly Node[]): string {
    const prose = new Prose();
    const bold = this.#bold;
    this.write(nodes, prose);
    this.#bold = bold;
    for (const { from } of prose.marks) this.warnOfFootnote(from);
    return prose.text;
  }

  warnOfFootnote(footnote: Range): void {
    this.#draft.warn(
      footnote,
      'a footnote here was not imported',
      'Cite its source in a statement that makes the same claim.',
    );
  }

  /** Warn about the values of a template for which `isRead` is false. */
  warnOfUnreadParameters({ name, parameters }: Template, isRead: (each: Parameter) => boolean): void {
    for (const each of parameters) {
      if (isRead(each) || !isContent(each)) continue;
      this.#draft.warn(
        each,
        `"${each.key}" in template "${name.slice(0, 60)}" was not imported`,
        'If it matters, add it as the note of the statement.',
      );
    }
  }

  #write(node: Node, prose: Prose): void {
    if (node.kind === 'text') this.#text(node.text, prose);
    else if (node.kind === 'link') this.#link(node, prose);
    else if (node.kind === 'address') this.#address(node, prose);
    else if (node.kind === 'tag') this.#tag(node, prose);
    else if (node.kind === 'template') this.#template(node, prose);
    else this.#draft.warn(node, 'a table was not imported', 'If it matters, add its content as statements.');
  }

  #text(text: string, prose: Prose): void {
    const soft = text.replace(/\n/g, ' ').replace(/__[A-Z]+__/g, '');
    for (const [index, part] of soft.split(/('{2,})/).entries()) {
      if (index % 2 === 0) prose.addWords(decodeHTMLStrict(part));
      else this.#quotes(part.length, prose);
    }
  }

  /** Handle a run of apostrophes: two mean italics, three bold, five both; the others are literal. */
  #quotes(length: number, prose: Prose): void {
    const markup = [0, 0, 2, 3, 3][length] ?? 5;
    prose.addWords("'".repeat(length - markup));
    if (markup < 3) return;
    if (this.#bold === undefined) this.#bold = { prose, start: prose.length };
    else if (this.#bold.prose === prose) this.#bold.end ??= prose.length;
  }

  #link(node: Link, prose: Prose): void {
    const { target, label } = node;
    const [, space = ''] = /^([^:[\]{}|]{2,40}):\s*\S/.exec(target) ?? [];
    const isOtherWiki = label === null && /^[a-z]{2,3}(?:-[a-z-]+)?$/.test(space);
    const kind = namespaces.get(space.trim().toLowerCase()) ?? (isOtherWiki ? otherWiki : undefined);
    if (kind !== undefined) this.#draft.warn(node, `${kind.what} was not imported`, kind.hint);
    else if (label === null) prose.addWords(decodeHTMLStrict(target.replace(/^[:#]/, '')));
    else if (label.length > 0) this.write(label, prose);
    // An empty label shows only the title: `[[Help:Links (wiki)|]]`.
    else prose.addWords(decodeHTMLStrict(target.replace(/^[^:]*:/, '').replace(/(?:,.*| ?\(.*\))$/, '')));
  }

  #address(node: Address, prose: Prose): void {
    const { label, url } = node;
    if (label === null) prose.addWords(url);
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
    else if (blockTags.has(name)) prose.addWords('\n');
    else if (nodes.length > 0) {
      this.#draft.warn(node, `the content of <${name}> was not imported`, 'If it matters, add it as statements.');
    }
  }

  /** Handle a list of footnotes. Text beside the footnotes is not part of the article. */
  #references(list: Range, nodes: readonly Node[]): void {
    this.#draft.listSources();
    const beside = this.plain(nodes.filter((node) => !isFootnote(node)));
    if (!/[\p{L}\p{N}]/u.test(beside)) return;
    this.#draft.warn(
      list,
      'text in a list of footnotes was not imported',
      'If it matters, add it as the note of a reference.',
    );
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
      else this.#unknown(node, prose);
      return;
    }
    const { as, text, parameters } = shown;
    if (as === 'words') {
      if (text !== undefined) prose.addWords(text);
      else for (const { nodes } of parameters) this.write(nodes, prose);
    } else if (as === 'list') this.#list(parameters, prose);
    else if (as === 'quotation') this.#quotation(node, parameters, prose);
    else if (as === 'needed') {
      for (const { nodes } of parameters) this.write(nodes, prose);
      prose.addMark({ kind: 'needed' }, node);
    } else if (as === 'editorial tag') {
      const details = parameters.map(({ nodes }) => this.plain(nodes)).filter((detail) => detail !== '');
      prose.addMark({ kind: 'note', text: `[${[node.name, ...details].join(', ')}]` }, node);
    } else if (as === 'sources') {
      this.#references(
        node,
        parameters.flatMap(({ nodes }) => nodes),
      );
    }
    this.warnOfUnreadParameters(node, (each) => parameters.includes(each) || as === 'quotation');
  }

  #list(entries: readonly Parameter[], prose: Prose): void {
    for (const { nodes } of entries) {
      prose.addWords('\n');
      this.#lines(nodes, prose);
    }
    prose.addWords('\n');
  }

  /** Write a block quotation in quotation marks, so that it does not look like the article's own words. Its author becomes a note. */
  #quotation(node: Template, quoted: readonly Parameter[], prose: Prose): void {
    const others = node.parameters.filter((each) => !quoted.includes(each) && hasValue(each));
    const beside = others.map(({ nodes }) => this.plain(nodes)).filter((text) => text !== '');
    prose.addWords('\n“');
    for (const { nodes } of quoted) this.write(nodes, prose);
    prose.addWords('”');
    if (beside.length > 0) prose.addMark({ kind: 'note', text: `— ${beside.join(', ')}` }, node);
    prose.addWords('\n');
  }

  /** Write a list inside a template: each entry follows its mark (`*`) on a line of its own. */
  #lines(nodes: readonly Node[], prose: Prose): void {
    for (const node of nodes) {
      if (node.kind !== 'text') this.#write(node, prose);
      else {
        for (const [index, line] of node.text.split(/\n[*#:;]*/).entries()) {
          if (index > 0) prose.addWords('\n');
          this.#text(line.replace(/^\s*[*#:;]+/, ''), prose);
        }
      }
    }
  }

  /** Write `[…]` for an unknown template, so that the gap in the sentence is visible. */
  #unknown(node: Template, prose: Prose): void {
    this.#draft.warn(
      node,
      node.name === ''
        ? 'a template whose name comes from another template was not imported'
        : `template "${node.name.slice(0, 60)}" was not imported`,
      'If it matters, add its content by hand.',
    );
    if (prose.length > 0) prose.addWords('[…]');
  }
}
