import { type Problem, problem, type Span } from '../../problems/problem.js';

export interface SourceText {
  readonly text: string | null;
  readonly problems: readonly Problem[];
}

/** Files that are not plain text, such as PDF and Word documents, by their first bytes. */
const notText: readonly (readonly [beginning: string, kind: string])[] = [
  ['PK\x03\x04', 'a Word document or another ZIP archive'],
  ['\xd0\xcf\x11\xe0', 'a Word 97 document or another old Microsoft Office file'],
  ['%PDF-', 'a PDF'],
  ['{\\rtf', 'a rich-text (RTF) document'],
  ['\x89PNG', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
];

/** Decode bytes as UTF-8. Other encodings are rejected, because a YAML reader would misread them. */
export function decode(bytes: Uint8Array, file: string): SourceText {
  const refuse = (...args: Parameters<typeof problem>): SourceText => ({ text: null, problems: [problem(...args)] });
  const beginning = String.fromCharCode(...bytes.subarray(0, 5));
  const kind = notText.find(([begins]) => beginning.startsWith(begins))?.[1];
  if (kind !== undefined) {
    const hint = 'Use a plain-text file (UTF-8). You can save a document as plain text.';
    return refuse('not-utf8', `the file is ${kind}, not text`, { file, hint });
  }
  if (looksLikeUtf16(bytes)) {
    return refuse('utf-16', 'the file is UTF-16 text', { file, hint: 'Save it as UTF-8.' });
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refuse('not-utf8', 'the file is not UTF-8 text: invalid byte', {
      file,
      span: firstInvalid(bytes),
      hint: 'Save it as UTF-8.',
    });
  }
  const nul = text.indexOf('\0');
  if (nul !== -1) {
    return refuse('nul-character', 'the file contains a NUL character, so it is not plain text', {
      file,
      span: placeBehind(text.slice(0, nul)),
      hint: 'Remove the character, or use another file.',
    });
  }
  const problems: Problem[] = [];
  if (text.startsWith('\ufeff')) {
    text = text.slice(1);
    problems.push(
      problem('byte-order-mark', 'the file begins with a byte order mark', {
        file,
        span: { line: 1, column: 1 },
        hint: 'Save it as UTF-8 without a byte order mark.',
      }),
    );
  }
  return { text, problems };
}

/** The message for an empty text. */
export function emptiness(text: string): string | undefined {
  if (/^[^\S\r\n\u2028\u2029]*[^\s#]/m.test(text)) return undefined;
  return text.includes('#') ? 'the file contains only comments' : 'the file is empty';
}

function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  // Without a byte order mark: in UTF-16, ASCII text has a zero in every second byte.
  return (first === 0 && second !== 0 && third === 0) || (first !== 0 && second === 0 && third !== 0 && fourth === 0);
}

function firstInvalid(bytes: Uint8Array): Span {
  const again = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  const valid = again.findIndex((byte, index) => byte !== bytes[index]);
  // In streaming mode a character that is cut off at the end is not an error.
  return placeBehind(new TextDecoder().decode(bytes.subarray(0, valid), { stream: true }));
}

function placeBehind(text: string): Span {
  return { line: text.split('\n').length, column: text.length - text.lastIndexOf('\n') };
}
