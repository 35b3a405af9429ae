import type { Dossier } from '../../dossier/model/dossier.js';
import type { Language } from '../../languages/language.js';

/**
 * Make a function that returns the title of an entry in a language. Entries have titles of their own, but that of a
 * measure is the name of its kind.
 */
export function claimTitles(
  { measures }: Dossier,
  { say }: Language,
): (entry: { readonly kind: string; readonly id: string }, title: string) => string {
  const kinds = new Map(measures.map(({ id, kind }) => [id, kind]));
  return ({ kind, id }, title) => {
    const measure = kind === 'measure' ? kinds.get(id) : undefined;
    return measure === undefined ? title : say(`measure.kind.${measure}`);
  };
}
