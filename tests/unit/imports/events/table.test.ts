import { expect, test } from 'vitest';
import { rowsOf } from '../../../../src/imports/events/table.js';

const cellsOf = (text: string, hasQuotes?: boolean) => rowsOf(text, hasQuotes)?.map(({ cells }) => cells) ?? null;

test.each([
  ['rows of different lengths', 'a,b\n1\n1,2,3\n', [['a', 'b'], ['1'], ['1', '2', '3']]],
  [
    'lines that end with CR alone',
    'a,b\r1,2\r',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a quotation mark in a quoted cell',
    'a,b\r\n"1 ""x""",2',
    [
      ['a', 'b'],
      ['1 "x"', '2'],
    ],
  ],
  [
    'a line break in a quoted cell',
    'a,b\n"1\r\n2",3\n',
    [
      ['a', 'b'],
      ['1\r\n2', '3'],
    ],
  ],
  ['a cell that is quoted in part', 'a,b\n"x" and y,"z\n', null],
  [
    'a quotation mark within a cell',
    'a,b\nx "y" z,2\n',
    [
      ['a', 'b'],
      ['x "y" z', '2'],
    ],
  ],
  [
    'a quotation before other words',
    'a,b\n"x" and "y",2\n',
    [
      ['a', 'b'],
      ['"x" and "y"', '2'],
    ],
  ],
])('%s: reads the rows', (_, text, rows) => {
  expect(cellsOf(text)).toEqual(rows);
});

test('reads quotation marks as text if it has to', () => {
  expect(cellsOf('a,b\n"x,2\n', false)).toEqual([
    ['a', 'b'],
    ['"x', '2'],
  ]);
});

test('a row has its offsets, without the white space at its end', () => {
  expect(rowsOf('a,b\r\n\r\n1,2 \r\n3,4')?.map(({ start, end }) => [start, end])).toEqual([
    [0, 3],
    [7, 10],
    [13, 16],
  ]);
});
