import { type CopyText, TextCollector, type UnreadableCopy, unreadable } from './passage.js';

/** The text of bytes in the encoding that they state, in UTF-8, or else in Windows-1252; null if they are no text. */
export function decode(bytes: Uint8Array, stated?: string): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.subarray(0, 1024).includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Some versions of Node decode Windows-1252 as Latin-1, which has control characters where it has quotation marks.
    return decoderFor(stated)
      .decode(bytes)
      .replace(/[\u0080-\u009f]/g, (control) => windows1252.charAt(control.charCodeAt(0) - 0x80));
  }
}

/** The characters of Windows-1252 from 0x80 to 0x9f. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decoderFor(stated = 'windows-1252') {
  try {
    return new TextDecoder(stated);
  } catch {
    return new TextDecoder('windows-1252');
  }
}

/** Read a plain text: its paragraphs are what empty lines separate. */
export function readText(bytes: Uint8Array): CopyText | UnreadableCopy {
  const text = decode(bytes);
  if (text === null) return unreadable('it is not a text');
  const found = new TextCollector();
  for (const [index, paragraph] of paragraphsOf(text).entries()) found.passage(paragraph, { paragraph: index + 1 });
  return found.copy;
}

/** Read Markdown: the paragraphs of a plain text without the marks of emphasis, headings, lists and links. */
export function readMarkdown(bytes: Uint8Array): CopyText | UnreadableCopy {
  const text = decode(bytes);
  if (text === null) return unreadable('it is not a text');
  const found = new TextCollector();
  for (const [index, source] of paragraphsOf(text).entries()) {
    found.passage(withoutMarks(source), { paragraph: index + 1 });
    found.hide(source);
  }
  return found.copy;
}

function paragraphsOf(text: string): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n/)
    .filter((paragraph) => /\S/.test(paragraph));
}

function withoutMarks(source: string): string {
  return source
    .replace(/^[^\S\n]{0,8}(?:[>#]+|[-*+]|\d{1,9}[.)])[^\S\n]/gm, '')
    .replace(/!?\[([^[\]\n]{0,1000})\](?:\([^()\n]{0,2000}\)|\[[^[\]\n]{0,1000}\])/g, '$1')
    .replace(/(?<!\\)[*`~]+|(?<![\p{L}\p{N}\\])_+|_+(?![\p{L}\p{N}])/gu, '')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '');
}
