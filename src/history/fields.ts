import { getOrInsert } from '../get-or-insert.js';
import { inWords, isMap, keyOf, listOf, named, type Plain, type Values } from './plain.js';

/** A value that differs between two versions of an entry. */
export interface FieldChange {
  /** The key of the case file; `archive.url` for a key inside a map. */
  readonly field: string;
  /** What in a list is meant, such as the id of the reference that is cited. */
  readonly item?: string;
  /** The value in words; absent if the version has none. */
  readonly before?: string;
  readonly after?: string;
}

/** Lists in which the order means something. */
const ordered: ReadonlySet<string> = new Set(['authors', 'editors']);

/** What differs between the values of two versions. The order of keys and of lists makes no difference. */
export function changedFields(before: Values, after: Values, above = ''): FieldChange[] {
  if (before === after) return [];
  const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return keys.flatMap((key) => changedField(`${above}${key}`, before[key], after[key]));
}

function changedField(field: string, before: Plain | undefined, after: Plain | undefined): FieldChange[] {
  if (before === undefined && after === undefined) return [];
  if (before !== undefined && after !== undefined && keyOf(before) === keyOf(after)) return [];
  if ((Array.isArray(before) || Array.isArray(after)) && !ordered.has(field)) {
    return changedItems(field, listOf(before), listOf(after));
  }
  if ((isMap(before) || before === undefined) && (isMap(after) || after === undefined))
    return changedFields(before ?? {}, after ?? {}, `${field}.`);
  return [{ field, ...sides(before, after) }];
}

function sides(before: Plain | undefined, after: Plain | undefined): Pick<FieldChange, 'before' | 'after'> {
  return {
    ...(before !== undefined && { before: inWords(before) }),
    ...(after !== undefined && { after: inWords(after) }),
  };
}

/** What differs between two lists whose order means nothing, such as the citations of a claim. */
function changedItems(field: string, before: readonly Plain[], after: readonly Plain[]): FieldChange[] {
  const [old, now] = withoutShared(before, after);
  const byName = new Map<string | undefined, [Plain[], Plain[]]>();
  for (const [side, values] of [old, now].entries()) {
    for (const value of values) {
      const { name } = named(value);
      getOrInsert(byName, name, (): [Plain[], Plain[]] => [[], []])[side]?.push(value);
    }
  }
  return [...byName].flatMap(([item, [gone, come]]) =>
    Array.from({ length: Math.max(gone.length, come.length) }, (_, index): FieldChange => {
      const [was, is] = [gone[index], come[index]];
      return {
        field,
        ...(item !== undefined && { item }),
        ...sides(was, is),
      };
    }),
  );
}

/** Two lists without what both have, each as often as both have it. */
function withoutShared(before: readonly Plain[], after: readonly Plain[]): [Plain[], Plain[]] {
  const counts = new Map<string, number>();
  for (const value of after) counts.set(itemKey(value), (counts.get(itemKey(value)) ?? 0) + 1);
  const both = new Map<string, number>();
  const old = before.filter((value) => {
    const key = itemKey(value);
    const left = counts.get(key) ?? 0;
    if (left === 0) return true;
    counts.set(key, left - 1);
    both.set(key, (both.get(key) ?? 0) + 1);
    return false;
  });
  const now = after.filter((value) => {
    const left = both.get(itemKey(value)) ?? 0;
    if (left > 0) both.set(itemKey(value), left - 1);
    return left === 0;
  });
  return [old, now];
}

/** `smith` and `{ ref: smith }` are the same citation. */
function itemKey(value: Plain): string {
  const { name, rest } = named(value);
  return `${name ?? ''} ${keyOf(rest)}`;
}
