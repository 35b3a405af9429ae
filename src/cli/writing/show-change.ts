import { revealing, withRegistered } from '../../dossier/access/withheld.js';
import { disclose } from '../../dossier/disclose.js';
import type { Rewritten } from '../../dossier/editing/before-after.js';
import { type Access, accessLevels, maySee, strictest } from '../../dossier/format/vocabulary.js';
import { type RegisterState, withRegister } from '../../dossier/model/register.js';
import type { Parsed } from '../../dossier/reading/parse.js';
import { accessOfLines } from '../../dossier/reading/shown-lines.js';
import { viewOf } from '../../views/view-definition.js';
import { changes } from '../../views/write/changes.js';
import { patch, shownLines } from '../../views/write/patch.js';
import type { BaseContext } from '../context.js';

/** A change to a case file that is not written yet. */
export interface CaseFileChange {
  readonly path: string;
  /** The name that messages give the file. */
  readonly file: string;
  readonly before: Parsed;
  readonly after: Parsed;
  readonly rewritten: Rewritten;
  /** The sentences that are printed beside the diff. */
  readonly sentences?: readonly string[];
  /** The access that is needed to know of everything else that is printed beside it. */
  readonly access?: Access;
}

/** Unchanged lines around a change: as many as usual, or none if they are withheld. */
const contexts = [3, 0] as const;

/**
 * Show the diff of a change. If the reader may not see the lines around it, they are left out. Throws if the reader may
 * not see the changed lines, or if the file discloses what it withholds.
 */
export async function showChange({ workspace, screen }: BaseContext, change: CaseFileChange): Promise<void> {
  const { path, file, rewritten, before } = change;
  const register = (await workspace.registers.of(path)).state;
  const beside = strictest([
    change.access ?? 'public',
    wholeAccess(change, register),
    revealing(withRegistered(before.withheld, register))(change.sentences ?? []),
  ]);
  let needed: Access = 'public';
  for (const context of contexts) {
    needed = strictest([beside, accessOfDiff(change, context, register)]);
    if (!maySee(workspace.access, needed)) continue;
    if (rewritten.after !== rewritten.before) await screen.print(viewOf(changes, [{ file, ...rewritten, context }]));
    return;
  }
  workspace.permit(file, needed);
}

/** The access needed for the lines that a diff shows. */
function accessOfDiff(
  { file, before, after, rewritten }: CaseFileChange,
  context: number,
  register: RegisterState,
): Access {
  // Most files withhold nothing, and a diff takes time.
  if ([before, after].every(({ yaml, withheld }) => yaml?.access === 'public' && withheld.length === 0))
    return 'public';
  const shown = shownLines(patch(file, rewritten.before, rewritten.after, context));
  return strictest([accessOfLines(before, shown.before, register), accessOfLines(after, shown.after, register)]);
}

/** The access needed to see anything of a file that spells a withheld name, or that is withheld as a whole. */
function wholeAccess({ before, after, rewritten }: CaseFileChange, register: RegisterState): Access {
  const strict = strictest([rewritten.access, after.yaml?.access ?? 'secret']);
  const shows = ({ dossier }: Parsed, level: Access) => {
    if (dossier === null) return level === strict;
    return disclose(withRegister(dossier, register, level), level).problems.length === 0;
  };
  return accessLevels.find((level) => shows(before, level) && shows(after, level)) ?? strict;
}
