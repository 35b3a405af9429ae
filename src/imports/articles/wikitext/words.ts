import { decodeHTMLStrict } from 'entities';
import type { ArticleDraft } from '../draft.js';
import { type Mark, Prose } from '../prose.js';
import type { Range } from '../sentences.js';
import { isFootnote } from './footnote.js';
import {
  type Address,
  hasValue,
  type Link,
  type Node,
  type Parameter,
  type Tag,
  type Template,
  textOf,
} from './nodes.js';
import { isForReading, shownBy } from './template-words.js';

/** Makes of a footnote the mark that it leaves; undefined for what is none. */
export type ReadFootnote = (node: Tag | Template | Address) => Mark | undefined;

const images =
  'file, image, media, файл, изображение, datei, bild, fichier, archivo, imagen, ملف, صورة, 文件, 檔案, 图像';
const categories = 'category, категория, kategorie, catégorie, categoría, تصنيف, 分类, 分類';

interface Unread {
  readonly what: string;
  readonly hint: string;
}

const image: Unread = {
  what: 'an image',
  hint: 'If it is evidence, save the file, and list it in the files of a reference.',
};
const category: Unread = { what: 'a category', hint: 'Write it as a statement, if it says something.' };
const otherWiki: Unread = { what: 'a link to another wiki', hint: 'Nothing is missing: it leads to the same article.' };

/** Pages that are none to read, in the wikis of several languages. */
const namespaces: ReadonlyMap<string, Unread> = new Map([
  ...images.split(', ').map((name) => [name, image] as const),
  ...categories.split(', ').map((name) => [name, category] as const),
]);

/** Elements that begin or end a line. */
const blockTags = new Set(
  'blockquote br center dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p poem table td th tr ul'.split(' '),
);

/** The words of wikitext, as the reader of the article sees them. What has none is told of. */
export class Words {
  readonly #draft: ArticleDraft;
  readonly #footnote: ReadFootnote;
  /** Where the first bold words are. */
  #bold: { readonly prose: Prose; readonly start: number; end?: number } | undefined;

  constructor(draft: ArticleDraft, footnote: ReadFootnote) {
    this.#draft = draft;
    this.#footnote = footnote;
  }

  /** The first words that stood in bold type, in an article the name of its subject; empty where none did. */
  get bold(): string {
    const { prose, start, end = start } = this.#bold ?? {};
    return prose?.all.slice(start, end).trim() ?? '';
  }

  write(nodes: readonly Node[], prose: Prose): void {
    for (const node of nodes) this.#write(node, prose);
  }

  /** Words in one line that stand where no footnote can: of those that stand there it is told. */
  plain(nodes: readonly Node[]): string {
    return this.alone(nodes).trim().replaceAll('\n', ', ');
  }

  /** The same with its line breaks. */
  alone(nodes: readonly Node[]): string {
    const prose = new Prose();
    const bold = this.#bold;
    this.write(nodes, prose);
    this.#bold = bold;
    for (const { from } of prose.marks) this.tellFootnote(from);
    return prose.all;
  }

  tellFootnote(footnote: Range): void {
    this.#draft.unread(
      footnote,
      'a footnote here is not imported',
      'Cite its source in a statement that says the same.',
    );
  }

  /** Tells of the values of a template that are not among those read. */
  tellRest({ name, parameters }: Template, isRead: (each: Parameter) => boolean): void {
    for (const each of parameters) {
      if (isRead(each) || !isForReading(each)) continue;
      this.#draft.unread(
        each,
        `"${each.key}" of the template "${name.slice(0, 60)}" is not imported`,
        'Write it as the note of the statement, if it matters.',
      );
    }
  }

  #write(node: Node, prose: Prose): void {
    if (node.kind === 'text') this.#text(node.text, prose);
    else if (node.kind === 'link') this.#link(node, prose);
    else if (node.kind === 'address') this.#address(node, prose);
    else if (node.kind === 'tag') this.#tag(node, prose);
    else if (node.kind === 'template') this.#template(node, prose);
    else this.#draft.unread(node, 'a table is not imported', 'Write what it says as statements.');
  }

  #text(text: string, prose: Prose): void {
    const soft = text.replace(/\n/g, ' ').replace(/__[A-Z]+__/g, '');
    for (const [index, part] of soft.split(/('{2,})/).entries()) {
      if (index % 2 === 0) prose.say(decodeHTMLStrict(part));
      else this.#quotes(part.length, prose);
    }
  }

  /** Two are italics, three bold type, five both; any more are apostrophes. */
  #quotes(length: number, prose: Prose): void {
    const markup = [0, 0, 2, 3, 3][length] ?? 5;
    prose.say("'".repeat(length - markup));
    if (markup < 3) return;
    if (this.#bold === undefined) this.#bold = { prose, start: prose.length };
    else if (this.#bold.prose === prose) this.#bold.end ??= prose.length;
  }

  #link(node: Link, prose: Prose): void {
    const { target, label } = node;
    const [, space = ''] = /^([^:[\]{}|]{2,40}):\s*\S/.exec(target) ?? [];
    const isOtherWiki = label === null && /^[a-z]{2,3}(?:-[a-z-]+)?$/.test(space);
    const kind = namespaces.get(space.trim().toLowerCase()) ?? (isOtherWiki ? otherWiki : undefined);
    if (kind !== undefined) this.#draft.unread(node, `${kind.what} is not imported`, kind.hint);
    else if (label === null) prose.say(decodeHTMLStrict(target.replace(/^[:#]/, '')));
    else if (label.length > 0) this.write(label, prose);
    // An empty label shows the title alone: `[[Help:Links (wiki)|]]`.
    else prose.say(decodeHTMLStrict(target.replace(/^[^:]*:/, '').replace(/(?:,.*| ?\(.*\))$/, '')));
  }

  #address(node: Address, prose: Prose): void {
    const { label, url } = node;
    if (label === null) prose.say(url);
    else if (label.some((each) => each.kind !== 'text' || each.text.trim() !== '')) {
      this.write(label, prose);
      prose.say(` (${url})`);
    }
    // Shown as a number, as a footnote is.
    else this.#mark(node, prose);
  }

  #tag(node: Tag, prose: Prose): void {
    const { name, nodes } = node;
    if (name === 'ref') this.#mark(node, prose);
    else if (name === 'references') this.#references(node, nodes);
    else if (name === 'nowiki' || name === 'pre') prose.say(decodeHTMLStrict(textOf(nodes)));
    else if (blockTags.has(name)) prose.say('\n');
    else if (nodes.length > 0) {
      this.#draft.unread(node, `what stands in <${name}> is not imported`, 'Write what it says as statements.');
    }
  }

  /** A list of footnotes, whose own words are none of the article. */
  #references(list: Range, nodes: readonly Node[]): void {
    this.#draft.listSources();
    const beside = this.plain(nodes.filter((node) => !isFootnote(node)));
    if (!/[\p{L}\p{N}]/u.test(beside)) return;
    this.#draft.unread(list, 'words in a list of footnotes are not imported', 'Write them as the note of a reference.');
  }

  #mark(node: Tag | Template | Address, prose: Prose): void {
    const mark = this.#footnote(node);
    if (mark !== undefined) prose.mark(mark, node);
  }

  #template(node: Template, prose: Prose): void {
    const shown = shownBy(node);
    if (shown === undefined) {
      const mark = this.#footnote(node);
      if (mark !== undefined) prose.mark(mark, node);
      else this.#unknown(node, prose);
      return;
    }
    const { as, text, parameters } = shown;
    if (as === 'words') {
      if (text !== undefined) prose.say(text);
      else for (const { nodes } of parameters) this.write(nodes, prose);
    } else if (as === 'list') this.#list(parameters, prose);
    else if (as === 'quotation') this.#quotation(node, parameters, prose);
    else if (as === 'needed') {
      for (const { nodes } of parameters) this.write(nodes, prose);
      prose.mark({ kind: 'needed' }, node);
    } else if (as === 'remark') {
      const details = parameters.map(({ nodes }) => this.plain(nodes)).filter((detail) => detail !== '');
      prose.mark({ kind: 'note', text: `[${[node.name, ...details].join(', ')}]` }, node);
    } else if (as === 'sources') {
      this.#references(
        node,
        parameters.flatMap(({ nodes }) => nodes),
      );
    }
    this.tellRest(node, (each) => parameters.includes(each) || as === 'quotation');
  }

  #list(entries: readonly Parameter[], prose: Prose): void {
    for (const { nodes } of entries) {
      prose.say('\n');
      this.#lines(nodes, prose);
    }
    prose.say('\n');
  }

  /** In quotation marks, so that the words are not taken for the article's own; whose they are stands in the note. */
  #quotation(node: Template, quoted: readonly Parameter[], prose: Prose): void {
    const others = node.parameters.filter((each) => !quoted.includes(each) && hasValue(each));
    const beside = others.map(({ nodes }) => this.plain(nodes)).filter((text) => text !== '');
    prose.say('\n“');
    for (const { nodes } of quoted) this.write(nodes, prose);
    prose.say('”');
    if (beside.length > 0) prose.mark({ kind: 'note', text: `— ${beside.join(', ')}` }, node);
    prose.say('\n');
  }

  /** An inner list, each entry behind its mark on a line of its own. */
  #lines(nodes: readonly Node[], prose: Prose): void {
    for (const node of nodes) {
      if (node.kind !== 'text') this.#write(node, prose);
      else {
        for (const [index, line] of node.text.split(/\n[*#:;]*/).entries()) {
          if (index > 0) prose.say('\n');
          this.#text(line.replace(/^\s*[*#:;]+/, ''), prose);
        }
      }
    }
  }

  /** A gap in a sentence is shown as one. */
  #unknown(node: Template, prose: Prose): void {
    this.#draft.unread(
      node,
      node.name === ''
        ? 'a template whose name another one makes is not imported'
        : `the template "${node.name.slice(0, 60)}" is not imported`,
      'Write by hand what it shows.',
    );
    if (prose.length > 0) prose.say('[…]');
  }
}
