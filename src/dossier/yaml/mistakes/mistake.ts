import type { Edit } from '../edit.js';
import type { LexedText } from './lexed-text.js';

/** An error that the YAML parser reports, with the offsets of the text that caused it. */
export interface ParseError {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [start: number, end: number];
}

/** A mistake in writing YAML that may have caused a parser error. */
export interface Mistake {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly hint: string;
  /**
   * Possible fixes, each a list of edits. They make the text readable, not correct: they only serve to test whether the
   * parser then gets further.
   */
  readonly fixes: readonly (readonly Edit[])[];
}

/**
 * Find mistakes of one kind that may have caused an error. A guess is enough: `syntax-problems.ts` keeps the mistake
 * whose fix helps the parser most.
 */
export type FindMistakes = (page: LexedText, error: ParseError) => readonly Mistake[];
