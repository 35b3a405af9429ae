import { expect, it } from 'vitest';
import { plainPaint } from '../../../../src/formats/colours/terminal.js';
import { textLines } from '../../../../src/formats/text/lines.js';
import { type Measure, simpleMeasure } from '../../../../src/formats/text/measure.js';
import { unicodeMeasure } from '../../../../src/formats/text/unicode-measure.js';

const lines = (text: string, width: number, measure: Measure) =>
  textLines([text], width, { width, paint: plainPaint, links: false, folds: true, measure });

it.each([
  ['the simple measure', simpleMeasure],
  ['that of all of Unicode', unicodeMeasure],
])('a shortened run of spaces wraps like the whole run: %s', (_, measure) => {
  for (const length of [19, 20, 21, 22, 40, 41, 1500]) {
    const text = `one${' '.repeat(length)}two three${' '.repeat(length)}${'x'.repeat(30)} ${'y '.repeat(500)}`;
    const whole = measure.wrap(text, 20).split('\n');
    expect(lines(text, 20, measure)).toEqual(whole.map((line) => line.trimEnd()));
  }
});

it('a million spaces wrap quickly', () => {
  expect(lines(`one${' '.repeat(1_000_000)}two`, 20, simpleMeasure)).toEqual(['one', 'two']);
  expect(lines(`one${' '.repeat(1_000_000)}two`, 20, unicodeMeasure)).toEqual(['one', 'two']);
});
