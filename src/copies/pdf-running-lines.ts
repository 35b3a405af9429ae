/** A page without the lines that run through the whole document, and these lines. */
export interface Page {
  readonly body: string;
  readonly running: string;
}

/** So many lines at the top and at the bottom of a page may be headers, footers or page numbers. */
const mostLines = 3;
/** A line runs through a document if it is on so many pages, and on half of all. */
const leastPages = 3;

/** Separate headers, footers and page numbers from the text of pages: a sentence may go on after them. */
export function withoutRunningLines(pages: readonly string[]): Page[] {
  const split = pages.map((page) => page.split('\n'));
  const counts = new Map<string, number>();
  for (const lines of split) {
    const edges = [...lines.slice(0, mostLines), ...lines.slice(-mostLines)];
    for (const key of new Set(edges.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const isRunning = (line: string | undefined) => {
    if (line === undefined) return false;
    const count = counts.get(keyOf(line)) ?? 0;
    return isPageNumber(line) || (count >= leastPages && count * 2 >= pages.length);
  };
  return split.map((lines) => {
    let [from, to] = [0, lines.length];
    while (from < Math.min(mostLines, to) && isRunning(lines[from])) from += 1;
    while (to > from && lines.length - to < mostLines && isRunning(lines[to - 1])) to -= 1;
    return {
      body: lines.slice(from, to).join('\n'),
      running: [...lines.slice(0, from), ...lines.slice(to)].join('\n'),
    };
  });
}

/** A line with any number in place of its numbers. */
function keyOf(line: string): string {
  return line.trim().replace(/\p{N}+/gu, '#');
}

/** A number alone, perhaps between dashes: `12`, `- 12 -`. */
function isPageNumber(line: string): boolean {
  return /^\s*[-–—]?\s*\p{N}{1,4}\s*[-–—]?\s*$/u.test(line);
}
