import { MarkupParser } from '../markup.js';
import { type CopyText, type TextCollector, type UnreadableCopy, unreadable } from './passage.js';
import { collectorOf, definesTexts, encodingsIn } from './text.js';

const blocks = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'caption', 'dd', 'details', 'div', 'dl', 'dt', 'fieldset'],
  ...['figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'legend', 'li'],
  ...['main', 'nav', 'ol', 'option', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead'],
  ...['title', 'tr', 'ul'],
]);
/** What a browser does not show as text. */
const unseen = new Set(['script', 'style', 'template', 'noscript', 'head', 'svg', 'math', 'select', 'textarea']);
const pictures = /^data:(?:image|audio|video|font|application)\//i;

/** Read a web page: its paragraphs, each with the id of the nearest element before it. */
export function readHtml(bytes: Uint8Array): CopyText | UnreadableCopy {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const collector = collectorOf(bytes, encodingsIn(start));
  if (collector === null) return unreadable('it is not a text');
  const { text: html, found } = collector;
  if (definesTexts(html)) found.unread.push('texts that it defines under names');
  // Names can be in scripts, comments and attributes too, in a spelling that only the source has.
  found.hide(html);
  new PageReader(found).read(html);
  return found.copy;
}

class PageReader {
  readonly #found: TextCollector;
  #text: string[] = [];
  #anchor: string | undefined;
  #anchorOfText: string | undefined;
  #paragraph = 0;
  #hidden = 0;
  #embedded = 0;

  constructor(found: TextCollector) {
    this.#found = found;
  }

  read(html: string): void {
    const parser = new MarkupParser({
      onopentag: (name, attributes) => this.#open(name, attributes),
      ontext: (text) => {
        if (this.#hidden === 0) this.#text.push(text);
      },
      onclosetag: (name) => {
        if (unseen.has(name)) this.#hidden -= 1;
        if (blocks.has(name)) this.#end();
      },
    });
    parser.end(html);
    this.#end();
    if (parser.stopped !== undefined) this.#found.unread.push('elements that are nested too deep');
    const embedded = this.#embedded;
    const what = embedded === 1 ? 'picture or file' : 'pictures or files';
    if (embedded > 0) this.#found.unread.push(`${embedded} embedded ${what}`);
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (blocks.has(name)) this.#end();
    if (name === 'br') this.#text.push('\n');
    const id = attributes['id'] ?? (name === 'a' ? attributes['name'] : undefined);
    if (id !== undefined && id !== '') this.#anchor = id;
    if (this.#text.length === 0) this.#anchorOfText = this.#anchor;
    if (unseen.has(name)) this.#hidden += 1;
    for (const value of Object.values(attributes)) {
      if (pictures.test(value)) this.#embedded += 1;
      else if (/[&%]/.test(value)) this.#found.hide(value);
    }
  }

  #end(): void {
    const text = this.#text.join('');
    this.#text = [];
    if (/\S/.test(text)) {
      this.#paragraph += 1;
      const anchor = this.#anchorOfText;
      this.#found.passage(text, { paragraph: this.#paragraph, ...(anchor !== undefined && { anchor }) });
    }
    this.#anchorOfText = this.#anchor;
  }
}
