import { decodeXML } from 'entities';
import type { Range } from '../range.js';

/** A page of a file that MediaWiki exported (`<mediawiki><page>…`). */
interface ExportedPage {
  readonly title: string;
  /** The wikitext of its last revision. */
  readonly text: string;
  /** The offset of the page in the export. */
  readonly start: number;
  /** The line on which the text begins, from 0. */
  readonly line: number;
}

/** The pages of an export, and the positions of those that are not articles: talk, templates, redirects. */
interface Export {
  readonly articles: readonly ExportedPage[];
  readonly others: readonly Range[];
}

export function isExport(source: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?<mediawiki[\s>]/.test(source.slice(0, 2000));
}

/** The pages of an export. Its texts contain no tags, because `<` is escaped in them. */
export function pagesOf(source: string): Export {
  const articles: ExportedPage[] = [];
  const others: Range[] = [];
  let line = 0;
  let lineEnd = source.indexOf('\n');
  const starts = offsetsOf(source, /<page>/g);
  for (const [index, start] of starts.entries()) {
    const whole = source.slice(start, starts[index + 1]);
    const closing = whole.indexOf('</page>');
    const page = closing === -1 ? whole : whole.slice(0, closing);
    const end = start + page.length;
    const text = lastText(page);
    const isArticle = /<ns>\s*0\s*<\/ns>/.test(page) || !/<ns>/.test(page);
    if (!isArticle || text === undefined || /<redirect[\s/]/.test(page)) {
      others.push({ start, end });
      continue;
    }
    const at = start + text.start;
    for (; lineEnd !== -1 && lineEnd < at; lineEnd = source.indexOf('\n', lineEnd + 1)) line += 1;
    const title = decodeXML(/<title>([^<]*)<\/title>/.exec(page)?.[1] ?? '').trim();
    articles.push({ start, title, text: decodeXML(page.slice(text.start, text.end)), line });
  }
  return { articles, others };
}

function lastText(page: string): Range | undefined {
  const start = offsetsOf(page, /<text(?:\s[^<>]*[^/<>])?>/g).at(-1);
  if (start === undefined) return undefined;
  const from = page.indexOf('>', start) + 1;
  const end = page.indexOf('</text>', from);
  return { start: from, end: end === -1 ? page.length : end };
}

function offsetsOf(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].map(({ index }) => index);
}
