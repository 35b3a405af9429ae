import type { Problem } from '../problems/problem.js';
import type { Withheld } from './access/withheld.js';
import type { Dossier } from './model/dossier.js';
import { readQuickly } from './reading/quick.js';

/** A case file as it was read. */
export interface Reading {
  /** Null if a problem is an error. */
  readonly dossier: Dossier | null;
  /** All of them, in the order of the file. */
  readonly problems: readonly Problem[];
  /** Those whom the file does not show to everyone: their names are looked for in the problems. */
  readonly withheld?: readonly Withheld[];
}

/**
 * Reads the bytes of a case file. Throws on no input. An ordinary file without a problem is read the quick way; any other
 * is parsed with the position of everything in it, which takes ten times as long. `file` is the name that problems give
 * the file.
 */
export async function read(bytes: Uint8Array, file: string): Promise<Reading> {
  const dossier = readQuickly(bytes, file);
  if (dossier !== null) return { dossier, problems: [] };
  const { parse } = await import('./reading/parse.js');
  return parse(bytes, file);
}
