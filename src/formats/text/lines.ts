import type { Run, Style, Text } from '../../views/view.js';
import type { RenderOptions } from '../format.js';
import { webAddress } from '../web-address.js';
import type { Measure, TextOptions } from './measure.js';
import { settledRuns } from './settled-runs.js';

const isolates = /[\u202a\u202b\u2066-\u2068]/;
const nesting = /[\u202a-\u202c\u2066-\u2069]/g;
const popEmbedding = '\u202c';
const popIsolate = '\u2069';

/**
 * Wrap a text to lines of at most `width` columns, and paint the piece of each run on each line. Runs without their own
 * style get the style `base`.
 */
export function textLines(text: Text, width: number, options: TextOptions, base?: Style): string[] {
  // If an address were wrapped, nobody could search for it or follow it.
  const whole = !options.folds && text.some((inline) => typeof inline !== 'string' && inline.href !== undefined);
  const room = whole ? Number.POSITIVE_INFINITY : width;
  const runs = settledRuns(text, room, options.measure);
  const source = runs.map((run) => run.text).join('');
  const wrapped = options.measure
    .wrap(source, room)
    .split('\n')
    .map((line) => line.trimEnd());
  const hasInk = (line: string) => options.measure.columns(line) > 0;
  const first = wrapped.findIndex(hasInk);
  if (first === -1) return [];
  const paint = (run: Run, piece: string) => painted(run, piece, options, base);
  // Most texts in lists are short.
  const isWhole = wrapped.length === 1 && wrapped[0] === source;
  const lines = isWhole
    ? [runs.map((run) => paint(run, run.text)).join('')]
    : paintedLines(wrapped, source, runs, paint);
  const shown = lines.slice(first, wrapped.findLastIndex(hasInk) + 1);
  return isolates.test(source) ? closedIsolates(shown) : shown;
}

/** The width in columns of the widest line; 0 without lines. */
export function widthOfLines(lines: readonly string[], measure: Measure): number {
  return lines.reduce((most, line) => Math.max(most, measure.columns(line)), 0);
}

/** Paint a piece of a run, which is on one line, and link it. */
export function painted(run: Run, piece: string, options: RenderOptions, base?: Style): string {
  const style = run.style ?? base;
  const text = style === undefined ? piece : options.paint(style, piece);
  const address = options.links && run.href !== undefined ? webAddress(run.href) : undefined;
  const linked = address === undefined ? text : `\u001b]8;;${address}\u0007${text}\u001b]8;;\u0007`;
  const isMarked = run.to !== undefined || run.id !== undefined || run.href !== undefined;
  return isMarked && options.mark !== undefined ? options.mark(run, linked) : linked;
}

/**
 * Paint the piece of each run on each line. The lines are compared with `source`, the joined text of the runs: they
 * have its characters without some spaces.
 */
function paintedLines(
  lines: readonly string[],
  source: string,
  runs: readonly Run[],
  paint: (run: Run, piece: string) => string,
): string[] {
  let [at, next, end] = [0, -1, 0];
  return lines.map((line) => {
    let [shown, start] = ['', 0];
    const paintTo = (index: number) => {
      const run = runs[next];
      if (start < index) shown += run === undefined ? line.slice(start, index) : paint(run, line.slice(start, index));
      start = index;
    };
    for (let index = 0; index < line.length; index += 1) {
      while (line[index] !== source[at] && isSpace(source[at])) at += 1;
      if (at >= end) paintTo(index);
      while (at >= end && next < runs.length) {
        next += 1;
        end += runs[next]?.text.length ?? 0;
      }
      at += 1;
    }
    paintTo(line.length);
    return shown;
  });
}

function isSpace(character: string | undefined): boolean {
  return character?.trim() === '';
}

/**
 * Close the open bidirectional isolates at the end of each line and reopen them on the next, so that they affect
 * only their own text.
 */
function closedIsolates(lines: readonly string[]): string[] {
  let open: string[] = [];
  return lines.map((line) => {
    const reopened = open.join('');
    for (const [character] of line.matchAll(nesting)) {
      if (character === popEmbedding || character === popIsolate) open = open.slice(0, -1);
      else open = [...open, character];
    }
    const closers = open.map((opener) => (opener < popEmbedding ? popEmbedding : popIsolate)).reverse();
    return reopened + line + closers.join('');
  });
}
