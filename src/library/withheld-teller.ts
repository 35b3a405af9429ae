import { withheldNames } from '../dossier/disclose.js';
import type { Access } from '../dossier/format/vocabulary.js';
import type { Dossier } from '../dossier/model/dossier.js';
import { withRegister } from '../dossier/model/registered-names.js';
import type { Registers } from './registers.js';

/**
 * Make a test for a text from outside a case file: whether it contains a name that the case file withholds, or a word
 * of one that no public name has. `dossier` is the case file with everything in it.
 */
export async function tellerOf(
  { registers, access }: { readonly registers: Registers; readonly access: Access },
  path: string,
  dossier: Dossier,
  publicNames: (dossier: Dossier) => readonly string[] = () => [],
): Promise<(text: string) => boolean> {
  const { state } = await registers.of(path);
  // A register that cannot be read may have any spelling of a withheld name.
  if (state.kind === 'unknown') return () => true;
  const whole = withRegister(dossier, state, access);
  const names = withheldNames(whole, access);
  if (names === null) return () => false;
  const { withheldFinder } = await import('../dossier/names/spells-withheld.js');
  const find = withheldFinder(names, publicNames(whole));
  return (text) => {
    const { isName, words } = find(text);
    return isName || words.length > 0;
  };
}
