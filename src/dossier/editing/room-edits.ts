import { parts } from '../parts/registry.js';
import type { Edit } from '../yaml/edit.js';
import { type Room, roomAt } from '../yaml/insertion.js';
import { rangeOf } from '../yaml/nodes.js';
import type { Path } from '../yaml/path.js';
import type { YamlText } from '../yaml/text.js';
import { isShort, writePart, writeValue } from './write.js';

/**
 * An edit that replaces the value at a path, in the notation around it. A text keeps its quotes if it needs no others.
 */
export function replacement(yaml: YamlText, path: Path, value: unknown): Edit {
  const { text } = yaml;
  const { start, end } = rangeOf(yaml.nodeAt(path));
  const wasBlock = text.slice(start, end).endsWith('\n');
  const isFollowed = !wasBlock && /^[^\n]*\S/.test(text.slice(end));
  const isInBrackets = roomAt(yaml, path.slice(0, -1))?.indent === null;
  const flow = isInBrackets || (typeof value === 'object' && value !== null && isShort(value));
  const written = writeValue(value, path, { flow, indent: indentation(text), blockQuote: !isFollowed });
  const [quote = ''] = /^["']/.exec(text.slice(start)) ?? [];
  const isPlain = written === value && !/["'\\]/.test(written);
  const { column } = yaml.lines.positionAt(rangeOf(yaml.nodeAt(path, 'key')).start);
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

/** An edit that adds entries to the list or map at a path, in a room of it. */
export function insertion(
  text: string,
  room: Room | null,
  part: object,
  path: Path,
  { isReplacing = false } = {},
): Edit[] {
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
  const isPart = !isReplacing && path.length === 0 && Object.keys(part).some((key) => Object.hasOwn(parts, key));
  const [above, below] = isPart || (isSpaced && !isFirst) ? ['\n', ''] : ['', isSpaced ? '\n' : ''];
  const unended = at > 0 && text[at - 1] !== '\n' ? '\n' : '';
  return placed(`${unended}${above}${' '.repeat(indent)}${lines}\n${below}`);
}

/** The number of spaces, at least 2, by which a text indents its first indented line. */
function indentation(text: string): number {
  const [, spaces = '  '] = /^( {2,8})[^\s#]/m.exec(text) ?? [];
  return spaces.length;
}
