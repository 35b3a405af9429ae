import type { Problem } from '../../problems/problem.js';
import type { Withheld } from '../access/withheld.js';
import type { Dossier } from '../model/dossier.js';

/** A case file as it was read. */
export interface Reading {
  /** Null if a problem is an error. */
  readonly dossier: Dossier | null;
  /** All problems of the file, in its order. */
  readonly problems: readonly Problem[];
  /** The entries that the file withholds. Problems must not contain their names or ids. */
  readonly withheld?: readonly Withheld[];
}
