import type { Edit } from '../yaml/edit.js';
import { commentIndent, type Room, roomAt } from '../yaml/insertion.js';
import type { Path } from '../yaml/path.js';
import type { YamlText } from '../yaml/text.js';
import { insertion } from './room-edits.js';
import { skeleton } from './skeleton.js';

/** The keys that a new case file has as comments, each as the line that a value replaces: `# language: en`. */
const exampleLines: ReadonlyMap<string, string> = new Map(
  skeleton('id', 'name')
    .split('\n')
    .flatMap((line) => {
      const [, example, key] = /^ *(# (\w+):(?: .*)?)$/.exec(line) ?? [];
      return key === undefined || example === undefined ? [] : [[key, example] as const];
    }),
);

/**
 * Edits that add keys to the map at a path. A key takes the place of the commented example that `new` wrote for it. All
 * others are added in a room of the map, by default at its end.
 */
export function keyInsertion(
  yaml: YamlText,
  path: Path,
  values: Readonly<Record<string, unknown>>,
  room: Room | null = roomAt(yaml, path),
): Edit[] {
  if (room === null) return [];
  const placed = Object.entries(values).map(([key, value]) => ({ key, value, line: exampleOf(yaml, path, room, key) }));
  const rest = placed.filter(({ line }) => line === undefined).map(({ key, value }) => [key, value] as const);
  return [
    ...placed.flatMap(({ key, value, line }) => {
      if (line === undefined) return [];
      const at = { at: yaml.lines.startOf(line), indent: room.indent, followsEntries: true };
      // The room is in the middle of comments, which no empty line separates from the key.
      return insertion(yaml.text, at, { [key]: value }, path, { isReplacing: true }).map((edit) => ({
        ...edit,
        end: yaml.lines.startOf(line + 1),
      }));
    }),
    ...insertion(yaml.text, path.length === 0 ? afterExamples(yaml, room) : room, Object.fromEntries(rest), path),
  ];
}

/**
 * The line with the example of a key: anywhere in the file for a key at the top, or else among the comments that
 * follow the map.
 */
function exampleOf({ lines }: YamlText, path: Path, { at, indent }: Room, key: string): number | undefined {
  const example = exampleLines.get(key);
  if (example === undefined || indent === null) return undefined;
  const first = path.length === 0 ? 1 : lines.lineAt(at);
  for (let line = first; line <= lines.count; line += 1) {
    const text = lines.textOf(line);
    if (path.length === 0 ? text.startsWith('...') : commentIndent(text) !== indent) return undefined;
    if (text === ' '.repeat(indent) + example) return line;
  }
  return undefined;
}

/** A room after the commented entries that directly follow an entry at the top of the file. */
function afterExamples({ lines }: YamlText, room: Room): Room {
  const first = lines.lineAt(room.at);
  let line = first;
  while (/^# {2}/.test(lines.textOf(line))) line += 1;
  return line === first ? room : { ...room, at: lines.startOf(line) };
}
