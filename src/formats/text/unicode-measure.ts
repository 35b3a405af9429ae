import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Measures and wraps any Unicode text, with or without colour. */
export const unicodeMeasure = {
  columns: (line: string) => stringWidth(line),
  wrap: (text: string, width: number) => wrapAnsi(text, width, { hard: true, trim: true }),
  characters: (text: string) => Array.from(graphemes.segment(text), ({ segment }) => segment),
};
