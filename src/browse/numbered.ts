import type { Link, Page } from './page.js';
import { textOf } from './row.js';

/** A page as lines of text, in which every link has a number. */
export interface NumberedPage {
  readonly lines: readonly string[];
  /** The links by their numbers. */
  readonly links: ReadonlyMap<number, Link>;
}

/** The columns that a number in braces takes. Pages are narrower by as much, so that few lines are broken. */
export const numberColumns = ' {999}'.length;

/** The number of a link before the next column of its row, which stays where it is if it can. */
const numberBeforeSpaces = /( \{\d+\})( {2,})/g;

/**
 * Number the links of a page. A citation has its own number, `[4]`. The other links have the numbers after those of the
 * references, in braces: `Ada Example {17}`.
 */
export function numbered(page: Page, referenceCount: number): NumberedPage {
  const links = new Map<number, Link>();
  /** The number of each link in braces, and the row on which it ends, by its run. */
  const byRun = new Map<number, { readonly number: number; readonly last: number }>();
  let last = referenceCount;
  for (const link of page.links) {
    const own = citationNumber(link);
    if (own === undefined) last += 1;
    const number = own ?? last;
    if (!links.has(number)) links.set(number, link);
    if (own === undefined) byRun.set(link.run, { number, last: link.last });
  }
  const rows = page.rows.map((row, index) =>
    row
      .map(({ text, run }, at) => {
        const link = run === undefined ? undefined : byRun.get(run);
        const isEnd = link?.last === index && row.findLastIndex((piece) => piece.run === run) === at;
        return link && isEnd ? `${text} {${link.number}}` : text;
      })
      .join('')
      .replace(
        numberBeforeSpaces,
        (_, number: string, spaces: string) => number + ' '.repeat(Math.max(2, spaces.length - number.length)),
      ),
  );
  const lines = rows.map((line, index) => broken(line, textOf(page.rows[index + 1] ?? []), page));
  return { lines, links };
}

/**
 * Break a line that the numbers made too wide. The rows after the first are indented like the line or
 * like the next one.
 */
function broken(line: string, next: string, { measure, width }: Page): string {
  const room = width + numberColumns;
  if (measure.columns(line) <= room) return line;
  const [own = '', below = ''] = [line, next].map((text) => /^ */.exec(text)?.[0]);
  const indent = below.length > own.length ? below : own;
  return own + measure.wrap(line, room - indent.length).replaceAll('\n', `\n${indent}`);
}

function citationNumber({ to, text }: Link): number | undefined {
  const [, number] = (to?.startsWith('ref:') && /^\[(\d+)[\],]/.exec(text)) || [];
  return number === undefined ? undefined : Number(number);
}
