import type { Problem } from '../problems/problem.js';
import { disclose, withheldNames, withoutWithheld } from './disclose.js';
import type { WrittenDossier } from './format/schema.js';
import type { Access } from './format/vocabulary.js';
import { leaks } from './leaks.js';
import type { Dossier } from './model/dossier.js';
import type { Names } from './names/spells-withheld.js';
import { type EntryCountKey, entryCounts } from './parts/entries-by-kind.js';
import { wholeFile } from './parts/registry.js';
import { readWritten } from './reading/read-written.js';
import { withNeutralIds } from './redacting/neutral-ids.js';
import { idsThatTell } from './redacting/telling-ids.js';

/** A new case file with only what a reader may see of another. */
export interface Redacted {
  readonly written: WrittenDossier;
  /** The dossier that the reader sees, with the lines of the author's file. */
  readonly shown: Dossier;
  /** The number of entries of each kind that it leaves out. */
  readonly leftOut: Readonly<Record<EntryCountKey, number>>;
  /** The number of saved copies that it does not list. */
  readonly leftOutCopies: number;
  /** The number of ids that it replaces. */
  readonly replaced: number;
  /** The names that it withholds; null if there are none. */
  readonly names: Names | null;
  /** Whether a text contains a withheld name, or a word of one. */
  readonly tells: (text: string) => boolean;
}

/**
 * Write what someone with this access may see of a dossier. The copy is made from the disclosed dossier, so it cannot
 * contain anything else. Returns problems if nothing may be written.
 */
export async function redact(dossier: Dossier, access: Access): Promise<Redacted | readonly Problem[]> {
  const shown = withoutWithheld(dossier, access);
  if (shown === null) return disclose(dossier, access).problems;
  const names = withheldNames(dossier, access);
  const tells = names ? await idsThatTell(names, shown) : () => false;
  const { written, count } = withNeutralIds({ ...wholeFile.write(shown), casefile: '1' }, tells);
  // Read the copy as a reader would, so that the written text itself is searched for names.
  const again = readWritten(written, dossier.file);
  if (again === null) throw new Error('the redacted case file cannot be read');
  const problems = names ? leaks(again, names, shown, dossier.waived).problems : [];
  if (problems.length > 0) return problems;
  const [before, after] = [entryCounts(dossier), entryCounts(shown)];
  const leftOut = Object.fromEntries(
    Object.entries(before).map(([kind, number]) => [kind, number - after[kind as EntryCountKey]]),
  ) as Redacted['leftOut'];
  const leftOutCopies = copiesIn(dossier) - copiesIn(shown);
  return { written, shown, leftOut, leftOutCopies, replaced: count, names, tells };
}

function copiesIn({ references }: Dossier): number {
  return references.reduce((sum, { files }) => sum + files.length, 0);
}
