import { disclose } from '../../dossier/disclose.js';
import type { Dossier } from '../../dossier/model.js';
import type { Reading } from '../../dossier/read.js';

/** A dossier as everyone may see it; null where nothing may be kept of it, or there is anything to say of it but itself. */
export function forEveryone({
  dossier,
  problems,
}: Reading): { readonly withholds: boolean; readonly shown: Dossier } | null {
  if (dossier === null || problems.length > 0) return null;
  const disclosure = disclose(dossier, 'public');
  if (disclosure.dossier === null || disclosure.problems.length > 0) return null;
  return { withholds: disclosure.dossier !== dossier, shown: disclosure.dossier };
}
