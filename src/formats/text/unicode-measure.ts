import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import type { Measure } from './measure.js';

/** Measures and wraps any Unicode text, with or without colour. */
export const unicodeMeasure: Measure = {
  columns: (line) => stringWidth(line),
  wrap: (text, width) => wrapAnsi(text, width, { hard: true, trim: true }),
};
