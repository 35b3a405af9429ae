import { simpleMeasure } from '../../formats/text/measure.js';
import type { Output } from '../io.js';

/** The columns that text is laid out for: a pipe gets 80. */
export function pageWidth({ isTerminal, columns = 80 }: Output): number {
  return isTerminal ? Math.min(200, Math.max(40, columns)) : 80;
}

/** A sentence as it goes to standard error: in a pipe it stays one line. */
export function wrap(text: string, output: Output, width = pageWidth(output)): string {
  return output.isTerminal ? simpleMeasure.wrap(text, width) : text;
}
