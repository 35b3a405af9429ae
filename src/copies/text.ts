import { type CopyText, TextCollector, type UnreadableCopy, unreadable } from './passage.js';

interface Decoded {
  readonly text: string;
  /** The same bytes in other encodings that they state. */
  readonly others: readonly string[];
  /** Whether nothing else can be meant. */
  readonly isCertain: boolean;
}

/** The text of bytes in UTF-8, in an encoding that they state, or else in Windows-1252; null if they are no text. */
export function decode(bytes: Uint8Array, stated: readonly string[] = []): Decoded | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return certain(new TextDecoder('utf-16le').decode(bytes));
  if (first === 0xfe && second === 0xff) return certain(new TextDecoder('utf-16be').decode(bytes));
  if (bytes.subarray(0, 1024).includes(0)) return null;
  // A text in one of these is UTF-8 too, but another one.
  const shifting = stated.filter((name) => /iso-?2022/i.test(name));
  const names = new Set([...shifting, 'utf-8', ...stated]);
  const [text, ...others] = new Set([...names].flatMap((name) => decodedIn(name, bytes) ?? []));
  if (text === undefined) return { text: asWindows(new TextDecoder('windows-1252'), bytes), others, isCertain: false };
  const isCertain = stated.every(isKnown) && (shifting.length > 0 || !text.includes('\u001b$'));
  return { text, others, isCertain };
}

function certain(text: string): Decoded {
  return { text, others: [], isCertain: true };
}

/** What a copy has if `decode` is not certain. */
const otherEncoding = 'characters in an encoding that it does not state';

/** The encodings that a web page or XML states in its first characters. */
export function encodingsIn(start: string): string[] {
  const pattern = /<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s{0,9}=\s{0,9}["']?([\w:.-]{1,40})/gi;
  return Array.from(start.slice(0, 2048).matchAll(pattern), ([, name = '']) => name.toLowerCase());
}

/** Whether XML defines texts under names. Where it uses such a name, nobody has read the text. */
export function definesTexts(source: string): boolean {
  return /<!ENTITY\b/i.test(source);
}

function isKnown(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== '';
  } catch {
    return false;
  }
}

function decodedIn(name: string, bytes: Uint8Array): string | undefined {
  try {
    const decoder = new TextDecoder(name, { fatal: true });
    return decoder.encoding === 'utf-8' ? decoder.decode(bytes) : asWindows(decoder, bytes);
  } catch {
    return undefined;
  }
}

/** Some versions of Node decode Windows-1252 as Latin-1, which has control characters where it has quotation marks. */
function asWindows(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array): string {
  return decoder
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (control) => windows1252.charAt(control.charCodeAt(0) - 0x80));
}

/** The characters of Windows-1252 from 0x80 to 0x9f. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The collected text of bytes, with what their reader should know of them; null if they are no text. */
export function collectorOf(bytes: Uint8Array, stated?: readonly string[]) {
  const decoded = decode(bytes, stated);
  if (decoded === null) return null;
  const found = new TextCollector();
  for (const other of decoded.others) found.hide(other);
  if (!decoded.isCertain) found.unread.push(otherEncoding);
  return { text: decoded.text, found };
}

/** Read a plain text: its paragraphs are what empty lines separate. */
export function readText(bytes: Uint8Array): CopyText | UnreadableCopy {
  const collector = collectorOf(bytes);
  if (collector === null) return unreadable('it is not a text');
  const { text, found } = collector;
  for (const [index, paragraph] of paragraphsOf(text).entries()) found.passage(paragraph, { paragraph: index + 1 });
  return found.copy;
}

/** Read Markdown: the paragraphs of a plain text without the marks of emphasis, headings, lists and links. */
export function readMarkdown(bytes: Uint8Array): CopyText | UnreadableCopy {
  const collector = collectorOf(bytes);
  if (collector === null) return unreadable('it is not a text');
  const { text, found } = collector;
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
