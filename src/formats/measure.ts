import type { Block } from '../views/view.js';
import type { RenderOptions } from './format.js';
import { plainPaint } from './paint.js';

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

/** Characters that take one column each and combine with nothing: Latin, Greek, Cyrillic and their punctuation. */
const narrow = /^[\n -~\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e]*$/;

/**
 * The libraries that know the widths of all of Unicode take as long to load as Node takes to start, because of the
 * grapheme data behind `Intl.Segmenter`: they are asked only where the text needs them. A test holds both to the same lines.
 */
export async function measureFor(blocks: readonly Block[], { paint, links }: RenderOptions): Promise<Measure> {
  if (paint === plainPaint && !links && everyString(blocks, (text) => narrow.test(text))) return narrowMeasure;
  const { unicodeMeasure } = await import('./measure-unicode.js');
  return unicodeMeasure;
}

export const narrowMeasure: Measure = {
  columns: (line) => line.length,
  wrap: (text, width) =>
    text
      .split('\n')
      .map((line) => wrapLine(line, width))
      .join('\n'),
};

function wrapLine(line: string, width: number): string {
  const rows = [''];
  for (const word of line.trim().split(' ')) {
    const row = rows.pop()?.trimStart() ?? '';
    const lead = row === '' ? '' : `${row} `;
    if (word.length > width) {
      // A word wider than the page begins on the line at hand unless that costs a line more.
      const here =
        lead === '' ||
        (lead.length < width && Math.ceil((lead.length + word.length) / width) <= Math.ceil(word.length / width));
      if (!here && lead !== '') rows.push(lead);
      rows.push(...pieces(here ? lead + word : word, width));
    } else if (lead !== '' && word !== '' && lead.length + word.length > width) {
      rows.push(lead, word);
    } else {
      rows.push(lead + word);
    }
  }
  return rows.map((row) => row.trimEnd()).join('\n');
}

function pieces(text: string, width: number): string[] {
  return Array.from({ length: Math.ceil(text.length / width) }, (_, index) =>
    text.slice(index * width, (index + 1) * width),
  );
}

function everyString(value: unknown, test: (text: string) => boolean): boolean {
  if (typeof value === 'string') return test(value);
  return typeof value !== 'object' || value === null || Object.values(value).every((part) => everyString(part, test));
}
