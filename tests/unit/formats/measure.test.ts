import { describe, expect, it } from 'vitest';
import { measureFor, narrowMeasure } from '../../../src/formats/measure.js';
import { unicodeMeasure } from '../../../src/formats/measure-unicode.js';
import { plainPaint } from '../../../src/formats/paint.js';
import { fc } from '../../support/property.js';

const options = { width: 80, paint: plainPaint, links: false, folds: true };
const word = fc.string({ unit: fc.constantFrom(...'abcXYZ019éßжЩ—“”.,:-/'), maxLength: 60 });
const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));

describe('the measure of narrow text', () => {
  it('folds as the library does', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 200 }), (line, width) => {
        expect(narrowMeasure.wrap(line, width)).toBe(unicodeMeasure.wrap(line, width));
      }),
      { numRuns: 2000 },
    );
  });

  it('measures as the library does', () => {
    fc.assert(
      fc.property(text, (line) => {
        expect(narrowMeasure.columns(line)).toBe(unicodeMeasure.columns(line));
      }),
    );
  });

  it('is taken for text in Latin and Cyrillic alone', async () => {
    const block = (words: string) => [{ kind: 'paragraph', text: [{ text: words }] }] as const;
    expect(await measureFor(block('Алнур Ильяшев – “Alnur”'), options)).toBe(narrowMeasure);
    expect(await measureFor(block('王小明'), options)).toBe(unicodeMeasure);
    expect(await measureFor(block('e\u0301'), options)).toBe(unicodeMeasure);
    expect(await measureFor(block('tab\there'), options)).toBe(unicodeMeasure);
    expect(await measureFor(block('Alnur'), { ...options, links: true, folds: true })).toBe(unicodeMeasure);
  });
});
