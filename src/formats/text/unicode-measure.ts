import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** Measures and wraps any Unicode text, with or without colour. */
export const unicodeMeasure = {
  columns: (line: string) => stringWidth(line),
  wrap: (text: string, width: number) => wrapAnsi(text, width, { hard: true, trim: true }),
};
