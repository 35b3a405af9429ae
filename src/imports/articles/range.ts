/** A part of a text: the offset of its first character, and the offset after its last. */
export interface Range {
  readonly start: number;
  readonly end: number;
}
