import { isMap, isPair, isScalar, isSeq, type Node } from 'yaml';
import type { Lines } from './lines.js';
import { type Range, rangeOf } from './nodes.js';
import type { Path } from './path.js';
import type { YamlText } from './text.js';

/** The position where another entry of a list or map can be added. */
export interface Room {
  /** An offset in the text. */
  readonly at: number;
  /** The indentation of entries on lines of their own; null between brackets. */
  readonly indent: number | null;
  /** Whether it is after other entries. */
  readonly followsEntries: boolean;
  /** Whether it is before all other entries. */
  readonly isFirst?: true;
  /** Whether empty lines separate the entries. */
  readonly isSpaced?: true;
  /** The indentation of entries between brackets that have lines of their own, each of which ends with a comma. */
  readonly lineIndent?: number;
}

/**
 * The position after an entry of the list or map at a path, and after the comments on it; null if there is no list or
 * map. `after` is the index of the entry, by default the last one; -1 means before all entries.
 */
export function roomAt(yaml: YamlText, path: Path, after?: number): Room | null {
  const node = yaml.nodeAt(path);
  if (yaml.valueAt(path) === undefined) return null;
  if (!isMap(node) && !isSeq(node)) return roomBelow(yaml, path, node);
  const [start] = node.range ?? [0];
  const index = after ?? node.items.length - 1;
  const entry = entryNode(node.items[index]);
  const end = entry?.range?.[1] ?? start + 1;
  const isFirst = entry === undefined && node.items.length > 0;
  if (node.flow === true) {
    const room = { at: end, indent: null, followsEntries: entry !== undefined, ...(isFirst && { isFirst }) };
    const item = node.items[isFirst ? 0 : index];
    return item === undefined ? room : { ...room, ...ownLine(yaml, startOf(item), isFirst ? undefined : end) };
  }
  const { lines } = yaml;
  const indent = lines.positionAt(start).column - 1;
  const line = isFirst ? firstLine(yaml, start, indent) : lineAfter(yaml, end, indent);
  return {
    at: lines.startOf(line),
    indent,
    followsEntries: !isFirst,
    ...(isFirst && { isFirst }),
    ...(isSpaced(yaml, node.items.map(startOf)) && { isSpaced: true }),
  };
}

/**
 * The room on a new line between brackets: before an entry that begins its line or, given its end, after one that is
 * followed by a comma and nothing else. Nothing if the entries share lines.
 */
function ownLine({ lines }: YamlText, start: number, end?: number): Pick<Room, 'at' | 'lineIndent'> | undefined {
  const { line, column } = lines.positionAt(start);
  if (
    lines
      .textOf(line)
      .slice(0, column - 1)
      .trim() !== ''
  )
    return undefined;
  if (end === undefined) return { at: lines.startOf(line), lineIndent: column - 1 };
  const last = lines.positionAt(end);
  const rest = lines.textOf(last.line).slice(last.column - 1);
  return /^\s*,\s*(?:#.*)?$/.test(rest) ? { at: lines.startOf(last.line + 1), lineIndent: column - 1 } : undefined;
}

/** The room below a key that has no value, for the first entry. */
function roomBelow(yaml: YamlText, path: Path, node: Node | null): Room | null {
  const { start, end } = rangeOf(node);
  if (!isScalar(node) || start !== end) return null;
  const { line, column } = yaml.lines.positionAt(rangeOf(yaml.nodeAt(path, 'key')).start);
  return { at: yaml.lines.startOf(line + 1), indent: column + 1, followsEntries: false };
}

/** The line of the first entry of a list or map, or of the comments right above it. */
function firstLine({ lines }: YamlText, start: number, indent: number): number {
  let line = lines.lineAt(start);
  while (line > 1 && commentIndent(lines.textOf(line - 1)) === indent) line -= 1;
  return line;
}

/** The line after an entry that ends at an offset, and after the comments that are indented below it. */
function lineAfter({ text, lines }: YamlText, end: number, indent: number): number {
  let last = lines.lineAt(text.slice(0, end).trimEnd().length);
  for (let line = last + 1; line <= lines.count; line += 1) {
    if (commentIndent(lines.textOf(line)) > indent) last = line;
    else if (lines.textOf(line).trim() !== '') break;
  }
  return last + 1;
}

/** Whether there is an empty line before each entry but the first. One entry shows nothing. */
function isSpaced({ lines }: YamlText, starts: readonly number[]): boolean {
  const [, ...others] = starts.map((start) => lines.lineAt(start));
  return others.length > 0 && others.every((line) => isAfterEmptyLine(lines, line));
}

function isAfterEmptyLine(lines: Lines, line: number): boolean {
  let above = line - 1;
  while (lines.textOf(above).trimStart().startsWith('#')) above -= 1;
  return lines.textOf(above).trim() === '';
}

function startOf(item: unknown): number {
  return rangeOf((isPair(item) ? item.key : item) as Node | null).start;
}

/** The node with which an entry ends. */
function entryNode(item: unknown): Node | null | undefined {
  return (isPair(item) ? (item.value ?? item.key) : item) as Node | null | undefined;
}

/**
 * The lines, from 0, of each entry of a list that is written with hyphens on lines of their own: from the comments
 * right above it to its last line and the comments indented below it. None for a list in another notation.
 */
export function entryLines(yaml: YamlText, path: Path): { readonly first: number; readonly last: number }[] {
  const node = yaml.nodeAt(path);
  if (!isSeq(node)) return [];
  const { text, lines } = yaml;
  const all = lines.all;
  let above = 0;
  const entries = node.items.map((item) => {
    const { start, end } = rangeOf(item as Node);
    const line = lines.lineAt(start);
    let first = line - 1;
    const indent = all[first]?.search(/\S/) ?? 0;
    const last = lastLineOf(lines, { start, end }, indent) - 1;
    while (first > above && commentIndent(all[first - 1]) === indent) first -= 1;
    above = last + 1;
    return { first, last, hasDash: /^\s*-\s+$/.test(text.slice(lines.startOf(line), start)) };
  });
  return entries.every(({ hasDash }) => hasDash) ? entries : [];
}

/**
 * The last line, from 1, of an entry between two offsets, with the comments that are indented below it. The parser
 * counts some empty lines and comments after a list as a part of it.
 */
export function lastLineOf(lines: Lines, { start, end }: Range, indent: number): number {
  const first = lines.lineAt(start);
  let last = lines.lastLineOf(start, end);
  while (last > first && isAfterEntry(lines.textOf(last), indent)) last -= 1;
  while (last < lines.count && commentIndent(lines.textOf(last + 1)) > indent) last += 1;
  return last;
}

function isAfterEntry(line: string, indent: number): boolean {
  const comment = commentIndent(line);
  return line.trim() === '' || (comment !== -1 && comment <= indent);
}

/** The indentation of a comment line; -1 for any other line. */
export function commentIndent(line: string | undefined): number {
  return line?.search(/(?<=^[ \t]*)#/) ?? -1;
}
