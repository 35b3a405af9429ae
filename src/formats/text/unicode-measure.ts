import wrapAnsi from 'wrap-ansi';
import { columnsOf, withJoinedLetters } from '../joined-letters.js';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Measures and wraps any Unicode text, with or without colour. */
export const unicodeMeasure = {
  columns: columnsOf,
  wrap: (text: string, width: number) =>
    withJoinedLetters(text, (letters) => wrapAnsi(letters, width, { hard: true, trim: true })),
  characters: (text: string) => Array.from(graphemes.segment(text), ({ segment }) => segment),
};
