import type { WrittenCitation } from '../../../dossier/format/schema.js';
import type { ArticleDraft } from '../draft.js';
import { type Mark, Prose } from '../prose.js';
import { contentOf, isFootnote, isNoteTemplate } from './footnote.js';
import { type Address, type Node, parameter, type Tag, type Template, textOf, unnamed, walk } from './nodes.js';
import { pagesIn } from './short-citation.js';
import { isSource, located, Sources } from './sources.js';
import { Words } from './words.js';

/** The footnotes of an article, each found by name wherever it is defined: what cites sources, and remarks. */
export class Footnotes {
  /** Writes the words of the article, with its footnotes as marks. */
  readonly words: Words;
  readonly #draft: ArticleDraft;
  readonly #source: string;
  readonly #sources: Sources;
  readonly #defined = new Map<string, Tag | Template>();
  /** Those that say something. */
  readonly #footnotes: (Tag | Template)[] = [];
  /** What each was read as. */
  readonly #cited = new Map<Tag, readonly WrittenCitation[]>();
  /** Remarks that were read. */
  readonly #remarks = new Set<Node>();
  /** Remarks that are being read, so that one that holds itself ends. */
  readonly #open = new Set<Node>();

  constructor(nodes: readonly Node[], source: string, draft: ArticleDraft) {
    this.#draft = draft;
    this.#source = source;
    this.words = new Words(draft, (node) => this.read(node));
    this.#sources = new Sources(nodes, source, draft, this.words);
    for (const node of walk(nodes)) {
      if (!isFootnote(node)) continue;
      const content = contentOf(node);
      if (node.kind === 'template') {
        this.words.tellRest(node, (each) => each.nodes === content || /^(?:name|group)$/.test(each.key));
      }
      if (content.length === 0) continue;
      this.#footnotes.push(node);
      this.#define(node);
    }
  }

  /** The mark that a footnote leaves in the text. What leads to no source is told of; undefined for what is no footnote. */
  read(node: Tag | Template | Address): Mark | undefined {
    if (node.kind === 'tag') return this.#footnote(node);
    const cited = this.#sources.read(node);
    if (cited !== undefined || node.kind === 'address') return cited;
    if (isNoteTemplate(node)) return this.#footnote(node);
    if (node.name === 'rp') return this.#page(node);
    return node.name === 'r' ? this.#named(node) : undefined;
  }

  /** Adds the sources that no sentence cites, of a list of literature or of a table, and tells of remarks left over. */
  addUncited(): void {
    this.#sources.addUncited();
    for (const node of this.#footnotes) {
      if (node.kind === 'tag' && !isEditorialTag(node)) this.#citations(node);
      else if (!this.#remarks.has(node)) {
        this.#draft.unread(
          node,
          'a note that nothing refers to is not imported',
          'Write it as the note of a statement.',
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
      this.#draft.unread(
        node,
        `the footnote "${name}" is defined twice: citations by name lead to the first`,
        'Look which of the two each statement means.',
      );
    }
  }

  #textOf({ start, end }: Node): string {
    return this.#source.slice(start, end);
  }

  #footnote(node: Tag | Template): Mark {
    const { key, name } = labelOf(node);
    const defined = contentOf(node).length === 0 ? this.#defined.get(key) : node;
    if (defined === undefined) return this.#missing(node, name);
    if (defined.kind === 'tag' && !isEditorialTag(defined)) return citing(this.#citations(defined));
    if (this.#open.has(defined)) return { kind: 'note', text: '[…]' };
    this.#open.add(defined);
    this.#remarks.add(defined);
    const text = this.words.plain(contentOf(defined));
    this.#open.delete(defined);
    return text === '' ? this.#missing(node, '') : { kind: 'note', text };
  }

  #missing(node: Tag | Template, name: string): Mark {
    if (name === '')
      this.#draft.unread(node, 'a footnote says nothing', 'Look in the article what was meant, and cite it.');
    else {
      this.#draft.unread(
        node,
        `the footnote "${name}" is defined nowhere`,
        'Find the source that it means, and cite it in the statement.',
      );
    }
    return citing([]);
  }

  /** `{{rp|7}}`: a page of the source before it. */
  #page(template: Template): Mark {
    const [first] = unnamed(template);
    const text = first ? this.words.plain(first.nodes) : '';
    const locator = [asPages(text), pagesIn(template, this.#plain)].filter((pages) => pages !== '').join(', ');
    this.words.tellRest(template, ({ key }) => key === '1' || isPage(key));
    return locator === '' ? citing([]) : { kind: 'locator', locator };
  }

  /** `{{r|name|name}}`. */
  #named(template: Template): Mark {
    const group = textOf(parameter(template, 'group', 'g')?.nodes ?? []);
    const locator = pagesIn(template, this.#plain);
    this.words.tellRest(template, ({ key }) => /^(?:\d+|g|group)$/.test(key) || isPage(key));
    const citations = unnamed(template).flatMap(({ nodes }) => {
      const name = textOf(nodes).trim();
      const defined = this.#defined.get(keyOf(group, name));
      if (defined?.kind === 'tag') return this.#citations(defined);
      this.#missing(template, name);
      return [];
    });
    return citing(citations.map((citation) => located(citation, locator)));
  }

  readonly #plain = ({ nodes }: { readonly nodes: readonly Node[] }): string => this.words.plain(nodes);

  /** What a footnote cites: full or short citations, else its words as one source. */
  #citations(tag: Tag): readonly WrittenCitation[] {
    const known = this.#cited.get(tag);
    if (known !== undefined) return known;
    // While it is read, one that names itself cites nothing.
    this.#cited.set(tag, []);
    const name = sourceName(tag);
    const found = [...walk(tag.nodes)].some(isSource) ? this.#within(tag, name) : this.#sources.written(tag, name);
    this.#cited.set(tag, found);
    return found;
  }

  /** Its sources, a single one with the page behind it; of other words beside them it is told. */
  #within(tag: Tag, name: string): readonly WrittenCitation[] {
    const prose = new Prose();
    new Words(this.#draft, (node) => this.#inside(node, name)).write(tag.nodes, prose);
    const citations = prose.marks.flatMap(({ mark, from }) => {
      if (mark.kind === 'source' || mark.kind === 'citations') return mark.citations;
      this.words.tellFootnote(from);
      return [];
    });
    const text = prose.all.replace(/^[\s,.;:*–-]+|[\s,.;:*–-]+$/g, '');
    const [only, ...more] = citations;
    if (only !== undefined && more.length === 0 && pageBehind.test(text)) return [located(only, text)];
    if (/[\p{L}\p{N}]/u.test(text)) {
      this.#draft.unread(
        tag,
        `"${text}" beside a source in a footnote is not imported`,
        'Write it as the note of the statement, if it matters.',
      );
    }
    return citations;
  }

  /** A short citation shows words of its own in the text, and none inside a footnote. */
  #inside(node: Tag | Template | Address, name: string): Mark | undefined {
    const mark = node.kind === 'tag' ? undefined : this.#sources.read(node, name);
    if (mark === undefined) return this.read(node);
    return mark.kind === 'citations' ? citing(mark.citations) : mark;
  }
}

const pageBehind = /^(?:at )?(?:pp?\.|para\.|paras\.|ch\.|с\.|стр\.|S\.|页)\s*\S{1,20}$/;

/** What it is called by, and the name alone. */
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

/** A footnote of a group that holds words and no source is a remark. */
function isEditorialTag({ attributes, nodes }: Tag): boolean {
  if ((attributes['group'] ?? '') === '') return false;
  return ![...walk(nodes)].some((node) => node.kind === 'address' || isSource(node));
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

/** Editors make up `:0` and the like by the dozen: those name nothing. */
function sourceName(tag: Tag): string {
  const name = tag.attributes['name'] ?? '';
  return /\p{L}{3}/u.test(name) && !/^auto/i.test(name) ? name : '';
}
