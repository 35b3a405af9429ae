import type { Language } from '../../languages/language.js';
import type { Block } from '../../views/view.js';
import type { RenderOptions } from '../format.js';
import { isSimple, type Measure, simpleMeasure } from './simple-measure.js';

export type { Measure };

/** The render options with the measure that suits the text. */
export interface TextOptions extends RenderOptions {
  readonly measure: Measure;
}

/** The same with the language of the words in charts. */
export interface ChartOptions extends TextOptions {
  readonly language: Language;
}

// The libraries for all of Unicode take as long to load as Node takes to start, because of the grapheme data of
// `Intl.Segmenter`, so they are loaded only for text that needs them. A test compares the lines of both measures.
/** Choose the measure for some blocks: the simple one if it suffices, else the one for all of Unicode. */
export async function measureFor(blocks: readonly Block[]): Promise<Measure> {
  if (everyString(blocks, isSimple)) return simpleMeasure;
  const { unicodeMeasure } = await import('./unicode-measure.js');
  return unicodeMeasure;
}

function everyString(value: unknown, test: (text: string) => boolean): boolean {
  if (typeof value === 'string') return test(value);
  return typeof value !== 'object' || value === null || Object.values(value).every((part) => everyString(part, test));
}
