import type { View } from '../../views/blocks/view.js';

/** The records as rows of cells, under a row of their fields: the same columns whatever they hold. */
export function rowsOf({ fields, records }: View): (string | number)[][] {
  return [[...fields], ...records.map((record) => fields.map((field) => cell(record[field])))];
}

function cell(value: unknown): string | number {
  return typeof value === 'number' ? value : words(value);
}

/**
 * A value as one writes it in a table: of a list each; of an author the family name first; of a link its name or id; of
 * what was found the field and its text; of an archived copy its address; of numbers what each counts.
 */
function words(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return listed(value);
  if (typeof value !== 'object') return String(value);
  const parts: Readonly<Record<string, unknown>> = { ...value };
  if ('family' in parts) return [parts['family'], parts['given']].filter(isGiven).join(', ');
  if (Array.isArray(parts['parts'])) return `${parts['field']}: ${parts['parts'].map(words).join('')}`;
  const key = ['name', 'title', 'id', 'number', 'text', 'url', 'path'].find((candidate) => isGiven(parts[candidate]));
  if (key === undefined) return listed(Object.entries(parts).map(([what, part]) => counted(part, what)));
  return key === 'id' && isGiven(parts['case']) ? `${parts['case']}:${parts[key]}` : String(parts[key]);
}

function listed(values: readonly unknown[]): string {
  return values
    .map(words)
    .filter((part) => part !== '')
    .join('; ');
}

function counted(part: unknown, what: string): unknown {
  return typeof part === 'number' ? `${part} ${what}` : part;
}

function isGiven(part: unknown): part is string | number {
  return typeof part === 'string' || typeof part === 'number';
}

/** For csv-stringify: LF, and a text that a spreadsheet would run as a formula gets an apostrophe before it. */
export const spreadsheetSafe = {
  record_delimiter: '\n',
  escape_formulas: true,
  // A negative number is no formula.
  cast: { number: (value: number) => ({ value: String(value), escape_formulas: false }) },
};
