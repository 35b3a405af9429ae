import type { Parsed } from '../reading/parse.js';
import { type Edit, edited } from '../yaml/edit.js';
import { rangeOf } from '../yaml/nodes.js';
import type { Path } from '../yaml/path.js';
import { removalAt } from '../yaml/removal.js';
import type { YamlText } from '../yaml/text.js';
import { type Rewritten, rewritten } from './before-after.js';
import { isIn } from './update.js';

/** Values of lists, by the key of the list. */
type Lists = Readonly<Record<string, readonly unknown[]>>;

/**
 * Takes values out of lists of the entry at a path, or of the case itself. An id or a text stands for every value that begins
 * with it; a list without values goes with its key. Null if the file is not YAML.
 */
export function withoutValues(
  { source, yaml }: Pick<Parsed, 'source' | 'yaml'>,
  path: Path,
  lists: Lists,
): Rewritten | null {
  if (source.text === null || yaml?.data === undefined) return null;
  const emptied = new Set<string>();
  const edits = Object.entries(lists).flatMap(([key, given]) => {
    const list = [...path, key];
    const known = listAt(yaml, list);
    const indexes = new Set(
      known.flatMap((value, index) => (given.some((one) => isIn(one, value, list)) ? [index] : [])),
    );
    if (indexes.size < known.length) return removalAt(yaml, list, indexes) ?? [];
    emptied.add(key);
    return [];
  });
  return rewritten(source, edited(source.text, [...edits, ...keyRemovals(yaml, path, emptied)]), yaml.access);
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
function keyRemovals(yaml: YamlText, path: Path, keys: ReadonlySet<string>): Edit[] {
  const written = Object.keys((path.length === 0 ? yaml.data : yaml.valueAt(path)) as object);
  const indexes = new Set(written.flatMap((key, index) => (keys.has(key) ? [index] : [])));
  const all = removalAt(yaml, path, indexes);
  if (all !== null) return all;
  return [...indexes].flatMap((index) => {
    const [start, end] = rangeOf(yaml.nodeAt([...path, written[index] ?? '']));
    return removalAt(yaml, path, new Set([index])) ?? [{ start, end, text: '[]' }];
  });
}
