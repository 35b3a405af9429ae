import { dossierSchema } from '../format/schema.js';
import { parts } from '../parts/registry.js';
import type { Parsed } from '../reading/parse.js';
import { entriesAt } from '../reading/schema-keys.js';
import { type Edit, edited } from '../yaml/edit.js';
import { roomAt } from '../yaml/insertion.js';
import type { Path } from '../yaml/path.js';
import type { YamlText } from '../yaml/text.js';
import { type Rewritten, rewritten } from './before-after.js';
import { keyInsertion } from './key-insertion.js';
import { insertion, replacement } from './room-edits.js';

type Values = Readonly<Record<string, unknown>>;

/**
 * Gives values to the entry at a path, or to the case itself: adds the keys that it lacks, replaces single values,
 * and adds to lists and maps. Undefined if the entry has all of it already. Null if the file is not YAML, or if
 * there is no entry.
 */
export function updated(
  { source, yaml }: Pick<Parsed, 'source' | 'yaml'>,
  path: Path,
  values: Values,
): Rewritten | null | undefined {
  if (source.text === null || yaml === null || roomAt(yaml, path) === null) return null;
  const all = editsOf(yaml, path, values);
  return all.length === 0 ? undefined : rewritten(source, edited(source.text, all));
}

/**
 * The keys to which an entry has another single value, and those whose value is of another kind: a
 * list, a map or a text.
 */
export function conflicts(
  yaml: YamlText,
  path: Path,
  values: Values,
): { readonly replaced: readonly string[]; readonly unlike: readonly string[] } {
  const known = Object.entries(values).flatMap(([key, value]) => {
    const current = yaml.valueAt([...path, key]);
    // A key without a value has an empty text.
    return current === undefined || current === '' ? [] : [{ key, value, current }];
  });
  const inner = known.filter(isMaps).map(({ key, value }) => conflicts(yaml, [...path, key], value as Values));
  return {
    replaced: [
      ...known.filter(({ value, current }) => typeof current === 'string' && value !== current).map(({ key }) => key),
      ...inner.flatMap(({ replaced }) => replaced),
    ],
    unlike: [
      ...known.filter(({ value, current }) => kindOf(value) !== kindOf(current)).map(({ key }) => key),
      ...inner.flatMap(({ unlike }) => unlike),
    ],
  };
}

type Kind = 'list' | 'map' | 'text';

function kindOf(value: unknown): Kind {
  if (Array.isArray(value)) return 'list';
  return typeof value === 'object' && value !== null ? 'map' : 'text';
}

function isMaps({ value, current }: { readonly value: unknown; readonly current: unknown }): boolean {
  return kindOf(value) === 'map' && kindOf(current) === 'map';
}

const edits = {
  list: (yaml, path, value) => listEdits(yaml, path, value as readonly unknown[]),
  map: (yaml, path, value) => editsOf(yaml, path, value as Values),
  text: (yaml, path, value) => (value === yaml.valueAt(path) ? [] : [replacement(yaml, path, value)]),
} as const satisfies Record<Kind, (yaml: YamlText, path: Path, value: unknown) => Edit[]>;

function editsOf(yaml: YamlText, path: Path, values: Values): Edit[] {
  const all = Object.entries(values);
  const isThere = ([key]: readonly [string, unknown]) => yaml.valueAt([...path, key]) !== undefined;
  return [
    ...all.filter(isThere).flatMap(([key, value]) => edits[kindOf(value)](yaml, [...path, key], value)),
    ...insertions(yaml, path, Object.fromEntries(all.filter((entry) => !isThere(entry)))),
  ];
}

/** Edits that add keys to a map: at the end or, at the top of the file, in the order of the format. */
function insertions(yaml: YamlText, path: Path, added: Values): Edit[] {
  if (path.length > 0) return keyInsertion(yaml, path, added);
  const order = Object.keys(dossierSchema.entries);
  const written = Object.keys(yaml.data as object);
  return order
    .filter((key) => Object.hasOwn(added, key))
    .flatMap((key) => {
      const isBefore = (other: string) => !Object.hasOwn(parts, other) && order.indexOf(other) < order.indexOf(key);
      return keyInsertion(yaml, path, { [key]: added[key] }, roomAt(yaml, path, written.findLastIndex(isBefore)));
    });
}

/** Edits that add to a list what it lacks. An id with more keys, such as a role, replaces the same id without any. */
function listEdits(yaml: YamlText, path: Path, given: readonly unknown[]): Edit[] {
  const current = yaml.valueAt(path);
  const known: readonly unknown[] = Array.isArray(current) ? current : [];
  const missing = given.filter(
    (value, index) => ![...known, ...given.slice(0, index)].some((other) => isIn(value, other, path)),
  );
  const bareOf = (value: unknown) => (typeof value === 'object' ? known.indexOf(idIn(value, path)) : -1);
  const completed = missing.flatMap((value, index) => {
    const bare = bareOf(value);
    const isTaken = missing.slice(0, index).some((other) => bareOf(other) === bare);
    return bare === -1 || isTaken ? [] : [{ value, bare }];
  });
  const added = missing.filter((value) => !completed.some((one) => one.value === value));
  return [
    ...completed.map(({ value, bare }) => replacement(yaml, [...path, bare], value)),
    ...insertion(yaml.text, roomAt(yaml, path), added, path),
  ];
}

/** Whether a value of a list says what a given value says: the same or, for an id or a text, more about it. */
export function isIn(given: unknown, known: unknown, list: Path): boolean {
  return isSame(given, known) || (typeof given === 'string' && given === idIn(known, list));
}

/** Whether two values of a case file are the same, whatever the order of their keys. */
export function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const [entries, others] = [Object.entries(one), new Map(Object.entries(other))];
  return entries.length === others.size && entries.every(([key, value]) => isSame(value, others.get(key)));
}

/** The text or the id with which a value of a list begins: `person` of a participant. */
function idIn(value: unknown, list: Path): unknown {
  const [first = ''] = Object.keys(entriesAt([...list, 0]));
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(first) : value;
}
