import { stringify } from 'csv-stringify/sync';
import { rowsOf, spreadsheetSafe } from './cells.js';
import type { Format } from './format.js';

/** RFC 4180 with LF. */
export const csv: Format = {
  reads: 'records',
  render: (view) => stringify(rowsOf(view), spreadsheetSafe),
};
