import type { WrittenDossier, WrittenReference } from '../format/schema.js';
import { type PartKey, partList } from '../parts/registry.js';
import type { Parsed } from '../reading/parse.js';
import { type Edit, edited } from '../yaml/edit.js';
import { roomAt } from '../yaml/insertion.js';
import type { Path } from '../yaml/path.js';
import type { YamlText } from '../yaml/text.js';
import { type Rewritten, rewritten } from './before-after.js';
import { keyInsertion } from './key-insertion.js';
import { insertion, replacement } from './room-edits.js';

/** New entries for the parts of a case file. */
export type Addition = Partial<Pick<WrittenDossier, PartKey>>;

/**
 * Adds parts to the text of a case file: new entries follow the existing ones, in the same notation. Everything else
 * stays unchanged, character by character. `more` has keys for references of the file, by id: further keys, and texts
 * that replace those of the file. Null if the file does not fit the schema.
 */
export function addToDossier(
  { source, yaml, written }: Parsed,
  addition: Addition,
  more: ReadonlyMap<string, Partial<WrittenReference>> = new Map(),
): Rewritten | null {
  if (source.text === null || yaml === null || written === null) return null;
  const { text } = source;
  // Insert new keys of the last reference before new references, which follow it.
  const keys = (written.references ?? []).flatMap((reference, index) => {
    const path = ['references', index];
    const values = Object.entries(more.get(reference.id) ?? {});
    const isThere = ([key]: readonly [string, unknown]) => Object.hasOwn(reference, key);
    const added = Object.fromEntries(values.filter((entry) => !isThere(entry)));
    const replaced = values.filter(isThere).map(([key, value]) => replacement(yaml, [...path, key], value));
    return [...replaced, ...insertion(text, roomAt(yaml, path), added, path)];
  });
  return rewritten(source, edited(text, [...keys, ...insertions(yaml, text, addition)]));
}

/**
 * Adds entries to the list or map at a path, or adds the list or map if it is absent. They follow the entry with the
 * index `after`, by default the last one; -1 means before all. Null if the file is not YAML, or has no place for them.
 */
export function addEntries(
  parsed: Pick<Parsed, 'source' | 'yaml'>,
  path: Path,
  entries: object,
  after?: number,
): Rewritten | null {
  return addToLists(parsed, [{ path, entries }], after);
}

/** Adds entries to several lists or maps, as `addEntries` does. Null if one of them has no place. */
export function addToLists(
  { source, yaml }: Pick<Parsed, 'source' | 'yaml'>,
  additions: readonly { readonly path: Path; readonly entries: object }[],
  after?: number,
): Rewritten | null {
  if (source.text === null || yaml?.data === undefined) return null;
  const { text } = source;
  const edits = additions.map(({ path, entries }) => {
    const room = roomAt(yaml, path, after);
    const above = path.slice(0, -1);
    return room === null
      ? keyInsertion(yaml, above, { [path.at(-1) ?? '']: entries })
      : insertion(text, room, entries, path);
  });
  return edits.some(({ length }) => length === 0) ? null : rewritten(source, edited(text, edits.flat()));
}

/** Replaces an entry of a list by a map. Null if the file is not YAML. */
export function replaceEntry(
  { source, yaml }: Pick<Parsed, 'source' | 'yaml'>,
  path: Path,
  value: object,
): Rewritten | null {
  if (source.text === null || yaml?.data === undefined) return null;
  return rewritten(source, edited(source.text, [replacement(yaml, path, value)]));
}

function insertions(source: YamlText, text: string, addition: Addition): Edit[] {
  const parts = partList.flatMap(([key]) => {
    const { [key]: part = {} } = addition;
    return Object.keys(part).length === 0 ? [] : [{ key, part, room: roomAt(source, [key]) }];
  });
  const missing = parts.filter(({ room }) => room === null).map(({ key, part }) => [key, part] as const);
  return [
    ...parts.flatMap(({ key, part, room }) => (room === null ? [] : insertion(text, room, part, [key]))),
    ...keyInsertion(source, [], Object.fromEntries(missing)),
  ];
}
