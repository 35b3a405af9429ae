import { stringify } from 'csv-stringify/sync';
import type { Format } from './format.js';

/** RFC 4180 with LF, with the same columns whatever the records hold; a text that a spreadsheet would run as a formula gets an apostrophe before it. */
export const csv: Format = {
  name: 'csv',
  summary: 'a table for spreadsheets',
  extension: 'csv',
  reads: 'records',
  render({ fields, records }) {
    const rows = records.map((record) => fields.map((field) => cell(record[field])));
    return stringify([fields, ...rows], {
      record_delimiter: '\n',
      escape_formulas: true,
      // A negative number is no formula.
      cast: { number: (value) => ({ value: String(value), escape_formulas: false }) },
    });
  },
};

function cell(value: unknown): string | number {
  if (typeof value === 'number') return value;
  return Array.isArray(value) ? value.map(words).join('; ') : words(value);
}

/** The words a value goes by: itself, or of an object its name, title, id or number. */
function words(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  const { name, title, id, number }: Readonly<Record<string, unknown>> = { ...value };
  const known = [name, title, id, number].find((part) => typeof part === 'string' || typeof part === 'number');
  return known === undefined ? JSON.stringify(value) : String(known);
}
