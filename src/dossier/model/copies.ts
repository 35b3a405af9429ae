/** What is at the path of a saved copy. */
export type CopyOnDisk =
  | FoundCopy
  | { readonly kind: 'missing' }
  /** Something that is never opened, in words: `a link`, `a folder`, `a pipe`. */
  | { readonly kind: 'refused'; readonly what: string }
  | { readonly kind: 'unreadable'; readonly code: string };

export interface FoundCopy {
  readonly kind: 'file';
  /** In bytes. */
  readonly size: number;
  /**
   * The content, part by part. A part is valid until the next one is asked for. Throws the errors of Node's `fs`, and
   * `ECHANGED` if another file has taken its place, or if it has grown.
   */
  parts(): Iterable<Uint8Array>;
}

/**
 * How a copy compares with what the case file records of it. It is `unverified` if no checksum is recorded, and
 * `unlisted` if no case file lists it.
 */
export const copyStates = ['unchanged', 'changed', 'missing', 'unverified', 'unreadable', 'unlisted'] as const;
export type CopyState = (typeof copyStates)[number];
