import type { Problem } from '../../problems/problem.js';
import type { Withheld } from '../access/withheld.js';
import type { Dossier } from '../model/dossier.js';

/** A case file as it was read. */
export interface Reading {
  /** Null if a problem is an error. */
  readonly dossier: Dossier | null;
  /** All of them, in the order of the file. */
  readonly problems: readonly Problem[];
  /** Those whom the file does not show to everyone: their names are looked for in the problems. */
  readonly withheld?: readonly Withheld[];
}
