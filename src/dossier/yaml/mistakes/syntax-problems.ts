import { type Edit, edited } from '../edit.js';
import { type Explanation, explain } from '../syntax.js';
import type { Mistake, ParseError } from './mistake.js';
import { Page } from './page.js';
import { mistakes } from './registry.js';
import { withoutValue } from './without.js';

/** How many characters may be parsed again to understand the errors of a file: about a second's work. */
const budget = 1_000_000;
/** As many characters take as long to parse as it takes to tell of one error. */
const errorCost = 100;

type Parse = (text: string) => readonly ParseError[];

type SyntaxProblem = readonly [...Explanation, start: number, end: number];

/** A text without one of its mistakes, and the error that the parser finds then. */
interface Mended {
  readonly mistake: Mistake;
  readonly edits: readonly Edit[];
  readonly text: string;
  readonly error: ParseError | undefined;
  /** How far the parser gets, as an offset in the text with the mistake; -1 where it gets no further. */
  readonly reach: number;
}

/**
 * What is wrong with a text in which the parser found errors: each mistake once, at the place where it was made.
 *
 * The parser goes on behind an error, and most of what it says then follows from the first. So that one alone is looked
 * at: the mistake behind it is the one whose mending lets the parser get furthest, and the next error is that of the
 * fixed text. Where no mending helps, the error is told in general words, and nothing of what may follow from it.
 */
export function syntaxProblems(text: string, errors: readonly ParseError[], parse: Parse): SyntaxProblem[] {
  let left = budget;
  const parseWithin: Parse = (fixed) => {
    const found = parse(fixed);
    left -= fixed.length + found.length * errorCost;
    return found;
  };
  const told: SyntaxProblem[] = [];
  const rounds: (readonly Edit[])[] = [];
  const original = (offset: number) => rounds.reduceRight(placeBefore, offset);
  let [read, error] = [text, errors.find(isTooDeep) ?? earliest(errors, text)];
  while (error !== undefined) {
    const [code, ...general] = explain(error.code, error.message);
    let best: Mended | undefined;
    if (code === 'yaml-syntax' && left > read.length) {
      const page = new Page(read);
      for (const [mistake, edits] of attempts(page, error, general)) {
        if (left < read.length || best?.reach === Number.POSITIVE_INFINITY) break;
        // What was told once is no news: two fixes that undo each other would never end.
        if (told.some(([, , , start]) => start === original(mistake.start))) continue;
        const fixed = fix(page, error, mistake, edits, parseWithin);
        if (fixed.reach > (best?.reach ?? -1)) best = fixed;
      }
    }
    const [start, end] = best ? [best.mistake.start, best.mistake.end] : error.pos;
    const said = best ? ([best.mistake.message, best.mistake.hint] as const) : general;
    told.push([code, ...said, original(start), original(end)]);
    if (best === undefined) break;
    rounds.push(best.edits);
    [read, error] = [best.text, best.error];
  }
  return told;
}

/** Every way to fix what may be behind an error; the last is to leave out the value in which it stands. */
function attempts(page: Page, error: ParseError, [message, hint]: readonly [string, string]) {
  const [start, end] = error.pos;
  const general: Mistake = { start, end, message, hint, fixes: withoutValue(page, start) };
  return [...mistakes.flatMap((find) => find(page, error)), general].flatMap((mistake) =>
    mistake.fixes.map((edits) => [mistake, edits] as const),
  );
}

function fix(page: Page, { pos }: ParseError, mistake: Mistake, edits: readonly Edit[], parse: Parse): Mended {
  const text = edited(page.text, edits);
  const error = earliest(parse(text), text);
  const place = error === undefined ? Number.POSITIVE_INFINITY : placeBefore(error.pos[0], edits);
  const isMended = error === undefined || (place !== pos[0] && page.lineAt(place) > page.lineAt(mistake.start));
  return { mistake, edits, text, error, reach: isMended ? place : -1 };
}

/** Where what stands at an offset of an edited text stood before. */
function placeBefore(offset: number, edits: readonly Edit[]): number {
  let moved = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    if (offset < start + moved) break;
    if (offset < start + moved + text.length) return Math.min(offset - moved, end);
    moved += text.length - (end - start);
  }
  return offset - moved;
}

/** That says all there is to say. */
function isTooDeep({ code, message }: ParseError): boolean {
  return explain(code, message)[0] === 'yaml-depth';
}

/** The first error. One of an empty line or of an indentation is of what stands behind it. */
function earliest(errors: readonly ParseError[], text: string): ParseError | undefined {
  const [first] = errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  if (first === undefined) return undefined;
  const [start, end] = first.pos;
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const skipped = before.trim() === '' ? text.slice(start).search(/[^ \r\n]/) : 0;
  return skipped > 0 ? { ...first, pos: [start + skipped, Math.max(end, start + skipped)] } : first;
}
