import { describe, expect, it } from 'vitest';
import { plainPaint } from '../../../../src/formats/colours/terminal.js';
import { simpleMeasure } from '../../../../src/formats/text/simple-measure.js';
import { tableLines } from '../../../../src/formats/text/table.js';

/** The lines of a table. The first row contains the titles, and the second column is right-aligned. */
function lines(width: number, [titles = [], ...rows]: readonly (readonly string[])[]): string[] {
  return tableLines(
    {
      kind: 'table',
      columns: titles.map((title, index) => ({ title, ...(index === 1 && { align: 'right' as const }) })),
      rows: rows.map((row) => row.map((text) => (text === '' ? [] : [text]))),
    },
    { width, paint: plainPaint, links: false, folds: true, measure: simpleMeasure },
  );
}

describe('a table', () => {
  it('has columns as wide as their widest cell, two apart', () => {
    expect(
      lines(40, [
        ['Name', 'Count'],
        ['Ada', '3'],
        ['Bob Nobody', '12'],
      ]),
    ).toEqual(['Name        Count', 'Ada             3', 'Bob Nobody     12']);
  });

  it('wraps only its widest column if the table is too wide', () => {
    expect(
      lines(24, [
        ['Name', 'Count', 'Role'],
        ['Ada', '3', 'lawyer of the defence'],
      ]),
    ).toEqual(['Name  Count  Role', 'Ada       3  lawyer of', '             the defence']);
  });

  it('prints each row as lines if a word would be cut', () => {
    expect(
      lines(20, [
        ['Name', 'Count'],
        ['Zebulinda Morkfeather-Ambersand', '3'],
        ['', ' '],
        ['Ada', ''],
      ]),
    ).toEqual(['Name: Zebulinda Mork', 'feather-Ambersand', 'Count: 3', '', 'Name: Ada']);
  });

  it('has room for a cell of a thousand lines', () => {
    const names = Array.from({ length: 1000 }, (_, index) => `Name${index}`);
    const table = lines(40, [
      ['Name', 'Count'],
      [names.join('\n'), '3'],
      ['Ada', '4'],
    ]);
    expect(table.slice(0, 3)).toEqual(['Name     Count', 'Name0        3', 'Name1']);
    expect(table.slice(-2)).toEqual(['Name999', 'Ada          4']);
    expect(table).toHaveLength(1002);
  });

  it('has only titles without rows, and nothing without columns', () => {
    expect(lines(40, [['Name', 'Count']])).toEqual(['Name  Count']);
    expect(lines(40, [[]])).toEqual([]);
  });

  it('leaves a missing cell empty', () => {
    expect(lines(40, [['Name', 'Count', 'Role'], ['Ada'], ['Bob', '', 'cook']])).toEqual([
      'Name  Count  Role',
      'Ada',
      'Bob          cook',
    ]);
  });
});
