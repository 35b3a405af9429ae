import type { Access } from '../format/vocabulary.js';
import type { SourceText } from '../yaml/decode.js';

/** A file before and after a change. Both texts include a byte order mark, which a diff must contain. */
export interface Rewritten {
  readonly before: string;
  /** The same as `before` if nothing was changed. */
  readonly after: string;
  /** The bytes of `after`. */
  readonly bytes: Uint8Array;
  /** The strictest access of anything in the file: a diff may show any line of it. */
  readonly access: Access;
}

export function rewritten(source: SourceText, to: string, access: Access): Rewritten {
  const mark = markOf(source);
  return { before: `${mark}${source.text}`, after: mark + to, bytes: encode(source, to), access };
}

/** The bytes of another text for the same file. */
export function encode(source: SourceText, text: string): Uint8Array {
  return new TextEncoder().encode(markOf(source) + text);
}

function markOf({ problems }: SourceText): string {
  return problems.some(({ code }) => code === 'byte-order-mark') ? '\ufeff' : '';
}
