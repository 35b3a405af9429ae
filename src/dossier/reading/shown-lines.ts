import { readings, revealing, withRegistered } from '../access/withheld.js';
import { type Access, strictest } from '../format/vocabulary.js';
import type { RegisterState } from '../model/register.js';
import type { YamlText } from '../yaml/text.js';
import type { Parsed } from './parse.js';

/**
 * The strictest access of anything in a case file, and of any name that it withholds with its register. Someone with
 * this access may see any line of the file.
 */
export function accessOfFile(parsed: Pick<Parsed, 'yaml' | 'withheld'>, register: RegisterState): Access {
  const ofParts = parsed.yaml?.access ?? 'secret';
  // Nothing is stricter, and looking for withheld names takes time.
  if (ofParts === 'secret') return ofParts;
  return strictest([ofParts, ...withRegistered(parsed.withheld, register).map(({ access }) => access)]);
}

/**
 * The access that a reader needs to see lines of a case file as they are written, counted from 1: that of the parts on
 * them, of the parts that a comment among them may be about, and of the withheld names and ids that they spell.
 */
export function accessOfLines(
  parsed: Pick<Parsed, 'yaml' | 'withheld'>,
  lines: readonly number[],
  register: RegisterState,
): Access {
  return linesIn(parsed, register)(lines);
}

/** Make a function that gives the `accessOfLines` of several parts of a file. */
export function linesIn(
  parsed: Pick<Parsed, 'yaml' | 'withheld'>,
  register: RegisterState,
): (lines: readonly number[]) => Access {
  const { yaml, withheld } = parsed;
  let revealed: ReturnType<typeof revealing> | undefined;
  return (lines) => {
    if (lines.length === 0) return 'public';
    // A file that is not YAML has no lines that are certainly public.
    if (yaml?.data === undefined) return 'secret';
    revealed ??= revealing(withRegistered(withheld, register));
    const accessNeeded = revealed;
    return strictest([
      ...lines.map((line) => accessOnLine(yaml, line)),
      ...runs(lines).map((run) => accessNeeded(textsOf(run.map((line) => yaml.lines.textOf(line))))),
      // An escape may spell any name.
      ...(lines.some((line) => yaml.lines.textOf(line).includes('\\')) ? [accessOfFile(parsed, register)] : []),
    ]);
  };
}

/** The access of a line: that of the parts on it or, for a comment, of the parts that it may be about. */
export function accessOnLine({ lines, withheldLines }: YamlText, line: number): Access {
  if (!/^\s*#/.test(lines.textOf(line))) return withheldLines.at(line);
  const isRemark = (number: number) => /^\s*(?:#|$)/.test(lines.textOf(number));
  let [above, below] = [line, line];
  while (above > 1 && isRemark(above)) above -= 1;
  while (below < lines.count && isRemark(below)) below += 1;
  return strictest([withheldLines.at(above), withheldLines.at(below)]);
}

/** Lines that follow each other, together: a name may be on two lines. */
function runs(lines: readonly number[]): number[][] {
  const found: number[][] = [];
  for (const line of [...new Set(lines)].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last?.at(-1) === line - 1) last.push(line);
    else found.push([line]);
  }
  return found;
}

function textsOf(lines: readonly string[]): string[] {
  const joined = lines.map((line) => line.trim()).join(' ');
  return [...new Set([...lines, joined].flatMap(readings))];
}
