import type { Inline, Style, Text } from '../../views/view.js';
import type { RenderOptions } from '../format.js';
import { webAddress } from '../web-address.js';
import type { Measure, TextOptions } from './measure.js';

const isolates = /[\u202a\u202b\u2066-\u2068]/;
const nesting = /[\u202a-\u202c\u2066-\u2069]/g;
const popEmbedding = '\u202c';
const popIsolate = '\u2069';

/** Paint a text and wrap it to lines of at most `width` columns. Runs without their own style get the style `base`. */
export function textLines(text: Text, width: number, options: TextOptions, base?: Style): string[] {
  // If an address were wrapped, nobody could search for it or follow it.
  const whole = !options.folds && text.some((inline) => typeof inline !== 'string' && inline.href !== undefined);
  const room = whole ? Number.POSITIVE_INFINITY : width;
  return wrap(text.map((inline) => painted(inline, options, base)).join(''), room, options.measure);
}

/** The width in columns of the widest line; 0 without lines. */
export function widthOfLines(lines: readonly string[], measure: Measure): number {
  return lines.reduce((most, line) => Math.max(most, measure.columns(line)), 0);
}

function painted(inline: Inline, options: RenderOptions, base: Style | undefined): string {
  const run = typeof inline === 'string' ? { text: inline } : inline;
  const style = run.style ?? base;
  const text = style === undefined ? run.text : options.paint(style, run.text);
  const address = options.links && run.href !== undefined ? webAddress(run.href) : undefined;
  if (address === undefined) return text;
  // One link per line: a terminal would extend an open link to the text beside it.
  return text
    .split('\n')
    .map((line) => `\u001b]8;;${address}\u0007${line}\u001b]8;;\u0007`)
    .join('\n');
}

function wrap(text: string, width: number, measure: Measure): string[] {
  const hasInk = (line: string) => measure.columns(line) > 0;
  const lines = measure
    .wrap(withoutLongRuns(text, width), width)
    .split('\n')
    .map((line) => line.trimEnd());
  const first = lines.findIndex(hasInk);
  if (first === -1) return [];
  const trimmed = lines.slice(first, lines.findLastIndex(hasInk) + 1);
  return isolates.test(text) ? closedIsolates(trimmed) : trimmed;
}

/** Shorten runs of spaces to just over one line. The result wraps the same; wrapping a long run takes quadratic time. */
function withoutLongRuns(text: string, width: number): string {
  const most = width + 1;
  return text.length > 1000 && most < text.length
    ? text.replace(new RegExp(` {${most},}`, 'g'), ' '.repeat(most))
    : text;
}

/** Close the open bidirectional isolates at the end of each line and reopen them on the next, so that they affect only their own text. */
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
