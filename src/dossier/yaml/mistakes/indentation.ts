import type { Edit } from '../edit.js';
import type { LexedText, Line } from './lexed-text.js';
import type { FindMistakes } from './mistake.js';

/** A line that is indented differently from the lines beside it. */
export const indentation: FindMistakes = (page, error) => {
  const often = (line: Line) =>
    page.lines.filter((other) => other.isEntry && other.indent === line.indent && other.column === line.column).length;
  const at = page.lineAt(error.pos[0]);
  const near = new Set([...page.near(error.pos[0]), ...page.outline(at)].filter(({ isEntry }) => isEntry));
  // If two lines do not fit each other, the wrong one is probably the one whose indentation is rarer in the file.
  const rarest = [...near].sort((a, b) => often(a) - often(b));
  return rarest.flatMap((line) => {
    const columns = fittingColumns(page, line, page.lines[at]);
    return {
      start: line.start + line.indent,
      end: line.end,
      message: `this line is indented by ${spaces(line.indent)}, the lines around it by ${columns.join(' or ')}`,
      hint: 'Start lines that belong together in the same column.',
      fixes: [false, true].flatMap((withRest) => columns.map((column) => shifted(page, line, column, withRest))),
    };
  });
};

/** The nearest columns at which a line would fit the lines above, the line below and the line of the error. */
function fittingColumns(page: LexedText, line: Line, other: Line | undefined): number[] {
  const number = page.lineAt(line.start);
  const below = page.lines[page.entryBelow(number)];
  const hyphens = line.column - line.indent;
  const columns = new Set<number>(other?.isEntry ? [other.indent] : []);
  // The line below an entry without a value is indented more. After an entry with a value, the line below
  // may be its sibling.
  if (below !== undefined && !line.opens) columns.add(below.indent - hyphens).add(below.indent);
  for (const { indent, column } of page.outline(number)) columns.add(column).add(indent);
  const fits = (column: number) => {
    if (column < 0 || column === line.indent) return false;
    if (below === undefined) return !line.opens;
    if (line.opens) return below.indent > Math.min(column, line.indent);
    // The line below is then the next key, the next entry, or indented less; it may move together
    // with this line or not.
    return [column, line.indent].some((at) => {
      const isNext = below.indent === at && (hyphens === 0 || below.isHyphened);
      return isNext || below.indent === at + hyphens || below.indent < at;
    });
  };
  const fitting = [...columns].filter(fits);
  const distance = (column: number) => Math.abs(column - line.indent);
  const least = Math.min(...fitting.map(distance));
  return fitting.filter((column) => distance(column) === least).sort((a, b) => a - b);
}

/** Move a line to a column; with `withRest`, move also the following lines that are indented as much or more. */
function shifted(page: LexedText, line: Line, column: number, withRest: boolean): Edit[] {
  const rest = page.lines.slice(page.lineAt(line.start) + 1);
  const stop = withRest ? rest.findIndex(({ text, indent }) => text.trim() !== '' && indent < line.indent) : 0;
  return [line, ...rest.slice(0, stop === -1 ? undefined : stop)].map(({ start, indent }) => ({
    start,
    end: start + indent,
    text: ' '.repeat(Math.max(0, indent + column - line.indent)),
  }));
}

function spaces(count: number): string {
  return count === 1 ? '1 space' : `${count} spaces`;
}
