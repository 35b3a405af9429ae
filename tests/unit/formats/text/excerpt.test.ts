import { describe, expect, it } from 'vitest';
import { colourPaint, plainPaint } from '../../../../src/formats/colours/terminal.js';
import { excerptLines } from '../../../../src/formats/text/excerpt.js';
import { simpleMeasure } from '../../../../src/formats/text/simple-measure.js';
import { unicodeMeasure } from '../../../../src/formats/text/unicode-measure.js';

const options = { links: false, folds: true, measure: unicodeMeasure };

const lines = (before: string, marked: string, after = '', width = 40) =>
  excerptLines({ line: 7, before, marked, after }, { ...options, width, paint: plainPaint });

describe('a line of a file', () => {
  it('has carets under the marked part, in its width', () => {
    expect(lines('id: ', 'Ada', ' # x')).toEqual(['7 | id: Ada # x', '  |     ^^^']);
    expect(lines('題名: ', '案件')).toEqual(['7 | 題名: 案件', '  |       ^^^^']);
    expect(lines('', 'e\u0301👩🏽‍⚖️')).toEqual(['7 | e\u0301👩🏽‍⚖️', '  | ^^^']);
  });

  it('has a caret where something is missing or invisible', () => {
    expect(lines('title:', '')).toEqual(['7 | title:', '  |       ^']);
    expect(lines('title: ', '\u200b')).toEqual(['7 | title: \u200b', '  |        ^']);
    expect(lines('', '')).toEqual(['7 |', '  | ^']);
  });

  it('has tabs as one space, so that the carets are in the right columns', () => {
    expect(lines('\tid: ', 'A\tB')).toEqual(['7 |  id: A B', '  |      ^^^']);
  });

  it('wraps to further rows, each with its own carets', () => {
    expect(lines('abcdef', 'ghij', 'kl', 12)).toEqual(['7 | abcdefgh', '  |       ^^', '  | ijkl', '  | ^^']);
    expect(lines('abcdefg', '案', '', 12)).toEqual(['7 | abcdefg', '  | 案', '  | ^^']);
  });

  it('is the same with the simple measure, if that suffices', () => {
    const excerpt = { line: 7, before: 'Łódź ', marked: '案件 Дело', after: ' قضية' };
    const simple = excerptLines(excerpt, { ...options, measure: simpleMeasure, width: 20, paint: plainPaint });
    expect(simple).toEqual(lines('Łódź ', '案件 Дело', ' قضية', 20));
  });

  it('has the colour of an error only under the mark', async () => {
    const paint = await colourPaint(1);
    const excerpt = { line: 7, before: 'id: ', marked: 'A', after: '' };
    expect(excerptLines(excerpt, { ...options, width: 40, paint })).toEqual([
      `${paint('muted', '7 | ')}id: A`,
      `${paint('muted', '  | ')}    ${paint('error', '^')}`,
    ]);
  });
});
