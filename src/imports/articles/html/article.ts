import { slugsIn } from '../../../dossier/names/latin-slug.js';
import { type MarkupTree, markupTree } from '../../../markup.js';
import { ImportedText } from '../../imported-text.js';
import type { Draft, Importer } from '../../importer.js';
import { ArticleDraft } from '../draft.js';
import { detectLanguage } from '../languages/detect.js';
import { en } from '../languages/en.js';
import { type Page, readPage } from '../read-article.js';
import { type Node, textOf } from '../wikitext/nodes.js';
import { Citations } from './citations.js';
import { attribute, findAll, type HtmlElement, hasClass, rangeOfHtml, textIn } from './elements.js';
import { FootnoteNames } from './footnote-names.js';
import { HtmlReader } from './reader.js';

/** Imports an article of MediaWiki that was saved from a browser, or written by Parsoid, as HTML. */
export const html: Importer = {
  detects: (text) =>
    /<(?:!doctype html|html|body|div|section)[\s>]/i.test(text.slice(0, 5000)) &&
    /class=["'][^"'<>]{0,300}\bmw-parser-output\b|\sdata-mw-section-id=|id=["']mw-content-text["']/.test(text),
  read: readHtml,
};

async function readHtml(source: string, file: string): Promise<Draft> {
  const imported = new ImportedText(source, file);
  const parsed = parseHtml(source);
  if (parsed === undefined) {
    const message = 'the page has no article of MediaWiki';
    return { written: {}, warnings: [imported.warning(0, 0, message, 'Save the page of the article itself.')] };
  }
  const { page, leftOut, stopped } = parsed;
  const language = detectLanguage(textOf(page.nodes).slice(0, 20_000), en);
  const draft = new ArticleDraft(imported, await slugsIn(source), language);
  for (const each of leftOut) draft.leaveOut(...each);
  if (stopped !== undefined) {
    const what = 'elements are too many, or nested too deep, so nothing from here on was imported';
    draft.warn({ start: stopped, end: stopped }, what, 'Save the page of the article itself, without changes.');
  }
  return readPage(page, source, draft);
}

interface ParsedHtml {
  readonly page: Page;
  readonly leftOut: readonly Parameters<ArticleDraft['leaveOut']>[];
  /** The offset from which on the page was not read. */
  readonly stopped: number | undefined;
}

/**
 * The article of a page; undefined if there is none. The tree of the page, which takes much room, ends
 * with this function.
 */
function parseHtml(source: string): ParsedHtml | undefined {
  const { root, stopped } = markupTree(source);
  const content = contentOf(root);
  if (content === undefined) return undefined;
  const leftOut: Parameters<ArticleDraft['leaveOut']>[] = [];
  const reader = new HtmlReader(new FootnoteNames(content), new Citations(content), (range, { what, hint }) =>
    leftOut.push([range, `${what} was not imported`, hint]),
  );
  const blocks = reader.blocks(content.children);
  const { infoboxes } = reader;
  const nodes = [...blocks.flatMap((block): readonly Node[] => block.nodes), ...infoboxes];
  return { page: { nodes, infoboxes, blocks, title: titleOf(root) }, leftOut, stopped };
}

/** The element that holds the text of the article: the longest one, because notices above it have the same class. */
function contentOf({ children }: MarkupTree['root']): HtmlElement | undefined {
  const found = findAll(
    children,
    (element) =>
      hasClass(element, /^mw-parser-output$/) ||
      attribute(element, 'id') === 'mw-content-text' ||
      (element.name === 'body' &&
        findAll(element.children, ({ attribs }) => 'data-mw-section-id' in attribs).length > 0),
  );
  const outputs = found.filter((element) => hasClass(element, /^mw-parser-output$/));
  const lengthOf = (element: HtmlElement) => {
    const { start, end } = rangeOfHtml(element);
    return end - start;
  };
  return (outputs.length > 0 ? outputs : found).sort((a, b) => lengthOf(b) - lengthOf(a))[0];
}

/** The title of the page: its first heading, or else that of the document, which may name the wiki too. */
function titleOf({ children }: MarkupTree['root']): string {
  const [heading] = findAll(children, (element) => attribute(element, 'id') === 'firstHeading');
  if (heading !== undefined) return textIn(heading);
  const [title] = findAll(children, ({ name }) => name === 'title');
  return title === undefined ? '' : textIn(title).replace(/ [-–—] [^-–—]+$/, '');
}
