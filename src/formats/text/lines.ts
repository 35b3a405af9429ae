import type { Inline, Style, Text } from '../../views/blocks/view.js';
import type { RenderOptions } from '../format.js';
import { webAddress } from '../web-address.js';
import type { Measure, TextOptions } from './measure.js';

const isolates = /[\u202a\u202b\u2066-\u2068]/;
const nesting = /[\u202a-\u202c\u2066-\u2069]/g;
const popEmbedding = '\u202c';
const popIsolate = '\u2069';

/** A text painted and wrapped to lines of at most `width` columns; runs without a style of their own get `base`. */
export function textLines(text: Text, width: number, options: TextOptions, base?: Style): string[] {
  // An address that is cut can be neither searched for nor followed.
  const whole = !options.folds && text.some((inline) => typeof inline !== 'string' && inline.href !== undefined);
  const room = whole ? Number.POSITIVE_INFINITY : width;
  return wrap(text.map((inline) => painted(inline, options, base)).join(''), room, options.measure);
}

/** The columns of the widest line, 0 if there is none. */
export function widest(lines: readonly string[], measure: Measure): number {
  return lines.reduce((most, line) => Math.max(most, measure.columns(line)), 0);
}

function painted(inline: Inline, options: RenderOptions, base: Style | undefined): string {
  const run = typeof inline === 'string' ? { text: inline } : inline;
  const style = run.style ?? base;
  const text = style === undefined ? run.text : options.paint(style, run.text);
  const address = options.links && run.href !== undefined ? webAddress(run.href) : undefined;
  if (address === undefined) return text;
  // A link a line: a terminal would carry an open one into what stands beside the next line.
  return text
    .split('\n')
    .map((line) => `\u001b]8;;${address}\u0007${line}\u001b]8;;\u0007`)
    .join('\n');
}

function wrap(text: string, width: number, measure: Measure): string[] {
  const hasInk = (line: string) => measure.columns(line) > 0;
  const lines = measure
    .wrap(withoutRuns(text, width), width)
    .split('\n')
    .map((line) => line.trimEnd());
  const first = lines.findIndex(hasInk);
  if (first === -1) return [];
  const kept = lines.slice(first, lines.findLastIndex(hasInk) + 1);
  return isolates.test(text) ? closedIsolates(kept) : kept;
}

/** More spaces in a row than a line has room for fold as so many do; to fold them takes the square of their number. */
function withoutRuns(text: string, width: number): string {
  const most = width + 1;
  return text.length > 1000 && most < text.length
    ? text.replace(new RegExp(` {${most},}`, 'g'), ' '.repeat(most))
    : text;
}

/** Closes at each line's end the isolates open there and opens them again on the next, so that they reorder nothing beside them. */
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
