import { isMap, isPair, isSeq, type Node } from 'yaml';
import type { Edit } from './edit.js';
import { entryLines } from './insertion.js';
import { rangeOf } from './nodes.js';
import type { Path } from './path.js';
import type { YamlText } from './text.js';

/**
 * Edits that take entries, given by their indexes, out of the list or map at a path, with their comments. Null if there is
 * no list or map, or if an entry shares a line with what is above it: `- people: [ada]`.
 */
export function removalAt(yaml: YamlText, path: Path, indexes: ReadonlySet<number>): Edit[] | null {
  const node = yaml.nodeAt(path);
  if (!isMap(node) && !isSeq(node)) return null;
  if (node.flow === true) return flowRemoval(yaml, node.items.map(rangeOfItem), indexes);
  const entries = isSeq(node) ? entryLines(yaml, path) : node.items.map((item) => linesOfPair(yaml, rangeOfItem(item)));
  const edits = [...indexes].flatMap((index) => {
    const entry = entries[index];
    if (!entry) return [];
    return [{ start: yaml.lines.startOf(entry.first + 1), end: yaml.lines.startOf(entry.last + 2), text: '' }];
  });
  return edits.length === indexes.size ? edits : null;
}

type Range = readonly [start: number, end: number];

function rangeOfItem(item: unknown): Range {
  if (!isPair(item)) return rangeOf(item as Node | null);
  const [start, end] = rangeOf(item.key as Node | null);
  const value = item.value as Node | null;
  return [start, value === null ? end : rangeOf(value)[1]];
}

/** The lines, from 0, of a key and its value; null if something else is before the key. */
function linesOfPair(
  { lines, text }: YamlText,
  [start, end]: Range,
): { readonly first: number; readonly last: number } | null {
  const first = lines.lineAt(start);
  if (text.slice(lines.startOf(first), start).trim() !== '') return null;
  const indent = start - lines.startOf(first);
  let last = lines.lineAt(Math.max(start, end - 1));
  const isInside = (line: number) => (lines.textOf(line).search(/(?<=^ *)#/) ?? -1) > indent;
  while (last < lines.count && isInside(last + 1)) last += 1;
  return { first: first - 1, last: last - 1 };
}

/** Edits between brackets: an entry goes with the comma after it, or with its lines if it has them for itself. */
function flowRemoval({ lines, text }: YamlText, items: readonly Range[], indexes: ReadonlySet<number>): Edit[] {
  const lastKept = items.findLastIndex((_, index) => !indexes.has(index));
  return items.flatMap(([start, end], index): Edit[] => {
    const [next] = items[index + 1] ?? [];
    if (!indexes.has(index)) return [];
    if (index < lastKept && next !== undefined) return [{ start, end: next, text: '' }];
    const line = lines.startOf(lines.lineAt(start));
    const rest = /^[ \t]*,?[ \t]*(?:#.*)?\r?\n/.exec(text.slice(end));
    if (rest && text.slice(line, start).trim() === '') return [{ start: line, end: end + rest[0].length, text: '' }];
    return [{ start: items[index - 1]?.[1] ?? start, end, text: '' }];
  });
}
