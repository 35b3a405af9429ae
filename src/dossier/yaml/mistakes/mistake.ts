import type { Edit } from '../edit.js';
import type { Page } from './page.js';

/** An error of the parser, with the offsets of what it stumbled over. */
export interface ParseError {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [start: number, end: number];
}

/** A mistake of writing that may be behind an error. */
export interface Mistake {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly hint: string;
  /** Ways to write the text without the mistake; not as it was meant, but so that it can be read. */
  readonly fixes: readonly (readonly Edit[])[];
}

/** Where in a text a mistake of one kind may be behind an error. The signs may be slight: see `syntax-problems.ts`. */
export type FindMistakes = (page: Page, error: ParseError) => readonly Mistake[];
