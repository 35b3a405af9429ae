import type { Text } from 'mdast';
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown';

/** Characters that can be a part of markup, wherever they are in a text. */
const markup = /[\\`*_[\]<>&~@|!#\r\n\t]/;
/** Addresses, which GitHub makes links of, also if they go on in the next text. */
const address = /[ps]:(?:\/|$)|w\.(?!\s)/i;
/** How a text may begin on a new line, where other characters may begin a list or a heading. */
const lineStart = /^(?:\p{L}|\d+(?![\d.)]))/u;
/** How it may begin after other text, which an address or a link may end. */
const otherStart = /^(?:[^.:(]|[.:] )/;

const withPatterns: Handle = (node: Text, parent, state, info) => defaultHandlers.text(node, parent, state, info);

const write: Handle = (node: Text, parent, state, info) =>
  isPlain(node.value, info.before, info.after) ? node.value : withPatterns(node, parent, state, info);

/**
 * Writes a text. Most texts contain nothing that could be markup, which this sees in a fraction of the time that the
 * library takes to look for each of its patterns. A test compares both. `peek` gives the first character, for which the
 * library would otherwise write the text twice.
 */
export const writeText: Handle = Object.assign(write, {
  peek: ((node: Text, ...rest) =>
    /^[\p{L}\d ]/u.test(node.value) ? node.value.charAt(0) : write(node, ...rest).charAt(0)) satisfies Handle,
});

/** Whether a text is the same in Markdown, between the characters that come before and after it. */
function isPlain(text: string, before: string, after: string): boolean {
  const startsLine = before === '' || /[\r\n]$/.test(before);
  const endsLine = after === '' || /^[\r\n]/.test(after);
  if (!(startsLine ? lineStart : otherStart).test(text)) return false;
  return !markup.test(text) && !address.test(text) && !(endsLine && /\s$/.test(text));
}
