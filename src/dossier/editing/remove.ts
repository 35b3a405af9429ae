import type { Parsed } from '../reading/parse.js';
import { type Edit, edited } from '../yaml/edit.js';
import type { Path } from '../yaml/path.js';
import { emptyingAt, removalAt } from '../yaml/removal.js';
import type { YamlText } from '../yaml/text.js';
import { type Rewritten, rewritten } from './before-after.js';
import { isIn } from './update.js';

/** Values of lists, by the key of the list. */
type Lists = Readonly<Record<string, readonly unknown[]>>;

/**
 * Takes values out of lists of the entry at a path, or of the case itself. An id or a text removes every value that
 * begins with it. If a list becomes empty, its key is removed too. Null if the file is not YAML. Undefined if a list is
 * written in a way that cannot be changed without its entries.
 */
export function withoutValues(
  { source, yaml }: Pick<Parsed, 'source' | 'yaml'>,
  path: Path,
  lists: Lists,
): Rewritten | null | undefined {
  if (source.text === null || yaml?.data === undefined) return null;
  const given = Object.entries(lists).map(([key, values]) => {
    const list = [...path, key];
    const known = listAt(yaml, list);
    const indexes = known.flatMap((value, index) => (values.some((one) => isIn(one, value, list)) ? [index] : []));
    return { key, indexes: new Set(indexes), isEmptied: indexes.length === known.length };
  });
  const emptied = given.flatMap(({ key, isEmptied }) => (isEmptied ? [key] : []));
  const edits = [
    ...given.filter((one) => !one.isEmptied).map(({ key, indexes }) => removalAt(yaml, [...path, key], indexes)),
    ...keyRemovals(yaml, path, emptied),
  ];
  const found = edits.flatMap((own) => own ?? []);
  return edits.includes(null) ? undefined : rewritten(source, edited(source.text, found), yaml.access);
}

/** The first given value that is in no list of the entry, with its key. */
export function absentValue(
  yaml: YamlText,
  path: Path,
  lists: Lists,
): { readonly key: string; readonly value: unknown } | undefined {
  return Object.entries(lists)
    .flatMap(([key, given]) => given.map((value) => ({ key, value })))
    .find(({ key, value }) => {
      const list = [...path, key];
      return !listAt(yaml, list).some((known) => isIn(value, known, list));
    });
}

function listAt(yaml: YamlText, list: Path): readonly unknown[] {
  const value = yaml.valueAt(list);
  return Array.isArray(value) ? value : [];
}

/** Edits that take out keys. A key that shares its line with what is above it stays, with an empty list. */
function keyRemovals(yaml: YamlText, path: Path, keys: readonly string[]): (readonly Edit[] | null)[] {
  const written = Object.keys((path.length === 0 ? yaml.data : yaml.valueAt(path)) as object);
  const removal = (some: readonly string[]) => removalAt(yaml, path, new Set(some.map((key) => written.indexOf(key))));
  const all = removal(keys);
  return all ? [all] : keys.map((key) => removal([key]) ?? emptyingAt(yaml, [...path, key]));
}
