import { nameTest } from '../../dossier/disclose.js';
import { withheldName } from '../../dossier/format/vocabulary.js';
import type { Dossier } from '../../dossier/model/dossier.js';
import { withoutNames } from '../../library/shown-paths.js';
import type { Workspace } from '../workspace.js';

/** Make a function that names a file found beside case files, without a name that one of them withholds. */
export async function namesBeside(workspace: Workspace, [first = '']: readonly string[], dossiers: readonly Dossier[]) {
  const { state } = await workspace.registers.of(first);
  // A register that cannot be read may have any spelling of a withheld name.
  if (state.kind === 'unknown') return () => withheldName;
  const spellers = await Promise.all(dossiers.map((dossier) => nameTest({ dossier }, workspace.access, state)));
  return (path: string) => withoutNames(workspace.fileOf(path), (text) => spellers.some((spells) => spells(text)));
}
