import type { WrittenDossier } from '../dossier/format/schema.js';
import type { Problem } from '../problems/problem.js';

/** Parts of a dossier as an author would write them. Links among them hold; ids are unique within a draft. */
export type Parts = Partial<Omit<WrittenDossier, 'casefile'>>;

/** What an importer makes of a text. Nothing is dropped in silence: what is not in `written` is in `unread`. */
export interface Draft {
  readonly written: Parts;
  /** Warnings with file, line and column, in the order of the text; `ImportedText` makes them. */
  readonly unread: readonly Problem[];
}

/** Reads one foreign format. Throws on no input: what cannot be read is a problem, and the rest still comes in. */
export interface Importer {
  /** Whether a text of which no file extension tells the format looks like this one. Cheap, and never true of prose. */
  detects(text: string): boolean;
  /** `file` is the name that problems are given under. */
  read(text: string, file: string): Draft | Promise<Draft>;
}
