import { expect, it } from 'vitest';
import { cutToWidth, widthOf } from '../../../../src/formats/drawing/font-width.js';

it.each(['a', '文', 'e\u0301', '👩🏽‍⚖️'])('measures a million of %j, and cuts them to a width', (unit) => {
  const text = unit.repeat(1_000_000 / unit.length);
  const width = widthOf(text, 10);
  expect(width).toBeCloseTo((widthOf(unit.repeat(1000), 10) * text.length) / unit.length / 1000, -4);
  const shown = cutToWidth(text, 100, 10);
  expect(shown).toMatch(/…$/);
  expect(shown).not.toMatch(/\p{Surrogate}/u);
  expect(widthOf(shown, 10)).toBeLessThanOrEqual(100);
});
