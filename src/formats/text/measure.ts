import type { Block } from '../../views/blocks/view.js';
import type { RenderOptions } from '../format.js';
import { plainPaint } from '../paint.js';

/** How much room text takes and how it is folded. */
export interface Measure {
  /** The columns a line takes; escape sequences take none. */
  columns(line: string): number;
  /** The text with line breaks where it is wider than `width`: between words, and inside a word that is wider alone. */
  wrap(text: string, width: number): string;
}

/** What render options become once it is known what there is to measure. */
export interface TextOptions extends RenderOptions {
  readonly measure: Measure;
}

/** Characters that take one column each and combine with nothing: letters of alphabets, and their punctuation. */
const narrow =
  ' -~\\u00a1-\\u00ac\\u00ae-\\u02ff\\u0370-\\u0482\\u048a-\\u0556\\u0561-\\u0587\\u05d0-\\u05ea\\u060c\\u061b\\u061f-\\u064a\\u0660-\\u066f\\u0671-\\u06d5\\u10d0-\\u10fa\\u2010-\\u2027\\u2030-\\u205e';

/** Those that take two: Chinese and Japanese characters with their punctuation, and the syllables of Korean. */
const wide =
  '\\u3001-\\u3029\\u3041-\\u3096\\u30a0-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7a3\\uff01-\\uff60';

const simple = new RegExp(`^[\\n${narrow}${wide}]*$`);
const wideOnes = new RegExp(`[${wide}]`, 'g');

/**
 * The libraries that know the widths of all of Unicode take as long to load as Node takes to start, because of the
 * grapheme data behind `Intl.Segmenter`: they are asked only where the text needs them. A test holds both to the same lines.
 */
export async function measureFor(blocks: readonly Block[], { paint, links }: RenderOptions): Promise<Measure> {
  if (paint === plainPaint && !links && everyString(blocks, (text) => simple.test(text))) return simpleMeasure;
  const { unicodeMeasure } = await import('./measure-unicode.js');
  return unicodeMeasure;
}

/** Text in which each character is one by itself, which is most of it, without paint. */
export const simpleMeasure: Measure = {
  columns,
  wrap: (text, width) =>
    text
      .split('\n')
      .map((line) => wrapLine(line, width))
      .join('\n'),
};

function columns(line: string): number {
  return line.replace(wideOnes, '..').length;
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
    if (own > width) {
      // A word wider than the page begins on the line at hand unless that costs a line more.
      const here = before === 0 || (before < width && Math.ceil((before + own) / width) <= Math.ceil(own / width));
      if (!here) rows.push(lead);
      for (const piece of pieces(here ? lead + word : word, width)) rows.push(piece);
    } else if (before > 0 && own > 0 && before + own > width) {
      rows.push(lead, word);
    } else {
      rows.push(lead + word);
    }
  }
  return rows.map((row) => row.trimEnd()).join('\n');
}

function pieces(text: string, width: number): string[] {
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

function everyString(value: unknown, test: (text: string) => boolean): boolean {
  if (typeof value === 'string') return test(value);
  return typeof value !== 'object' || value === null || Object.values(value).every((part) => everyString(part, test));
}
