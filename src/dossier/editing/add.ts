import type { WrittenDossier, WrittenReference } from '../format/schema.js';
import { type PartKey, partList, parts } from '../parts/registry.js';
import type { Parsed } from '../reading/parse.js';
import { type Edit, edited } from '../yaml/edit.js';
import { type Room, roomAt } from '../yaml/insertion.js';
import { rangeOf } from '../yaml/nodes.js';
import type { Path } from '../yaml/path.js';
import type { YamlText } from '../yaml/text.js';
import { type Rewritten, rewritten } from './before-after.js';
import { isShort, writePart, writeValue } from './write.js';

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
      ? insertion(text, roomAt(yaml, above), { [path.at(-1) ?? '']: entries }, above)
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

/**
 * An edit that replaces the value at a path, in the notation around it. A text keeps its quotes if it needs no others.
 */
export function replacement(yaml: YamlText, path: Path, value: unknown): Edit {
  const { text } = yaml;
  const [start, end] = rangeOf(yaml.nodeAt(path));
  const wasBlock = text.slice(start, end).endsWith('\n');
  const isFollowed = !wasBlock && /^[^\n]*\S/.test(text.slice(end));
  const isInBrackets = roomAt(yaml, path.slice(0, -1))?.indent === null;
  const flow = isInBrackets || (typeof value === 'object' && value !== null && isShort(value));
  const written = writeValue(value, path, { flow, indent: indentation(text), blockQuote: !isFollowed });
  const [quote = ''] = /^["']/.exec(text.slice(start)) ?? [];
  const isPlain = written === value && !/["'\\]/.test(written);
  const { column } = yaml.lines.positionAt(rangeOf(yaml.nodeAt(path, 'key'))[0]);
  const lines = indented(isPlain ? quote + written + quote : written, column - 1);
  return { start, end, text: withEndsOf(text, wasBlock ? `${lines}\n` : lines) };
}

/** Indents all lines but the first and the empty ones. */
function indented(lines: string, indent: number): string {
  return lines.replace(/\n(?!\n)/g, `\n${' '.repeat(indent)}`);
}

/** Written lines that end as the lines of a text do. */
function withEndsOf(text: string, written: string): string {
  return text.includes('\r\n') ? written.replaceAll('\n', '\r\n') : written;
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

/** An edit that adds entries to the list or map at a path, in a room of it. */
export function insertion(text: string, room: Room | null, part: object, path: Path): Edit[] {
  if (room === null || Object.keys(part).length === 0) return [];
  const { at, indent, followsEntries, isFirst, isSpaced, lineIndent } = room;
  const placed = (written: string) => [{ start: at, end: at, text: withEndsOf(text, written) }];
  if (indent === null) {
    // Without the brackets, because the list already has them.
    const entries = writePart(part, path, { flow: true }).trim().slice(1, -1).trim();
    if (lineIndent !== undefined) return placed(`${' '.repeat(lineIndent)}${entries},\n`);
    const [before, after] = followsEntries ? [', ', ''] : [' ', isFirst ? ',' : ' '];
    return placed(`${before}${entries}${after}`);
  }
  const lines = indented(writePart(part, path, { indent: indentation(text) }).trim(), indent);
  const isPart = path.length === 0 && Object.keys(part).some((key) => Object.hasOwn(parts, key));
  const [above, below] = isPart || (isSpaced && !isFirst) ? ['\n', ''] : ['', isSpaced ? '\n' : ''];
  const unended = at > 0 && text[at - 1] !== '\n' ? '\n' : '';
  return placed(`${unended}${above}${' '.repeat(indent)}${lines}\n${below}`);
}

/** The number of spaces, at least 2, by which a text indents its first indented line. */
function indentation(text: string): number {
  const [, spaces = '  '] = /^( {2,8})[^\s#]/m.exec(text) ?? [];
  return spaces.length;
}
