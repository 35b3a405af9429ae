import { withoutEscapes } from './escapes.js';

/** Measures and wraps text for a terminal. */
export interface Measure {
  /** The width of a line in columns. Escape sequences have no width. */
  columns(line: string): number;
  /**
   * Break lines that are wider than `width` columns: between words, or inside a word that is too wide. The text has no
   * escape sequences.
   */
  wrap(text: string, width: number): string;
  /** Split text into graphemes: what a terminal shows as one character. */
  characters(text: string): readonly string[];
}

/**
 * Characters that are one column wide and do not combine with others: alphabetic letters, their punctuation, and bars.
 */
const narrow =
  ' -~\\u00a1-\\u00ac\\u00ae-\\u02ff\\u0370-\\u0482\\u048a-\\u0556\\u0561-\\u0587\\u05d0-\\u05ea\\u060c\\u061b\\u061f-\\u064a\\u0660-\\u066f\\u0671-\\u06d5\\u10d0-\\u10fa\\u2010-\\u2027\\u2030-\\u205e\\u2580-\\u259f';

/** Characters that are two columns wide: Chinese and Japanese with their punctuation, and Korean syllables. */
const wide =
  '\\u3001-\\u3029\\u3041-\\u3096\\u30a0-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7a3\\uff01-\\uff60';

const simple = new RegExp(`^[\\n${narrow}${wide}]*$`);
/** A word that can be cut between any two code points. */
const separate = new RegExp(`^[\\u00a0${narrow}${wide}]*$`);
/** Charts isolate simple text too. */
const isolates = /[\u2066-\u2069]/g;
const everyWide = new RegExp(`[${wide}]`, 'g');

/** Whether a text has only characters that {@link simpleMeasure} measures right. */
export function isSimple(text: string): boolean {
  return simple.test(text);
}

/**
 * Measures text in which each code point is one character: most text. Other text is taken for too wide
 * rather than too narrow, and its words stay whole.
 */
export const simpleMeasure: Measure = {
  columns,
  wrap: (text, width) =>
    text
      .split('\n')
      .map((line) => wrapLine(line, width))
      .join('\n'),
  characters: (text) => [...text],
};

function columns(line: string): number {
  return withoutEscapes(line).replace(isolates, '').replace(everyWide, '..').length;
}

function wrapLine(line: string, width: number): string {
  const text = line.trim();
  if (columns(text) <= width) return text;
  const rows = [''];
  for (const word of text.split(' ')) {
    const row = rows.pop()?.trimStart() ?? '';
    const lead = row === '' ? '' : `${row} `;
    const before = columns(lead);
    const own = columns(word);
    // The terminal breaks other words, and never inside a character of several code points.
    if (own > width && separate.test(word)) {
      // A word wider than a line starts on the current line, unless it would then take one line more.
      const here = before === 0 || (before < width && Math.ceil((before + own) / width) <= Math.ceil(own / width));
      if (!here) rows.push(lead);
      for (const piece of piecesOf(here ? lead + word : word, width)) rows.push(piece);
    } else if (before > 0 && own > 0 && before + own > width) {
      rows.push(lead, word);
    } else {
      rows.push(lead + word);
    }
  }
  return rows.map((row) => row.trimEnd()).join('\n');
}

/** Cut a text into pieces of at most `width` columns. */
function piecesOf(text: string, width: number): string[] {
  const rows: string[] = [];
  let [row, room] = ['', width];
  for (const character of text) {
    const own = columns(character);
    if (own > room) {
      rows.push(row);
      [row, room] = ['', width];
    }
    row += character;
    room -= own;
  }
  return [...rows, row];
}
