import { stringify } from 'csv-stringify/sync';
import type { Format } from '../format.js';
import { rowsOf, spreadsheetSafe } from './cells.js';

/** The `csv` format: comma-separated values (RFC 4180), with LF as the line break. */
export const csv: Format = {
  reads: 'records',
  render: (view) => stringify(rowsOf(view), spreadsheetSafe),
};
