import type { Edit } from '../edit.js';
import type { FindMistakes } from './mistake.js';
import type { Line, Page } from './page.js';

/** Entries stand in one column: which of the lines near an error does not, and where it may belong. */
export const indentation: FindMistakes = (page, error) => {
  const often = (line: Line) =>
    page.lines.filter((other) => other.isEntry && other.indent === line.indent && other.column === line.column).length;
  const at = page.lineAt(error.pos[0]);
  const near = new Set([...page.near(error.pos[0]), ...page.outline(at)].filter(({ isEntry }) => isEntry));
  // Of two lines that do not fit each other, the wrong one is likely the one that fewer lines are like.
  const rarest = [...near].sort((a, b) => often(a) - often(b));
  return rarest.flatMap((line) => {
    const columns = fittingColumns(page, line, page.lines[at]);
    return {
      start: line.start + line.indent,
      end: line.end,
      message: `this line is indented by ${spaces(line.indent)}, the lines beside it by ${columns.join(' or ')}`,
      hint: 'Begin lines that belong together in the same column.',
      fixes: [false, true].flatMap((withRest) => columns.map((column) => shifted(page, line, column, withRest))),
    };
  });
};

/** The nearest columns in which a line may have to begin for it to fit those above it, the one below and that of the error. */
function fittingColumns(page: Page, line: Line, other: Line | undefined): number[] {
  const number = page.lineAt(line.start);
  const below = page.lines[page.entryBelow(number)];
  const hyphens = line.column - line.indent;
  const columns = new Set<number>(other?.isEntry ? [other.indent] : []);
  // What stands below an entry without a value is set in more than it; below another it is the next, or lies further out.
  if (below !== undefined && !line.opens) columns.add(below.indent - hyphens).add(below.indent);
  for (const { indent, column } of page.outline(number)) columns.add(column).add(indent);
  const fits = (column: number) => {
    if (column < 0 || column === line.indent) return false;
    if (below === undefined) return !line.opens;
    if (line.opens) return below.indent > Math.min(column, line.indent);
    // The one below is its next key, or the next entry, or lies further out; be it moved with it or not.
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

/** The line, or with it what stands below it and is set in as far or further, moved to a column. */
function shifted(page: Page, line: Line, column: number, withRest: boolean): Edit[] {
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
