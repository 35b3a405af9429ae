import type { Parsed } from '../reading/parse.js';
import { type Edit, edited } from '../yaml/edit.js';
import type { Path } from '../yaml/path.js';
import { emptyingAt, removalAt } from '../yaml/removal.js';
import type { YamlText } from '../yaml/text.js';
import { type Rewritten, rewritten } from './before-after.js';
import { isIn, isSame } from './update.js';

/** Values by their keys: lists, maps of values, and single values. */
type Values = Readonly<Record<string, unknown>>;

/**
 * Takes values out of the entry at a path, or of the case itself. An id or a text removes every value of a list that
 * begins with it. If a key has no value left, it is removed too. Null if the file is not YAML. Undefined if a value is
 * written in a way that cannot be changed without others.
 */
export function withoutValues(
  { source, yaml }: Pick<Parsed, 'source' | 'yaml'>,
  path: Path,
  values: Values,
): Rewritten | null | undefined {
  if (source.text === null || yaml?.data === undefined) return null;
  const edits = removals(yaml, path, values);
  const found = edits.flatMap((own) => own ?? []);
  return edits.includes(null) ? undefined : rewritten(source, edited(source.text, found));
}

/** The first given value that an entry does not have, with its key. */
export function absentValue(
  yaml: YamlText,
  path: Path,
  values: Values,
): { readonly key: string; readonly value: unknown } | undefined {
  for (const [key, given] of Object.entries(values)) {
    const at = [...path, key];
    if (isMap(given)) {
      const absent = absentValue(yaml, at, given);
      if (absent !== undefined) return absent;
    } else {
      const known = yaml.valueAt(at);
      const has = (one: unknown) =>
        Array.isArray(known) ? known.some((other) => isIn(one, other, at)) : isSame(one, known);
      const value = (Array.isArray(given) ? given : [given]).find((one) => !has(one));
      if (value !== undefined) return { key, value };
    }
  }
  return undefined;
}

/** Edits that take values out; null for a value that cannot be taken out. */
function removals(yaml: YamlText, path: Path, values: Values): (readonly Edit[] | null)[] {
  const given = Object.entries(values).map(([key, value]) => {
    const at = [...path, key];
    return { value, key, at, isEmptied: isAll(value, yaml.valueAt(at), at) };
  });
  return [
    ...given
      .filter(({ isEmptied }) => !isEmptied)
      .flatMap(({ value, at }) =>
        isMap(value) ? removals(yaml, at, value) : [removalAt(yaml, at, indexesOf(value, yaml.valueAt(at), at))],
      ),
    ...keyRemovals(
      yaml,
      path,
      given.flatMap(({ key, isEmptied }) => (isEmptied ? [key] : [])),
    ),
  ];
}

/** Whether given values are all that a key has. */
function isAll(given: unknown, known: unknown, path: Path): boolean {
  if (Array.isArray(given)) return Array.isArray(known) && indexesOf(given, known, path).size === known.length;
  if (!isMap(given)) return true;
  return Object.entries(known as Values).every(
    ([key, value]) => Object.hasOwn(given, key) && isAll(given[key], value, [...path, key]),
  );
}

function indexesOf(given: unknown, known: unknown, list: Path): ReadonlySet<number> {
  const values = given as readonly unknown[];
  return new Set(
    (known as readonly unknown[]).flatMap((value, index) =>
      values.some((one) => isIn(one, value, list)) ? [index] : [],
    ),
  );
}

function isMap(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Edits that take out keys. A list that shares its line with what is above it stays, empty. */
function keyRemovals(yaml: YamlText, path: Path, keys: readonly string[]): (readonly Edit[] | null)[] {
  const written = Object.keys((path.length === 0 ? yaml.data : yaml.valueAt(path)) as object);
  const removal = (some: readonly string[]) => removalAt(yaml, path, new Set(some.map((key) => written.indexOf(key))));
  const all = removal(keys);
  return all ? [all] : keys.map((key) => removal([key]) ?? emptyingAt(yaml, [...path, key]));
}
