import { disclose } from '../../dossier/disclose.js';
import type { Dossier } from '../../dossier/model.js';
import type { Reading } from '../../dossier/read.js';
import { isRegistered } from '../../dossier/register.js';

/**
 * A dossier as everyone may see it; null where nothing may be kept of it, or there is anything to say of it but itself.
 * What it is may depend on a register too, which may change without it: it is then not kept.
 */
export function forEveryone({
  dossier,
  problems,
}: Reading): { readonly withholds: boolean; readonly shown: Dossier } | null {
  if (dossier === null || problems.length > 0 || isRegistered(dossier)) return null;
  const disclosure = disclose(dossier, 'public');
  if (disclosure.dossier === null || disclosure.problems.length > 0) return null;
  return { withholds: disclosure.dossier !== dossier, shown: disclosure.dossier };
}
