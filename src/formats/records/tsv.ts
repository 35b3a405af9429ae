import { stringify } from 'csv-stringify/sync';
import type { Format } from '../format.js';
import { rowsOf, spreadsheetSafe } from './cells.js';

/** The `tsv` format: tab-separated values for `cut` and `awk`. Nothing is quoted; tabs and line breaks in a value become spaces. */
export const tsv: Format = {
  reads: 'records',
  render: (view) =>
    stringify(
      rowsOf(view).map((row) => row.map(oneLine)),
      { ...spreadsheetSafe, delimiter: '\t', quote: false },
    ),
};

function oneLine(cell: string | number): string | number {
  return typeof cell === 'number' ? cell : cell.replaceAll(/\s+/g, ' ').trim();
}
