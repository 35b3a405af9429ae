import { isMap, isPair, isSeq, type Node } from 'yaml';
import type { Edit } from './edit.js';
import { commentIndent, entryLines, lastLineOf } from './insertion.js';
import type { Lines } from './lines.js';
import { type Range, rangeOf } from './nodes.js';
import type { Path } from './path.js';
import type { YamlText } from './text.js';

/**
 * Edits that take entries, given by their indexes, out of the list or map at a path, with their comments. Null if there
 * is no list or map, or if an entry shares a line with what is above it: `- people: [ada]`.
 */
export function removalAt(yaml: YamlText, path: Path, indexes: ReadonlySet<number>): Edit[] | null {
  const node = yaml.nodeAt(path);
  if (!isMap(node) && !isSeq(node)) return null;
  if (node.flow === true) return flowRemoval(yaml, node.items.map(rangeOfItem), rangeOf(node).start + 1, indexes);
  const entries = isSeq(node) ? entryLines(yaml, path) : linesOfPairs(yaml, node.items.map(rangeOfItem));
  const taken = [...indexes].sort((one, other) => one - other).flatMap((index) => entries[index] ?? []);
  if (taken.length !== indexes.size) return null;
  return runsOf(yaml.lines, taken).map((run) => {
    const { first, last } = withEmptyLines(yaml.lines, run, run.first === entries[0]?.first);
    return { start: yaml.lines.startOf(first + 1), end: yaml.lines.startOf(last + 2), text: '' };
  });
}

/** Edits that leave an empty list under a key. Null if entries share lines with other text. */
export function emptyingAt(yaml: YamlText, path: Path): Edit[] | null {
  const { start, end } = rangeOf(yaml.nodeAt(path));
  const node = yaml.nodeAt(path);
  if (isSeq(node) && node.flow === true) return [{ start, end, text: '[]' }];
  const [first, ...others] = entryLines(yaml, path);
  const key = rangeOf(yaml.nodeAt(path, 'key')).end;
  if (first === undefined || yaml.text[key] !== ':') return null;
  const last = others.at(-1) ?? first;
  return [
    { start: key + 1, end: key + 1, text: ' []' },
    { start: yaml.lines.startOf(first.first + 1), end: yaml.lines.startOf(last.last + 2), text: '' },
  ];
}

interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** Entries with only empty lines between them, together. */
function runsOf(lines: Lines, entries: readonly LineRange[]): LineRange[] {
  const runs: LineRange[] = [];
  for (const { first, last } of entries) {
    const run = runs.at(-1);
    if (run !== undefined && emptyLinesFrom(lines, run.last + 1) === first - run.last - 1)
      runs.splice(-1, 1, { first: run.first, last });
    else runs.push({ first, last });
  }
  return runs;
}

/** Entries with the empty lines after them that, without the entries, would double those before, or end the text. */
function withEmptyLines(lines: Lines, { first, last }: LineRange, isFirst: boolean): LineRange {
  let above = first;
  while (above > 0 && lines.textOf(above).trim() === '') above -= 1;
  if (!isFirst && above === first) return { first, last };
  const end = last + emptyLinesFrom(lines, last + 1);
  return { first: end >= lines.count - 1 ? above : first, last: end };
}

/** How many lines are empty, from a line (counted from 0) on. */
function emptyLinesFrom(lines: Lines, from: number): number {
  let line = from;
  while (line < lines.count && lines.textOf(line + 1).trim() === '') line += 1;
  return line - from;
}

function rangeOfItem(item: unknown): Range {
  if (!isPair(item)) return rangeOf(item as Node | null);
  const { start, end } = rangeOf(item.key as Node | null);
  const value = item.value as Node | null;
  return { start, end: value === null ? end : rangeOf(value).end };
}

/**
 * The lines, from 0, of each key with its value, the comments right above it and those indented below it; null if
 * something else is before the key.
 */
function linesOfPairs({ lines, text }: YamlText, pairs: readonly Range[]): (LineRange | null)[] {
  let above = 0;
  return pairs.map(({ start, end }) => {
    let first = lines.lineAt(start);
    const indent = start - lines.startOf(first);
    const isAlone = text.slice(lines.startOf(first), start).trim() === '';
    while (isAlone && first - 1 > above && commentIndent(lines.textOf(first - 1)) === indent) first -= 1;
    const last = lastLineOf(lines, { start, end }, indent);
    above = last;
    return isAlone ? { first: first - 1, last: last - 1 } : null;
  });
}

/** Edits between brackets. Comments that are not of a removed entry stay. */
function flowRemoval(yaml: YamlText, items: readonly Range[], from: number, indexes: ReadonlySet<number>): Edit[] {
  return items.flatMap((_, first): Edit[] => {
    if (!indexes.has(first) || indexes.has(first - 1)) return [];
    const kept = items.findIndex((_, index) => index > first && !indexes.has(index));
    const run = items.slice(first, kept === -1 ? items.length : kept);
    const removed = { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 };
    const before = items[first - 1]?.end ?? from;
    const own = ownLines(yaml, before, removed, kept === -1);
    const edit = own ?? (kept === -1 ? lastRemoval(yaml, before, removed, first > 0) : removalBefore(yaml, removed));
    const hasNoComma = kept === -1 && first > 0 && !endOf(yaml.text, removed.end).hasComma;
    const comma = hasNoComma ? commaAfter(yaml.text, before) : [];
    return [...comma.filter((one) => one.end <= edit.start), edit];
  });
}

/** The removal of the comma after an entry that becomes the last one. */
function commaAfter(text: string, entry: number): Edit[] {
  const [found] = /^(?:\s|#[^\n]*\n)*,/.exec(text.slice(entry)) ?? [];
  return found === undefined ? [] : [{ start: entry + found.length - 1, end: entry + found.length, text: '' }];
}

/**
 * The removal of lines that have nothing but the removed entries, with the comments right above; undefined
 * if they have more.
 */
function ownLines({ lines, text }: YamlText, before: number, { start, end }: Range, isLast: boolean): Edit | undefined {
  const after = endOf(text, end);
  const rest = /^\r?\n/.exec(text.slice(after.end));
  let { line, column } = lines.positionAt(start);
  if (!rest || !(after.hasComma || isLast) || text.slice(lines.startOf(line), start).trim() !== '') return undefined;
  while (line - 1 > lines.lineAt(before) && commentIndent(lines.textOf(line - 1)) === column - 1) line -= 1;
  return { start: lines.startOf(line), end: after.end + rest[0].length, text: '' };
}

/** The removal of entries that another one follows. */
function removalBefore({ text }: YamlText, { start, end }: Range): Edit {
  const after = endOf(text, end).end;
  const [space = ''] = /^(?:\r?\n)?[ \t]*/.exec(text.slice(after)) ?? [];
  const isComment = text[after + space.length] === '#' && /\S/.test(text[start - 1] ?? '');
  return { start, end: after + space.length, text: isComment ? ' ' : '' };
}

/** The removal of entries at the end, with the comma before them unless a comment follows it. */
function lastRemoval({ text }: YamlText, before: number, { start, end }: Range, hasComma: boolean): Edit {
  const isCommented = text.slice(before, start).includes('#');
  return { start: hasComma && !isCommented ? before : start, end: endOf(text, end).end, text: '' };
}

/** Where an entry ends, with the comma after it, if it has one, and with the comment on its line. */
function endOf(text: string, entry: number): { readonly end: number; readonly hasComma: boolean } {
  const [, comma, rest = ''] = /^((?:\s|#[^\n]*\n)*,)?([ \t]*#[^\n]*)?/.exec(text.slice(entry)) ?? [];
  return { end: entry + (comma ?? '').length + rest.trimEnd().length, hasComma: comma !== undefined };
}
