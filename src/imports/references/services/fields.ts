import type { Entry, Field } from '../draft.js';

/** Variables that an item can have more than once. Their values become one list (`lists`) or paragraphs (`texts`). */
const lists: ReadonlySet<string | undefined> = new Set(['author', 'editor', 'keyword', 'custom.file']);
const texts: ReadonlySet<string | undefined> = new Set(['note']);

/** Make an entry. Joins the values of a variable that may have several, and drops repeated values of any other. */
export function entryOf(key: string, { start, end }: Pick<Entry, 'start' | 'end'>, fields: readonly Field[]): Entry {
  const joined: Field[] = [];
  /** The values of each variable so far, and the index of its first field in `joined`. */
  const known = new Map<string, { readonly place: number; readonly values: unknown[]; readonly first: string }>();
  for (const field of fields) {
    const { variable, value } = field;
    if (isEmpty(value)) continue;
    const same = variable === undefined ? undefined : known.get(variable);
    if (same === undefined) {
      if (variable !== undefined)
        known.set(variable, { place: joined.length, values: [value], first: JSON.stringify(value) });
      joined.push(field);
    } else if (lists.has(variable) || texts.has(variable)) same.values.push(value);
    else if (same.first !== JSON.stringify(value)) joined.push(field);
  }
  for (const [variable, { place, values }] of known) {
    const field = joined[place];
    if (field === undefined || values.length === 1) continue;
    joined[place] = { ...field, value: lists.has(variable) ? values.flat() : values.map(String).join('\n\n') };
  }
  return { key, start, end, fields: joined };
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** A name as `Family, Given, Suffix`; a name without a comma, or with nothing after it, stays whole. */
export function nameOf(written: string): object {
  const [family = '', given = '', suffix = ''] = written.split(',').map((part) => part.trim());
  return given === '' && suffix === '' ? { literal: family } : { family, given, suffix };
}

/** The variable of a number that identifies a book or a journal. */
export function isbnOrIssn(written: string): 'ISBN' | 'ISSN' {
  return /^\d{4}-?\d{3}[\dX](?:\s|$)/i.test(written.trim()) ? 'ISSN' : 'ISBN';
}
