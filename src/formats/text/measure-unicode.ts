import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import type { Measure } from './measure.js';

/** Any text, painted or not. */
export const unicodeMeasure: Measure = {
  columns: (line) => stringWidth(line),
  wrap: (text, width) => wrapAnsi(text, width, { hard: true, trim: true }),
};
