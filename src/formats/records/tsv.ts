import { stringify } from 'csv-stringify/sync';
import type { Format } from '../format.js';
import { rowsOf, spreadsheetSafe } from './cells.js';

/**
 * The `tsv` format: tab-separated values for `cut` and `awk`. Nothing is quoted; tabs and line breaks in a
 * value become spaces.
 */
export const tsv: Format = {
  reads: 'records',
  render: (view) =>
    stringify(
      rowsOf(view).map((row) => row.map(oneLine)),
      { ...spreadsheetSafe, delimiter: '\t', quote: false },
    ),
};

function oneLine(cell: string | number): string | number {
  if (typeof cell === 'number') return cell;
  const text = cell.replaceAll(/\s+/g, ' ').trim();
  return quotedFormula.test(text) ? `'${text}` : text;
}

/** Spreadsheets take away quotation marks at the start of a cell. What then begins a formula gets an apostrophe. */
const quotedFormula = /^"[" ]*[=+\-@\uff1d\uff0b\uff0d\uff20]/;
