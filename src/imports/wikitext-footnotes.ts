import { fold } from '../dossier/names.js';
import type { WrittenCitation } from '../dossier/schema.js';
import type { ArticleDraft } from './article-draft.js';
import { readArticleReference } from './article-reference.js';
import { type CitedSource, CiteTemplate, isCiteTemplate } from './cite-template.js';
import { type Mark, Prose } from './prose.js';
import {
  type Address,
  hasValue,
  type Node,
  type Parameter,
  parameter,
  type Tag,
  type Template,
  textOf,
  unnamed,
  walk,
} from './wikitext-nodes.js';
import { Words } from './wikitext-words.js';

const shortCitation = /^(?:sfnp?|sfnb|harv|harvnb|harvtxt|harvcol(?:nb|txt)?|harvp|harvs)$/;
const noteTemplate = /^(?:efn(?:-.*)?|refn|note|footnote|cref2?)$/;

/** The footnotes of an article, and the sources that stand in them, each found by name wherever it is defined. */
export class Footnotes {
  /** Writes the words of the article, with its footnotes as marks. */
  readonly words: Words;
  readonly #draft: ArticleDraft;
  readonly #source: string;
  readonly #defined = new Map<string, Tag | Template>();
  /** Full citations by authors and year, as short ones name them. */
  readonly #byAuthors = new Map<string, Template>();
  readonly #templates: Template[] = [];
  readonly #tags: Tag[] = [];
  /** What a full citation or a footnote was read as, by its text: the same text twice is one source. */
  readonly #read = new Map<string, readonly WrittenCitation[]>();
  /** Notes that were read. */
  readonly #notes = new Set<Node>();
  /** Notes that are being read, so that one that holds itself ends. */
  readonly #open = new Set<Node>();

  constructor(nodes: readonly Node[], source: string, draft: ArticleDraft) {
    this.#draft = draft;
    this.#source = source;
    this.words = new Words(draft, (node) => this.read(node));
    for (const node of walk(nodes)) {
      if (node.kind === 'tag' && node.name === 'ref' && node.nodes.length > 0) {
        this.#define(node, node.attributes['group'], node.attributes['name']);
        this.#tags.push(node);
      } else if (node.kind !== 'template') continue;
      else if (isCiteTemplate(node)) this.#index(node);
      else if (isNoteTemplate(node) && contentOf(node)) this.#define(node, undefined, valueIn(node, 'name'));
    }
  }

  /** The mark that a footnote leaves in the text. What leads to no source is told of; undefined for what is no footnote. */
  read(node: Tag | Template | Address): Mark | undefined {
    if (node.kind === 'address') return citing(this.#address(node));
    if (node.kind === 'tag') return this.#footnote(node, node);
    if (isCiteTemplate(node)) return { kind: 'source', citations: this.#full(node) };
    if (shortCitation.test(node.name)) {
      const short = shortOf(node);
      const words = [short.names.join(' '), short.pages].filter((text) => text !== '').join(', ');
      return { ...citing(this.#short(node, short)), ...(node.name.startsWith('harv') && { words }) };
    }
    if (/^sfnmp?$/.test(node.name)) return citing(shortsOf(node).flatMap((short) => this.#short(node, short)));
    if (node.name === 'rp') {
      const locator = this.#pagesOf(node);
      return locator === '' ? citing([]) : { kind: 'locator', locator };
    }
    if (node.name === 'r') return this.#named(node);
    return isNoteTemplate(node) ? this.#footnote(node, node) : undefined;
  }

  /** Adds the sources that no sentence cites, of a list of literature or of a table, and tells of notes left over. */
  addUncited(): void {
    for (const template of this.#templates) this.#full(template);
    for (const tag of this.#tags) {
      if (!isNote(tag)) this.#sources(tag);
      else if (!this.#notes.has(tag)) this.#draft.unread(tag, 'a note that nothing refers to is not imported');
    }
  }

  #define(node: Tag | Template, group = '', name = ''): void {
    if (name === '') return;
    const key = keyOf(group, name);
    const first = this.#defined.get(key);
    if (first === undefined) this.#defined.set(key, node);
    else if (this.#textOf(first) !== this.#textOf(node)) {
      this.#draft.unread(node, `the footnote "${name}" is defined twice: citations by name lead to the first`);
    }
  }

  #textOf({ start, end }: Node): string {
    return this.#source.slice(start, end);
  }

  #index(template: Template): void {
    this.#templates.push(template);
    const custom = template.parameters.find(({ key }) => key === 'ref')?.nodes ?? [];
    const named = custom.find((node) => node.kind === 'template');
    const year = /\d{4}[a-z]?/.exec(valueIn(template, 'date', 'year', 'publication-date'))?.[0];
    const authors = template.parameters
      .filter((each) => /^(?:(?:editor-?)?(?:last|surname)\d*|(?:author|editor)\d*)$/.test(each.key) && hasValue(each))
      .map(({ nodes }) => textOf(nodes))
      .slice(0, 4);
    const keys = [
      textOf(custom)
        .trim()
        .replace(/^CITEREF/, ''),
      named
        ? unnamed(named)
            .map(({ nodes }) => textOf(nodes))
            .join('')
        : '',
      year === undefined ? '' : `${authors.join('')}${year}`,
    ];
    for (const key of keys.map(anchorOf))
      if (key !== '' && !this.#byAuthors.has(key)) this.#byAuthors.set(key, template);
  }

  /** `at` is where the article cites; `node` holds what it cites, or names it. */
  #footnote(node: Tag | Template, at: Node): Mark {
    const [group = '', name = ''] =
      node.kind === 'tag' ? [node.attributes['group'], node.attributes['name']] : ['', valueIn(node, 'name')];
    const isEmpty = node.kind === 'tag' ? node.nodes.length === 0 : contentOf(node) === undefined;
    const defined = isEmpty ? this.#defined.get(keyOf(group, name)) : node;
    if (defined === undefined) {
      this.#draft.unread(at, name === '' ? 'a footnote says nothing' : `the footnote "${name}" is defined nowhere`);
      return citing([]);
    }
    if (defined.kind === 'tag' && !isNote(defined)) return { kind: 'citations', citations: this.#sources(defined) };
    const nodes = defined.kind === 'tag' ? defined.nodes : (contentOf(defined)?.nodes ?? []);
    if (this.#open.has(defined)) return { kind: 'note', text: '[…]' };
    this.#open.add(defined);
    this.#notes.add(defined);
    const text = this.words.plain(nodes);
    this.#open.delete(defined);
    if (text !== '') return { kind: 'note', text };
    this.#draft.unread(at, 'a footnote says nothing');
    return citing([]);
  }

  /** `{{r|name|name}}`. */
  #named(template: Template): Mark {
    const group = valueIn(template, 'group', 'g');
    const citations = unnamed(template).flatMap(({ nodes }) => {
      const name = textOf(nodes).trim();
      const defined = this.#defined.get(keyOf(group, name));
      if (defined?.kind === 'tag') return this.#sources(defined);
      this.#draft.unread(template, `the footnote "${name}" is defined nowhere`);
      return [];
    });
    const locator = this.#pagesOf(template, 'p', 'pp', 'page', 'pages', 'loc', 'at');
    return { kind: 'citations', citations: citations.map((citation) => located(citation, locator)) };
  }

  /** What a footnote cites: full or short citations, else its words as one source. */
  #sources(tag: Tag): readonly WrittenCitation[] {
    const text = `<ref>${this.#source.slice(tag.nodes[0]?.start ?? tag.end, tag.nodes.at(-1)?.end ?? tag.end).trim()}`;
    const known = this.#read.get(text);
    if (known !== undefined) return known;
    // While it is read, one that names itself cites nothing.
    this.#read.set(text, []);
    const templates = [...walk(tag.nodes)].filter((node) => node.kind === 'template');
    const sources = templates.filter((node) => isCiteTemplate(node) || shortCitation.test(node.name));
    const name = tag.attributes['name'] ?? '';
    const citations = sources.flatMap((source) =>
      isCiteTemplate(source) ? this.#full(source, name) : this.#short(source, shortOf(source)),
    );
    const found = sources.length > 0 ? this.#beside(tag, sources, citations) : this.#written(tag, name);
    this.#read.set(text, found);
    return found;
  }

  /** With the page that stands behind a single source; of other words beside sources it is told. */
  #beside(tag: Tag, sources: readonly Template[], citations: readonly WrittenCitation[]): readonly WrittenCitation[] {
    const holders = tag.nodes.filter((node) => sources.some(({ start }) => start >= node.start && start < node.end));
    const others = tag.nodes.filter((node) => !holders.includes(node));
    const text = this.words.plain(others).replace(/^[\s,.;:*–-]+|[\s,.;:*–-]+$/g, '');
    const [only] = citations;
    if (
      only !== undefined &&
      citations.length === 1 &&
      /^(?:at )?(?:pp?\.|para\.|paras\.|ch\.|с\.|стр\.|S\.|页)\s*\S{1,20}$/.test(text)
    ) {
      return [located(only, text)];
    }
    if (/[\p{L}\p{N}]/u.test(text)) this.#draft.unread(tag, `"${text}" beside a source in a footnote is not imported`);
    return citations;
  }

  /** A source in words, perhaps with an address. */
  #written(tag: Tag, name: string): readonly WrittenCitation[] {
    const address = [...walk(tag.nodes)].find((node) => node.kind === 'address');
    const label = address ? this.words.plain(address.label ?? []) : '';
    const prose = new Prose();
    const shown = tag.nodes.map((node) =>
      node === address
        ? ({
            kind: 'text',
            text: label === '' ? ' ' : `"${label.replaceAll('"', "'")}". `,
            start: node.start,
            end: node.end,
          } as const)
        : node,
    );
    this.words.write(shown, prose);
    const line = prose.all
      .replace(/\s+/g, ' ')
      .replace(/(". )[\s,.;:–-]+/g, '$1')
      .trim();
    const read = readArticleReference(line, this.#draft);
    if (read === undefined && address === undefined) {
      this.#draft.unread(tag, 'a footnote without words is not imported');
      return [];
    }
    const url = address?.url.replace(/^\/\//, 'https://');
    const written = read ?? { title: url ?? '', type: 'webpage' as const };
    const type = url !== undefined && written.type === 'document' ? 'webpage' : written.type;
    return [this.#draft.reference({ ...written, type, ...(url !== undefined && { url }) }, tag, sourceName(name))];
  }

  #address(address: Address): readonly WrittenCitation[] {
    const url = address.url.replace(/^\/\//, 'https://');
    const known = this.#read.get(url);
    if (known !== undefined) return known;
    const citations = [this.#draft.reference({ type: 'webpage', title: url, url }, address)];
    this.#read.set(url, citations);
    return citations;
  }

  #full(template: Template, name = ''): readonly WrittenCitation[] {
    const text = this.#textOf(template);
    const known = this.#read.get(text);
    if (known !== undefined) return known;
    const cite = new CiteTemplate(template, this.#draft, ({ nodes }) => this.words.plain(nodes));
    const source = cite.read(sourceName(name));
    const citations = source === undefined ? [] : [toCitation(source)];
    this.#read.set(text, citations);
    return citations;
  }

  #short(template: Template, { names, pages }: Short): readonly WrittenCitation[] {
    const full = this.#byAuthors.get(anchorOf(names.join('')));
    const [citation] = full ? this.#full(full) : [];
    if (citation !== undefined) return [located(idOf(citation), pages)];
    this.#draft.unread(template, `the short citation "${names.join(' ')}" leads to no full one, so it is not imported`);
    return [];
  }

  #pagesOf(template: Template, ...keys: readonly string[]): string {
    if (keys.length > 0) return pagesIn((key) => (keys.includes(key) ? valueIn(template, key) : ''));
    return pagesIn((key) => valueIn(template, key)) || asPages(textOf(unnamed(template)[0]?.nodes ?? []).trim());
  }
}

interface Short {
  /** Of authors, the year last. */
  readonly names: readonly string[];
  readonly pages: string;
}

/** `{{sfn|Foe|Bar|2001|p=3}}`. */
function shortOf(template: Template): Short {
  const names = unnamed(template)
    .map(({ nodes }) => textOf(nodes).trim())
    .filter((name) => name !== '');
  return { names, pages: pagesIn((key) => valueIn(template, key)) };
}

/** `{{sfnm|1a1=Foe|1y=2001|1p=3|2a1=Bar|2y=2002}}`. */
function shortsOf(template: Template): Short[] {
  const numbers = new Set(template.parameters.flatMap(({ key }) => /^(\d+)[a-z]/.exec(key)?.[1] ?? []));
  return [...numbers].map((number) => ({
    names: ['a1', 'a2', 'a3', 'a4', 'y']
      .map((key) => valueIn(template, `${number}${key}`))
      .filter((name) => name !== ''),
    pages: pagesIn((key) => valueIn(template, `${number}${key}`)),
  }));
}

function pagesIn(value: (key: string) => string): string {
  const one = value('p') || value('page');
  if (one !== '') return `p. ${one}`;
  const several = value('pp') || value('pages');
  return several !== '' ? `pp. ${several}` : value('loc') || value('at');
}

function asPages(text: string): string {
  if (text === '') return '';
  return /^[\divxlc]+$/i.test(text) ? `p. ${text}` : /^[\divxlc\s,–-]+$/i.test(text) ? `pp. ${text}` : text;
}

function valueIn(template: Template, ...keys: readonly string[]): string {
  return textOf(parameter(template, ...keys)?.nodes ?? []).trim();
}

function keyOf(group: string, name: string): string {
  return `${group.trim()} ${name.trim()}`;
}

function anchorOf(text: string): string {
  return fold(text).replaceAll(' ', '');
}

function citing(citations: readonly WrittenCitation[]): Mark {
  return { kind: 'citations', citations };
}

function isNoteTemplate({ name }: Template): boolean {
  return noteTemplate.test(name);
}

function contentOf(template: Template): Parameter | undefined {
  return parameter(template, '1', 'text', 'content', 'reason');
}

/** A footnote of a group that holds words and no source is a remark. */
function isNote({ attributes, nodes }: Tag): boolean {
  if ((attributes['group'] ?? '') === '') return false;
  return ![...walk(nodes)].some(
    (node) =>
      node.kind === 'address' || (node.kind === 'template' && (isCiteTemplate(node) || shortCitation.test(node.name))),
  );
}

/** Editors make up `:0` and the like by the dozen: those name nothing. */
function sourceName(name: string): string {
  return /\p{L}{3}/u.test(name) && !/^auto/i.test(name) ? name : '';
}

function toCitation({ id, ...rest }: CitedSource): WrittenCitation {
  return Object.keys(rest).length === 0 ? id : { ref: id, ...rest };
}

function idOf(citation: WrittenCitation): string {
  return typeof citation === 'string' ? citation : citation.ref;
}

function located(citation: WrittenCitation, locator: string): WrittenCitation {
  if (locator === '') return citation;
  return typeof citation === 'string' ? { ref: citation, locator } : { ...citation, locator };
}
