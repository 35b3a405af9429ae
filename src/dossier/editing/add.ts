import type { WrittenDossier, WrittenReference } from '../format/schema.js';
import { type PartKey, partList } from '../parts/registry.js';
import type { Parsed } from '../reading/parse.js';
import { type Edit, edited } from '../yaml/edit.js';
import { type Room, roomAt } from '../yaml/insertion.js';
import { rangeOf } from '../yaml/nodes.js';
import type { Path } from '../yaml/path.js';
import type { YamlText } from '../yaml/text.js';
import { type Rewritten, rewritten } from './before-after.js';
import { isShort, writePart } from './write.js';

/** New entries for the parts of a case file. */
export type Addition = Partial<Pick<WrittenDossier, PartKey>>;

/**
 * Adds parts to the text of a case file: new entries follow the existing ones, in the same notation. Everything else
 * stays unchanged, character by character. `more` has keys for references of the file, by id: further keys, and texts that
 * replace those of the file. Null if the file does not fit the schema.
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
    const replaced = values.filter(isThere).flatMap(([key, value]) => replacement(yaml, [...path, key], value));
    return [...replaced, ...insertion(text, roomAt(yaml, path), added, path)];
  });
  return rewritten(source, edited(text, [...keys, ...insertions(yaml, text, addition)]), yaml.access);
}

/** An edit that replaces a text, with its quotes if it has some. None for another kind of value, or in a block of lines. */
function replacement(yaml: YamlText, path: Path, value: unknown): Edit[] {
  const place = yaml.scalarAt(path);
  if (typeof value !== 'string' || place === null || place.text.includes('\n')) return [];
  return [{ start: place.start, end: place.start + place.text.length, text: value }];
}

/**
 * Adds entries to the list or map at a path, or adds the list or map if it is absent. They follow the entry with the index
 * `after`, by default the last one; -1 means before all. Null if the file is not YAML, or has no place for them.
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
      ? insertion(text, roomAt(yaml, above), { [path.at(-1) ?? '']: entries }, above)
      : insertion(text, room, entries, path);
  });
  return edits.some(({ length }) => length === 0) ? null : rewritten(source, edited(text, edits.flat()), yaml.access);
}

/** Replaces a value of a list by a map: on one line if it is short or in brackets. Null if the file is not YAML. */
export function replaceEntry(
  { source, yaml }: Pick<Parsed, 'source' | 'yaml'>,
  path: Path,
  value: object,
): Rewritten | null {
  if (source.text === null || yaml?.data === undefined) return null;
  const { text } = source;
  const [start, end] = rangeOf(yaml.nodeAt(path));
  const isInBrackets = roomAt(yaml, path.slice(0, -1))?.indent === null;
  const indent = ' '.repeat(yaml.lines.positionAt(start).column - 1);
  const lines = writePart(value, path, isInBrackets || isShort(value))
    .trim()
    .split('\n');
  const written = lines.join(`${text.includes('\r\n') ? '\r\n' : '\n'}${indent}`);
  return rewritten(source, edited(text, [{ start, end, text: written }]), yaml.access);
}

/**
 * Gives keys to the entry at a path: adds those that it lacks, and replaces the text of the others. Null if the file is not
 * YAML, or if there is no entry.
 */
export function withKeys(
  { source, yaml }: Pick<Parsed, 'source' | 'yaml'>,
  path: Path,
  keys: Readonly<Record<string, unknown>>,
): Rewritten | null {
  const room = yaml && roomAt(yaml, path);
  if (source.text === null || yaml === null || room === null) return null;
  const { text } = source;
  const all = Object.entries(keys);
  const isThere = ([key]: readonly [string, unknown]) => yaml.valueAt([...path, key]) !== undefined;
  const added = Object.fromEntries(all.filter((entry) => !isThere(entry)));
  const replaced = all.filter(isThere).map(([key, value]) => textEdit(yaml, path, key, value, room.indent));
  return rewritten(source, edited(text, [...replaced, ...insertion(text, room, added, path)]), yaml.access);
}

/** An edit that replaces the text of a key. `indent` is that of the keys on lines of their own; null between brackets. */
function textEdit(yaml: YamlText, path: Path, key: string, value: unknown, indent: number | null): Edit {
  const { text } = yaml;
  const [start, end] = rangeOf(yaml.nodeAt([...path, key]));
  const pair = writePart({ [key]: value }, path, indent === null, indentation(text)).trim();
  const written = (indent === null ? pair.slice(1, -1) : pair)
    .trim()
    .slice(key.length + 1)
    .trim();
  const lines = written.split('\n').join(`\n${' '.repeat(indent ?? 0)}`);
  // A block of lines includes its last line break.
  const last = text.slice(start, end).endsWith('\n') ? '\n' : '';
  return { start, end, text: `${lines}${last}`.replaceAll('\n', text.includes('\r\n') ? '\r\n' : '\n') };
}

function insertions(source: YamlText, text: string, addition: Addition): Edit[] {
  const parts = partList.flatMap(([key]) => {
    const { [key]: part = {} } = addition;
    return Object.keys(part).length === 0 ? [] : [{ key, part, room: roomAt(source, [key]) }];
  });
  const missing = parts.filter(({ room }) => room === null).map(({ key, part }) => [key, part] as const);
  return [
    ...parts.flatMap(({ key, part, room }) => (room === null ? [] : insertion(text, room, part, [key]))),
    ...insertion(text, roomAt(source, []), Object.fromEntries(missing), []),
  ];
}

function insertion(text: string, room: Room | null, part: object, path: Path): Edit[] {
  if (room === null || Object.keys(part).length === 0) return [];
  const { at, indent, followsEntries, isFirst, isSpaced, lineIndent } = room;
  const ends = text.includes('\r\n') ? '\r\n' : '\n';
  if (indent === null) {
    // Without the brackets, because the list already has them.
    const entries = writePart(part, path, true).trim().slice(1, -1).trim();
    if (lineIndent !== undefined) {
      return [{ start: at, end: at, text: `${' '.repeat(lineIndent)}${entries},${ends}` }];
    }
    const [before, after] = followsEntries ? [', ', ''] : [' ', isFirst ? ',' : ' '];
    return [{ start: at, end: at, text: `${before}${entries}${after}` }];
  }
  const lines = writePart(part, path, false, indentation(text)).trim().split('\n');
  const written = lines.map((line) => (line === '' ? '' : `${' '.repeat(indent)}${line}`)).join('\n');
  const [above, below] = path.length === 0 || (isSpaced && !isFirst) ? ['\n', ''] : ['', isSpaced ? '\n' : ''];
  const unended = at > 0 && text[at - 1] !== '\n' ? '\n' : '';
  return [{ start: at, end: at, text: `${unended}${above}${written}\n${below}`.replaceAll('\n', ends) }];
}

/** The number of spaces, at least 2, by which a text indents its first indented line. */
function indentation(text: string): number {
  const [, spaces = '  '] = /^( {2,8})[^\s#]/m.exec(text) ?? [];
  return spaces.length;
}
