import { inflateSync } from 'node:zlib';

/** What is written in a PDF file, whether or not a page shows it. */
export interface PdfSource {
  readonly texts: readonly string[];
  /** What was not read: pictures, attached files, earlier versions. */
  readonly unread: readonly string[];
}

/** The compressed parts of a file together may have this many bytes. */
const mostBytes = 128 * 1024 * 1024;

/** How fonts begin. They have no text, and are not shown as pictures either. */
const fontStarts = ['\0\u0001\0\0', 'OTTO', 'true', 'ttcf', '%!', '\u0080\u0001', '\u0001\0\u0004'];

/** Whether a part is a font or a colour profile. What a dictionary says of a part may not be so. */
function isFontOrProfile(part: Buffer): boolean {
  const start = part.toString('latin1', 0, 40);
  return start.endsWith('acsp') || fontStarts.some((one) => start.startsWith(one));
}

/**
 * Read what a PDF file contains beside its pages: strings, metadata, objects that nothing uses. Names can be there
 * although no page shows them.
 */
export function readPdfSource(bytes: Uint8Array): PdfSource {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const outside: string[] = [];
  const texts: string[] = [];
  const unread = new Map<string, number>();
  const count = (what: string) => unread.set(what, (unread.get(what) ?? 0) + 1);
  let [at, left] = [0, mostBytes];
  for (const { dictionary, start, end } of streamsOf(file)) {
    outside.push(file.toString('latin1', at, start));
    at = end;
    if (/\/Subtype\s*\/Image\b/.test(dictionary)) count('picture');
    else if (/\/Type\s*\/EmbeddedFile\b/.test(dictionary)) count('attached file');
    else {
      const part = unpacked(file.subarray(start, end), dictionary, left);
      left -= part?.length ?? 0;
      if (part === null) count('part that cannot be unpacked');
      else if (!isFontOrProfile(part)) {
        texts.push(...stringsOf(part.toString('latin1')));
        if (/(?:^|\s)BI\s[\s\S]{0,500}?\sID\s/.test(part.toString('latin1'))) count('picture');
      }
    }
  }
  outside.push(file.toString('latin1', at));
  const rest = outside.join('');
  texts.push(...stringsOf(rest));
  const versions = rest.match(/startxref\s+[1-9]/g)?.length ?? 0;
  if (versions > (/\/Linearized\b/.test(rest.slice(0, 2048)) ? 2 : 1)) count('earlier version');
  if (/\/Encrypt\b/.test(rest)) count('encrypted part');
  return { texts, unread: Array.from(unread, ([what, number]) => `${number} ${what}${number === 1 ? '' : 's'}`) };
}

/** The streams of a file by their keywords, whether or not its table lists them. */
function* streamsOf(file: Buffer): Generator<{ dictionary: string; start: number; end: number }> {
  let at = 0;
  for (;;) {
    const keyword = file.indexOf('stream', at);
    if (keyword < 0) return;
    const start = keyword + 6 + (file[keyword + 6] === 13 ? 2 : 1);
    const before = file.toString('latin1', Math.max(at, keyword - 4000), keyword);
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
    const end = file.indexOf('endstream', start);
    if (end < 0) return;
    yield { dictionary, start, end };
    at = end + 9;
  }
}

function unpacked(stream: Buffer, dictionary: string, most: number): Buffer | null {
  const filters = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary)?.[1]?.match(/\w+/g) ?? [];
  if (filters.length === 0) return stream;
  if (filters.length > 1 || !['FlateDecode', 'Fl'].includes(filters[0] ?? '') || most <= 0) return null;
  try {
    return inflateSync(stream, { maxOutputLength: most });
  } catch {
    return null;
  }
}

/** A part of a PDF file, and the strings in it, one below the other and joined: a word may be in several. */
function stringsOf(source: string): string[] {
  const strings: string[] = [];
  for (const [, text = '', digits] of source.matchAll(/\(((?:[^()\\]|\\[\s\S])*)\)|<([\da-fA-F\s]{4,})>/g)) {
    strings.push(decoded(digits === undefined ? unquoted(text) : unhexed(digits)));
  }
  return [...new Set([source, utf8(source), strings.join('\n'), strings.join('')])];
}

function unhexed(digits: string): string {
  return Buffer.from(digits.replace(/\s/g, ''), 'hex').toString('latin1');
}

function utf8(latin: string): string {
  return Buffer.from(latin, 'latin1').toString('utf8');
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function unquoted(text: string): string {
  return text.replace(/\\(?:([0-7]{1,3})|\r?\n|([\s\S]))/g, (_, octal: string | undefined, one: string | undefined) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
    return one === undefined ? '' : (escapes[one] ?? one);
  });
}

/** A string as its first bytes say: in UTF-16, in UTF-8, or in a character of a byte each. */
function decoded(latin: string): string {
  if (latin.startsWith('\u00fe\u00ff')) return new TextDecoder('utf-16be').decode(Buffer.from(latin, 'latin1'));
  return latin.startsWith('\u00ef\u00bb\u00bf') ? utf8(latin) : latin;
}
