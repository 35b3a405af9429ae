import wrapAnsi from 'wrap-ansi';
import { columnsOf, withJoinedLetters } from '../joined-letters.js';
import { withoutEscapes } from './escapes.js';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Measures and wraps any Unicode text. */
export const unicodeMeasure = {
  // Letters join across the end of a colour.
  columns: (line: string) => columnsOf(withoutEscapes(line)),
  wrap: (text: string, width: number) =>
    withJoinedLetters(text, (letters) => wrapAnsi(letters, width, { hard: true, trim: true })),
  characters: (text: string) => Array.from(graphemes.segment(text), ({ segment }) => segment),
};
