import type { WrittenCitation } from '../../../dossier/format/schema.js';
import type { ArticleDraft } from '../draft.js';
import { type Mark, Prose } from '../prose.js';
import { archiveOf, isArchiveTemplate } from './citations/archived-address.js';
import { pagesIn } from './citations/short.js';
import { idOf, isSource, Sources, withLocator } from './citations/sources.js';
import {
  type Address,
  footnoteContent,
  isFootnote,
  isNoteTemplate,
  type Node,
  parameter,
  type Tag,
  type Template,
  textOf,
  unnamed,
  walk,
} from './nodes.js';
import { ProseWriter } from './prose-writer.js';

/** The footnotes of an article: citations of sources, and explanatory notes. One may refer to another by name. */
export class Footnotes {
  /** Writes the article's text as prose, with its footnotes as marks. */
  readonly writer: ProseWriter;
  readonly #draft: ArticleDraft;
  readonly #source: string;
  readonly #sources: Sources;
  /** The footnote that each name belongs to. */
  readonly #defined = new Map<string, Tag | Template>();
  /** The footnotes with content. */
  readonly #footnotes: (Tag | Template)[] = [];
  /** The citations that were read from each footnote. */
  readonly #cited = new Map<Tag, readonly WrittenCitation[]>();
  /** The words of a footnote beside its sources. */
  readonly #beside = new Map<Tag, string>();
  /** The notes that were read. */
  readonly #notes = new Set<Node>();
  /** The notes that are being read: a note that contains itself must not recurse forever. */
  readonly #open = new Set<Node>();

  constructor(nodes: readonly Node[], source: string, draft: ArticleDraft) {
    this.#draft = draft;
    this.#source = source;
    this.writer = new ProseWriter(draft, (node) => {
      const mark = this.read(node);
      if (mark !== undefined) draft.imported.count();
      return mark;
    });
    const all = walk(nodes);
    this.#sources = new Sources(all, source, draft, this.writer);
    for (const node of all) {
      if (!isFootnote(node)) continue;
      const content = footnoteContent(node);
      if (node.kind === 'template') {
        this.writer.unwritten.parameters(node, (each) => each.nodes === content || /^(?:name|group)$/.test(each.key));
      }
      if (content.length === 0) continue;
      this.#footnotes.push(node);
      this.#define(node);
    }
  }

  /**
   * The mark of a footnote; undefined if the node is not a footnote. Warns about a footnote that leads to no source.
   */
  read(node: Tag | Template | Address): Mark | undefined {
    if (node.kind === 'tag') return this.#footnote(node);
    const cited = this.#sources.read(node);
    if (cited !== undefined || node.kind === 'address') return cited;
    if (isNoteTemplate(node)) return this.#footnote(node);
    if (node.name === 'rp') return this.#page(node);
    return node.name === 'r' ? this.#named(node) : undefined;
  }

  /**
   * Add the sources that no sentence cites, such as those in a bibliography, and warn about notes that were not read.
   */
  addUncited(): void {
    this.#sources.addUncited();
    for (const node of this.#footnotes) {
      if (this.#draft.imported.refuseIfFull(node.start)) return;
      if (node.kind === 'tag' && !isExplanatoryNote(node)) this.#citations(node);
      else if (!this.#notes.has(node)) {
        this.#draft.warn(
          node,
          'a note that the text does not refer to was not imported',
          'If it matters, add it as the note of a statement.',
        );
      }
    }
  }

  #define(node: Tag | Template): void {
    const { key, name } = labelOf(node);
    const first = this.#defined.get(key);
    if (name === '') return;
    if (first === undefined) this.#defined.set(key, node);
    else if (this.#textOf(first) !== this.#textOf(node)) {
      this.#draft.warnKept(
        node,
        `footnote "${name}" is defined twice, so citations of it use the first definition`,
        'Check which of the two each statement means.',
      );
    }
  }

  #textOf({ start, end }: Node): string {
    return this.#source.slice(start, end);
  }

  #footnote(node: Tag | Template): Mark {
    const { key, name } = labelOf(node);
    const defined = footnoteContent(node).length === 0 ? this.#defined.get(key) : node;
    if (defined === undefined) return this.#missing(node, name);
    if (defined.kind === 'tag' && !isExplanatoryNote(defined)) {
      const citations = this.#citations(defined);
      const note = this.#beside.get(defined);
      return note === undefined ? citing(citations) : { kind: 'citations', citations, note };
    }
    if (this.#open.has(defined)) return { kind: 'note', text: '[…]' };
    this.#open.add(defined);
    this.#notes.add(defined);
    const text = this.writer.plain(footnoteContent(defined));
    this.#open.delete(defined);
    return text === '' ? this.#missing(node, '') : { kind: 'note', text };
  }

  #missing(node: Tag | Template, name: string): Mark {
    if (name === '') this.#draft.warn(node, 'a footnote is empty', 'Look up its source in the article, and cite it.');
    else {
      this.#draft.warn(node, `footnote "${name}" is not defined`, 'Find its source, and cite it in the statement.');
    }
    return citing([]);
  }

  /** `{{rp|7}}`: a page of the source before it. */
  #page(template: Template): Mark {
    const [first] = unnamed(template);
    const text = first ? this.writer.plain(first.nodes) : '';
    const locator = [asPages(text), pagesIn(template, this.#plain)].filter((pages) => pages !== '').join(', ');
    this.writer.unwritten.parameters(template, ({ key }) => key === '1' || isPage(key));
    return locator === '' ? citing([]) : { kind: 'locator', locator };
  }

  /** `{{r|name|name}}`. */
  #named(template: Template): Mark {
    const group = textOf(parameter(template, 'group', 'g')?.nodes ?? []);
    const locator = pagesIn(template, this.#plain);
    this.writer.unwritten.parameters(template, ({ key }) => /^(?:\d+|g|group)$/.test(key) || isPage(key));
    const citations = unnamed(template).flatMap(({ nodes }) => {
      const name = textOf(nodes).trim();
      const defined = this.#defined.get(keyOf(group, name));
      if (defined?.kind === 'tag') return this.#citations(defined);
      this.#missing(template, name);
      return [];
    });
    return citing(citations.map((citation) => withLocator(citation, locator)));
  }

  readonly #plain = ({ nodes }: { readonly nodes: readonly Node[] }): string => this.writer.plain(nodes);

  /** The sources that a footnote cites: its citation templates, or else one source described by its words. */
  #citations(tag: Tag): readonly WrittenCitation[] {
    const known = this.#cited.get(tag);
    if (known !== undefined) return known;
    // A footnote may contain itself: an empty entry ends the recursion.
    this.#cited.set(tag, []);
    const name = sourceName(tag);
    const found = walk(tag.nodes).some(isSource) ? this.#within(tag, name) : this.#sources.readWords(tag, name);
    this.#cited.set(tag, found);
    return found;
  }

  /** The citations inside a footnote. A page after a single citation becomes its locator; other words become a note. */
  #within(tag: Tag, name: string): readonly WrittenCitation[] {
    const prose = new Prose();
    const copy = tag.nodes.find(isArchiveTemplate);
    const shown = tag.nodes.filter((node) => node !== copy);
    new ProseWriter(this.#draft, (node) => this.#inside(node, name)).write(shown, prose);
    const citations = prose.marks.flatMap(({ mark, from }) => {
      if (mark.kind === 'source' || mark.kind === 'citations') return mark.citations;
      this.writer.unwritten.footnote(from);
      return [];
    });
    const text = prose.text.replace(/^[\s,.;:*–-]+|(?<![\s,.;:*–-])[\s,.;:*–-]+$/g, '');
    const [only, ...more] = citations;
    const archive = copy && archiveOf(copy);
    if (archive && only !== undefined) this.#draft.addArchive(idOf(only), archive);
    if (only !== undefined && more.length === 0 && pageAfter.test(text)) return [withLocator(only, text)];
    if (/[\p{L}\p{N}]/u.test(text) && !/^(?:see|in|and|und|et|y|и|cf|vgl|via)$/iu.test(text))
      this.#beside.set(tag, text);
    return citations;
  }

  /** The mark of a node inside a footnote. There a short citation adds no words, unlike in the text of the article. */
  #inside(node: Tag | Template | Address, name: string): Mark | undefined {
    const mark = node.kind === 'tag' ? undefined : this.#sources.read(node, name);
    if (mark === undefined) return this.read(node);
    return mark.kind === 'citations' ? citing(mark.citations) : mark;
  }
}

const pageAfter = /^(?:at )?(?:pp?\.|para\.|paras\.|ch\.|с\.|стр\.|S\.|页)\s*\S{1,20}$/;

/** The key of a footnote, which combines group and name, and the name alone. */
function labelOf(node: Tag | Template): { readonly key: string; readonly name: string } {
  const [group = '', name = ''] =
    node.kind === 'tag'
      ? [node.attributes['group'], node.attributes['name']]
      : ['', textOf(parameter(node, 'name')?.nodes ?? [])];
  return { key: keyOf(group, name), name: name.trim() };
}

function keyOf(group: string, name: string): string {
  return `${group.trim()} ${name.trim()}`;
}

/** Whether a footnote is an explanatory note: it belongs to a group and names no source. */
function isExplanatoryNote({ attributes, nodes }: Tag): boolean {
  if ((attributes['group'] ?? '') === '') return false;
  return !walk(nodes).some((node) => node.kind === 'address' || isSource(node));
}

function isPage(key: string): boolean {
  return /^(?:pp?|pages?|loc|at)$/.test(key);
}

function asPages(text: string): string {
  if (/^[\divxlc]+$/i.test(text)) return `p. ${text}`;
  return /^[\divxlc\s,–-]+$/i.test(text) ? `pp. ${text}` : text;
}

function citing(citations: readonly WrittenCitation[]): Mark {
  return { kind: 'citations', citations };
}

/** The name of a footnote, if it can serve as an id. Empty for automatic names such as `:0` and `auto1`. */
function sourceName(tag: Tag): string {
  const name = tag.attributes['name'] ?? '';
  return /\p{L}{3}/u.test(name) && !/^auto/i.test(name) ? name : '';
}
