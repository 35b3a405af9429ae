import type { WrittenDossier } from '../dossier/format/schema.js';
import type { Problem } from '../problems/problem.js';
import type { Loss } from './imported-text.js';
import type { MappedKey } from './mapped-keys.js';

/** Some parts of a case file, as an author would write them. Every link leads to an id; ids are unique. */
export type Parts = Partial<Omit<WrittenDossier, 'casefile'>>;

/** A file that is attached to a reference in the imported file. */
export interface DraftAttachment {
  /** The id of the reference in the draft. */
  readonly reference: string;
  /** The path as the other program wrote it: absolute, or from the folder of the imported file. */
  readonly path: string;
  /** The warning if the file is not beside the case file. */
  readonly missing: Loss;
}

/** The result of an import. Nothing is lost silently: what is not in `written` has a warning. */
export interface Draft {
  readonly written: Parts;
  /** One for each piece of the text that was not imported, with file, line and column, in the order of the text. */
  readonly warnings: readonly Loss[];
  /** Whether what the references lack is known to be absent, because casefile wrote them. */
  readonly isComplete?: true;
  /** The files that are attached to references. Whoever knows the disk lists those that are beside the case file. */
  readonly attachments?: readonly DraftAttachment[];
  /** One for each piece that is left out on purpose, because it is not content: a category, a link to navigate. */
  readonly leftOut?: readonly Problem[];
}

/** Reads one foreign format. It never throws: what it cannot read becomes a warning, and it imports the rest. */
export interface Importer {
  /**
   * Whether a text is in this format, for files whose extension does not show it. Must be fast, and false for prose.
   */
  detects(text: string): boolean;
  /** Whether it reads tables, whose columns `--map` can name. */
  readonly takesMapping?: true;
  /**
   * `file` is the file name that warnings show. A table takes the names of its columns from `mapping`, if it has them.
   */
  read(text: string, file: string, mapping?: ReadonlyMap<MappedKey, string>): Draft | Promise<Draft>;
}
