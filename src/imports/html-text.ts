import { MarkupParser } from '../markup.js';

const blocks = new Set([
  ...['p', 'div', 'li', 'ul', 'ol', 'br', 'hr', 'tr', 'table', 'blockquote', 'section', 'article'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dl', 'dt', 'dd', 'pre', 'figure', 'figcaption'],
]);
const unseen = new Set(['script', 'style', 'template']);

/**
 * The text of HTML in paragraphs, with the address of each link that does not show it. White space stays as written,
 * and so does HTML that is nested too deep to be read.
 */
export function htmlParagraphs(html: string): string[] {
  // Most texts have no markup, and a file may have a hundred thousand of them.
  if (!/[<&]/.test(html)) return html.trim() === '' ? [] : [html.trim()];
  const paragraphs: string[] = [];
  let text = '';
  let hidden = 0;
  let link: { readonly href: string; shown: string } | undefined;
  const end = () => {
    paragraphs.push(text.trim());
    text = '';
    link = undefined;
  };
  const parser = new MarkupParser({
    onopentag(name, { href }) {
      if (unseen.has(name)) hidden += 1;
      if (blocks.has(name)) end();
      if (name === 'a' && href !== undefined) link = { href, shown: '' };
    },
    ontext(part) {
      if (hidden > 0) return;
      text += part;
      if (link !== undefined) link.shown += part;
    },
    onclosetag(name) {
      if (unseen.has(name)) hidden -= 1;
      if (name === 'a' && link !== undefined && /^https?:/.test(link.href)) {
        const shown = link.shown.trim();
        if (shown !== link.href && !link.href.endsWith(encodeURI(shown))) text += ` (${link.href})`;
        link = undefined;
      }
      if (blocks.has(name)) end();
    },
  });
  parser.end(html);
  if (parser.stopped !== undefined) return [html.trim()];
  end();
  return paragraphs.filter((paragraph) => paragraph !== '');
}

/** The text of HTML on one line. */
export function htmlLine(html: string): string {
  return htmlParagraphs(html).join(' ').replace(/\s+/g, ' ');
}
