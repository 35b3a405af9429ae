import type { View } from '../../views/view.js';

/** The records of a view as rows of cells. The first row has the names of the fields, so the columns never change. */
export function rowsOf({ fields, records }: View): (string | number)[][] {
  return [[...fields], ...records.map((record) => fields.map((field) => cell(record[field])))];
}

function cell(value: unknown): string | number {
  return typeof value === 'number' ? value : words(value);
}

/**
 * A value as text. A list is separated by semicolons; an author is `Family, Given`; a link is its name or id; a search
 * match is `field: text`; an answer is its text, with its status if that is unusual; an archived copy is its address;
 * counts are `3 people; 2 events`; a measure in force is its kind, start and orderer; a decision is its outcome and
 * date; numbers of days are `2–9`, and bounds `2016-02/2016-03`.
 */
function words(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return listed(value);
  if (typeof value !== 'object') return String(value);
  const parts: Readonly<Record<string, unknown>> = { ...value };
  const special = specialWords(parts);
  if (special !== undefined) return special;
  const key = ['right', 'name', 'title', 'id', 'number', 'text', 'url', 'path'].find((candidate) =>
    isGiven(parts[candidate]),
  );
  if (key === undefined) return listed(Object.entries(parts).map(([what, part]) => counted(part, what)));
  if (key === 'text' && isGiven(parts['status']) && parts['status'] !== 'reported')
    return `${parts[key]} (${parts['status']})`;
  return key === 'id' && isGiven(parts['case']) ? `${parts['case']}:${parts[key]}` : String(parts[key]);
}

/** The text of values whose name or id does not say enough. */
function specialWords(parts: Readonly<Record<string, unknown>>): string | undefined {
  if ('family' in parts) return [parts['family'], parts['given']].filter(isGiven).join(', ');
  if (Array.isArray(parts['parts'])) return `${parts['field']}: ${parts['parts'].map(words).join('')}`;
  if ('outcome' in parts) return `${parts['outcome']} ${parts['date'] ?? parts['event']}`;
  if ('inForce' in parts) return inForce(parts);
  if ('least' in parts) return [parts['kind'], range(parts['least'], parts['most'], '–')].filter(isGiven).join(' ');
  if ('earliest' in parts) return range(parts['earliest'], parts['latest'], '/');
  // The point that a claim is about.
  return 'against' in parts ? words(parts['id']) : undefined;
}

/** A measure in `status`: `imprisonment since 2020-06-22 (surely), held since 2020-03-02, ordered by Port Court`. */
function inForce({ kind, since, heldSince, inForce: force, orderedBy }: Readonly<Record<string, unknown>>): string {
  const by = Array.isArray(orderedBy) ? orderedBy.map(words).join(' and ') : '';
  return [
    `${kind}${isGiven(since) ? ` since ${since}` : ''} (${force})`,
    isGiven(heldSince) && `held since ${heldSince}`,
    by && `ordered by ${by}`,
  ]
    .filter(Boolean)
    .join(', ');
}

function range(first: unknown, last: unknown, separator: string): string {
  return first === last ? words(first) : `${words(first)}${separator}${words(last)}`;
}

function listed(values: readonly unknown[]): string {
  return values
    .map(words)
    .filter((part) => part !== '')
    .join('; ');
}

function counted(part: unknown, what: string): unknown {
  if (typeof part === 'number') return `${part} ${what}`;
  return typeof part === 'object' && part !== null && 'least' in part ? `${what} ${words(part)}` : part;
}

function isGiven(part: unknown): part is string | number {
  return typeof part === 'string' || typeof part === 'number';
}

/**
 * Options of csv-stringify: lines end in LF, and a text that a spreadsheet would run as a formula gets an apostrophe.
 */
export const spreadsheetSafe = {
  record_delimiter: '\n',
  escape_formulas: true,
  // A negative number begins like a formula, but is not one.
  cast: { number: (value: number) => ({ value: String(value), escape_formulas: false }) },
};
