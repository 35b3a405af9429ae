import type { Parts } from '../parts/registry.js';
import { type Head, type Statement, walkSections } from './entries.js';

export * from './entries.js';

/** A case file that was read: its head, and its parts as `src/dossier/parts/registry.ts` lists them. */
export interface Dossier extends Head, Parts {}

/** Every statement of a dossier, in the order of the file. */
export function allStatements(dossier: Dossier): Statement[] {
  return [...walkSections(dossier.sections)].flatMap(({ section }) => section.statements);
}
