import { stringify } from 'csv-stringify/sync';
import type { Format } from '../format.js';
import { rowsOf, spreadsheetSafe } from './cells.js';

/** RFC 4180 with LF. */
export const csv: Format = {
  reads: 'records',
  render: (view) => stringify(rowsOf(view), spreadsheetSafe),
};
