import { simpleMeasure } from '../../formats/text/simple-measure.js';
import type { Output } from '../io.js';

/** The width, in columns, for which text is laid out: 40 to 200 on a terminal, 80 in a pipe. */
export function pageWidth({ isTerminal, columns = 80 }: Output): number {
  return isTerminal ? Math.min(200, Math.max(40, columns)) : 80;
}

/** Wrap a sentence for standard error. In a pipe it stays on one line. */
export function wrap(text: string, output: Output, width = pageWidth(output)): string {
  return output.isTerminal ? simpleMeasure.wrap(text, width) : text;
}
