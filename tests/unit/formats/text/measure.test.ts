import { describe, expect, it } from 'vitest';
import { plainPaint } from '../../../../src/formats/colours/terminal.js';
import { measureFor, simpleMeasure } from '../../../../src/formats/text/measure.js';
import { unicodeMeasure } from '../../../../src/formats/text/unicode-measure.js';
import { fc } from '../../../support/property.js';
import { scaled, slow } from '../../../support/slow.js';

const options = { width: 80, paint: plainPaint, links: false, folds: true };
const word = fc.string({ unit: fc.constantFrom(...'abcXYZ019éßжЩ—“”.,:-/حدان王、か한（'), maxLength: 60 });
const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));

describe('the measure of simple text', () => {
  it('wraps as the library does', slow, () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 200 }), (line, width) => {
        expect(simpleMeasure.wrap(line, width)).toBe(unicodeMeasure.wrap(line, width));
      }),
      { numRuns: scaled(2000) },
    );
  });

  it('measures as the library does', slow, () => {
    fc.assert(
      fc.property(text, (line) => {
        expect(simpleMeasure.columns(line)).toBe(unicodeMeasure.columns(line));
      }),
      { numRuns: scaled(100) },
    );
  });

  it('measures every character as the library does, beside any other', slow, async () => {
    for (let code = 0; code < 0x10000; code += scaled(1, 13)) {
      const character = String.fromCharCode(code);
      if ((await measureFor([{ kind: 'paragraph', text: [character] }], options)) !== simpleMeasure) continue;
      for (const line of [character, `a${character}`, `${character}王`, `ه${character}${character}`]) {
        if (character !== '\n') expect(simpleMeasure.columns(line), line).toBe(unicodeMeasure.columns(line));
      }
    }
  });

  it('is used for text without combining characters', async () => {
    const block = (words: string) => [{ kind: 'paragraph', text: [{ text: words }] }] as const;
    expect(await measureFor(block('Алнур Ильяшев – “Alnur”'), options)).toBe(simpleMeasure);
    expect(await measureFor(block('王小明、홍길동'), options)).toBe(simpleMeasure);
    expect(await measureFor(block('ليلى حدان؟'), options)).toBe(simpleMeasure);
    expect(await measureFor(block('حدّان'), options)).toBe(unicodeMeasure);
    expect(await measureFor(block('🌊'), options)).toBe(unicodeMeasure);
    expect(await measureFor(block('e\u0301'), options)).toBe(unicodeMeasure);
    expect(await measureFor(block('tab\there'), options)).toBe(unicodeMeasure);
    expect(await measureFor(block('Alnur'), { ...options, links: true, folds: true })).toBe(unicodeMeasure);
  });
});
