import { nearest } from '../../problems/suggest.js';
import { dossierSchema } from '../format/schema.js';

/** Whether a key at the top of a file is none of the known keys, nor a misspelling of one. */
export function isUnknownPart(key: string, known: readonly string[] = Object.keys(dossierSchema.entries)): boolean {
  return nearest(key, known) === undefined;
}
