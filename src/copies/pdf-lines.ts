/** A piece of text on a page, with the letters in the order in which they are read. */
export interface PageItem {
  readonly text: string;
  /** Its distance from the left edge of the page. */
  readonly left: number;
  readonly endsLine: boolean;
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const leftToRight = /[\p{L}\p{N}]/u;

/** The text of a page, line by line. Pieces of Arabic or Hebrew are put in the order in which they are read. */
export function linesOf(items: readonly PageItem[]): string {
  const lines: string[] = [];
  let line: PageItem[] = [];
  const end = () => {
    if (line.length > 0) lines.push(textOf(line));
    line = [];
  };
  for (const item of items) {
    if (item.text !== '') line.push(item);
    if (item.endsLine) end();
  }
  end();
  return lines.join('\n');
}

type Direction = 'left' | 'right' | 'neutral';

function directionOf(text: string): Direction {
  if (rightToLeft.test(text)) return 'left';
  return leftToRight.test(text) ? 'right' : 'neutral';
}

/** PDF files place the pieces of a line from left to right, whatever the direction of the script. */
function textOf(line: readonly PageItem[]): string {
  if (!line.some(({ text }) => rightToLeft.test(text))) return line.map(({ text }) => text).join('');
  const placed = [...line].sort((one, other) => one.left - other.left);
  const directions = placed.map(({ text }) => directionOf(text));
  const letters = (wanted: Direction) =>
    placed.reduce((sum, { text }, index) => sum + (directions[index] === wanted ? text.length : 0), 0);
  const base = letters('left') >= letters('right') ? 'left' : 'right';
  const opposite = base === 'left' ? 'right' : 'left';
  const ordered = base === 'left' ? placed.toReversed() : placed;
  return turned(ordered, opposite)
    .map(({ text }) => text)
    .join('');
}

/** The same pieces with each run of one direction reversed, from its first piece to its last. */
function turned(items: readonly PageItem[], direction: Direction): PageItem[] {
  const done: PageItem[] = [];
  let run: PageItem[] = [];
  let trailing: PageItem[] = [];
  const end = () => {
    done.push(...run.reverse(), ...trailing);
    [run, trailing] = [[], []];
  };
  for (const item of items) {
    const own = directionOf(item.text);
    if (own === direction) {
      run.push(...trailing, item);
      trailing = [];
    } else if (own === 'neutral' && run.length > 0) trailing.push(item);
    else {
      end();
      done.push(item);
    }
  }
  end();
  return done;
}
