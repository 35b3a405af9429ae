import { decodeHTMLStrict } from 'entities';
import { defined } from '../../../../defined.js';
import type { WrittenCitation } from '../../../../dossier/format/schema.js';
import { fold } from '../../../../dossier/names/fold.js';
import type { ArticleDraft } from '../../draft.js';
import { readListedReference } from '../../listed-reference.js';
import type { Mark } from '../../prose.js';
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
} from '../nodes.js';
import type { ProseWriter } from '../prose-writer.js';
import { archiveOf, isArchiveTemplate, withArchive } from './archived-address.js';
import { isShortCitation, isShortCitationKey, type ShortCitation, shortCitationsIn } from './short.js';
import { type CitedSource, CiteTemplate, isCiteTemplate } from './template.js';

/** The sources of an article. Two equal texts are one source. */
export class Sources {
  readonly #source: string;
  readonly #draft: ArticleDraft;
  readonly #writer: ProseWriter;
  /** Templates that describe a source in full. */
  readonly #templates: Template[] = [];
  /** The same templates by authors and year, which short citations use; undefined until one occurs. */
  #byAuthors: ReadonlyMap<string, Template> | undefined;
  /** The citations that were read, by their wikitext. */
  readonly #read = new Map<string, readonly WrittenCitation[]>();

  /** `nodes` are all nodes of the article, at every depth. */
  constructor(nodes: readonly Node[], source: string, draft: ArticleDraft, writer: ProseWriter) {
    this.#source = source;
    this.#draft = draft;
    this.#writer = writer;
    for (const node of nodes) if (node.kind === 'template' && isCiteTemplate(node)) this.#templates.push(node);
  }

  /** The mark of a citation; undefined if the node is not a citation. `name` is the name of the footnote around it. */
  read(node: Template | Address, name = ''): Mark | undefined {
    if (node.kind === 'address') return { kind: 'citations', citations: this.#address(node) };
    if (isCiteTemplate(node)) return { kind: 'source', citations: this.#full(node, name) };
    if (!isShortCitation(node)) return undefined;
    const shorts = shortCitationsIn(node, ({ nodes }) => this.#writer.plain(nodes));
    this.#writer.unwritten.parameters(node, ({ key }) => isShortCitationKey(node, key));
    const words = shorts.map(({ names, pages }) => [names.join(' '), pages].filter((text) => text !== '').join(', '));
    return {
      kind: 'citations',
      citations: shorts.flatMap((short) => this.#short(node, short)),
      ...(node.name.startsWith('harv') && { words: words.join('; ') }),
    };
  }

  /** Read a footnote without citation templates: its words, and perhaps an address, describe the source. */
  readWords(tag: Tag, name: string): readonly WrittenCitation[] {
    const text = this.#source.slice(tag.start, tag.end).replace(/^<[^>]*>\s*|(?<!\s)\s*<\/[^<>]*>$/g, '');
    return this.#once(`<ref>${text}`, () => this.#written(tag, name));
  }

  /** Add the sources that no sentence cites, such as those in a bibliography or a table. */
  addUncited(): void {
    for (const template of this.#templates) {
      if (this.#draft.imported.refuseIfFull(template.start)) return;
      this.#full(template, '');
    }
  }

  #written(tag: Tag, name: string): readonly WrittenCitation[] {
    const address = walk(tag.nodes).find((node) => node.kind === 'address');
    const label = address?.label ? this.#writer.plain(address.label).replace(/^["“«](.+)["”»]$/s, withoutStop) : '';
    const title = label === '' ? ' ' : `"${label.replaceAll('"', "'")}". `;
    const copy = tag.nodes.find(isArchiveTemplate);
    const shown = tag.nodes
      .filter((node) => node !== copy)
      .map((node): Node => (node === address ? { ...node, kind: 'text', text: title } : node));
    const line = this.#writer.plainLines(label === '' ? withItalicTitle(shown) : shown);
    const read = readListedReference(
      line
        .replace(/\s+/g, ' ')
        .replace(/(". )[\s,.;:–-]+/g, '$1')
        .trim(),
      this.#draft,
    );
    const url = address && addressOf(address);
    const written = read?.written ?? (url === undefined ? undefined : webpage(withArchive({ url }).url ?? url));
    if (written === undefined) {
      this.#draft.warn(
        tag,
        'a footnote without text was not imported',
        'Look up its source in the article, and cite it.',
      );
      return [];
    }
    if (read?.isWhole) {
      this.#draft.warnKept(
        tag,
        'the whole text of a footnote became the title of its reference',
        'Divide it into authors, title, publisher and date.',
      );
    }
    const type = url !== undefined && written.type === 'document' ? 'webpage' : written.type;
    return [
      this.#draft.reference(
        { ...written, type, ...withArchive(defined({ url, archive: copy && archiveOf(copy) })) },
        tag,
        name,
      ),
    ];
  }

  #address(address: Address): readonly WrittenCitation[] {
    const url = addressOf(address);
    const addresses = withArchive({ url });
    return this.#once(url, () => [this.#draft.reference({ ...webpage(addresses.url ?? url), ...addresses }, address)]);
  }

  #full(template: Template, name: string): readonly WrittenCitation[] {
    return this.#once(this.#source.slice(template.start, template.end), () => {
      const cite = new CiteTemplate(template, this.#draft, ({ nodes }) => this.#writer.plain(nodes));
      const source = cite.read(name);
      return source === undefined ? [] : [toCitation(source)];
    });
  }

  #byAuthor(anchor: string): Template | undefined {
    if (this.#byAuthors === undefined) {
      const templates = new Map<string, Template>();
      for (const template of this.#templates) {
        for (const key of anchorsOf(template)) if (!templates.has(key)) templates.set(key, template);
      }
      this.#byAuthors = templates;
    }
    return this.#byAuthors.get(anchor);
  }

  #short(template: Template, { names, pages }: ShortCitation): readonly WrittenCitation[] {
    const full = this.#byAuthor(anchorOf(names.join('')));
    const [citation] = full ? this.#full(full, '') : [];
    if (citation !== undefined) return [withLocator(idOf(citation), pages)];
    this.#draft.warn(
      template,
      `short citation "${names.join(' ')}" has no full citation, so it was not imported`,
      'Find the book or article, and add it as a reference.',
    );
    return [];
  }

  #once(text: string, read: () => readonly WrittenCitation[]): readonly WrittenCitation[] {
    const known = this.#read.get(text);
    if (known !== undefined) return known;
    // A source may contain itself: an empty entry ends the recursion.
    this.#read.set(text, []);
    const found = read();
    this.#read.set(text, found);
    return found;
  }
}

const newspaper = /^\s*''.*?'',?\s*\(?(?:\d{1,2}\.? \p{L}+|\p{L}+ \d{1,2},|\p{L}+) \d{4}/su;

/** Put the title of a footnote, its only text in italics, in quotation marks, unless it has some. */
function withItalicTitle(nodes: readonly Node[]): readonly Node[] {
  if (!nodes.some((node) => node.kind === 'text' && node.text.includes("''"))) return nodes;
  const marks = nodes.flatMap((node) => (node.kind === 'text' ? (node.text.match(/'{2,}/g) ?? []) : []));
  const isOne = marks.length === 2 && marks.every((mark) => mark === "''");
  const text = textOf(nodes);
  // `''The Gazette'', 3 May 2009`: a newspaper, whose article has no title here.
  if (!isOne || /["“”«»„]/.test(text) || newspaper.test(text)) return nodes;
  return nodes.map((node) => (node.kind === 'text' ? { ...node, text: node.text.replaceAll("''", '"') } : node));
}

/** Whether a node is a citation template, full or short. */
export function isSource(node: Node): boolean {
  return node.kind === 'template' && (isCiteTemplate(node) || isShortCitation(node));
}

/** Add a locator to a citation. An empty locator changes nothing. */
export function withLocator(citation: WrittenCitation, locator: string): WrittenCitation {
  if (locator === '') return citation;
  return typeof citation === 'string' ? { ref: citation, locator } : { ...citation, locator };
}

function valuesOf(parameters: readonly Parameter[]): string {
  return textOf(parameters.flatMap(({ nodes }) => nodes));
}

function addressOf({ url }: Address): string {
  return decodeHTMLStrict(url).replace(/^\/\//, 'https://');
}

function webpage(url: string): { readonly type: 'webpage'; readonly title: string; readonly url: string } {
  return { type: 'webpage', title: url, url };
}

/** What short citations of a source call it: its anchor, or its authors with the year. */
function anchorsOf(template: Template): string[] {
  const custom = template.parameters.find(({ key }) => key === 'ref')?.nodes ?? [];
  const year = /\d{4}[a-z]?/.exec(textOf(parameter(template, 'date', 'year', 'publication-date')?.nodes ?? []))?.[0];
  const authors = template.parameters
    .filter((each) => /^(?:(?:editor-?)?(?:last|surname)\d*|(?:author|editor)\d*)$/.test(each.key) && hasValue(each))
    .slice(0, 4);
  const keys = [
    textOf(custom)
      .trim()
      .replace(/^CITEREF/, ''),
    // `ref={{harvid|Foe|2001}}`
    ...custom.flatMap((node) => (node.kind === 'template' ? valuesOf(unnamed(node)) : [])),
    ...(year === undefined ? [] : [`${valuesOf(authors)}${year}`]),
  ];
  return keys.map(anchorOf).filter((key) => key !== '');
}

function anchorOf(text: string): string {
  return fold(text).replaceAll(' ', '');
}

function toCitation({ id, ...rest }: CitedSource): WrittenCitation {
  return Object.keys(rest).length === 0 ? id : { ref: id, ...rest };
}

/** The id of the reference that a citation leads to. */
export function idOf(citation: WrittenCitation): string {
  return typeof citation === 'string' ? citation : citation.ref;
}

/** The words between quotation marks, without the comma or full stop before the closing one. */
function withoutStop(_: string, quoted: string): string {
  return quoted.trim().replace(/(?<=.)[,.]$/s, '');
}
