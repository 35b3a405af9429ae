import type { Entry, Field } from '../draft.js';

/** Variables that an item can have more than once. Their values become one list (`lists`) or paragraphs (`texts`). */
const lists: ReadonlySet<string | undefined> = new Set(['author', 'editor', 'keyword']);
const texts: ReadonlySet<string | undefined> = new Set(['note']);

/** Make an entry. Joins the values of a variable that may have several, and drops repeated values of any other. */
export function entryOf(key: string, { start, end }: Pick<Entry, 'start' | 'end'>, fields: readonly Field[]): Entry {
  const joined: Field[] = [];
  const places = new Map<string, number>();
  for (const field of fields) {
    const { variable, value } = field;
    if (isEmpty(value)) continue;
    const place = variable === undefined ? undefined : places.get(variable);
    const known = place === undefined ? undefined : joined[place];
    if (place === undefined || known === undefined) {
      if (variable !== undefined) places.set(variable, joined.length);
      joined.push(field);
    } else if (lists.has(variable)) joined[place] = { ...known, value: [known.value, value].flat() };
    else if (texts.has(variable)) joined[place] = { ...known, value: `${String(known.value)}\n\n${String(value)}` };
    else if (JSON.stringify(known.value) !== JSON.stringify(value)) joined.push(field);
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
