import { aboutLookAlike, findLookAlikes, plainSign } from '../../format/look-alikes.js';
import type { LexedText, Line } from './lexed-text.js';
import type { FindMistakes } from './mistake.js';

/** The number of characters that are tried for one error. */
const tried = 8;

/** A character that looks like a sign of YAML, or that nobody can see, on the line of the error or beside it. */
export const lookAlikeSigns: FindMistakes = (page, error) => {
  const lines = new Set([page.lines[page.lineAt(error.pos[0]) - 1], ...page.near(error.pos[0])]);
  const found = [...lines].flatMap((line) =>
    line === undefined ? [] : findLookAlikes(line.text).map((index) => ({ line, start: line.start + index })),
  );
  return found.slice(0, tried).map(({ line, start }) => ({
    start,
    end: start + 1,
    ...aboutLookAlike(page.text[start] ?? ''),
    fixes: [
      [replaced(page, line, start)],
      found.filter((other) => other.line === line).map((other) => replaced(page, line, other.start)),
    ],
  }));
};

/** An edit that writes the plain sign, with the space that YAML needs after it or the indentation of its line. */
function replaced(page: LexedText, line: Line, start: number) {
  const sign = plainSign(page.text[start] ?? '');
  const next = page.text[start + 1];
  const space = next === ' ' ? '' : sign === '\n' ? ' '.repeat(line.column) : /[:,-]/.test(sign) ? ' ' : '';
  return { start, end: start + 1, text: sign + space };
}
