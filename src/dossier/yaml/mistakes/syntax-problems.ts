import { type Edit, edited } from '../edit.js';
import { type Explanation, explain } from '../syntax.js';
import { LexedText } from './lexed-text.js';
import type { Mistake, ParseError } from './mistake.js';
import { replaceValue } from './placeholders.js';
import { mistakes } from './registry.js';

/** The number of characters that may be parsed again to explain the errors of a file: about one second of work. */
const budget = 1_000_000;
/** The cost of one error, as the number of characters that take as long to parse. */
const errorCost = 100;

type Parse = (text: string) => readonly ParseError[];

type SyntaxProblem = readonly [...Explanation, start: number, end: number];

/** The result of trying one fix: the fixed text, and the first error that the parser finds in it. */
interface Attempt {
  readonly mistake: Mistake;
  readonly edits: readonly Edit[];
  readonly text: string;
  readonly error: ParseError | undefined;
  /** How far the parser now gets, as an offset in the text before the fix; -1 if it gets no further. */
  readonly reach: number;
}

/**
 * Explain the parser errors of a text: each mistake once, at the position where the author made it.
 *
 * Most errors after the first only follow from it. So this looks at the first error alone, tries every fix of every
 * mistake that may have caused it, and reports the mistake whose fix lets the parser get furthest. It then continues
 * with the first error of the fixed text. If no fix helps, it reports the error in general words and stops.
 */
export function syntaxProblems(text: string, errors: readonly ParseError[], parse: Parse): SyntaxProblem[] {
  let left = budget;
  const parseWithin: Parse = (fixed) => {
    const found = parse(fixed);
    left -= fixed.length + found.length * errorCost;
    return found;
  };
  const reported: SyntaxProblem[] = [];
  const rounds: (readonly Edit[])[] = [];
  const original = (offset: number) => rounds.reduceRight(offsetBefore, offset);
  let [read, error] = [text, errors.find(isTooDeep) ?? earliest(errors, text)];
  while (error !== undefined) {
    const [code, ...general] = explain(error.code, error.message);
    let best: Attempt | undefined;
    if (code === 'yaml-syntax' && left > read.length) {
      const page = new LexedText(read);
      for (const [mistake, edits] of attempts(page, error, general)) {
        if (left < read.length || best?.reach === Number.POSITIVE_INFINITY) break;
        // Do not report a mistake twice: two fixes that undo each other would never end.
        if (reported.some(([, , , start]) => start === original(mistake.start))) continue;
        const fixed = tryFix(page, error, mistake, edits, parseWithin);
        if (fixed.reach > (best?.reach ?? -1)) best = fixed;
      }
    }
    const [start, end] = best ? [best.mistake.start, best.mistake.end] : error.pos;
    const explanation = best ? ([best.mistake.message, best.mistake.hint] as const) : general;
    reported.push([code, ...explanation, original(start), original(end)]);
    if (best === undefined) break;
    rounds.push(best.edits);
    [read, error] = [best.text, best.error];
  }
  return reported;
}

/** Every fix of every mistake that may have caused an error. The last one replaces the value at the error. */
function attempts(page: LexedText, error: ParseError, [message, hint]: readonly [string, string]) {
  const [start, end] = error.pos;
  const general: Mistake = { start, end, message, hint, fixes: replaceValue(page, start) };
  return [...mistakes.flatMap((find) => find(page, error)), general].flatMap((mistake) =>
    mistake.fixes.map((edits) => [mistake, edits] as const),
  );
}

function tryFix(page: LexedText, { pos }: ParseError, mistake: Mistake, edits: readonly Edit[], parse: Parse): Attempt {
  const text = edited(page.text, edits);
  const error = earliest(parse(text), text);
  const offset = error === undefined ? Number.POSITIVE_INFINITY : offsetBefore(error.pos[0], edits);
  const isFixed = error === undefined || (offset !== pos[0] && page.lineAt(offset) > page.lineAt(mistake.start));
  return { mistake, edits, text, error, reach: isFixed ? offset : -1 };
}

/** Convert an offset in the edited text to the offset in the text before the edits. */
function offsetBefore(offset: number, edits: readonly Edit[]): number {
  let moved = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    if (offset < start + moved) break;
    if (offset < start + moved + text.length) return Math.min(offset - moved, end);
    moved += text.length - (end - start);
  }
  return offset - moved;
}

/** Whether an error says that the text nests too deeply. Then no other error matters. */
function isTooDeep({ code, message }: ParseError): boolean {
  return explain(code, message)[0] === 'yaml-depth';
}

/** The first error. If it is at an empty line or in an indentation, move it to the text that follows. */
function earliest(errors: readonly ParseError[], text: string): ParseError | undefined {
  const [first] = errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  if (first === undefined) return undefined;
  const [start, end] = first.pos;
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const skipped = before.trim() === '' ? text.slice(start).search(/[^ \r\n]/) : 0;
  return skipped > 0 ? { ...first, pos: [start + skipped, Math.max(end, start + skipped)] } : first;
}
