import * as v from 'valibot';
import { dossierSchema, type WrittenDossier } from '../format/schema.js';
import { partList } from '../parts/registry.js';
import type { Path } from '../yaml/path.js';

/**
 * The most mistakes of a file that are explained. A file with more is not checked further, because each takes memory.
 */
export const mostIssues = 10_000;

/** The data of a case file if they fit the schema; null if they do not. */
export function fitting(data: unknown): WrittenDossier | null {
  const result = v.safeParse(dossierSchema, data, { abortEarly: true });
  return result.success && listsForMaps(data).length === 0 ? result.output : null;
}

/** The paths of lists that are written in place of maps: to valibot a list is an object with the ids 0, 1, … */
export function listsForMaps(data: unknown): Path[] {
  const root = data as Readonly<Record<string, unknown>>;
  return partList.flatMap(([key, { shape }]) => (shape === 'map' && Array.isArray(root[key]) ? [[key]] : []));
}
