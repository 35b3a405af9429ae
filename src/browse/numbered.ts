import type { Link, Page } from './page.js';

/** A page as lines of text, in which every link has a number. */
export interface NumberedPage {
  readonly lines: readonly string[];
  /** The links by their numbers. */
  readonly links: ReadonlyMap<number, Link>;
}

/** The number of a link before the next column of its row, which stays where it is if it can. */
const numberBeforeSpaces = /( \{\d+\})( {2,})/g;

/**
 * Number the links of a page. A citation has its own number, `[4]`. The other links have the numbers after those of the
 * references, in braces: `Ada Example {17}`.
 */
export function numbered(page: Page, referenceCount: number): NumberedPage {
  const links = new Map<number, Link>();
  const byRun = new Map<number, number>();
  let last = referenceCount;
  for (const link of page.links) {
    const own = citationNumber(link);
    if (own === undefined) last += 1;
    const number = own ?? last;
    if (!links.has(number)) links.set(number, link);
    if (own === undefined) byRun.set(link.run, number);
  }
  const lines = page.rows.map((row, index) =>
    row
      .map(({ text, run }, at) => {
        const number = run === undefined ? undefined : byRun.get(run);
        const link = page.links.find((each) => each.run === run);
        const isEnd = link?.last === index && row.slice(at + 1).every((piece) => piece.run !== run);
        return number !== undefined && isEnd ? `${text} {${number}}` : text;
      })
      .join('')
      .replace(
        numberBeforeSpaces,
        (_, number: string, spaces: string) => number + ' '.repeat(Math.max(2, spaces.length - number.length)),
      ),
  );
  return { lines, links };
}

function citationNumber({ to, text }: Link): number | undefined {
  const [, number] = (to?.startsWith('ref:') && /^\[(\d+)[\],]/.exec(text)) || [];
  return number === undefined ? undefined : Number(number);
}
