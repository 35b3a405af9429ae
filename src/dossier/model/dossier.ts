import type { PartialDate } from '../../dates/edtf.js';
import type { Names } from '../names/spells-withheld.js';
import type { Parts } from '../parts/registry.js';
import { type Head, type Section, type Statement, walkSections } from './entries.js';

export * from './entries.js';

/** A case file that was read: its head, and its parts as `src/dossier/parts/registry.ts` lists them. */
export interface Dossier extends Head, Parts {
  /** When the file was last checked, if `asOf` is an earlier day on which something was known. */
  readonly checked?: PartialDate;
  /** What the register calls parties that are shown, in names that the reader may not see. No reader gets this. */
  readonly hiddenNames?: Names;
}

/** The section of each statement, with the ids from the outermost section to its own. */
export function sectionsOf({ sections }: Dossier) {
  const index = new Map<object, { readonly section: Section; readonly path: readonly string[] }>();
  for (const found of walkSections(sections)) {
    for (const statement of found.section.statements) index.set(statement, found);
  }
  return index;
}

/** Every statement of a dossier, in the order of the file. */
export function allStatements(dossier: Dossier): Statement[] {
  return [...walkSections(dossier.sections)].flatMap(({ section }) => section.statements);
}
