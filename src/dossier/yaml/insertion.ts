import { isMap, isPair, isSeq, type Node } from 'yaml';
import { rangeOf } from './nodes.js';
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
}

/** The position after the last entry of the list or map at a path, and after the comments on it; null if there is none. */
export function roomAt(yaml: YamlText, path: Path): Room | null {
  const node = yaml.nodeAt(path);
  if ((!isMap(node) && !isSeq(node)) || yaml.valueAt(path) === undefined) return null;
  const { text, lines } = yaml;
  const [start] = node.range ?? [0];
  const last = node.items.at(-1);
  const lastNode = (isPair(last) ? (last.value ?? last.key) : last) as Node | null | undefined;
  const end = lastNode?.range?.[1] ?? start + 1;
  if (node.flow === true) return { at: end, indent: null, followsEntries: lastNode !== undefined };
  const all = lines.all;
  const indent = lines.positionAt(start).column - 1;
  let line = lines.lineAt(text.slice(0, end).trimEnd().length);
  while (commentIndent(all[line]) > indent) line += 1;
  return { at: lines.startOf(line + 1), indent, followsEntries: true };
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
    const [start, end] = rangeOf(item as Node);
    const line = lines.lineAt(start);
    let first = line - 1;
    let last = lines.lineAt(Math.max(start, end - 1)) - 1;
    const indent = all[first]?.search(/\S/) ?? 0;
    while (first > above && commentIndent(all[first - 1]) === indent) first -= 1;
    while (commentIndent(all[last + 1]) > indent) last += 1;
    above = last + 1;
    return { first, last, hasDash: /^\s*-\s+$/.test(text.slice(lines.startOf(line), start)) };
  });
  return entries.every(({ hasDash }) => hasDash) ? entries : [];
}

/** The indentation of a comment line; -1 for any other line. */
function commentIndent(line: string | undefined): number {
  return line?.search(/(?<=^[ \t]*)#/) ?? -1;
}
