import { revealing, withRegistered } from '../../dossier/access/withheld.js';
import type { Rewritten } from '../../dossier/editing/before-after.js';
import { type Access, accessLevels, maySee, strictest } from '../../dossier/format/vocabulary.js';
import { viewOf } from '../../views/view-definition.js';
import { changes } from '../../views/write/changes.js';
import type { BaseContext } from '../context.js';
import { contexts, type ShownVersion } from './shown-version.js';

/** A change to a case file that is not written yet. */
export interface CaseFileChange {
  readonly path: string;
  /** The name that messages give the file. */
  readonly file: string;
  readonly before: ShownVersion;
  readonly after: ShownVersion;
  readonly rewritten: Rewritten;
  /** The sentences that are printed beside the diff. */
  readonly sentences?: readonly string[];
  /** The access that is needed to know of everything else that is printed beside it. */
  readonly access?: Access;
}

/**
 * Show the diff of a change. If the reader may not see the lines around it, they are left out. Throws if the reader may
 * not see the changed lines, or if the file discloses what it withholds.
 */
export async function showChange({ workspace, screen }: BaseContext, change: CaseFileChange): Promise<void> {
  const { path, file, rewritten, before, after } = change;
  const register = (await workspace.registers.of(path)).state;
  const beside = strictest([
    change.access ?? 'public',
    wholeAccess([before, after], workspace.access),
    revealing(withRegistered(before.withheld, register))(change.sentences ?? []),
  ]);
  let needed: Access = 'public';
  for (const [index, context] of contexts.entries()) {
    needed = strictest([beside, ...[before, after].map(({ ofDiff }) => ofDiff[index] ?? 'secret')]);
    if (!maySee(workspace.access, needed)) continue;
    if (rewritten.after !== rewritten.before) await screen.print(viewOf(changes, [{ file, ...rewritten, context }]));
    return;
  }
  workspace.permit(file, needed);
}

/**
 * The access that a reader needs to see anything of a file that spells a withheld name, or that is withheld as a whole.
 */
function wholeAccess(versions: readonly ShownVersion[], reader: Access): Access {
  const strict = strictest(versions.map(({ access }) => access));
  // Whoever may see everything needs no search for names.
  if (maySee(reader, strict)) return strict;
  const isShown = ({ isShownTo }: ShownVersion, level: Access) => isShownTo?.(level) ?? level === strict;
  return accessLevels.find((level) => versions.every((version) => isShown(version, level))) ?? strict;
}
