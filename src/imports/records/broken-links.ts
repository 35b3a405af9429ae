import type { WrittenLink } from '../../dossier/parts/fields/field.js';
import { linksIn } from '../../dossier/reading/links.js';
import { getOrInsert } from '../../get-or-insert.js';
import type { Parts } from '../importer.js';

type Entry = Record<string, unknown>;

/** Parts to which links have only an id, so no entry can be made from a link. */
const linkedById = ['timeline', 'measures', 'charges'] as const;

/** The keys of the lists of claims. */
const lists: ReadonlySet<string | number> = new Set([...linkedById, 'statements']);

/**
 * Removes the links to entries that are not in the parts, and the rights that rest on a reference that the claim does
 * not cite: a case file with them cannot be read. Calls `removed` with each entry and the keys that changed.
 */
export function withoutBrokenLinks(parts: Parts, removed: (entry: object, keys: readonly string[]) => void): void {
  const all = linksIn(parts);
  const known = new Set(all.flatMap(({ role, kinds: [kind], value }) => (role === 'id' ? [`${kind} ${value}`] : [])));
  const broken = new Map<Entry, Map<string, Set<string | number | undefined>>>();
  for (const link of all) {
    if (link.role !== 'link' || !isBroken(link, known, parts)) continue;
    const { entry, key, index } = whereIs(link, parts);
    const keys = getOrInsert(broken, entry, () => new Map());
    getOrInsert(keys, key, () => new Set()).add(index);
  }
  for (const [entry, keys] of broken) {
    for (const [key, indices] of keys) {
      const value = entry[key];
      const rest = Array.isArray(value) ? value.filter((_, index) => !indices.has(index)) : [];
      if (rest.length > 0) entry[key] = rest;
      else delete entry[key];
    }
    removed(entry, [...keys.keys()]);
  }
}

function isBroken(link: WrittenLink, known: ReadonlySet<string>, parts: Parts): boolean {
  const { kinds, value, path } = link;
  if (path.at(-4) === 'rights') return !cited(whereIs(link, parts).entry['refs']).includes(value);
  return linkedById.some((part) => kinds.includes(part)) && !known.has(`${kinds[0]} ${value}`);
}

/** The claim that contains a link, the key of the claim under which it is, and its index if the key has a list. */
function whereIs({ path }: WrittenLink, parts: Parts) {
  const at = path.findLastIndex((step) => lists.has(step)) + 2;
  const entry = path.slice(0, at).reduce<unknown>((value, step) => (value as Entry)[step], parts) as Entry;
  return { entry, key: String(path[at]), index: path[at + 1] };
}

function cited(refs: unknown): unknown[] {
  return Array.isArray(refs) ? refs.map((one) => (typeof one === 'string' ? one : one.ref)) : [];
}
