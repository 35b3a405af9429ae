import * as v from 'valibot';
import type { Dossier } from '../../dossier/model/dossier.js';
import { entriesWith, kindsWith, perKind } from '../../dossier/parts/entries-by-kind.js';

const citingKeys = kindsWith('refs').map(({ plural }) => plural);

export const citedByEntries = v.object(perKind(citingKeys, () => v.array(v.string())));

export function citedByNothing(): v.InferOutput<typeof citedByEntries> {
  return perKind(citingKeys, () => []);
}

/** For the id of each reference, the ids of the entries that cite it. */
export function citedBy(dossier: Dossier): ReadonlyMap<string, v.InferOutput<typeof citedByEntries>> {
  const index = new Map(dossier.references.map(({ id }) => [id, citedByNothing()]));
  for (const { plural, item } of entriesWith(dossier, 'refs')) {
    for (const id of new Set(item.refs.map(({ ref }) => ref))) index.get(id)?.[plural].push(item.id);
  }
  return index;
}
