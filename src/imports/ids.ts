import { slugOf } from '../dossier/slug.js';

/** An id that no other has, made from the first text that one can be made from. Takes it. */
export function takeId(taken: Set<string>, ...from: readonly string[]): string {
  const stem = from.map(slugOf).find((slug) => slug !== '') ?? 'unnamed';
  let id = stem;
  for (let next = 2; taken.has(id); next++) id = `${stem}-${next}`;
  taken.add(id);
  return id;
}
