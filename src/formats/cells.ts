import type { View } from '../views/view.js';

/** The records as rows of cells, under a row of their fields: the same columns whatever they hold. */
export function rowsOf({ fields, records }: View): (string | number)[][] {
  return [[...fields], ...records.map((record) => fields.map((field) => cell(record[field])))];
}

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

/** For csv-stringify: LF, and a text that a spreadsheet would run as a formula gets an apostrophe before it. */
export const spreadsheetSafe = {
  record_delimiter: '\n',
  escape_formulas: true,
  // A negative number is no formula.
  cast: { number: (value: number) => ({ value: String(value), escape_formulas: false }) },
};
