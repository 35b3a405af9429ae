import type { Access } from '../format/vocabulary.js';
import type { SourceText } from '../yaml/decode.js';

/** A file with another text, each with its byte order mark if it has one: a difference without it would not fit the file. */
export interface Rewritten {
  readonly before: string;
  /** The same as `before` where nothing was changed. */
  readonly after: string;
  /** `after` as it is to be written. */
  readonly bytes: Uint8Array;
  /** The strictest access of anything in the file: a difference may show any line of it. */
  readonly access: Access;
}

export function rewritten({ text, problems }: SourceText, to: string, access: Access): Rewritten {
  const mark = problems.some(({ code }) => code === 'byte-order-mark') ? '\ufeff' : '';
  const after = mark + to;
  return { before: `${mark}${text}`, after, bytes: new TextEncoder().encode(after), access };
}
