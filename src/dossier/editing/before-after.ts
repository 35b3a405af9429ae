import type { SourceText } from '../yaml/decode.js';

/** A file before and after a change. Both texts include a byte order mark, which a diff must contain. */
export interface Rewritten {
  readonly before: string;
  /** The same as `before` if nothing was changed. */
  readonly after: string;
  /** The bytes of `after`. */
  readonly bytes: Uint8Array;
}

/** A file with another text, which begins with the byte order mark of the file unless `mark` says otherwise. */
export function rewritten(source: SourceText, to: string, mark = markOf(source)): Rewritten {
  const after = mark + to;
  return { before: `${markOf(source)}${source.text}`, after, bytes: new TextEncoder().encode(after) };
}

/** The byte order mark of a file; empty if it has none. */
export function markOf({ problems }: SourceText): string {
  return problems.some(({ code }) => code === 'byte-order-mark') ? '\ufeff' : '';
}
