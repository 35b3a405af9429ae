import wrapAnsi from 'wrap-ansi';
import { columnsOf, withJoinedLetters } from '../joined-letters.js';
import { withoutEscapes } from './escapes.js';
import { isSimple, type Measure, simpleMeasure } from './simple-measure.js';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The time of `Intl.Segmenter` grows with the square of a text, so it gets parts of about so many UTF-16 units. */
const longest = 1_000;
/** The units before and after a place at which the grapheme there is found. No letter has more signs. */
const nearby = 64;

/** Measures and wraps any Unicode text; a text that is simple with the simple measure, which is many times faster. */
export const unicodeMeasure: Measure = {
  columns(line) {
    const text = withoutEscapes(line);
    return isSimple(text) ? simpleMeasure.columns(text) : libraryMeasure.columns(text);
  },
  wrap: (text, width) => (isSimple(text) ? simpleMeasure : libraryMeasure).wrap(text, width),
  characters: (text) => (isSimple(text) ? simpleMeasure : libraryMeasure).characters(text),
};

/** Measures all text with libraries that know all of Unicode. */
export const libraryMeasure: Measure = {
  // Letters join across the end of a colour.
  columns: (line) => partsOf(withoutEscapes(line)).reduce((sum, part) => sum + columnsOf(part), 0),
  wrap: (text, width) =>
    withJoinedLetters(text, (letters) =>
      letters
        .split('\n')
        .flatMap((line) => wrapLine(line, width))
        .join('\n'),
    ),
  characters: (text) => partsOf(text).flatMap((part) => Array.from(graphemes.segment(part), ({ segment }) => segment)),
};

/**
 * Wrap a line part by part. The last row of each part goes on in the next one, unless it has thousands of
 * marks without width.
 */
function wrapLine(line: string, width: number): string[] {
  let rows: string[] = [];
  const done = partsOf(line).flatMap((part) => {
    const last = (rows.at(-1)?.length ?? 0) > fullest ? '' : (rows.pop() ?? '');
    const before = rows;
    rows = wrapAnsi(last + part, width, { hard: true, trim: true }).split('\n');
    return before;
  });
  return [...done, ...rows];
}

/**
 * A row with more UTF-16 units than this is full, whatever its width. No row of letters with their signs has as many.
 */
const fullest = 10_000;

/** Cut a text into parts, each at a space if it has one, and never inside a grapheme. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  while (text.length - from > longest) {
    const end = cutAt(text, from);
    parts.push(text.slice(from, end));
    from = end;
  }
  return [...parts, text.slice(from)];
}

function cutAt(text: string, from: number): number {
  const at = from + longest;
  const space = text.lastIndexOf(' ', at);
  if (space > from) return space;
  const found = graphemes.segment(text.slice(at - nearby, at + nearby)).containing(nearby);
  return at - nearby + (found?.index ?? nearby);
}
